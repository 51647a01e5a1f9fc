//! Attribution: examples worked out by hand; `laws` holds what is true of any two scenarios.

mod laws;

use super::support::{number, small};
use rust_decimal::Decimal;
use thads_model::analysis::attribution::{
    Attribution, Difference, Entry, Field, List, MOST_PLAYERS, Panel, Player, attribute,
    in_hundredths,
};
use thads_model::plan::{Plan, StreamName};
use thads_model::quantity::Percent;

fn decimals(parts: &[Percent]) -> Vec<Decimal> {
    parts.iter().map(|part| part.decimal().expect("a number")).collect()
}

#[test]
fn hundredths_by_hand() {
    let shown = |parts: &[&str], total| {
        let parts: Vec<Percent> =
            parts.iter().map(|part| Percent::new(number(part).into())).collect();
        in_hundredths(&parts, total)
    };
    assert_eq!(shown(&["1.005", "1.005"], 201), [101, 100], "of equal ones the first");
    assert_eq!(shown(&["1.004", "-0.506", "2.002"], 250), [101, -51, 200]);
    assert_eq!(shown(&["1.004", "-0.506", "2.002"], 251), [101, -50, 200]);
    assert_eq!(shown(&["0.019", "0.019", "0"], 4), [2, 2, 0], "nothing stays nothing");
    assert_eq!(shown(&["1.00", "2.00"], 299), [100, 199], "one below");
    assert_eq!(shown(&["1.009", "2.009"], 302), [101, 201]);
    assert!(shown(&[], 0).is_empty());
}

/// The small plan with a second scenario.
fn small_with(second: &str) -> Plan {
    small(&[(
        "scenarios",
        &format!(
            r#"[{{"name": "A", "cases": {{"new": "0"}}, "money": {{"new": "0"}}}}, {second}]"#
        ),
    )])
}

fn attributed(plan: &Plan) -> Attribution {
    attribute(plan, &plan.scenarios[0], &plan.scenarios[1]).expect("small numbers")
}

fn parts(attribution: &Attribution, stream: StreamName) -> Vec<Decimal> {
    decimals(&attribution.shares(stream).expect("rates are defined").parts)
}

/// Ten officers close 440 cases in two months. A quarter faster brings 110 more, a campaign of
/// 25 % in both months the same, and both together 247.5: what they do together is shared.
#[test]
fn two_players_share_what_they_do_together() {
    let plan = small_with(
        r#"{"name": "B", "pace_change": "0.25", "cases": {"new": "0"}, "money": {"new": "0"},
            "campaigns": [{"name": "", "from": 11, "to": 12, "uplift": "0.25"}]}"#,
    );
    let attribution = attributed(&plan);
    let campaign =
        Entry { list: List::Campaigns, name: String::new(), order: 0, in_a: None, in_b: Some(0) };
    let players = [Difference::Field(Field::PaceChange), Difference::Entry(campaign)];
    assert_eq!(attribution.players, players.map(Player::One));
    // 123.75 of 3 000 each, in cases. Equal players get the same.
    let of_cases = parts(&attribution, StreamName::Cases);
    assert_eq!(of_cases[0], of_cases[1]);
    assert_eq!(of_cases[0].round_dp(8), number("4.125"));
    // 86.67 % and 94.92 %: 825 hundredths cannot be halved.
    let shares = attribution.cases.expect("rates are defined");
    assert_eq!((shares.total, shares.hundredths), (825, vec![413, 412]));
}

#[test]
fn who_changes_nothing_gets_nothing() {
    let plan = small_with(
        r#"{"name": "B", "pace_change": "0.1", "cases": {"new": "0", "share": "0.5"},
            "money": {"new": "0", "recovery_change": "0.2"}}"#,
    );
    let attribution = attributed(&plan);
    let paths: Vec<String> = attribution
        .players
        .iter()
        .map(|player| match player {
            Player::One(Difference::Field(field)) => field.path(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(paths, ["pace_change", "cases.share", "money.recovery_change"]);
    // Nothing new comes, so that its share is nothing; money does not hang on it either.
    let zero = Decimal::ZERO;
    let of_cases = parts(&attribution, StreamName::Cases);
    assert!(of_cases[0] > zero && of_cases[1..] == [zero, zero], "{of_cases:?}");
    let of_money = parts(&attribution, StreamName::Money);
    // 880 000 đồng × 1.1 × 1.2 − 880 000: 88 000 and 176 000, and 17 600 together.
    assert_eq!(of_money, ["0.968", "0", "1.848"].map(number));
}

#[test]
fn scenarios_that_do_not_differ_have_no_players() {
    let plan = small_with(
        r#"{"name": "B", "targets": {"cases": {"rate": "12"}}, "spread": {"pace": ["0", "1", "2"]},
            "cases": {"new": "0"}, "money": {"new": "0"}}"#,
    );
    let attribution = attributed(&plan);
    assert!(attribution.players.is_empty(), "targets and ranges change no rate");
    let shares = attribution.cases.expect("rates are defined");
    assert_eq!((shares.total, shares.hundredths.len(), shares.from), (0, 0, shares.to));
}

/// A has campaigns x, y and a nameless one, B y, z and two nameless ones.
#[test]
fn entries_pair_by_name_and_nameless_ones_by_their_order() {
    let campaign = |name: &str, uplift: &str| {
        format!(r#"{{"name": "{name}", "from": 11, "to": 12, "uplift": "{uplift}"}}"#)
    };
    let flows = r#""cases": {"new": "0"}, "money": {"new": "0"}"#;
    let scenario = |name: &str, campaigns: [String; 4]| {
        format!(r#"{{"name": "{name}", {flows}, "campaigns": [{}]}}"#, campaigns.join(","))
    };
    let scenarios = format!(
        "[{}, {}]",
        scenario(
            "A",
            [("x", "0.1"), ("y", "0.2"), ("", "0.05"), ("same", "0.1")]
                .map(|(n, u)| campaign(n, u))
        ),
        scenario(
            "B",
            [("y", "0.05"), ("same", "0.1"), ("", "0.05"), ("", "0.02")]
                .map(|(n, u)| campaign(n, u))
        ),
    );
    let plan = small(&[("scenarios", &scenarios)]);
    let attribution = attributed(&plan);
    let entry = |name: &str, order, in_a, in_b| {
        let name = name.to_owned();
        Player::One(Difference::Entry(Entry { list: List::Campaigns, name, order, in_a, in_b }))
    };
    let expected = [
        entry("x", 0, Some(0), None),
        entry("y", 0, Some(1), Some(0)),
        entry("", 1, None, Some(3)),
    ];
    assert_eq!(attribution.players, expected);
    // Uplifts add up: −0.1, −0.15 and +0.02 of 440 cases, each for itself.
    let got: Vec<String> = parts(&attribution, StreamName::Cases)
        .into_iter()
        .map(|part| (part * Decimal::from(30)).round_dp(6).normalize().to_string())
        .collect();
    assert_eq!(got, ["-44", "-66", "8.8"]);
}

#[test]
fn more_than_ten_players_are_merged_by_panel() {
    let plan = small_with(
        r#"{"name": "B", "pace_change": "0.1", "pace": "0.9",
            "overtime": [{"from": 11, "to": 12, "hours": "8"},
                         {"from": 12, "to": 12, "hours": "4"}],
            "staff_moves": [{"date": "2023-08-14", "change": "-1"}],
            "matters": [{"name": "M", "amount": "100000",
                         "dated": {"month": 12, "probability": "0.5"}}],
            "cases": {"new": "9", "share": "0.5", "became_enforceable": "1", "stuck": "3"},
            "money": {"new": "0"},
            "events": [{"name": "", "month": 12, "cases": {"finished": "5"}}]}"#,
    );
    let merged = attributed(&plan);
    let panels: Vec<(Panel, usize)> = merged
        .players
        .iter()
        .map(|player| match player {
            Player::Panel(panel, inside) => (*panel, inside.len()),
            Player::One(other) => panic!("{other:?} stands alone"),
        })
        .collect();
    let expected = [
        (Panel::Staff, 1),
        (Panel::Effort, 4),
        (Panel::Cases, 4),
        (Panel::Events, 1),
        (Panel::Matters, 1),
    ];
    assert_eq!(panels, expected);
    let (from, to) = plan.scenarios.split_at(1);
    laws::check_laws(&plan, &from[0], &to[0]).expect("the laws hold");
    // With one fewer there are ten, and each stands for itself.
    let mut ten = plan.clone();
    ten.scenarios[1].events.clear();
    let alone = attributed(&ten).players;
    assert_eq!(alone.len(), MOST_PLAYERS);
    assert!(alone.iter().all(|player| matches!(player, Player::One(_))));
}

/// In A two come and, later, three of two leave; in B neither: without the comers alone there
/// would be fewer than no officers. Such a month counts as none.
#[test]
fn what_could_not_be_carried_out_is_run_all_the_same() {
    let plan = small(&[
        ("staff.officers", r#""2""#),
        ("staff.officers_so_far", r#""10""#),
        (
            "scenarios",
            r#"[{"name": "A", "cases": {"new": "0"}, "money": {"new": "0"}, "staff_moves": [
                 {"date": "2023-08-01", "change": "2"}, {"date": "2023-09-01", "change": "-3"}]},
                {"name": "B", "cases": {"new": "0"}, "money": {"new": "0"}}]"#,
        ),
    ]);
    let attribution = attributed(&plan);
    // Neither: 2 × 44 = 88 cases. Both: 4 × 23 + 1 × 21 = 113. The comers alone: 4 × 44 = 176; the
    // leavers alone: 2 × 23 + 0 = 46, not 25. From A to B the comers go: ((46 − 113) + (88 − 176))
    // / 2, and the leavers: ((176 − 113) + (88 − 46)) / 2.
    let got: Vec<String> = parts(&attribution, StreamName::Cases)
        .into_iter()
        .map(|part| (part * Decimal::from(30)).round_dp(6).normalize().to_string())
        .collect();
    assert_eq!(got, ["-77.5", "52.5"]);
}

#[test]
fn an_undefined_rate_on_the_way_leaves_nothing_to_attribute() {
    // All money leaves E in B; with the report's none finished there is no rate.
    let plan = small(&[
        ("report.money.finished", r#""0""#),
        (
            "scenarios",
            r#"[{"name": "A", "cases": {"new": "0"}, "money": {"new": "0"}},
                {"name": "B", "pace_change": "0.1", "cases": {"new": "0"},
                 "money": {"new": "0", "reclassified_out": "90000000"}}]"#,
        ),
    ]);
    let attribution = attributed(&plan);
    assert!(attribution.cases.is_some());
    assert_eq!(attribution.money, None);
    // No pace is known, nothing is projected.
    let plan = small(&[("as_of", r#""2022-09-30""#)]);
    let scenario = &plan.scenarios[0];
    let attribution = attribute(&plan, scenario, scenario).expect("small numbers");
    assert_eq!((attribution.cases, attribution.money), (None, None));
}
