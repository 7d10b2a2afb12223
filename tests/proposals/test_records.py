"""The records a branch may put, the sentences it reads, and what is refused."""

from __future__ import annotations

from datetime import date, datetime
from string import Formatter

import pytest

from cadre.error_words import EXPECTED_VI
from cadre.errors import RecordError
from cadre.proposals import Bar, Candidate, DutyToFill, Given, Proposal, Reason, Why, propose
from cadre.proposals.wording import FRAMES, SENTENCES, sentence
from cadre.records import Assignment, SourceKind

ON = date(2026, 1, 10)
UNTIL = date(2026, 3, 1)


@pytest.fixture
def proposal() -> Proposal:
    return propose(
        candidates=[
            Candidate("dv-1", skills={"tài chính"}, most=2),
            Candidate("dv-2", cannot={"đi công tác xa"}),
            Candidate("dv-3", bars=[Bar("exempt", until=UNTIL)]),
        ],
        duties=[
            DutyToFill("nv-1", "Thu đảng phí", skills={"tài chính"}, held_by={"dv-1", "dv-3"}),
            DutyToFill("nv-2", "Phụ trách tổ 3"),
            DutyToFill("nv-3", "Liên hệ bản xa", asks={"đi công tác xa"}, holders=2),
        ],
        on=ON,
    )


def id_of(given: Given) -> str:
    return f"pc-{given.duty.id}-{given.member}"


def test_the_records_are_those_of_the_new_work_and_stand_in_no_paper(proposal: Proposal) -> None:
    records = proposal.assignments(new_id=id_of, branch="cb-1", since=ON)
    assert [one.id for one in records] == ["pc-nv-2-dv-2", "pc-nv-3-dv-1"]
    assert records[0] == Assignment(
        id="pc-nv-2-dv-2",
        member="dv-2",
        branch="cb-1",
        duty="Phụ trách tổ 3",
        since=ON,
        source=SourceKind.NONE,
        of_duty="nv-2",
    )


def test_each_record_names_the_duty_it_fills(proposal: Proposal) -> None:
    records = proposal.assignments(new_id=id_of, branch="cb-1", since=ON, kept=True)
    assert [one.of_duty for one in records] == [one.duty.id for one in proposal.given]
    assert {one.of_duty for one in records} == {"nv-1", "nv-2", "nv-3"}


def test_a_yearly_resolution_names_those_who_keep_their_duty_too(proposal: Proposal) -> None:
    paper = "Nghị quyết số 01-NQ/CB, ngày 10/01/2026"
    source = SourceKind.RESOLUTION
    records = proposal.assignments(
        new_id=id_of, branch="cb-1", since=ON, source=source, paper=paper, kept=True
    )
    assert {one.member for one in records} == {"dv-1", "dv-2"}
    assert len(records) == len(proposal.given) == 3
    assert {(one.source, one.paper) for one in records} == {(source, paper)}


def test_one_id_for_two_records_is_refused(proposal: Proposal) -> None:
    with pytest.raises(RecordError) as caught:
        proposal.assignments(new_id=lambda given: "pc-1", branch="cb-1", since=ON)
    assert caught.value.facts["path"] == "Proposal.assignments.new_id"


def test_the_whole_proposal_reads_as_sentences(proposal: Proposal) -> None:
    assert proposal.explain("vi", names={"dv-1": "Nguyễn Văn Mẫu"}).splitlines() == [
        (
            "Gợi ý phân công ngày 10/01/2026, để chi bộ xem xét, quyết định: đã có người cho 3 "
            "trên 4 phần việc; 2 trên 2 đảng viên đang sinh hoạt có việc."
        ),
        (
            "Đề xuất giao Nguyễn Văn Mẫu nhiệm vụ “Thu đảng phí”. Đang phụ trách việc này và vẫn "
            "phù hợp. Có sở trường phù hợp: tài chính. Khối lượng công việc tính cả việc "
            "được đề xuất là 2."
        ),
        (
            "Đề xuất giao dv-2 nhiệm vụ “Phụ trách tổ 3”. Chưa có việc nào khác. Khối lượng công "
            "việc tính cả việc được đề xuất là 1."
        ),
        (
            "Đề xuất giao Nguyễn Văn Mẫu nhiệm vụ “Liên hệ bản xa”. Là người duy nhất có thể nhận "
            "việc này. Khối lượng công việc tính cả việc được đề xuất là 2."
        ),
        (
            "Nhiệm vụ “Liên hệ bản xa” còn thiếu 1 người. Chỉ có 1 người có thể nhận và đều đã "
            "được đề xuất. Về dv-2: Hoàn cảnh không cho phép điều nhiệm vụ đòi hỏi: đi công tác xa."
        ),
        (
            "Đề xuất dv-3 thôi phụ trách nhiệm vụ “Thu đảng phí”. Được miễn công tác và sinh hoạt "
            "đến trước ngày 01/03/2026."
        ),
        "Về dv-3: Được miễn công tác và sinh hoạt đến trước ngày 01/03/2026.",
    ]
    english = proposal.explain("en").splitlines()
    assert english[2] == (
        "Proposed for dv-2: “Phụ trách tổ 3”. Has no other work. "
        "The load, with all that is proposed, is 1."
    )
    assert len(english) == 7


@pytest.mark.parametrize("why", Why)
def test_every_reason_is_a_sentence_in_both_languages_without_code_words(why: Why) -> None:
    reason = Reason(why, words=("việc",), count=7, until=UNTIL)
    for lang in ("vi", "en"):
        said = sentence(reason, lang)
        assert said[0].isupper()
        assert said.endswith(".")
        assert "_" not in said
    assert sentence(reason, "vi") != sentence(reason, "en")


@pytest.mark.parametrize("pair", [*SENTENCES.values(), *FRAMES.values()])
def test_both_languages_tell_the_same_facts(pair: tuple[str, str]) -> None:
    vietnamese, english = ({name for _, name, _, _ in Formatter().parse(one)} for one in pair)
    assert vietnamese == english


def test_a_log_shows_no_circumstances() -> None:
    shown = repr(Candidate("dv-1", cannot={"đi công tác xa"}, posts={"Trưởng thôn"}))
    assert shown == "Candidate('dv-1')"


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"member": ""}, "Candidate.member"),
        ({"member": 7}, "Candidate.member"),
        ({"member": "dv-1", "skills": "tài chính"}, "Candidate.skills"),
        ({"member": "dv-1", "skills": [7]}, "Candidate.skills"),
        ({"member": "dv-1", "skills": None}, "Candidate.skills"),
        ({"member": "dv-1", "posts": ["  "]}, "Candidate.posts"),
        ({"member": "dv-1", "load": -1}, "Candidate.load"),
        ({"member": "dv-1", "load": True}, "Candidate.load"),
        ({"member": "dv-1", "most": -1}, "Candidate.most"),
        ({"member": "dv-1", "most": 1.5}, "Candidate.most"),
        ({"member": "dv-1", "bars": ["exempt"]}, "Candidate.bars"),
        ({"member": "dv-1", "bars": None}, "Candidate.bars"),
    ],
)
def test_a_candidate_that_cannot_be_is_refused(fields, path) -> None:
    with pytest.raises(RecordError) as caught:
        Candidate(**fields)
    assert (caught.value.code, caught.value.facts["path"]) == ("CADRE-RE-01", path)
    assert caught.value.facts["expected"] in EXPECTED_VI


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"id": ""}, "DutyToFill.id"),
        ({"text": " "}, "DutyToFill.text"),
        ({"asks": "xa"}, "DutyToFill.asks"),
        ({"weight": -1}, "DutyToFill.weight"),
        ({"weight": 101}, "DutyToFill.weight"),
        ({"holders": 0}, "DutyToFill.holders"),
        ({"holders": None}, "DutyToFill.holders"),
    ],
)
def test_a_duty_that_cannot_be_is_refused(fields, path) -> None:
    with pytest.raises(RecordError) as caught:
        DutyToFill(**{"id": "nv-1", "text": "Việc", **fields})
    assert (caught.value.code, caught.value.facts["path"]) == ("CADRE-RE-01", path)
    assert caught.value.facts["expected"] in EXPECTED_VI


def test_a_bar_that_ends_before_it_begins_is_refused() -> None:
    assert Bar("exempt", ON, date(2026, 1, 11)).covers(ON)
    with pytest.raises(RecordError, match="CADRE-RE-02"):
        Bar("exempt", ON, ON)
    with pytest.raises(RecordError, match="CADRE-RE-01"):
        Bar("ill")


ONE = Candidate("dv-1")
DUTY = DutyToFill("nv-1", "Việc")


@pytest.mark.parametrize(
    ("candidates", "duties", "on", "path"),
    [
        ([ONE, ONE], [DUTY], ON, "propose.candidates"),
        ([ONE], [DUTY, DUTY], ON, "propose.duties"),
        (["dv-1"], [DUTY], ON, "propose.candidates"),
        ([ONE], ["nv-1"], ON, "propose.duties"),
        ([ONE], [DUTY], "2026-01-10", "propose.on"),
        ([ONE], [DUTY], datetime(2026, 1, 10), "propose.on"),  # noqa: DTZ001
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(candidates, duties, on, path) -> None:
    with pytest.raises(RecordError) as caught:
        propose(candidates=candidates, duties=duties, on=on)
    assert (caught.value.code, caught.value.facts["path"]) == ("CADRE-RE-01", path)
    assert caught.value.facts["expected"] in EXPECTED_VI


@pytest.mark.parametrize(("member", "duty"), [("dv-9", "nv-1"), ("dv-1", "nv-9")])
def test_why_not_is_not_told_of_what_the_proposal_does_not_know(member, duty) -> None:
    with pytest.raises(RecordError, match=r"Proposal\.why_not"):
        propose(candidates=[ONE], duties=[DUTY], on=ON).why_not(member, duty)
