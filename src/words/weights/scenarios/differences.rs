//! What differs between two scenarios, in words: its name, and what each of both says.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::labels::{label, quoted};
use crate::words::{cases, chart, levers, months, number};
use thads_model::analysis::attribution::{
    Difference, Entry, Field, FlowField, List, Panel, Player,
};
use thads_model::levers::Lever;
use thads_model::plan::{Overtime, Period, Plan, Scenario, StaffMove, StreamName};
use thads_model::quantity::Factor;

/// The name of a player.
#[must_use]
pub fn player(player: &Player, sides: [&Scenario; 2], lang: Lang) -> String {
    match player {
        Player::One(difference) => name(difference, sides, lang),
        Player::Panel(panel, inside) => {
            let count = inside.len();
            match lang {
                Lang::Vi => format!("{} ({count} khác biệt)", panel_name(*panel, lang)),
                Lang::En => format!("{} ({count} differences)", panel_name(*panel, lang)),
            }
        }
    }
}

/// What A says and what B says.
#[must_use]
pub fn sides(player: &Player, plan: &Plan, sides: [&Scenario; 2], lang: Lang) -> [String; 2] {
    match player {
        Player::One(Difference::Field(field)) => {
            sides.map(|scenario| of_field(*field, plan, scenario, lang))
        }
        Player::One(Difference::Entry(entry)) => [(sides[0], entry.in_a), (sides[1], entry.in_b)]
            .map(|(scenario, place)| {
                place
                    .and_then(|place| of_entry(entry.list, scenario, place, lang))
                    .unwrap_or_else(|| lang.pick("không có", "none").to_owned())
            }),
        // So many that each is only named.
        Player::Panel(_, inside) => {
            let names: Vec<String> =
                inside.iter().map(|difference| name(difference, sides, lang)).collect();
            [String::new(), names.join("; ")]
        }
    }
}

/// The name of a difference that stands for several scenarios at once: an entry without a name of
/// its own is called by its list.
#[must_use]
pub fn common_name(difference: &Difference, lang: Lang) -> String {
    match difference {
        Difference::Entry(entry) => match (entry.name.is_empty(), entry.order) {
            (false, _) => format!("{} {}", list_name(entry.list, lang), quoted(&entry.name)),
            (true, 0) => list_name(entry.list, lang).to_owned(),
            (true, order) => format!("{} {}", list_name(entry.list, lang), order + 1),
        },
        // The name of a field is the same whatever it holds.
        Difference::Field(field) => field_name(*field, lang),
    }
}

fn name(difference: &Difference, sides: [&Scenario; 2], lang: Lang) -> String {
    match difference {
        Difference::Field(field) => field_name(*field, lang),
        Difference::Entry(entry) => of_list(entry, sides, lang),
    }
}

fn field_name(field: Field, lang: Lang) -> String {
    let name = label(&format!("scenarios[].{}", field.path()), lang);
    match field {
        Field::Flow(stream, _) => format!("{name} ({})", chart::stream(stream, lang)),
        _ => name.to_owned(),
    }
}

fn list_name(list: List, lang: Lang) -> &'static str {
    match list {
        List::StaffMoves => lang.pick("Biến động nhân sự", "Staff move"),
        List::Overtime => lang.pick("Làm thêm giờ", "Overtime"),
        List::Campaigns => lang.pick("Đợt cao điểm", "Campaign"),
        List::Disruptions => lang.pick("Gián đoạn", "Disruption"),
        List::Events => lang.pick("Sự kiện", "Event"),
        List::Matters => lang.pick("Vụ lớn", "Large matter"),
    }
}

/// An entry by its name; those that have none by what they say.
fn of_list(entry: &Entry, [a, b]: [&Scenario; 2], lang: Lang) -> String {
    let list = list_name(entry.list, lang);
    if !entry.name.is_empty() {
        return format!("{list} {}", quoted(&entry.name));
    }
    let says = match (entry.in_a, entry.in_b) {
        (_, Some(place)) => of_entry(entry.list, b, place, lang),
        (Some(place), None) => of_entry(entry.list, a, place, lang),
        (None, None) => None,
    };
    match says {
        Some(says) => format!("{list}: {says}"),
        None => list.to_owned(),
    }
}

fn panel_name(panel: Panel, lang: Lang) -> &'static str {
    match panel {
        Panel::Staff => lang.pick("Biến động nhân sự", "Staff moves"),
        Panel::Effort => lang.pick("Năng suất, làm thêm, cao điểm, gián đoạn", "Effort"),
        Panel::Cases => lang.pick("Biến động hằng tháng về việc", "Monthly flows of cases"),
        Panel::Money => lang.pick("Biến động hằng tháng về tiền", "Monthly flows of money"),
        Panel::Events => lang.pick("Sự kiện một lần", "One-off events"),
        Panel::Matters => lang.pick("Vụ lớn", "Large matters"),
    }
}

/// What a scenario says of a field.
fn of_field(field: Field, plan: &Plan, scenario: &Scenario, lang: Lang) -> String {
    let by_report = || lang.pick("theo báo cáo", "by the report").to_owned();
    let share = |factor: Factor| format::share(factor.decimal().unwrap_or_default(), 0, lang);
    if let Some(lever) = lever_of(field) {
        let value = lever.value(plan, scenario);
        return value.map_or_else(by_report, |value| levers::value(lever, value, lang));
    }
    match field {
        Field::Pace => scenario.pace.map_or_else(by_report, |pace| {
            let pace = format::count_up_to(number(pace), 4, lang);
            format!("{pace} {}", lang.pick("việc/người/ngày", "cases/officer/day"))
        }),
        Field::OvertimeEfficiency => share(scenario.overtime_efficiency),
        Field::StuckShareOut => share(scenario.cases.stuck_share_out),
        Field::PerCase => scenario.money.per_case.map_or_else(by_report, |per_case| {
            let per_case = format::money_short(number(per_case), lang);
            format!("{per_case}{}", lang.pick("/việc", " a case"))
        }),
        Field::MattersReceived => {
            format::money_short(number(scenario.money.matters_received), lang)
        }
        Field::Flow(StreamName::Money, _) => {
            let out = scenario.money.flow.entrusted_or_withdrawn;
            out.map_or_else(by_report, |out| format::money_short(number(out), lang))
        }
        // The other fields are levers.
        _ => {
            let out = scenario.cases.flow.entrusted_or_withdrawn;
            out.map_or_else(by_report, |out| cases(number(out), 1, lang))
        }
    }
}

/// The lever that moves a field.
fn lever_of(field: Field) -> Option<Lever> {
    let is_of = |lever: &Lever| lever.id() == field.path();
    match field {
        Field::Flow(_, FlowField::EntrustedOrWithdrawn) => None,
        _ => Lever::ALL.into_iter().find(is_of),
    }
}

/// What an entry of a scenario says.
fn of_entry(list: List, scenario: &Scenario, place: usize, lang: Lang) -> Option<String> {
    Some(match list {
        List::StaffMoves => staff_move(scenario.staff_moves.get(place)?, lang),
        List::Overtime => overtime(scenario.overtime.get(place)?, lang),
        List::Campaigns => {
            let entry = scenario.campaigns.get(place)?;
            let uplift = entry.uplift.decimal().unwrap_or_default();
            let uplift = format::signed(uplift, |uplift| format::share(uplift, 0, lang));
            format!("{uplift}, {}", period(&entry.period, lang))
        }
        List::Disruptions => {
            let entry = scenario.disruptions.get(place)?;
            let [capacity, recovery] = [entry.capacity_loss, entry.recovery_loss]
                .map(|loss| format::share(loss.decimal().unwrap_or_default(), 0, lang));
            let when = period(&entry.period, lang);
            match lang {
                Lang::Vi => format!("mất {capacity} năng lực, {recovery} tiền thu, {when}"),
                Lang::En => format!("{capacity} of capacity, {recovery} of money lost, {when}"),
            }
        }
        List::Events => months::name(scenario.events.get(place)?.month, lang),
        List::Matters => {
            let matter = scenario.matters.get(place)?;
            let amount = format::money_short(number(matter.amount), lang);
            let left_out = lang.pick(" (không tính)", " (left out)");
            format!("{amount}{}", if matter.include { "" } else { left_out })
        }
    })
}

fn staff_move(entry: &StaffMove, lang: Lang) -> String {
    let change =
        format::signed(number(entry.change), |change| format::count_up_to(change, 1, lang));
    let date = months::date(entry.date);
    match lang {
        Lang::Vi => format!("{change} người từ {date}"),
        Lang::En => format!("{change} from {date}"),
    }
}

fn overtime(entry: &Overtime, lang: Lang) -> String {
    let hours = format::count_up_to(entry.hours.decimal().unwrap_or_default(), 1, lang);
    let unit = levers::unit(Lever::OvertimeHours, lang);
    format!("{hours} {unit}, {}", period(&entry.period, lang))
}

/// "T8–T9", "01/08/2023–15/09/2023".
fn period(period: &Period, lang: Lang) -> String {
    match period {
        Period::Months(from, to) if from == to => months::short(*from, lang),
        Period::Months(from, to) => {
            format!("{}–{}", months::short(*from, lang), months::short(*to, lang))
        }
        Period::Dates(from, to) => format!("{}–{}", months::date(*from), months::date(*to)),
    }
}
