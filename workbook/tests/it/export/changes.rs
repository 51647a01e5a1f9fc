//! A workbook in which cells were changed says what the engine says of the plan changed alike.

use super::agreement::{Case, hold, projected};
use super::cells::{Typed, changed};
use super::{book, full, parsed};
use thads_model::file::Json;
use thads_planner::lang::Lang;
use thads_workbook::export::Book;

use Typed::{Nothing, Number, Text};

/// A field of the plan file: its path, what it becomes there, and what is typed into its cell.
type Field = (&'static str, &'static str, Typed);

/// What is typed into several cells at once, and where it is not field by field the same, what
/// the plan file holds instead.
struct Change {
    name: &'static str,
    fields: &'static [Field],
    instead: &'static [(&'static str, &'static str)],
}

const fn change(name: &'static str, fields: &'static [Field]) -> Change {
    Change { name, fields, instead: &[] }
}

/// Days since 30 December 1899.
const AUGUST_15: f64 = 45_153.0;
const AUGUST_21: f64 = 45_159.0;
const SEPTEMBER_2: f64 = 45_171.0;
const SEPTEMBER_4: f64 = 45_173.0;
const SEPTEMBER_30: f64 = 45_199.0;
const SEPTEMBER_30_BEFORE: f64 = 44_834.0;

const LEVERS: [Change; 6] = [
    change("pace-change", &[("scenarios[0].pace_change", r#""0.2""#, Number(0.2))]),
    change("pace", &[("scenarios[0].pace", "null", Nothing)]),
    change("new-cases", &[("scenarios[0].cases.new", r#""1500""#, Number(1500.0))]),
    change(
        "defaults-of-flows",
        &[
            ("scenarios[0].cases.new", "null", Nothing),
            ("scenarios[0].cases.share", "null", Nothing),
            ("scenarios[0].cases.entrusted_or_withdrawn", "null", Nothing),
            ("scenarios[0].money.new", "null", Nothing),
            ("scenarios[0].money.share", "null", Nothing),
            ("scenarios[0].money.entrusted_or_withdrawn", "null", Nothing),
            ("scenarios[0].money.per_case", "null", Nothing),
        ],
    ),
    change(
        "reclassified",
        &[
            ("scenarios[0].cases.reclassified_out", r#""120""#, Number(120.0)),
            ("scenarios[0].money.reclassified_out", r#""90000000000""#, Number(9e10)),
        ],
    ),
    Change {
        name: "own-target",
        fields: &[
            ("targets.money.rule", r#""above""#, Text("trên")),
            ("scenarios[0].targets.cases.rate", "null", Nothing),
        ],
        instead: &[("scenarios[0].targets.cases", "null")],
    },
];

const ENTRIES: [Change; 5] = [
    change(
        "overtime",
        &[
            ("scenarios[0].overtime[0].hours", r#""35""#, Number(35.0)),
            ("scenarios[0].overtime_efficiency", r#""0.8""#, Number(0.8)),
        ],
    ),
    change(
        "staff-move",
        &[
            ("scenarios[0].staff_moves[0].date", r#""2023-08-21""#, Number(AUGUST_21)),
            ("scenarios[0].staff_moves[0].change", r#""2.5""#, Number(2.5)),
        ],
    ),
    change(
        "campaign",
        &[
            ("scenarios[0].campaigns[0].from", "12", Number(9.0)),
            ("scenarios[0].campaigns[0].uplift", r#""0.4""#, Number(0.4)),
        ],
    ),
    change(
        "probability",
        &[("scenarios[0].matters[0].dated.probability", r#""0.9""#, Number(0.9))],
    ),
    change(
        "auction",
        &[
            ("scenarios[0].matters[1].include", "true", Text("có")),
            ("scenarios[0].matters[1].auction.cut", r#""0.05""#, Number(0.05)),
            ("scenarios[0].matters[0].in_enforceable", "true", Text("có")),
        ],
    ),
];

const REPORT: [Change; 6] = [
    change(
        "report",
        &[
            ("report.cases.finished", r#""8600""#, Number(8600.0)),
            ("report.cases.accepted", r#""10900""#, Number(10_900.0)),
            ("report.money.published_rate", r#""33.10""#, Number(0.331)),
        ],
    ),
    change(
        "people",
        &[
            ("staff.officers", r#""33.5""#, Number(33.5)),
            ("staff.officers_so_far", "null", Nothing),
            ("season[11]", r#""0.6""#, Number(0.6)),
        ],
    ),
    Change {
        name: "calendar",
        fields: &[
            ("holidays[3]", "", Number(AUGUST_21)),
            ("extra_workdays[1]", "", Number(SEPTEMBER_2)),
            ("extra_workdays[2]", "", Number(SEPTEMBER_4)),
            // The same day once more changes nothing.
            ("extra_workdays[3]", "", Number(SEPTEMBER_2)),
        ],
        instead: &[
            ("holidays", r#"["2023-01-02", "2023-09-01", "2023-09-04", "2023-08-21"]"#),
            ("extra_workdays", r#"["2023-08-19", "2023-09-02", "2023-09-04"]"#),
        ],
    },
    change("as-of", &[("as_of", r#""2023-08-15""#, Number(AUGUST_15))]),
    change("year-over", &[("as_of", r#""2023-09-30""#, Number(SEPTEMBER_30))]),
    change("no-pace-yet", &[("as_of", r#""2022-09-30""#, Number(SEPTEMBER_30_BEFORE))]),
];

/// Entries that are added in empty rows of the second scenario, which has none.
const ADDED: [Change; 2] = [
    Change {
        name: "added-move-and-campaign",
        fields: &[
            ("scenarios[1].staff_moves[0].date", "", Number(AUGUST_21)),
            ("scenarios[1].staff_moves[0].change", "", Number(3.0)),
            ("scenarios[1].staff_moves[0].ramp_days", "", Number(10.0)),
            ("scenarios[1].staff_moves[0].ramp_share", "", Number(0.4)),
            ("scenarios[1].campaigns[0].from_date", "", Number(AUGUST_15)),
            ("scenarios[1].campaigns[0].to_date", "", Number(SEPTEMBER_4)),
            ("scenarios[1].campaigns[0].uplift", "", Number(0.3)),
        ],
        instead: &[(
            "scenarios[1]",
            r#"{"name": "Giữ nguyên",
                "staff_moves": [{"date": "2023-08-21", "change": "3", "ramp_days": 10,
                                 "ramp_share": "0.4"}],
                "campaigns": [{"name": "", "from_date": "2023-08-15", "to_date": "2023-09-04",
                               "uplift": "0.3"}]}"#,
        )],
    },
    Change {
        name: "added-event-and-matter",
        fields: &[
            ("scenarios[1].events[0].month", "", Number(9.0)),
            ("scenarios[1].events[0].cases.enforceable_in", "", Number(40.0)),
            ("scenarios[1].events[0].cases.finished", "", Number(15.0)),
            ("scenarios[1].events[0].cases.from_outside", "", Text("có")),
            ("scenarios[1].matters[0].amount", "", Number(7e10)),
            ("scenarios[1].matters[0].in_enforceable", "", Text("không")),
            ("scenarios[1].matters[0].enters", "", Number(9.0)),
            ("scenarios[1].matters[0].auction.first_month", "", Number(6.0)),
            ("scenarios[1].matters[0].auction.sale_probability", "", Number(0.5)),
            ("scenarios[1].matters[0].auction.start_price", "", Number(8e10)),
            ("scenarios[1].matters[0].auction.cut", "", Number(0.1)),
            ("scenarios[1].matters[0].auction.months_between", "", Number(1.0)),
            ("scenarios[1].matters[0].auction.months_to_money", "", Number(0.0)),
            ("scenarios[1].matters[0].auction.rounds", "", Number(6.0)),
        ],
        instead: &[(
            "scenarios[1]",
            r#"{"name": "Giữ nguyên",
                "events": [{"name": "", "month": 12, "cases": {"enforceable_in": "40",
                            "finished": "15", "from_outside": true}}],
                "matters": [{"name": "M", "amount": "70000000000", "in_enforceable": false,
                    "enters": 12, "auction": {"start_price": "80000000000", "first_month": 9,
                    "sale_probability": "0.5", "cut": "0.1", "months_between": 1,
                    "months_to_money": 0, "rounds": 6}}]}"#,
        )],
    },
];

/// The plan file after a change.
fn plan_after(change: &Change) -> Json {
    let mut file = full();
    let fields = change.fields.iter().map(|(path, value, _)| (*path, *value));
    // What is changed as a whole is not changed field by field.
    let fields = fields.filter(|(path, value)| {
        !value.is_empty() && !change.instead.iter().any(|(whole, _)| path.starts_with(whole))
    });
    for (path, value) in fields.chain(change.instead.iter().copied()) {
        *file.at_mut(path).unwrap_or_else(|| panic!("no place {path}")) = parsed(value);
    }
    file
}

/// The workbook after the cells were typed over.
fn book_after(book: &Book, change: &Change) -> Book {
    let place = |path: &str| book.inputs.get(path).unwrap_or_else(|| panic!("no cell of {path}"));
    let cells: Vec<_> =
        change.fields.iter().map(|(path, _, typed)| (place(path).clone(), typed.clone())).collect();
    Book { bytes: changed(&book.bytes, &cells), ..book.clone() }
}

#[test]
fn a_workbook_that_was_changed_says_what_the_engine_says_of_the_plan_changed_alike() {
    let original = book(&full(), Lang::Vi);
    let unchanged = projected(&full());
    let mut cases = Vec::new();
    for change in LEVERS.iter().chain(&ENTRIES).chain(&REPORT).chain(&ADDED) {
        let expected = projected(&plan_after(change));
        assert_ne!(expected, unchanged, "{} must change a figure", change.name);
        let book = book_after(&original, change);
        cases.push(Case { name: change.name.to_owned(), book, expected, lang: Lang::Vi });
    }
    hold("changes", &cases);
}
