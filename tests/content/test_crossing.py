"""What no single line is to blame for: names that meet nothing, sums that are wrong."""

from pathlib import Path

import pytest

from tests.content.tiny import changed, line_of, problems_in

# (code, file, what stands there, what to write instead, what stands at the problem's place,
#  what is wrong, what would be right)
Case = tuple[str, str, str, str, str, str, str]

NAMES: list[Case] = [
    (
        "unknown_act",
        "cards.yaml",
        "acts: [quiet]\n    priority",
        "acts: [quite]\n    priority",
        "quite",
        "there is no act 'quite'",
        "did you mean 'quiet'?",
    ),
    (
        "unknown_person",
        "cards.yaml",
        "person: teo",
        "person: theo",
        "theo",
        "there is no person 'theo'",
        "did you mean 'teo'?",
    ),
    (
        "unknown_meter",
        "cards.yaml",
        "{voice: -1}",
        "{voise: -1}",
        "voise",
        "there is no meter 'voise'",
        "did you mean 'voice'?",
    ),
    (
        "unknown_meter",
        "cards.yaml",
        "closeness.teo: 12",
        "closeness.tea: 12",
        "closeness.tea",
        "there is no meter 'closeness.tea'",
        "did you mean 'closeness.teo'?",
    ),
    (
        "unknown_meter",
        "level.yaml",
        "check_in_effects: {rest: -2}",
        "check_in_effects: {rust: -2}",
        "rust",
        "there is no meter 'rust'",
        "did you mean 'rest'?",
    ),
    (
        "unknown_tag",
        "rules.yaml",
        "tag: tap",
        "tag: tip",
        "tip",
        "there is no tag 'tip'",
        "did you mean 'tap'?",
    ),
    (
        "unknown_meter",
        "rules.yaml",
        "meter: money",
        "meter: larks",
        "larks",
        "there is no meter 'larks'",
        "known are closeness.teo, money, rest, standing, voice",
    ),
    (
        "unknown_card",
        "debrief.yaml",
        "[gate]",
        "[gait]",
        "gait",
        "there is no card 'gait'",
        "did you mean 'gate'?",
    ),
    (
        "unknown_option",
        "debrief.yaml",
        "teo_rent/lend",
        "teo_rent/send",
        "teo_rent/send",
        "there is no option 'teo_rent/send'",
        "did you mean 'teo_rent/lend'?",
    ),
    (
        "unknown_rule",
        "debrief.yaml",
        "[steadier_circle]",
        "[steady_circle]",
        "steady_circle",
        "there is no rule 'steady_circle'",
        "did you mean 'steadier_circle'?",
    ),
    (
        "unknown_rule",
        "cards.yaml",
        "clears: [teo_owes]",
        "guess: [steady_circle]",
        "steady_circle",
        "there is no rule 'steady_circle'",
        "did you mean 'steadier_circle'?",
    ),
    (
        "unknown_perk",
        "debrief.yaml",
        "[night_tram]",
        "[night_train]",
        "night_train",
        "there is no perk 'night_train'",
        "did you mean 'night_tram'?",
    ),
    (
        "unknown_word",
        "debrief.yaml",
        "[spark, quiet]",
        "[spark, quite]",
        "quite",
        "there is no 'quite' here",
        "did you mean 'quiet'?",
    ),
    (
        "unknown_length",
        "level.yaml",
        "default_length: weekend",
        "default_length: weekends",
        "weekends",
        "there is no length 'weekends'",
        "did you mean 'weekend'?",
    ),
    (
        "unknown_arm",
        "level.yaml",
        "default_arm: steady",
        "default_arm: stead",
        "stead\n",
        "there is no arm 'stead'",
        "did you mean 'steady'?",
    ),
    (
        "unknown_length",
        "level.yaml",
        "- length: weekend",
        "- length: week",
        "week\n        plan",
        "there is no length 'week'",
        "did you mean 'weekend'?",
    ),
    (
        "missing_meter",
        "level.yaml",
        "  - {id: rest, name: Rest, start: 60, lowest: 0, highest: 100}\n",
        "",
        "- {id: standing",
        "the meter 'rest' is missing",
        "add '- id: rest'",
    ),
]

CONDITIONS: list[Case] = [
    (
        "condition",
        "cards.yaml",
        '"money >= 40"',
        '"mony >= 40"',
        "mony",
        "there is no name 'mony'",
        "did you mean 'money'?",
    ),
    (
        "condition",
        "cards.yaml",
        '"money >= 40"',
        '"rest >= 4 and mony >= 40"',
        "mony",
        "there is no name 'mony'",
        "did you mean 'money'?",
    ),
    (
        "condition",
        "cards.yaml",
        '"money >= 40"',
        "rest >= 4 and mony >= 40",
        "mony",
        "there is no name 'mony'",
        "did you mean 'money'?",
    ),
    (
        "condition",
        "cards.yaml",
        "closeness.teo >= 20",
        "closeness.tea >= 20",
        "closeness.tea",
        "there is no person 'tea'",
        "did you mean 'teo'?",
    ),
    (
        "condition",
        "cards.yaml",
        "'teo_owes' in flags or",
        "'teo_owns' in flags or",
        "'teo_owns'",
        "there is no flag 'teo_owns'",
        "did you mean 'teo_owes'?",
    ),
    (
        "condition",
        "cards.yaml",
        "'teo_owes' in flags or",
        "'xyz' in flags or",
        "'xyz'",
        "there is no flag 'xyz'",
        "let an option or a rule set it",
    ),
    (
        "condition",
        "cards.yaml",
        "'gate' in seen",
        "'xyz' in seen",
        "'xyz'",
        "there is no card 'xyz'",
        "write it, or name another",
    ),
    (
        "condition",
        "rules.yaml",
        "'refuse_friend' in tags",
        "'refuse_friends' in tags",
        "'refuse_friends'",
        "there is no tag 'refuse_friends'",
        "did you mean 'refuse_friend'?",
    ),
    (
        "condition",
        "rules.yaml",
        "'refuse_friend' in tags",
        "'xyz' in tags",
        "'xyz'",
        "there is no tag 'xyz'",
        "let an option carry it",
    ),
    (
        "condition",
        "debrief.yaml",
        '"not in_beacon"',
        '"not inbeacon"',
        "inbeacon",
        "",
        "write something like",
    ),
    (
        "condition",
        "debrief.yaml",
        '"closeness.teo > 40"',
        "\"__import__('os')\"",
        "__import__",
        "this is not something that is true or false",
        "write something like",
    ),
]

LENGTHS: list[Case] = [
    (
        "days_without_act",
        "level.yaml",
        "days: 2",
        "days: 3",
        "- {id: pilot",
        "the acts end on day 2 of 3",
        "let the last act's last_day be 3",
    ),
    (
        "acts_out_of_order",
        "level.yaml",
        "last_day: 1}",
        "last_day: 2}",
        "2}\n    sparks",
        "this act ends before it begins",
        "at least 3",
    ),
    (
        "day_out_of_range",
        "level.yaml",
        "quiet_day: 2",
        "quiet_day: 3",
        "3\n    quiet_seconds",
        "the life has only 2 days",
        "at most 2",
    ),
    (
        "day_out_of_range",
        "level.yaml",
        "    quiet_day: 2",
        "    second_window_day: 9\n    second_window_seconds: 5\n    quiet_day: 2",
        "9\n    second",
        "the life has only 2 days",
        "at most 2",
    ),
    (
        "half_a_window",
        "level.yaml",
        "    quiet_day: 2",
        "    second_window_day: 2\n    quiet_day: 2",
        "id: weekend",
        "only half of the second window",
        "write both",
    ),
    (
        "nothing_to_deal",
        "level.yaml",
        "[[morning, evening]]",
        "[[morning, evening], [afternoon, evening]]",
        "[[morning",
        "no card is for the afternoon in the act 'quiet', and 'weekend' deals one",
        "'time: afternoon' and 'acts: [quiet]'",
    ),
    (
        "schedule",
        "level.yaml",
        "schedule: VR 2",
        "schedule: VRR 2",
        "VRR",
        "there is no schedule 'VRR'",
        "",
    ),
    (
        "schedule",
        "level.yaml",
        "schedule: VR 2",
        "schedule: VR two",
        "two",
        "VR needs a whole number",
        "",
    ),
    (
        "schedule",
        "rules.yaml",
        "schedule: FR 2",
        'schedule: "CRF 2"',
        '2"',
        "CRF takes no number",
        "",
    ),
    (
        "never_pays",
        "level.yaml",
        "schedule: CRF",
        "schedule: EXT",
        "EXT",
        "EXT never pays here",
        "write one that pays",
    ),
    (
        "sparks_do_not_add_up",
        "level.yaml",
        "schedule: VR 2, sparks: 3",
        "schedule: VR 2, sparks: 4",
        "- {schedule: CRF",
        "the plan pays 5 sparks and the check-ins 4",
        "make it 4: 1 check-ins of 4 sparks",
    ),
    (
        "arm_without_plan",
        "level.yaml",
        "- length: weekend",
        "- length: week",
        "- length: week\n",
        "the arm 'steady' has no plan for the length 'weekend'",
        "add '- length: weekend'",
    ),
]

STORY: list[Case] = [
    (
        "no_open_option",
        "cards.yaml",
        "effects: {closeness.teo: -8}",
        "effects: {closeness.teo: -8, money: -1}",
        "- id: lend",
        "no option of 'teo_rent' can always be chosen",
        "neither a 'when' nor a cost in money",
    ),
    (
        "no_open_option",
        "cards.yaml",
        "effects: {closeness.teo: -8}",
        "when: voice > 3",
        "- id: lend",
        "no option of 'teo_rent' can always be chosen",
        "neither a 'when' nor a cost in money",
    ),
    (
        "looks_like_way_on",
        "cards.yaml",
        "text: Walk\n",
        "text: Sleep\n",
        "Sleep",
        "this option begins with 'Sleep'",
        "begin it with another word",
    ),
    (
        "looks_like_way_on",
        "cards.yaml",
        "text: Walk\n",
        "text: “next, please”\n",
        "“next",
        "this option begins with 'Next'",
        "begin it with another word",
    ),
    (
        "moves_standing",
        "cards.yaml",
        "{voice: -1}",
        "{voice: -1, standing: 2}",
        "standing: 2",
        "only Beacon's rules move Standing",
        "write a rule for it",
    ),
    (
        "moves_standing",
        "rules.yaml",
        "{voice: 1}",
        "{standing: 1}",
        "standing: 1",
        "only Beacon's rules move Standing",
        "write a rule for it",
    ),
    (
        "moves_standing",
        "level.yaml",
        "{rest: -2}",
        "{rest: -2, standing: 2}",
        "standing: 2",
        "only Beacon's rules move Standing",
        "write a rule for it",
    ),
    (
        "no_reason",
        "rules.yaml",
        "    reason: Your circle looks steadier.\n",
        "",
        "id: steadier_circle",
        "the rule 'steadier_circle' is shown without a reason",
        "or 'shown: hidden'",
    ),
    (
        "no_reason",
        "rules.yaml",
        "    reason: Thank you for the exercise.\n",
        "",
        "id: slow_walker",
        "the rule 'slow_walker' is shown without a reason",
        "or 'shown: hidden'",
    ),
    (
        "true_reason",
        "rules.yaml",
        "reason: Thank you for the exercise.",
        "reason: A walk is a day without a Location",
        "A walk",
        "this false reason is the truth",
        "write another, or 'shown: open'",
    ),
    (
        "perk_never_opens",
        "rules.yaml",
        "at: 505",
        "at: 1001",
        "1001",
        "this perk never opens: Standing ends at 1000",
        "at most 1000",
    ),
    (
        "perk_never_held",
        "rules.yaml",
        "lost_below: 500",
        "lost_below: 506",
        "506",
        "this perk opens at 505 and is lost at once",
        "at most 505",
    ),
    (
        "out_of_range",
        "level.yaml",
        "start: 500,",
        "start: 1500,",
        "1500",
        "1500 is not between 0 and 1000",
        "lowest <= start <= highest",
    ),
    (
        "no_default_ending",
        "debrief.yaml",
        "    title: Still here\n",
        "    title: Still here\n    when: in_beacon\n",
        "in_beacon\n    parts",
        "the last ending has a 'when'",
        "end the list with an ending without one",
    ),
    (
        "endings_hidden",
        "debrief.yaml",
        '    when: "not in_beacon"\n',
        "",
        "id: outside",
        "no ending after 'outside' can come",
        "move it last",
    ),
    (
        "silent_ending",
        "debrief.yaml",
        "      - text: You left, and the water stayed.\n",
        "",
        "text: Teo waved.",
        "this ending might say nothing",
        "let one part have no 'when'",
    ),
]


@pytest.mark.parametrize(
    "case", [*NAMES, *CONDITIONS, *LENGTHS, *STORY], ids=lambda case: f"{case[0]}-{case[4]}"
)
def test_what_does_not_fit_together_is_found_in_its_place(case: Case, tmp_path: Path) -> None:
    code, name, old, new, spot, message, hint = case
    files = changed(name, old, new)
    problems = problems_in(tmp_path, files)
    same = [problem for problem in problems if problem.code == code]
    assert same, [str(problem) for problem in problems]
    where = files[name].index(spot)
    column = where - files[name].rfind("\n", 0, where)
    if spot.startswith("- "):  # a list begins at its first dash, an item behind its own
        assert column in {problem.column for problem in same}
    places = {(problem.line, problem.file.rpartition("/")[2]) for problem in same}
    assert (line_of(name, spot, files), name) in places, [str(problem) for problem in same]
    assert any(problem.column == column for problem in same), [str(problem) for problem in same]
    assert any(message in problem.message and hint in problem.hint for problem in same)


def test_a_folded_condition_is_placed_at_its_beginning(tmp_path: Path) -> None:
    files = changed(
        "cards.yaml", '"money >= 40"', ">\n          rest >= 4\n          and mony >= 40"
    )
    (problem,) = problems_in(tmp_path, files)
    assert problem.line == line_of("cards.yaml", "when: >", files)


@pytest.mark.parametrize("words", ["Player piano", "Sleepily on", "Let him play", "To sleep"])
def test_an_option_may_hold_a_way_on_further_in(words: str, tmp_path: Path) -> None:
    assert problems_in(tmp_path, changed("cards.yaml", "text: Walk\n", f"text: {words}\n")) == ()


def test_a_flag_that_nobody_asks_for_is_no_problem(tmp_path: Path) -> None:
    files = changed("cards.yaml", "leaves: true", "leaves: true\n        sets: [left_early]")
    assert problems_in(tmp_path, files) == ()


def test_a_plan_may_have_several_phases_in_any_shares(tmp_path: Path) -> None:
    plan = "- {schedule: FR 3, sparks: 2}\n          - {schedule: VR 2, sparks: 1}"
    files = changed("level.yaml", "- {schedule: VR 2, sparks: 3}", plan)
    assert problems_in(tmp_path, files) == ()
