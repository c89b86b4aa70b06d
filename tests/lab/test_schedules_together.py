"""Compound schedules: links, components and operanda, and which differences may be seen."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from game.lab.runs import Happening
from tests.lab.sessions import at_each, counted, moments, told

SEEDS = some.integers(0, 1 << 30)
LINKS = ["FR 5, FI 10", "VI 5, DRL 1", "FT 4, FR 3", "RI 8, VR 4, CRF", "FI 5 hold=2, RR 3"]


def without_stimuli(story: list[Happening]) -> list[Happening]:
    return [one for one in story if one.kind != "stimulus"]


@given(seed=SEEDS, links=some.sampled_from(LINKS))
@settings(max_examples=30)
def test_a_tandem_is_its_chain_without_the_stimuli(seed: int, links: str) -> None:
    chain, tandem = (told(f"{kind}({links})", "poisson:1", 300, seed) for kind in ("chain", "tand"))
    assert without_stimuli(chain) == tandem
    assert moments(chain, "stimulus")


@given(seed=SEEDS, parts=some.sampled_from(["FR 5, EXT", "VI 10, RI 20", "FT 7, VT 9, VR 3"]))
@settings(max_examples=30)
def test_mixed_is_multiple_without_the_stimuli(seed: int, parts: str) -> None:
    mult, mix = (
        told(f"{kind}({parts}, each=20)", "poisson:1", 300, seed) for kind in ("mult", "mix")
    )
    assert without_stimuli(mult) == mix
    assert moments(mult, "stimulus") == [float(at) for at in range(20, 301, 20)]


def test_links_are_passed_in_order_and_only_the_last_pays() -> None:
    story = told("chain(FR 5, FI 10)", "periodic:1", 45)
    assert moments(story, "reinforcer") == [15.0, 30.0, 45.0]
    assert moments(story, "stimulus") == [5.0, 15.0, 20.0, 30.0, 35.0, 45.0]


def test_the_order_of_links_matters() -> None:
    one = moments(told("tand(FI 10, FR 5)", "periodic:3", 60), "reinforcer")
    other = moments(told("tand(FR 5, FI 10)", "periodic:3", 60), "reinforcer")
    assert (one[0], other[0]) == (27.0, 27.0) and moments(
        told("chain(FI 10, FR 5)", "periodic:3", 60), "stimulus"
    ) != moments(told("chain(FR 5, FI 10)", "periodic:3", 60), "stimulus")


def test_a_link_that_never_ends_never_pays() -> None:
    assert counted("chain(EXT, CRF)", "periodic:1", 100).reinforcers == 0


def test_a_link_of_time_passes_by_the_clock() -> None:
    story = told("chain(FT 10, CRF)", "periodic:4", 40)
    assert moments(story, "reinforcer") == [12.0, 24.0, 36.0]
    assert moments(told("tand(CRF, FT 10)", "periodic:4", 40), "reinforcer") == [14.0, 28.0]


def test_components_take_turns_and_a_response_at_the_very_end_belongs_to_the_old_one() -> None:
    story = told("mult(CRF, EXT, each=10)", "periodic:1", 40)
    assert moments(story, "reinforcer") == [float(at) for at in (*range(1, 11), *range(21, 31))]


def test_a_count_of_responses_goes_on_when_its_component_comes_back() -> None:
    story = told("mix(FR 15, EXT, each=10)", "periodic:1", 60)
    assert moments(story, "reinforcer") == [25.0, 50.0]


def test_a_fixed_interval_starts_anew_with_its_component() -> None:
    assert counted("mult(FI 11, EXT, each=10)", "periodic:1", 1000).reinforcers == 0
    assert counted("mult(FI 10, EXT, each=10)", "periodic:1", 1000).reinforcers == 50


def test_what_is_set_up_is_kept_while_another_component_runs() -> None:
    # The first component comes back at 20 s; what was set up before 10 s is there at once.
    assert moments(told("mult(RI 0.1, EXT, each=10)", "periodic:20.001", 21), "reinforcer")
    assert moments(told("mult(VI 1, EXT, each=10)", "periodic:20.001", 21), "reinforcer")
    assert not moments(told("mult(FI 1, EXT, each=10)", "periodic:20.001", 21), "reinforcer")


def test_an_interval_longer_than_its_component_does_not_stop_the_list() -> None:
    earned = counted("mult(VI 10, EXT, each=10)", "periodic:0.1", 20_000).reinforcers
    assert earned == pytest.approx(1000, rel=0.1)


@given(seed=SEEDS, delay=some.sampled_from([0.5, 2.0, 5.0]))
@settings(max_examples=30)
def test_nothing_is_paid_within_the_changeover_delay(seed: int, delay: float) -> None:
    schedule = f"conc(RI 3, RR 2, DRH 1, cod={delay:g})"
    story = told(schedule, "poisson:0.6,0.4,0.5", 300, seed)
    changed_at, place = -delay, -1
    for one in story:
        if one.kind == "response" and one.operandum != place:
            changed_at = one.at / 1e9 if place >= 0 else changed_at
            place = one.operandum
        assert one.kind != "reinforcer" or one.at / 1e9 - changed_at >= delay


def test_at_the_very_end_of_the_changeover_delay_a_response_is_paid() -> None:
    # The first operandum is pressed at 7 and 14 s, the second each second.
    story = told("conc(EXT, CRF, cod=2)", "periodic:7,1", 20)
    assert moments(story, "reinforcer") == [
        *map(float, range(1, 7)),
        9,
        *range(10, 14),
        16,
        *range(17, 21),
    ]


def test_without_a_delay_operanda_are_independent() -> None:
    first, second = at_each("conc(FR 5, FI 10)", "periodic:1,2", 100)
    assert first == counted("FR 5", "periodic:1", 100)
    assert second == counted("FI 10", "periodic:2", 100)


@pytest.mark.parametrize("parts", [("FR 5", "FI 10"), ("DRL 2", "DRH 3"), ("FT 9", "CRF")])
def test_the_order_of_operanda_does_not_matter(parts: tuple[str, str]) -> None:
    one, other = parts
    forward = at_each(f"conc({one}, {other}, cod=1)", "periodic:1.5,2.1", 500)
    backward = at_each(f"conc({other}, {one}, cod=1)", "periodic:2.1,1.5", 500)
    assert forward == backward[::-1]


def test_a_response_within_the_delay_counts_for_a_ratio() -> None:
    # Pressed at 3, 6, 9; the other at 2, 4, 6 ... changes over each time.
    story = told("conc(FR 2, EXT, cod=1)", "periodic:3,100", 12)
    assert moments(story, "reinforcer") == [6.0, 12.0]


def test_chains_may_run_side_by_side() -> None:
    first, second = at_each("conc(chain(FR 2, FR 3), tand(CRF, FI 4))", "periodic:1,1", 100)
    assert (first.reinforcers, second.reinforcers) == (20, 20)


def test_stimuli_follow_the_happening_that_changes_them() -> None:
    for before, one in pairwise(told("chain(FR 2, CRF)", "periodic:1", 30)):
        assert one.kind != "stimulus" or before.at == one.at
