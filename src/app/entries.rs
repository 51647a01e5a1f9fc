//! New entries of the lists of a plan. Each makes a valid plan, to be filled in from there.

use crate::lang::Lang;
use crate::sheet::{Answer, Edit, Sheet};
use thads_model::calendar::Month;
use thads_model::file::Json;
use thads_model::levers;

/// A list to which an entry can be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Staff moves of the shown scenario.
    StaffMoves,
    /// Overtime of the shown scenario.
    Overtime,
    /// Campaigns of the shown scenario.
    Campaigns,
    /// Disruptions of the shown scenario.
    Disruptions,
    /// One-off events of the shown scenario.
    Events,
    /// Large matters of the shown scenario, with money expected on a date.
    DatedMatters,
    /// Large matters of the shown scenario, with an auction.
    AuctionMatters,
    /// Officer-days of a large matter.
    OfficerDays(usize),
    /// Milestones.
    Milestones,
    /// Earlier reports of the year.
    History,
    /// Reports of last year.
    LastYear,
    /// Holidays.
    Holidays,
    /// Swap days.
    ExtraWorkdays,
}

/// The path of the entry that a change will add: where the user goes on typing.
pub(super) fn place(edit: &Edit, sheet: &Sheet) -> Option<String> {
    let Edit::Add(list, _) = edit else { return None };
    let length = sheet.plan.at(list).and_then(Json::as_list).map_or(0, <[Json]>::len);
    Some(format!("{list}[{length}]"))
}

/// The change that adds an entry to a list.
pub(super) fn entry(list: List, answer: &Answer, sheet: &Sheet, lang: Lang) -> Edit {
    let scenario = answer.scenario;
    let of_scenario = |list: &str| format!("scenarios[{scenario}].{list}");
    let plan = &answer.plan;
    let first = plan.calendar.first_month().unwrap_or(Month::LAST);
    let next_day = levers::first_working_day(plan).unwrap_or(plan.calendar.year().last_day());
    match list {
        List::StaffMoves => {
            let entry = Json::object([
                ("date", Json::Text(next_day.to_string())),
                ("change", Json::text("1")),
            ]);
            Edit::Add(of_scenario("staff_moves"), entry)
        }
        List::Overtime => {
            let entry = months_ahead(first, [("hours", Json::text("10"))]);
            Edit::Add(of_scenario("overtime"), entry)
        }
        List::Campaigns => {
            let fields = [
                ("name", Json::text(lang.pick("Đợt cao điểm", "Campaign"))),
                ("uplift", Json::text("0.15")),
            ];
            Edit::Add(of_scenario("campaigns"), months_ahead(first, fields))
        }
        List::Disruptions => {
            let fields = [
                ("name", Json::text(lang.pick("Gián đoạn", "Disruption"))),
                ("capacity_loss", Json::text("0.5")),
                ("recovery_loss", Json::text("0")),
            ];
            Edit::Add(of_scenario("disruptions"), months_ahead(first, fields))
        }
        List::Events => {
            let entry = Json::object([
                ("name", Json::text(lang.pick("Sự kiện", "Event"))),
                ("month", month(first)),
                ("cases", Json::object([])),
                ("money", Json::object([])),
            ]);
            Edit::Add(of_scenario("events"), entry)
        }
        List::DatedMatters | List::AuctionMatters => {
            Edit::Add(of_scenario("matters"), matter(list, answer, first, lang))
        }
        List::OfficerDays(index) => {
            let entry = Json::object([("month", month(first)), ("days", Json::text("1"))]);
            Edit::Add(of_scenario(&format!("matters[{index}].officer_days")), entry)
        }
        List::Milestones => {
            let entry = Json::object([
                ("month", month(first)),
                ("stream", Json::text("cases")),
                ("rate", Json::text("74")),
            ]);
            Edit::Add("milestones".to_owned(), entry)
        }
        List::History => Edit::Add("history".to_owned(), past(sheet, "history")),
        List::LastYear => Edit::Add("last_year".to_owned(), past(sheet, "last_year")),
        List::Holidays => Edit::Add("holidays".to_owned(), Json::Text(next_day.to_string())),
        List::ExtraWorkdays => {
            let saturday = next_day
                .iter_days()
                .find(|day| chrono::Datelike::weekday(day) == chrono::Weekday::Sat);
            let day = saturday.unwrap_or(next_day);
            Edit::Add("extra_workdays".to_owned(), Json::Text(day.to_string()))
        }
    }
}

fn month(month: Month) -> Json {
    Json::Whole(month.number().into())
}

/// An entry that holds from the first month ahead to September.
fn months_ahead<const N: usize>(first: Month, fields: [(&str, Json); N]) -> Json {
    let mut all = vec![("from".to_owned(), month(first)), ("to".to_owned(), month(Month::LAST))];
    all.extend(fields.into_iter().map(|(key, value)| (key.to_owned(), value)));
    Json::Object(all)
}

/// A matter without an amount yet.
fn matter(list: List, answer: &Answer, first: Month, lang: Lang) -> Json {
    let taken: Vec<String> =
        answer.shown().matters.iter().map(|matter| matter.name.clone()).collect();
    let outcome = match list {
        List::AuctionMatters => (
            "auction",
            Json::object([
                ("start_price", Json::text("0")),
                ("first_month", month(first)),
                ("sale_probability", Json::text("0.4")),
                ("cut", Json::text("0.10")),
                ("months_between", Json::Whole(1)),
                ("months_to_money", Json::Whole(1)),
                ("rounds", Json::Whole(4)),
            ]),
        ),
        _ => (
            "dated",
            Json::object([("month", month(Month::LAST)), ("probability", Json::text("0.5"))]),
        ),
    };
    Json::object([
        ("name", Json::Text(free_name(lang.pick("Vụ lớn", "Large matter"), &taken))),
        ("amount", Json::text("0")),
        ("in_enforceable", Json::Flag(true)),
        ("include", Json::Flag(true)),
        ("officer_days", Json::List(Vec::new())),
        outcome,
    ])
}

/// The month after the last that the list has.
fn past(sheet: &Sheet, list: &str) -> Json {
    let entries = sheet.plan.get(list).and_then(Json::as_list).unwrap_or_default();
    let last = entries.iter().filter_map(|entry| match entry.get("month") {
        Some(Json::Whole(month)) => Some(*month),
        _ => None,
    });
    let next = last.max().map_or(1, |last| (last + 1).min(12));
    let stream = || Json::object([("enforceable", Json::text("0")), ("finished", Json::text("0"))]);
    Json::object([("month", Json::Whole(next)), ("cases", stream()), ("money", stream())])
}

/// The name itself, or with the first number that makes it unique.
pub(super) fn free_name(name: &str, taken: &[String]) -> String {
    let base: String = name.chars().take(190).collect();
    let numbered = (1_u32..).map(|number| match number {
        1 => base.clone(),
        number => format!("{base} ({number})"),
    });
    numbered.into_iter().find(|name| !taken.contains(name)).unwrap_or(base)
}
