"""Plug-ins (phần mở rộng): found by entry point, loaded one by one, given back as a value.

There is no module-level manager: two hosts in one process can hold different plug-ins. A broken
plug-in is named in ``problems`` and stops nobody; two plug-ins with one name are refused.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pluggy
from attrs import evolve, field, frozen

from cadre import hookspecs
from cadre.auditing import AuditResult, Progress, audit
from cadre.errors import CadreError, PluginError, UsageError
from cadre.files import write_whole
from cadre.law import NATIONAL, Law
from cadre.periods import AuditPeriod
from cadre.ports import API_LEVEL, Exporter, Importer, StoreOpener
from cadre.rules import STANDARD_RULES
from cadre.rules.base import Rule
from cadre.store import Store

if TYPE_CHECKING:
    from cadre.documents.model import Document

__all__ = ["GROUP", "LoadedPlugin", "Plugins", "load_plugins"]

GROUP = "cadre"
"""The entry-point group."""

BUILTIN = "builtin"
"""The entry point under which cadre's own adapters come."""


@frozen
class LoadedPlugin:
    """A plug-in that was found: its name, where it comes from, and what went wrong, if anything."""

    name: str
    distribution: str = ""
    version: str = ""
    api_level: int = 1
    hooks: tuple[str, ...] = ()
    problem: PluginError | None = None


@frozen(eq=False)
class Plugins:
    """
    What the plug-ins offer, by name.

    ``problems`` holds the plug-ins that could not be loaded; everything else still works.
    """

    stores: Mapping[str, StoreOpener] = field(factory=dict)
    exporters: Mapping[str, Exporter] = field(factory=dict)
    importers: Mapping[str, Importer] = field(factory=dict)
    rules: tuple[Rule, ...] = STANDARD_RULES
    laws: Mapping[str, Law] = field(factory=dict)
    commands: tuple[Any, ...] = ()
    loaded: tuple[LoadedPlugin, ...] = ()

    @property
    def problems(self) -> tuple[PluginError, ...]:
        """What could not be loaded, and why."""
        return tuple(one.problem for one in self.loaded if one.problem is not None)

    def open_store(self, address: str, *, create: bool = False, read_only: bool = False) -> Store:
        """
        Open the store at an address such as ``sqlite:///tinh.db``.

        Args:
            create: Make it when it is not there.
            read_only: Never write to it.

        Raises:
            UsageError: Nobody opens addresses of this kind (``CADRE-US-02``).
            CadreError: Of the kind that says what is wrong with the store.
        """
        scheme = address.partition("://")[0]
        opener = self.stores.get(scheme)
        if opener is None:
            installed = ", ".join(sorted(self.stores)) or "-"
            known = scheme if "://" in address else "?"
            raise UsageError("CADRE-US-02", scheme=known, installed=installed)
        return opener.open(address, create=create, read_only=read_only)

    def exporter(self, format: str) -> Exporter:
        """
        The exporter of a format.

        Raises:
            UsageError: There is none (``CADRE-US-01``).
        """
        exporter = self.exporters.get(format)
        if exporter is None:
            installed = ", ".join(sorted(self.exporters)) or "-"
            raise UsageError("CADRE-US-01", format=format, installed=installed)
        return exporter

    def _exporter_by_end(self, end: str) -> Exporter:
        for exporter in self.exporters.values():
            if exporter.extension == end.lower():
                return exporter
        return self.exporter(end.removeprefix("."))

    def export(self, document: Document, path: str | Path, *, format: str = "") -> None:
        """
        Write a document to a file, whole or not at all.

        Args:
            format: By default the end of the file's name.

        Raises:
            UsageError: Nobody writes this format.
            ExportError: The file cannot be written; an older one is intact.
        """
        target = Path(path)
        exporter = self.exporter(format) if format else self._exporter_by_end(target.suffix)
        write_whole(target, lambda sink: exporter.write(document, sink))

    def audit(
        self,
        store: Store,
        *,
        period: AuditPeriod,
        as_of: date,
        scope: str | None = None,
        law: Law = NATIONAL,
        progress: Callable[[Progress], None] | None = None,
    ) -> AuditResult:
        """``cadre.audit`` with the rules of all plug-ins beside cadre's own."""
        return audit(
            store,
            period=period,
            as_of=as_of,
            scope=scope,
            law=law,
            rules=self.rules,
            progress=progress,
        )

    def importer(self, source: str | Path) -> Importer:
        """
        The importer for a source, by the end of its name; ``/`` stands for a folder.

        Raises:
            UsageError: There is none (``CADRE-US-03``).
        """
        path = Path(source)
        wanted = "/" if path.is_dir() else path.suffix.lower()
        for importer in self.importers.values():
            if wanted in importer.extensions:
                return importer
        ends = sorted({end for one in self.importers.values() for end in one.extensions})
        raise UsageError("CADRE-US-03", name=path.name, installed=", ".join(ends) or "-")


def load_plugins(
    *plugins: object,
    only: Collection[str] | None = None,
    block: Collection[str] = (),
    installed: bool = True,
) -> Plugins:
    """
    Load plug-ins and give back what they offer.

    Args:
        plugins: Plug-ins in this process: modules or objects with hook implementations.
        only: Names of the entry points that may load; ``builtin`` are cadre's own adapters.
        block: Names that may not.
        installed: Whether to look at installed entry points at all; ``False`` in tests.

    Raises:
        PluginError: Two plug-ins offer the same name (``CADRE-PL-01``).
    """
    found: list[tuple[LoadedPlugin, object]] = []
    if installed:
        for entry in sorted(entry_points(group=GROUP), key=_builtin_first):
            if entry.name not in block and (only is None or entry.name in only):
                found.append(_load(entry))  # noqa: PERF401  (one at a time, on purpose)
    found += [(LoadedPlugin(_name_of(one)), one) for one in plugins]
    offers = [_offers(about, plugin) for about, plugin in found]
    return _merged(offers)


def _builtin_first(entry: EntryPoint) -> tuple[bool, str]:
    return entry.name != BUILTIN, entry.name


def _name_of(plugin: object) -> str:
    return getattr(plugin, "__name__", type(plugin).__name__)


def _level(plugin: object) -> int:
    """
    The level of the interfaces a plug-in was written for.

    Raises:
        PluginError: It is newer than ours.
    """
    level = int(getattr(plugin, "CADRE_API_LEVEL", 1))
    if level > API_LEVEL:
        name = _name_of(plugin)
        raise PluginError("CADRE-PL-02", owner=name, wanted=level, offered=API_LEVEL)
    return level


def _load(entry: EntryPoint) -> tuple[LoadedPlugin, object]:
    """The plug-in of an entry point; one that cannot be imported is named, not raised."""
    about = LoadedPlugin(
        entry.name,
        entry.dist.name if entry.dist else "",
        entry.dist.version if entry.dist else "",
    )
    try:
        plugin = entry.load()
    except (Exception, SystemExit) as error:  # noqa: BLE001  (whatever a stranger's module raises)
        return evolve(about, problem=_problem(entry.name, error)), None
    return about, plugin


def _problem(name: str, error: BaseException) -> PluginError:
    if isinstance(error, PluginError):
        return error
    reason = error.code if isinstance(error, CadreError) else type(error).__name__
    return PluginError("CADRE-PL-03", owner=name, reason=reason)


@frozen(eq=False)
class _Offer:
    about: LoadedPlugin
    values: Mapping[str, Sequence[tuple[str, Any]]] = field(factory=dict)
    """By hook, what it gives, each with its name."""


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _is_texts(value: object) -> bool:
    if not isinstance(value, Collection) or isinstance(value, str):
        return False
    return all(_is_text(one) for one in value)


@frozen
class _Shape:
    """What a hook gives: its class, or the attributes it needs, the one it goes by first."""

    attributes: Mapping[str, Callable[[object], bool]]
    of: type = object

    def name(self, one: Any, hook: str, owner: str) -> str:
        """
        The name that a thing goes by.

        Raises:
            PluginError: It is not what the hook is for.
        """
        if not isinstance(one, self.of):
            raise PluginError("CADRE-PL-03", owner=owner, reason=f"{hook}: {self.of.__name__}")
        values = {name: getattr(one, name, None) for name in self.attributes}
        for name, fits in self.attributes.items():
            if not fits(values[name]):
                raise PluginError("CADRE-PL-03", owner=owner, reason=f"{hook}: {name}")
        return str(next(iter(values.values())))


_SHAPES = {
    "cadre_stores": _Shape({"scheme": _is_text, "open": callable}),
    "cadre_exporters": _Shape(
        {"format": _is_text, "extension": _is_text, "media_type": _is_text, "write": callable}
    ),
    "cadre_importers": _Shape({"format": _is_text, "extensions": _is_texts, "read": callable}),
    "cadre_rules": _Shape({"code": _is_text, "check": callable}, Rule),
    "cadre_laws": _Shape({"name": _is_text}, Law),
    "cadre_commands": _Shape({"name": _is_text}),
}
"""The hooks, and what each gives. It is looked at here, where it can still be refused alone."""

HOOKS = tuple(_SHAPES)


def _offers(about: LoadedPlugin, plugin: object) -> _Offer:
    """What one plug-in offers, through a manager of its own, so that it cannot disturb others."""
    if about.problem is not None:
        return _Offer(about)
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    try:
        about = evolve(about, api_level=_level(plugin))
        manager.register(plugin, name=about.name)
        manager.check_pending()
        values = {hook: _called(manager, hook, about.name) for hook in HOOKS}
    except (Exception, SystemExit) as error:  # noqa: BLE001  (a stranger's hook stops nobody)
        return _Offer(evolve(about, problem=_problem(about.name, error)))
    if not manager.get_hookcallers(plugin):
        return _Offer(evolve(about, problem=PluginError("CADRE-PL-05", owner=about.name)))
    hooks = tuple(hook for hook in HOOKS if values[hook])
    return _Offer(evolve(about, hooks=hooks), values)


def _called(manager: pluggy.PluginManager, hook: str, owner: str) -> list[tuple[str, Any]]:
    """
    What a hook gives, each with the name it goes by.

    Raises:
        PluginError: Something of it is not what the hook is for.
    """
    answers = getattr(manager.hook, hook)()
    shape = _SHAPES[hook]
    return [(shape.name(value, hook, owner), value) for answer in answers for value in answer]


def _merged(offers: Sequence[_Offer]) -> Plugins:
    ours = {rule.code: ("cadre", rule) for rule in STANDARD_RULES}
    rules = _by_name(offers, "cadre_rules", ours)
    commands = _by_name(offers, "cadre_commands", {})
    return Plugins(
        stores=_values(_by_name(offers, "cadre_stores", {})),
        exporters=_values(_by_name(offers, "cadre_exporters", {})),
        importers=_values(_by_name(offers, "cadre_importers", {})),
        rules=tuple(
            rule if owner == "cadre" else evolve(rule, source=owner)
            for owner, rule in rules.values()
        ),
        laws=_values(_by_name(offers, "cadre_laws", {})),
        commands=tuple(_values(commands).values()),
        loaded=tuple(offer.about for offer in offers),
    )


Named = dict[str, tuple[str, Any]]


def _values(named: Named) -> dict[str, Any]:
    return {name: value for name, (_, value) in named.items()}


def _by_name(offers: Sequence[_Offer], hook: str, ours: Named) -> Named:
    """
    What all plug-ins give for a hook, by name, with the owner of each.

    Raises:
        PluginError: Two offer the same name.
    """
    named = dict(ours)
    for offer in offers:
        for name, value in offer.values.get(hook, ()):
            if name in named:
                raise PluginError(
                    "CADRE-PL-01",
                    owner=named[name][0],
                    other=offer.about.name,
                    name=name,
                    what=hook.removeprefix("cadre_"),
                )
            named[name] = (offer.about.name, value)
    return named
