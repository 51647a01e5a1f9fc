//! Cases, effort and the year end: small examples worked out by hand, the arithmetic beside them.

use super::support::{number, small, small_outlook, value, written};
use thads_model::engine::next_year::Opening;
use thads_model::engine::verdict::{Measure, gap, required, schedule};
use thads_model::engine::{CasesEnd, Outlook, Reason, Verdict};
use thads_model::plan::{Enforceable, Rule, Target, rate};
use thads_model::quantity::{Cases, Percent};

fn target(rate: &str, rule: Rule) -> Target {
    Target { rate: Percent::new(number(rate).into()), rule }
}

fn cases(count: &str) -> Cases {
    number(count).into()
}

fn published(rate: Option<Percent>) -> String {
    let rate = rate.expect("a rate").published();
    rate.decimal().expect("sound").to_string()
}

fn percent(rate: Percent) -> String {
    rate.decimal().expect("sound").round_dp(9).normalize().to_string()
}

fn cases_end(outlook: &Outlook) -> &CasesEnd {
    &outlook.year_end.as_ref().expect("the plan reaches the end").cases
}

fn measure(outlook: &Outlook) -> &Measure<thads_model::quantity::unit::Case> {
    cases_end(outlook).stream.verdict.measure().expect("the plan is measurable")
}

/// E, F and officer-days of each month ahead.
fn enforceable(outlook: &Outlook) -> Vec<String> {
    written(outlook.projection.months.iter().map(|row| row.cases.end.enforceable))
}

fn finished(outlook: &Outlook) -> Vec<String> {
    written(outlook.projection.months.iter().map(|row| row.cases.end.finished))
}

fn officer_days(changes: &[(&str, &str)]) -> Vec<String> {
    let projection = small_outlook(changes).projection;
    written(projection.months.iter().map(|row| projection.holds(row).effort.officer_days))
}

fn capacity(changes: &[(&str, &str)]) -> Vec<String> {
    let projection = small_outlook(changes).projection;
    written(projection.months.iter().map(|row| projection.holds(row).capacity))
}

#[test]
fn the_soc_trang_year_was_made_by_twelve_cases() {
    // 82,80 % of 12 411 is 10 276,308: more than that is 10 277. The year closed 10 289.
    let soc_trang = |enforceable: &str| {
        small_outlook(&[
            ("as_of", r#""2023-09-30""#),
            ("report.cases.enforceable", enforceable),
            ("report.cases.finished", r#""10289""#),
            ("targets.cases.rate", r#""82.80""#),
        ])
    };
    let year = soc_trang(r#""12411""#);
    assert_eq!(written([measure(&year).required, measure(&year).margin]), ["10277", "12"]);
    assert_eq!(published(cases_end(&year).stream.rate), "82.90");
    assert_eq!(percent(cases_end(&year).stream.gap().expect("a gap")), "0.1");
    assert!(cases_end(&year).stream.verdict.is_met());
    assert!(year.projection.months.is_empty(), "the report is the year end");
    // 12 412 print the same rate: 82,80 % of it is 10 277,136, one case more is required.
    let other = soc_trang(r#""12412""#);
    assert_eq!(written([measure(&other).required, measure(&other).margin]), ["10278", "11"]);
}

#[test]
fn rates_are_rounded_half_up_as_published() {
    // docs/sources.md, and two ties: 0,125 % and 66,665 %.
    for (finished, enforceable, printed) in [
        ("576933", "708674", "81.41"),
        ("620657", "739974", "83.88"),
        ("2413", "6485", "37.21"),
        ("638767554000", "1198800494000", "53.28"),
        ("4918", "5422", "90.70"),
        ("1", "800", "0.13"),
        ("13333", "20000", "66.67"),
        ("0", "7", "0.00"),
        ("7", "7", "100.00"),
    ] {
        assert_eq!(published(rate(cases(finished), cases(enforceable))), printed, "{finished}");
    }
    assert_eq!(rate(cases("0"), cases("0")), None, "undefined, not 0 %");
}

#[test]
fn above_asks_for_one_more_than_a_whole_product_and_at_least_for_just_that() {
    let asked = |enforceable, t, rule| written([required(cases(enforceable), &target(t, rule))]);
    assert_eq!(asked("3000", "80", Rule::Above), ["2401"]);
    assert_eq!(asked("3000", "80", Rule::AtLeast), ["2400"]);
    assert_eq!(asked("3001", "80", Rule::Above), ["2401"], "2 400,8");
    assert_eq!(asked("3001", "80", Rule::AtLeast), ["2401"]);
    assert_eq!(asked("3000", "0", Rule::Above), ["1"]);
    assert_eq!(asked("3000", "0", Rule::AtLeast), ["0"]);
    assert_eq!(asked("3000", "100", Rule::Above), ["3001"], "more than everything");
    // A projected E that misses a whole product by less than half of 10⁻⁹ counts as that product.
    assert_eq!(asked("3000.0000000004", "80", Rule::AtLeast), ["2400"]);
    assert_eq!(asked("3000.000000002", "80", Rule::AtLeast), ["2401"]);
}

#[test]
fn the_gap_is_the_printed_rate_less_the_target() {
    // 77,14 − 81,5 = −4,36 and 82,90 − 82,80 = 0,10, as printed; 82,8959 prints 82,90 first.
    let of =
        |rate: &str, t| percent(gap(Percent::new(number(rate).into()), &target(t, Rule::Above)));
    assert_eq!(of("77.14", "81.5"), "-4.36");
    assert_eq!(of("82.8959", "82.80"), "0.1");
    assert_eq!(of("82.795", "82.80"), "0", "never −0");
}

#[test]
fn the_schedule_is_the_target_times_whole_months_over_twelve() {
    let printed = |t, months| published(Some(schedule(&target(t, Rule::Above), months)));
    assert_eq!(printed("83.90", 6), "41.95");
    assert_eq!(printed("51.90", 6), "25.95");
    assert_eq!(printed("73", 6), "36.50");
    assert_eq!(printed("82.80", 7), "48.30");
    assert_eq!((printed("82.80", 0), printed("82.80", 12)), ("0.00".into(), "82.80".into()));
}

#[test]
fn a_published_rate_stands_for_an_interval_of_counts() {
    // Đồng Tháp, six months of 2019: 7 668 finished, 62,7 %. 766 800/62,75 = 12 219,92…,
    // 766 800/62,65 = 12 239,42…, 766 800/62,7 = 12 229,67 → 12 230.
    let plan = small(&[
        ("report.cases.enforceable", ""),
        ("report.cases.published_rate", r#""62.7""#),
        ("report.cases.finished", r#""7668""#),
    ]);
    let Enforceable::FromRate(inferred) = plan.report.cases.enforceable else {
        panic!("worked out from the rate")
    };
    let (low, high) = (value(inferred.low).round_dp(2), value(inferred.high).round_dp(2));
    assert_eq!((low, high), (number("12219.92"), number("12239.43")));
    assert_eq!(value(inferred.estimate), number("12230"));
}

#[test]
fn the_small_plan_goes_on_at_one_case_an_officer_and_day() {
    // q = 2 160/(10 × 216) = 1; August 10 × 23, September 10 × 21.
    let outlook = small_outlook(&[]);
    assert_eq!(written(outlook.projection.course.pace), ["1"]);
    assert_eq!(officer_days(&[]), ["230", "210"]);
    assert_eq!(finished(&outlook), ["2390", "2600"]);
    assert_eq!(written([measure(&outlook).required, measure(&outlook).margin]), ["2401", "199"]);
    let end = cases_end(&outlook);
    assert_eq!(published(end.stream.rate), "86.67");
    // 2 401 − 2 160 are still needed of the 440 that can be delivered.
    assert_eq!(written(end.stream.needed_from_effort), ["241"]);
    let ratio = end.stream.pace_ratio.and_then(|ratio| ratio.decimal()).expect("a ratio");
    assert_eq!(ratio.round_dp(9), number("0.547727273"));
    // 241/440 and 1 case a day, times 260/12 working days a month.
    assert_eq!(written(end.stream.needed_per_officer_month), ["11.867424242"]);
    assert_eq!(written(end.pace_per_officer_month), ["21.666666667"]);
    let split = end.stream.split.expect("a split");
    assert_eq!(percent(split.completion), "14.666666667", "440 of 3 000");
    assert_eq!(percent(split.denominator), "0");
}

#[test]
fn a_comer_in_mid_month_ramps_up_over_working_days() {
    // From Monday 14 August 14 working days are left of the month: 10 at a half, 4 in full, twice.
    let change = r#"[{"date": "2023-08-14", "change": "2", "ramp_days": 10,
        "ramp_share": "0.5", "handover_days": "9"}]"#;
    assert_eq!(officer_days(&[("scenarios[0].staff_moves", change)]), ["248", "252"]);
    // 20 days reach into September: 14 halves = 7, then 6 halves and 15 = 18.
    let change = r#"[{"date": "2023-08-14", "change": "1", "ramp_days": 20, "ramp_share": "0.5"}]"#;
    assert_eq!(officer_days(&[("scenarios[0].staff_moves", change)]), ["237", "228"]);
}

#[test]
fn a_leaver_takes_the_days_left_and_the_handover_of_each() {
    // August: 230 − 2,5 × 14 − 2,5 × 5 = 182,5; September: 210 − 2,5 × 21 = 157,5. No ramp.
    let change = r#"[{"date": "2023-08-14", "change": "-2.5", "ramp_days": 20,
        "ramp_share": "0.5", "handover_days": "5"}]"#;
    assert_eq!(officer_days(&[("scenarios[0].staff_moves", change)]), ["182.5", "157.5"]);
    // A move on a Saturday holds from the Monday on.
    let change = r#"[{"date": "2023-08-12", "change": "-1"}]"#;
    assert_eq!(officer_days(&[("scenarios[0].staff_moves", change)]), ["216", "189"]);
    // A handover larger than the month leaves nothing, not less than nothing.
    let change = r#"[{"date": "2023-08-31", "change": "-1", "handover_days": "1000"}]"#;
    assert_eq!(officer_days(&[("scenarios[0].staff_moves", change)]), ["0", "189"]);
}

#[test]
fn overtime_campaigns_disruptions_season_and_pace_change_the_capacity() {
    let both = |field: &str, value: &str| capacity(&[(field, value)]);
    // Ten officers, 20 hours each: 25 days of eight hours more in each month, half of it worth 12,5.
    let hours = r#"[{"from": 11, "to": 12, "hours": "20"}]"#;
    assert_eq!(both("scenarios[0].overtime", hours), ["255", "235"]);
    let halved =
        [("scenarios[0].overtime", hours), ("scenarios[0].overtime_efficiency", r#""0.5""#)];
    assert_eq!(capacity(&halved), ["242.5", "222.5"]);
    // 14 of 23 days at a fifth more: 230 + 0,2 × 140.
    let dates =
        r#"[{"name": "", "from_date": "2023-08-14", "to_date": "2023-08-31", "uplift": "0.2"}]"#;
    assert_eq!(both("scenarios[0].campaigns", dates), ["258", "210"]);
    // 14 of 23 days at half the capacity: 230 − 70. Two whole losses take no more than everything.
    let loss = r#"[{"name": "", "from_date": "2023-08-01", "to_date": "2023-08-18",
        "capacity_loss": "0.5", "recovery_loss": "0"}]"#;
    assert_eq!(both("scenarios[0].disruptions", loss), ["160", "210"]);
    let one = r#"{"name": "", "from": 11, "to": 11, "capacity_loss": "0.7", "recovery_loss": "0"}"#;
    assert_eq!(both("scenarios[0].disruptions", &format!("[{one}, {one}]")), ["0", "210"]);
    assert_eq!(both("scenarios[0].pace_change", r#""0.1""#), ["253", "231"]);
    assert_eq!(both("scenarios[0].pace", r#""0.5""#), ["115", "105"]);
    let season = r#"["1","1","1","1","1","1","1","1","1","1","1","0.5"]"#;
    assert_eq!(both("season", season), ["230", "105"]);
    // All of them together multiply: 255 × 1,1 in August.
    assert_eq!(
        capacity(&[("scenarios[0].overtime", hours), ("scenarios[0].pace_change", r#""0.1""#)])[0],
        "280.5"
    );
}

#[test]
fn cases_flow_in_and_out_by_the_month() {
    // In: 100 × 0,6 + 10 = 70; out: 20 + 10. Stuck: 50 − 0,5 × 20 = 40, then 30.
    let outlook = small_outlook(&[(
        "scenarios[0].cases",
        r#"{"new": "100", "share": "0.6", "became_enforceable": "10", "reclassified_out": "20",
            "entrusted_or_withdrawn": "10", "stuck": "50", "stuck_share_out": "0.5"}"#,
    )]);
    assert_eq!(enforceable(&outlook), ["3040", "3080"]);
    assert_eq!(finished(&outlook), ["2390", "2600"]);
    let months = &outlook.projection.months;
    assert_eq!(written(months.iter().map(|row| row.cases.stuck)), ["40", "30"]);
    assert_eq!(written(months.iter().map(|row| row.cases.closable)), ["840", "660"]);
    // At best 3 000 of 3 040 by August, 3 050 of 3 080 by September: 99,03 %.
    assert_eq!(published(cases_end(&outlook).ceiling), "99.03");
    // 440/3 080 by finishing; 2 160/3 080 − 2 160/3 000 by the denominator; 2 600/3 120 without.
    let split = cases_end(&outlook).stream.split.expect("a split");
    assert_eq!(percent(split.completion), "14.285714286");
    assert_eq!(percent(split.denominator), "-1.87012987");
    assert_eq!(published(split.rate_without_reclassification), "83.33");
}

const BOOKS: [(&str, &str); 5] = [
    ("report.cases.carried_over", r#""3000""#),
    ("report.cases.accepted", r#""1000""#),
    ("report.cases.entrusted", r#""80""#),
    ("report.cases.withdrawn", r#""20""#),
    ("scenarios[0].cases.new", "null"),
];

#[test]
fn flows_that_are_not_given_go_on_as_reported() {
    // P = 3 900; 100 new a month of which 3 000/3 900 are enforceable = 76,923…; 10 leave a month,
    // 7,692… of them enforceable.
    let outlook = small_outlook(&BOOKS);
    assert_eq!(enforceable(&outlook), ["3069.230769231", "3138.461538462"]);
    let to_enforce = outlook.projection.months.iter().filter_map(|row| row.cases.end.to_enforce);
    assert_eq!(written(to_enforce), ["3992.307692308", "4084.615384615"]);
    assert_eq!(written(cases_end(&outlook).stream.standing.carried_forward()), ["1484.615384615"]);
}

#[test]
fn the_next_year_opens_with_what_is_left() {
    // 1 484,6… carried over and 538,46… enforceable, whole; money: P unknown, 10 000 000 − 5 200 000.
    let opening = Opening::after(&small_outlook(&BOOKS).projection);
    assert_eq!(written(opening.cases_carried_over), ["1485"]);
    assert_eq!(written([opening.cases_enforceable]), ["538"]);
    assert_eq!(opening.money_carried_over, None);
    assert_eq!(written([opening.money_enforceable]), ["4800000"]);
    // Seven cases in 2 160 officer-days: 0,003240740740…, on nine decimals.
    let slow = small_outlook(&[("report.cases.finished", r#""7""#)]);
    assert_eq!(written(Opening::after(&slow.projection).pace), ["0.003240741"]);
}

#[test]
fn the_rest_of_a_month_brings_its_part_of_the_flows() {
    // Through Friday 11 August: 225 days worked, 14 of 23 left. 230 × 14/23 = 140 enter.
    let outlook = small_outlook(&[
        ("as_of", r#""2023-08-11""#),
        ("report.cases.finished", r#""2250""#),
        ("scenarios[0].cases", r#"{"new": "230", "share": "1"}"#),
    ]);
    assert_eq!(written(outlook.projection.course.pace), ["1"]);
    assert_eq!(enforceable(&outlook), ["3140", "3370"]);
    assert_eq!(finished(&outlook), ["2390", "2600"]);
}

#[test]
fn an_event_enters_leaves_and_finishes_in_its_month() {
    // 66 exemptions enter and are finished; 80 % of 3 066 is 2 452,8; 2 453 − 2 160 − 66 are left.
    let event =
        r#"[{"name": "Miễn", "month": 11, "cases": {"enforceable_in": "66", "finished": "66"}}]"#;
    let outlook = small_outlook(&[("scenarios[0].events", event)]);
    assert_eq!(
        (enforceable(&outlook), finished(&outlook)[0].as_str()),
        (vec!["3066".into(), "3066".to_owned()], "2456")
    );
    assert_eq!(written(cases_end(&outlook).stream.needed_from_effort), ["227"]);
    // 40 cases returned, of the stuck ones by default.
    let event = r#"[{"name": "", "month": 12, "cases": {"enforceable_out": "40"}}]"#;
    let outlook =
        small_outlook(&[("scenarios[0].events", event), ("scenarios[0].cases.stuck", r#""30""#)]);
    assert_eq!(enforceable(&outlook), ["3000", "2960"]);
    let stuck = outlook.projection.months.iter().map(|row| row.cases.stuck);
    assert_eq!(written(stuck), ["30", "0"], "never below none");
}

#[test]
fn what_is_cut_off_is_cut_off_at_the_bound_itself() {
    let all = |changes: &[(&str, &str)]| {
        let outlook = small_outlook(changes);
        (enforceable(&outlook), finished(&outlook))
    };
    let pair =
        |e: [&str; 2], f: [&str; 2]| (e.map(str::to_owned).to_vec(), f.map(str::to_owned).to_vec());
    // More is to be reclassified than the 840 that are open; nothing is left to close.
    let leaving = [("scenarios[0].cases.reclassified_out", r#""2000""#)];
    assert_eq!(all(&leaving), pair(["2160", "2160"], ["2160", "2160"]));
    // An event is to finish more than is open.
    let event = r#"[{"name": "", "month": 11, "cases": {"finished": "1000"}}]"#;
    assert_eq!(all(&[("scenarios[0].events", event)]), pair(["3000", "3000"], ["3000", "3000"]));
    // Three cases a day: 690 of 840 in August, the other 150 in September.
    let fast = [("scenarios[0].pace", r#""3""#)];
    assert_eq!(all(&fast), pair(["3000", "3000"], ["2850", "3000"]));
    // All 840 are stuck, or more than are open.
    for stuck in [r#""840""#, r#""5000""#] {
        let stuck = [("scenarios[0].cases.stuck", stuck)];
        assert_eq!(all(&stuck), pair(["3000", "3000"], ["2160", "2160"]));
    }
}

#[test]
fn a_rate_that_prints_as_the_target_may_still_be_short() {
    // 440 days × 0,5454545454 = 239,999999976: 2 399,999999976 of 3 000 print 80,00 %.
    let outlook = small_outlook(&[
        ("targets.cases", r#"{"rate": "80", "rule": "at_least"}"#),
        ("scenarios[0].pace", r#""0.5454545454""#),
    ]);
    assert_eq!(published(cases_end(&outlook).stream.rate), "80.00");
    assert!(!cases_end(&outlook).stream.verdict.is_met());
    assert_eq!(written([measure(&outlook).margin]), ["-0.000000024"]);
    // 440 × 0,545454545453636 lack 4·10⁻¹⁰ of 240: on nine decimals, that is nothing.
    let outlook = small_outlook(&[
        ("targets.cases", r#"{"rate": "80", "rule": "at_least"}"#),
        ("scenarios[0].pace", r#""0.545454545453636""#),
    ]);
    assert!(cases_end(&outlook).stream.verdict.is_met());
    assert_eq!(written([measure(&outlook).margin]), ["0"]);
}

#[test]
fn what_cannot_be_measured_says_why() {
    let verdict = |changes: &[(&str, &str)]| cases_end(&small_outlook(changes)).stream.verdict;
    let no_target = [("targets.cases", "null")];
    assert_eq!(verdict(&no_target), Verdict::NotMeasurable(Reason::NoTarget));
    let empty = [("report.cases.enforceable", r#""0""#), ("report.cases.finished", r#""0""#)];
    assert_eq!(verdict(&empty), Verdict::NotMeasurable(Reason::NoEnforceable));
    // Nothing enforceable comes before no target.
    assert_eq!(verdict(&[empty[0], empty[1], no_target[0]]), verdict(&empty));
    // A scenario's own target counts where the plan has none, and before the plan's.
    let own = ("scenarios[0].targets", r#"{"cases": {"rate": "90"}, "money": null}"#);
    assert!(matches!(verdict(&[no_target[0], own]), Verdict::Short(_)));
    assert!(matches!(verdict(&[own]), Verdict::Short(_)));
}

#[test]
fn whoever_closes_everything_at_once_leaves_less_to_reclassify() {
    // From July on; nobody works before September. August is to take 200 out, half of it stuck;
    // 60 enter in September. The plan: 2 800 enforceable and none stuck, then 2 860 of 2 860. At
    // best 2 900 are closed in July, so that only the 100 stuck ones can go, half of which count:
    // 50 stay stuck, and 2 910 of 2 960 are closed. The ceiling is of another denominator, and
    // lies below the rate: 98,31 % of what stays enforceable, against 100 %.
    let loss =
        r#"[{"name": "", "from": 10, "to": 11, "capacity_loss": "1", "recovery_loss": "0"}]"#;
    let events = r#"[{"name": "", "month": 11, "cases": {"enforceable_out": "200"}},
        {"name": "", "month": 12, "cases": {"enforceable_in": "60"}}]"#;
    let outlook = small_outlook(&[
        ("as_of", r#""2023-06-30""#),
        ("scenarios[0].pace", r#""100""#),
        ("scenarios[0].disruptions", loss),
        ("scenarios[0].events", events),
        ("scenarios[0].cases", r#"{"new": "0", "stuck": "100", "stuck_share_out": "0.5"}"#),
    ]);
    assert_eq!(finished(&outlook), ["2160", "2160", "2860"]);
    assert_eq!(published(cases_end(&outlook).stream.rate), "100.00");
    assert_eq!(published(cases_end(&outlook).ceiling), "98.31");
}
