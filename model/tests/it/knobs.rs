//! Knobs: their names, their grids, and that moving one is the same as changing the plan file.

use super::plans::{self, cases};
use super::support::{SMALL, changed, number, parsed, plan_of, small};
use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::Decimal;
use thads_model::analysis::knob::{Grid, GridFault, Impossible, Knob, MOST_CANDIDATES};
use thads_model::calendar::Month;
use thads_model::file::{self, Json};
use thads_model::levers::{self, Lever};
use thads_model::plan::{Outcome, Plan};

/// The candidates as the words of the definition have them.
fn naive_candidates(grid: &Grid) -> Vec<Decimal> {
    let mut all = vec![grid.high, grid.present];
    let mut value = grid.low;
    while value <= grid.high {
        all.push(value);
        value += grid.step;
    }
    all.sort();
    all.dedup();
    all
}

/// Any grid: bounds and present value on thousandths, a step of up to the whole way.
fn grids() -> impl Strategy<Value = Grid> {
    (-5_000..5_000_i64, 0..2_000_i64, 1..2_500_i64, any::<Index>()).prop_map(
        |(low, span, step, present)| {
            let present = low + present.index(span as usize + 1) as i64;
            let thousandths = |digits| Decimal::new(digits, 3);
            Grid::new(
                thousandths(present),
                thousandths(low),
                thousandths(low + span),
                thousandths(step),
            )
            .expect("a grid")
        },
    )
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn candidates_are_those_of_the_definition_and_the_nearest_come_first(grid in grids()) {
        let naive = naive_candidates(&grid);
        prop_assert_eq!(&grid.candidates(), &naive);
        let mut nearest = naive;
        nearest.sort_by_key(|value| ((*value - grid.present).abs(), *value));
        prop_assert_eq!(grid.nearest_first(), nearest);
    }

    #[test]
    fn a_sample_is_evenly_spread_and_keeps_ends_and_present(grid in grids(), most in 0..60_usize) {
        let (all, sample) = (grid.candidates(), grid.sample(most));
        let most = most.max(3);
        prop_assert_eq!(sample.len(), all.len().min(most));
        let places: Vec<usize> = sample
            .iter()
            .map(|value| all.binary_search(value).expect("a sample is of the grid"))
            .collect();
        prop_assert!(places.is_sorted_by(|a, b| a < b), "{:?}", places);
        for kept in [grid.low, grid.high, grid.present] {
            prop_assert!(sample.contains(&kept), "{} in {:?}", kept, sample);
        }
        // The present value may push one place aside by half a gap.
        let gap = all.len().div_ceil(most - 1);
        prop_assert!(places.windows(2).all(|pair| pair[1] - pair[0] <= 2 * gap), "{:?}", places);
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_knob_has_a_name_of_its_own_and_a_grid_that_holds_where_it_stands(
        file in plans::plan(),
    ) {
        let plan = plan_of(&parsed(&file));
        let scenario = &plan.scenarios[0];
        let all = Knob::all(&plan, scenario);
        let mut ids: Vec<String> = all.iter().map(|knob| knob.id()).collect();
        for (knob, id) in all.iter().zip(&ids) {
            prop_assert_eq!(Knob::by_id(id), Some(*knob), "{}", id);
            let present = knob.present(&plan, scenario);
            let grid = knob.grid(&plan, scenario).expect("what is listed can be moved");
            prop_assert_eq!(Some(grid.present), present, "{}", id);
            let bounds = grid.low..=grid.high;
            prop_assert!(bounds.contains(&grid.present), "{} {:?}", id, grid);
            prop_assert!(grid.candidates().len() <= MOST_CANDIDATES as usize + 3, "{}", id);
            let turned = knob.turned(&plan, scenario, grid.present).expect("it stands there");
            prop_assert_eq!(&turned, scenario, "{} at its present value", id);
        }
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), all.len());
    }

    #[test]
    fn moving_a_knob_is_changing_the_plan_file(file in plans::plan(), at in any::<Index>()) {
        let json = parsed(&file);
        let plan = plan_of(&json);
        for knob in Knob::all(&plan, &plan.scenarios[0]) {
            let grid = knob.grid(&plan, &plan.scenarios[0]).expect("it can be moved");
            let candidates = grid.candidates();
            let values = [grid.low, grid.high, candidates[at.index(candidates.len())]];
            // What the file cannot write with nine decimals it cannot say.
            let written = values.into_iter().filter(|v| v.round_dp(9) == *v && *v != grid.present);
            for value in written {
                prop_assert_eq!(by_knob(&plan, knob, value), by_file(&json, &plan, knob, value),
                    "{} at {}", knob.id(), value);
            }
        }
    }
}

fn by_knob(plan: &Plan, knob: Knob, value: Decimal) -> Result<Plan, Impossible> {
    let mut turned = plan.clone();
    turned.scenarios[0] = knob.turned(plan, &plan.scenarios[0], value)?;
    Ok(turned)
}

/// What the strict reader makes of the file after the same change.
fn by_file(json: &Json, plan: &Plan, knob: Knob, value: Decimal) -> Result<Plan, Impossible> {
    let mut json = json.clone();
    write(&mut json, plan, knob, value);
    file::read(&json).map_err(|problems| {
        let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
        assert!(paths.iter().all(|path| path.contains("staff_moves")), "{paths:?}\n{json}");
        Impossible
    })
}

/// Writes the value into the file, where a user would.
fn write(json: &mut Json, plan: &Plan, knob: Knob, value: Decimal) {
    let scenario = &plan.scenarios[0];
    let text = Json::text(value.to_string());
    let whole = || Json::Whole(value.to_string().parse().expect("a whole number"));
    let is_auction = |place: usize| matches!(scenario.matters[place].outcome, Outcome::Auction(_));
    let (path, value) = match knob {
        Knob::Lever(Lever::OfficersAdded) => {
            let place = levers::added(plan, scenario).map(|(place, _)| place);
            let day = levers::first_working_day(plan).expect("a working day is left");
            let entry = [("date", Json::text(day.to_string())), ("change", text.clone())];
            return write_entry(json, "staff_moves", place, "change", value, Json::object(entry));
        }
        Knob::Lever(Lever::OvertimeHours) => {
            let place = levers::overtime(plan, scenario).map(|(place, _)| place);
            let entry = from_to(plan.calendar.first_month().expect("a month"), Month::LAST);
            let entry = with(entry, "hours", text.clone());
            return write_entry(json, "overtime", place, "hours", value, entry);
        }
        Knob::NewCampaign(from, to) => {
            let entry = with(from_to(from, to), "name", Json::text(""));
            let entry = with(entry, "uplift", text.clone());
            return write_entry(json, "campaigns", None, "uplift", value, entry);
        }
        Knob::Lever(lever) => (lever.id().to_owned(), text),
        Knob::MoveDate(place) => {
            let place_ahead: usize = value.to_string().parse().expect("a place");
            let day: NaiveDate = plan.calendar.days_ahead()[place_ahead];
            (format!("staff_moves[{place}].date"), Json::text(day.to_string()))
        }
        Knob::MatterIncluded(place) => {
            (format!("matters[{place}].include"), Json::Flag(!value.is_zero()))
        }
        Knob::MatterProbability(place) if is_auction(place) => {
            (format!("matters[{place}].auction.sale_probability"), text)
        }
        Knob::MatterProbability(place) => (format!("matters[{place}].dated.probability"), text),
        Knob::MatterMonth(place) if is_auction(place) => {
            (format!("matters[{place}].auction.first_month"), whole())
        }
        Knob::MatterMonth(place) => (format!("matters[{place}].dated.month"), whole()),
        Knob::EventMonth(_) => (knob.id(), whole()),
        Knob::CampaignUplift(_) | Knob::EventAmount(..) => (knob.id(), text),
    };
    *json.at_mut(&format!("scenarios[0].{path}")).expect("a place") = value;
}

/// Sets a field of an entry, or adds the entry; takes it out where the value is 0.
fn write_entry(
    json: &mut Json,
    list: &str,
    place: Option<usize>,
    field: &str,
    value: Decimal,
    entry: Json,
) {
    let list = json.at_mut(&format!("scenarios[0].{list}")).expect("a list");
    if *list == Json::Null {
        *list = Json::List(Vec::new());
    }
    let Json::List(entries) = list else { panic!("no list") };
    match (place, value.is_zero()) {
        (Some(place), true) => drop(entries.remove(place)),
        (Some(place), false) => {
            *entries[place].at_mut(field).expect("a field") = Json::text(value.to_string());
        }
        (None, true) => {}
        (None, false) => entries.push(entry),
    }
}

fn from_to(from: Month, to: Month) -> Json {
    let month = |month: Month| Json::Whole(month.number().into());
    Json::object([("from", month(from)), ("to", month(to))])
}

fn with(mut object: Json, key: &str, value: Json) -> Json {
    *object.at_mut(key).expect("a field") = value;
    object
}

#[test]
fn names_that_are_none_are_refused() {
    let refused = [
        "",
        "officers",
        "cases",
        "campaign_uplift:11",
        "campaign_uplift:12-11",
        "campaign_uplift:0-3",
        "campaign_uplift:11-13",
        "campaign_uplift:011-12",
        "matters[01].month",
        "matters[0].amount",
        "matters[-1].month",
        "matters[0]",
        "matters.month",
        "events[0].cases",
        "events[0].cases.share",
        "events[0].people.finished",
        "staff_moves[0].change",
    ];
    for name in refused {
        assert_eq!(Knob::by_id(name), None, "{name}");
    }
}

#[test]
fn short_names_stand_for_the_first_of_what_a_scenario_has() {
    let plan = small(&[]);
    let called = |plan: &Plan, name: &str| Knob::called(name, plan, &plan.scenarios[0]);
    let july = Month::new(11).expect("August");
    assert_eq!(called(&plan, "pace_change"), Some(Knob::Lever(Lever::PaceChange)));
    assert_eq!(called(&plan, "campaign_uplift"), Some(Knob::NewCampaign(july, Month::LAST)));
    assert_eq!(called(&plan, "move_date"), None, "there is no staff move");
    let plan = small(&[
        ("scenarios[0].campaigns", r#"[{"name": "", "from": 12, "to": 12, "uplift": "0.1"}]"#),
        (
            "scenarios[0].staff_moves",
            r#"[{"date": "2023-07-03", "change": "1"}, {"date": "2023-08-14", "change": "-1"}]"#,
        ),
    ]);
    assert_eq!(called(&plan, "campaign_uplift"), Some(Knob::CampaignUplift(0)));
    assert_eq!(called(&plan, "move_date"), Some(Knob::MoveDate(1)), "the first is past");
    assert_eq!(called(&plan, "nothing"), None);
}

#[test]
fn bounds_that_make_no_grid_are_refused() {
    let grid = |present, low, high, step| {
        Grid::new(number(present), number(low), number(high), number(step)).err()
    };
    assert_eq!(grid("0", "1", "-1", "1"), Some(GridFault::Reversed));
    assert_eq!(grid("0", "0", "1", "0"), Some(GridFault::NoStep));
    assert_eq!(grid("0", "0", "1", "-1"), Some(GridFault::NoStep));
    assert_eq!(grid("2", "0", "1", "1"), Some(GridFault::PresentOutside));
    assert_eq!(grid("0", "0", "10000", "1"), None);
    assert_eq!(grid("0", "0", "10001", "1"), Some(GridFault::TooFine));
    let (lowest, highest) = (Decimal::MIN.to_string(), Decimal::MAX.to_string());
    assert_eq!(grid("0", &lowest, &highest, "1"), Some(GridFault::TooFine));
    // The value after the first is more than can be held.
    let wide = Grid::new(Decimal::ONE, Decimal::ONE, Decimal::TEN, Decimal::MAX);
    assert_eq!(wide.map(|grid| grid.candidates()), Ok(vec![Decimal::ONE, Decimal::TEN]));
}

#[test]
fn a_step_too_fine_for_its_bounds_is_multiplied() {
    let plan = small(&[("scenarios[0].cases.stuck", r#""5000""#)]);
    let grid = Knob::Lever(Lever::CasesStuck).grid(&plan, &plan.scenarios[0]).expect("a lever");
    assert_eq!((grid.low, grid.high), (Decimal::ZERO, Decimal::from(15_000)));
    assert_eq!(grid.step, Decimal::TWO, "15 000 steps of 1 are too many");
    let plan = small(&[("scenarios[0].cases.stuck", r#""3333""#)]);
    let grid = Knob::Lever(Lever::CasesStuck).grid(&plan, &plan.scenarios[0]).expect("a lever");
    assert_eq!(grid.step, Decimal::ONE, "9 999 steps are not");
}

#[test]
fn a_headcount_below_none_is_impossible() {
    let plan = small(&[("staff.officers", r#""2""#)]);
    let lever = Knob::Lever(Lever::OfficersAdded);
    let turned = |value: &str| lever.turned(&plan, &plan.scenarios[0], number(value));
    assert_eq!(turned("-2.5").err(), Some(Impossible));
    assert_eq!(turned("-2").err(), None);
    // The reader says the same.
    let moved = |change: &str| {
        let entry = format!(r#"[{{"date": "2023-08-01", "change": "{change}"}}]"#);
        let changes = [("staff.officers", r#""2""#), ("scenarios[0].staff_moves", &*entry)];
        file::read(&changed(SMALL, &changes)).is_ok()
    };
    assert!(!moved("-2.5") && moved("-2"));
}

/// Two officers come on the first day (what the lever moves), one leaves on 14 August.
const TWO_MOVES: &str =
    r#"[{"date": "2023-08-01", "change": "2"}, {"date": "2023-08-14", "change": "-1"}]"#;

#[test]
fn knobs_moved_together_keep_to_the_places_of_the_scenario_as_it_is() {
    let plan = small(&[("scenarios[0].staff_moves", TWO_MOVES)]);
    let scenario = &plan.scenarios[0];
    let (officers, date) = (Knob::Lever(Lever::OfficersAdded), Knob::MoveDate(1));
    let together = |officers_to: &str, date_to: &str| {
        let settings = [(officers, number(officers_to)), (date, number(date_to))];
        let turned = Knob::turned_together(&plan, scenario, &settings);
        let reversed = [settings[1], settings[0]];
        assert_eq!(turned, Knob::turned_together(&plan, scenario, &reversed), "in either order");
        let moves = turned.expect("enough officers").staff_moves;
        let written =
            |entry: &thads_model::plan::StaffMove| format!("{} {:?}", entry.date, entry.change);
        moves.iter().map(written).collect::<Vec<String>>()
    };
    // Without the first move, the second is still the one that is dated.
    assert_eq!(together("0", "10"), ["2023-08-15 -1"]);
    // Put on the first day, the second is not taken for the lever's.
    assert_eq!(together("3", "0"), ["2023-08-01 3", "2023-08-01 -1"]);
    assert_eq!(together("0", "0"), ["2023-08-01 -1"]);
    assert_eq!(together("2", "9"), ["2023-08-01 2", "2023-08-14 -1"], "both as they are");
}

#[test]
fn knobs_moved_together_are_judged_together() {
    // Three leave on 14 August; the two who come on 1 August make up for some of them.
    let moves =
        r#"[{"date": "2023-08-01", "change": "2"}, {"date": "2023-08-14", "change": "-3"}]"#;
    let plan = small(&[("staff.officers", r#""2""#), ("scenarios[0].staff_moves", moves)]);
    let matter = (Knob::Lever(Lever::PaceChange), number("0.1"));
    let officers = |to| (Knob::Lever(Lever::OfficersAdded), number(to));
    let turned = |settings: &[(Knob, Decimal)]| {
        Knob::turned_together(&plan, &plan.scenarios[0], settings).err()
    };
    assert_eq!(turned(&[officers("1"), matter]), None);
    assert_eq!(turned(&[officers("0.5"), matter]), Some(Impossible));
    assert_eq!(turned(&[(Knob::MatterIncluded(0), Decimal::ONE)]), Some(Impossible), "no matter");
}
