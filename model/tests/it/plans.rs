//! Makes up whole plans, as the JSON of their files: every field, every kind of entry, any date of
//! the year. What comes out is always valid; whether it is wise is another matter.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use rust_decimal::Decimal;
use thads_model::file::Json;

/// A strategy for a part of a plan file.
type Part = BoxedStrategy<Json>;

/// The configuration of every property: regressions are kept as tests by hand, not as files.
pub(crate) fn cases(count: u32) -> ProptestConfig {
    ProptestConfig { cases: count, failure_persistence: None, ..ProptestConfig::default() }
}

/// Any plan, as the text of its file: what fails can be copied into a file as it is.
pub(crate) fn plan() -> BoxedStrategy<String> {
    // A leap year among them, and years that begin on different weekdays.
    let year = prop::sample::select(vec![2021, 2023, 2024, 2027]);
    year.prop_flat_map(plan_of_year).prop_map(|plan| plan.to_string()).boxed()
}

fn plan_of_year(year: i32) -> Part {
    let begin = NaiveDate::from_ymd_opt(year - 1, 10, 1).expect("1 October");
    object(vec![
        ("format", Just(Json::text("thads-plan")).boxed()),
        ("version", Just(Json::Whole(1)).boxed()),
        ("unit", Just(Json::text("Đơn vị")).boxed()),
        ("work_year", Just(Json::Whole(year.into())).boxed()),
        ("as_of", as_of(year, begin)),
        ("holidays", list(date(begin, 364), 12)),
        ("extra_workdays", list(date(begin, 364), 2)),
        ("targets", targets()),
        ("report", report()),
        (
            "staff",
            object(vec![
                ("officers", number(50, 600, 1)),
                ("officers_so_far", maybe(number(0, 600, 1))),
            ]),
        ),
        ("season", maybe(items(number(1, 300, 2), 12, 12))),
        ("scenarios", scenario(begin).prop_map(|scenario| Json::List(vec![scenario])).boxed()),
    ])
}

/// Any date of the year or its eve; the first and the last more often than the others.
fn as_of(year: i32, begin: NaiveDate) -> Part {
    let eve = begin - Days::new(1);
    let ends = [eve.to_string(), format!("{year}-09-29"), format!("{year}-09-30")];
    prop_oneof![8 => date(eve, 364), 1 => prop::sample::select(ends.to_vec()).prop_map(Json::text)]
        .boxed()
}

fn targets() -> Part {
    let rule = prop::sample::select(vec!["above", "at_least"]).prop_map(Json::text).boxed();
    let target = object(vec![("rate", number(0, 10_000, 2)), ("rule", maybe(rule))]);
    object(vec![("cases", maybe(target.clone())), ("money", maybe(target))])
}

fn report() -> Part {
    object(vec![("cases", stream(20_000)), ("money", stream(2_000_000_000_000))])
}

/// A stream of up to `most`: F is a part of E, or E follows from a rate; the rest may contradict.
fn stream(most: i64) -> Part {
    let kinds = vec![
        ("carried_over", maybe(number(0, most, 0))),
        ("accepted", maybe(number(0, most, 0))),
        ("entrusted", maybe(number(0, most / 20, 0))),
        ("withdrawn", maybe(number(0, most / 50, 0))),
        ("not_enforceable", maybe(number(0, most, 0))),
        ("postponed", maybe(number(0, most / 20, 0))),
        ("separate_book", maybe(number(0, most, 0))),
    ];
    let by_count = (0..=most, 0..=1_000_i64).prop_map(|(count, permille)| {
        let finished = (i128::from(count) * i128::from(permille) / 1_000).to_string();
        [("enforceable", count.to_string()), ("finished", finished)]
    });
    let by_rate = (0..=most, 1..=10_000_i64).prop_map(|(finished, rate)| {
        let rate = Decimal::new(rate, 2).to_string();
        [("published_rate", rate), ("finished", finished.to_string())]
    });
    let standing = prop_oneof![4 => by_count, 1 => by_rate];
    merged(
        object(kinds),
        standing
            .prop_map(|fields| Json::object(fields.map(|(key, text)| (key, Json::text(text)))))
            .boxed(),
    )
}

fn scenario(begin: NaiveDate) -> Part {
    let amounts = 500;
    let cases = vec![("stuck", number(0, 5_000, 0)), ("stuck_share_out", maybe(share()))];
    let money = vec![
        ("per_case", maybe(number(0, 500_000_000, 0))),
        ("recovery_change", maybe(number(-100, 300, 2))),
    ];
    object(vec![
        ("name", Just(Json::text("Một")).boxed()),
        ("targets", maybe(targets())),
        ("pace", maybe(number(0, 3_000, 3))),
        ("pace_change", maybe(number(-100, 100, 2))),
        ("overtime", list(merged(period(begin), object(vec![("hours", number(0, 60, 0))])), 2)),
        ("overtime_efficiency", maybe(number(0, 20, 1))),
        ("campaigns", list(named(period(begin), vec![("uplift", number(0, 100, 2))]), 2)),
        (
            "disruptions",
            list(
                named(period(begin), vec![("capacity_loss", share()), ("recovery_loss", share())]),
                2,
            ),
        ),
        ("staff_moves", list(staff_move(begin), 4)),
        ("cases", merged(object(flow(amounts)), object(cases))),
        ("money", merged(object(flow(amounts * 100_000_000)), object(money))),
        ("events", list(event(), 3)),
        ("matters", matters()),
    ])
}

fn flow(most: i64) -> Vec<(&'static str, Part)> {
    vec![
        ("new", maybe(number(0, 4 * most, 0))),
        ("share", maybe(share())),
        ("became_enforceable", maybe(number(0, most, 1))),
        ("reclassified_out", maybe(number(0, 2 * most, 1))),
        ("entrusted_or_withdrawn", maybe(number(0, most, 1))),
    ]
}

fn staff_move(begin: NaiveDate) -> Part {
    // A move moves someone.
    let change = prop::sample::select(vec![-2, -1, 1, 2, 3, 4, 5, 6]);
    object(vec![
        ("date", date(begin, 364)),
        ("change", change.prop_map(|halves: i64| text(halves * 5, 1)).boxed()),
        ("ramp_days", maybe(whole(0, 60))),
        ("ramp_share", maybe(share())),
        ("handover_days", maybe(number(0, 200, 1))),
    ])
}

fn event() -> Part {
    let one_off = |most| {
        object(vec![
            ("enforceable_in", maybe(number(0, most, 0))),
            ("enforceable_out", maybe(number(0, most, 0))),
            ("finished", maybe(number(0, most, 0))),
            ("from_outside", flag()),
        ])
    };
    let streams =
        vec![("cases", maybe(one_off(1_000))), ("money", maybe(one_off(100_000_000_000)))];
    named(object(vec![("month", month())]), streams)
}

/// Up to four matters, each with a name of its own.
fn matters() -> Part {
    let matter = prop_oneof![
        matter("dated", object(vec![("month", month()), ("probability", share())])),
        matter("auction", auction()),
    ];
    prop::collection::vec(matter, 0..=4)
        .prop_map(|matters| {
            let name = |(index, matter)| {
                merge(Json::object([("name", Json::text(format!("M{index}")))]), matter)
            };
            Json::List(matters.into_iter().enumerate().map(name).collect())
        })
        .boxed()
}

fn matter(kind: &'static str, outcome: Part) -> Part {
    let taken = object(vec![("month", month()), ("days", number(0, 500, 1))]);
    object(vec![
        ("amount", number(0, 300_000_000_000, 0)),
        ("in_enforceable", flag()),
        ("enters", maybe(month())),
        ("include", maybe(flag())),
        ("officer_days", list(taken, 2)),
        (kind, outcome),
    ])
}

/// The terms of any auction, as the text of their object.
pub(crate) fn terms() -> BoxedStrategy<String> {
    auction().prop_map(|auction| auction.to_string()).boxed()
}

fn auction() -> Part {
    object(vec![
        ("start_price", number(0, 400_000_000_000, 0)),
        ("first_month", month()),
        ("sale_probability", share()),
        ("cut", share()),
        ("months_between", whole(1, 3)),
        ("months_to_money", whole(0, 3)),
        ("rounds", whole(1, 8)),
    ])
}

/// Months or dates, in order.
fn period(begin: NaiveDate) -> Part {
    let months = (1..=12_i64, 0..=11_i64).prop_map(|(from, more)| {
        let to = Json::Whole((from + more).min(12));
        Json::object([("from", Json::Whole(from)), ("to", to)])
    });
    let dates = (0..=364_u64, 0..=60_u64).prop_map(move |(from, more)| {
        let day = |offset| Json::text((begin + Days::new(offset)).to_string());
        Json::object([("from_date", day(from)), ("to_date", day(from + more))])
    });
    prop_oneof![months, dates].boxed()
}

fn named(first: Part, fields: Vec<(&'static str, Part)>) -> Part {
    let name = Just(Json::object([("name", Json::text(""))])).boxed();
    merged(merged(name, first), object(fields))
}

fn share() -> Part {
    prop_oneof![8 => number(0, 1_000, 3), 1 => Just(text(0, 0)), 1 => Just(text(1, 0))].boxed()
}

fn month() -> Part {
    whole(1, 12)
}

fn whole(low: i64, high: i64) -> Part {
    (low..=high).prop_map(Json::Whole).boxed()
}

fn flag() -> Part {
    any::<bool>().prop_map(Json::Flag).boxed()
}

fn number(low: i64, high: i64, places: u32) -> Part {
    (low..=high).prop_map(move |digits| text(digits, places)).boxed()
}

fn text(digits: i64, places: u32) -> Json {
    Json::text(Decimal::new(digits, places).to_string())
}

fn date(first: NaiveDate, days: u64) -> Part {
    (0..=days).prop_map(move |offset| Json::text((first + Days::new(offset)).to_string())).boxed()
}

fn maybe(part: Part) -> Part {
    prop_oneof![1 => Just(Json::Null), 2 => part].boxed()
}

fn list(entry: Part, most: usize) -> Part {
    items(entry, 0, most)
}

fn items(entry: Part, least: usize, most: usize) -> Part {
    prop::collection::vec(entry, least..=most).prop_map(Json::List).boxed()
}

fn object(fields: Vec<(&'static str, Part)>) -> Part {
    let (keys, values): (Vec<_>, Vec<_>) = fields.into_iter().unzip();
    let object = move |values: Vec<Json>| {
        Json::Object(keys.iter().map(|key| (*key).to_owned()).zip(values).collect())
    };
    values.prop_map(object).boxed()
}

fn merged(first: Part, second: Part) -> Part {
    (first, second).prop_map(|(first, second)| merge(first, second)).boxed()
}

fn merge(first: Json, second: Json) -> Json {
    match (first, second) {
        (Json::Object(mut fields), Json::Object(more)) => {
            fields.extend(more);
            Json::Object(fields)
        }
        (first, _) => first,
    }
}
