# make demo   the whole road on a synthetic district: workbook, store, audit, five reports in out/
# make test   everything that is checked before a change is taken: lint, types, layers, docs, tests
# make lint | docs | bench | clean   the parts
# make mutation ROOM=rules   how many changes to a room its tests notice; takes long (docs/house/mutation.md)
# make reference   the generated pages of docs/reference and the JSON Schemas, made anew

VENV := .venv
PY   := $(VENV)/bin/python
PIP  := $(PY) -m pip --disable-pip-version-check --no-input

# As many tests at a time as the machine has cores; make check PYTEST_ARGS= runs them one by one.
PYTEST_ARGS ?= -n auto

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test lint docs check reference bench mutation clean

help:
	@sed -n '/^#/!q; s/^# //p' Makefile

demo: $(VENV)/.installed
	$(PY) -m cadre demo --out out

test: lint docs check

lint: $(VENV)/.installed-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports

docs: $(VENV)/.installed-dev
	$(PY) -m sphinx -W --keep-going -q -b html docs out/docs

check: $(VENV)/.installed-dev
	$(PY) -m coverage erase
	$(PY) -m coverage run -m pytest $(PYTEST_ARGS)
	$(PY) -m coverage combine -q
	$(PY) -m coverage report

reference: $(VENV)/.installed-dev
	$(PY) -m docs.generate

bench: $(VENV)/.installed-dev
	$(PY) -m benchmarks $(BENCH_ARGS)

mutation: $(VENV)/.installed-dev
	$(PIP) install -q -e ".[mutation]"
	$(PY) -m docs.making.mutation $(ROOM)

clean:
	rm -rf $(VENV) out build dist .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# The first Python that is new enough and can make environments; PYTHON=… names another.
$(PY):
	@for python in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
	  if "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	    echo "$$python -m venv $(VENV)"; exec "$$python" -m venv $(VENV); \
	  fi; \
	done; \
	echo "cadre needs Python 3.11 or newer with its venv module (on Debian: apt install python3-venv)." >&2; \
	echo "Cần Python 3.11 trở lên, có mô-đun venv. Chỉ rõ bằng: make demo PYTHON=/đường/dẫn/python3" >&2; \
	exit 1

$(VENV)/.installed: pyproject.toml | $(PY)
	$(PIP) install -q -e ".[all]"
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(PY)
	$(PIP) install -q -e ".[all,dev]"
	@touch $@ $(VENV)/.installed
