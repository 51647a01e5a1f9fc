//! Names and values of everything that can be moved, as the analysis speaks of them.

use super::{chart, levers, months};
use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use thads_model::analysis::knob::{EventAmount, Grid, GridFault, Knob, MOST_CANDIDATES};
use thads_model::calendar::Month;
use thads_model::plan::{Plan, Scenario, StreamName};

/// The name of a knob, with the name of the entry that it belongs to.
#[must_use]
pub fn name(knob: Knob, scenario: &Scenario, lang: Lang) -> String {
    let matter = |place: usize| scenario.matters.get(place).map_or("", |matter| &matter.name);
    let event = |place: usize| scenario.events.get(place).map_or("", |event| &event.name);
    let of = |what: &str, of: &str| {
        if of.is_empty() { what.to_owned() } else { format!("{what} – {of}") }
    };
    match knob {
        Knob::Lever(lever) => levers::name(lever, lang).to_owned(),
        Knob::MoveDate(place) => {
            let change = scenario.staff_moves.get(place).and_then(|entry| entry.change.decimal());
            let change = change.map(|change| {
                format::signed(change, |change| format::count_up_to(change, 1, lang))
            });
            of(
                lang.pick("Ngày thay đổi cán bộ", "Date of the staff move"),
                &change.unwrap_or_default(),
            )
        }
        Knob::CampaignUplift(place) => {
            let campaign = scenario.campaigns.get(place).map_or("", |campaign| &campaign.name);
            of(lang.pick("Mức tăng đợt cao điểm", "Campaign uplift"), campaign)
        }
        Knob::NewCampaign(from, to) => {
            let span = format!("{}–{}", months::short(from, lang), months::short(to, lang));
            of(lang.pick("Đợt cao điểm mới", "New campaign"), &span)
        }
        Knob::MatterIncluded(place) => {
            of(lang.pick("Tính vụ lớn", "Matter counted"), matter(place))
        }
        Knob::MatterProbability(place) if knob.is_of_auction(scenario) => {
            of(lang.pick("Khả năng bán mỗi vòng", "Chance a round sells"), matter(place))
        }
        Knob::MatterProbability(place) => {
            of(lang.pick("Khả năng thu được", "Chance of payment"), matter(place))
        }
        Knob::MatterMonth(place) => of(lang.pick("Tháng", "Month"), matter(place)),
        Knob::EventAmount(place, stream, amount) => {
            let what = match amount {
                EventAmount::EnforceableIn => lang.pick("Vào có điều kiện", "Enters enforceable"),
                EventAmount::EnforceableOut => {
                    lang.pick("Ra khỏi có điều kiện", "Leaves enforceable")
                }
                EventAmount::Finished => lang.pick("Xong một lần", "Finished at once"),
            };
            of(&format!("{what} ({})", chart::stream(stream, lang)), event(place))
        }
        Knob::EventMonth(place) => of(lang.pick("Tháng", "Month"), event(place)),
    }
}

/// A value of a knob with its unit.
#[must_use]
pub fn value(knob: Knob, value: Decimal, plan: &Plan, lang: Lang) -> String {
    match knob {
        Knob::Lever(lever) => levers::value(lever, value, lang),
        Knob::MoveDate(_) => {
            let day = value.to_usize().and_then(|place| plan.calendar.days_ahead().get(place));
            day.map(|day| months::date(*day)).unwrap_or_default()
        }
        Knob::CampaignUplift(_) | Knob::NewCampaign(..) | Knob::MatterProbability(_) => {
            format::share(value, 0, lang)
        }
        Knob::MatterIncluded(_) if value.is_zero() => {
            lang.pick("không tính", "left out").to_owned()
        }
        Knob::MatterIncluded(_) => lang.pick("tính vào", "counted").to_owned(),
        Knob::MatterMonth(_) | Knob::EventMonth(_) => {
            let month = value.to_u8().and_then(Month::new);
            month.map(|month| months::name(month, lang)).unwrap_or_default()
        }
        Knob::EventAmount(_, StreamName::Cases, _) => super::cases(value, 1, lang),
        Knob::EventAmount(_, StreamName::Money, _) => format::money_short(value, lang),
    }
}

/// What is wrong with bounds that were set for a knob, and what would be right; `value` says a
/// value of it in words.
#[must_use]
pub fn fault(
    name: &str,
    fault: GridFault,
    wanted: &Grid,
    value: impl Fn(Decimal) -> String,
    lang: Lang,
) -> String {
    let [low, high, present] = [wanted.low, wanted.high, wanted.present].map(value);
    let most = format::count(MOST_CANDIDATES.into(), 0, lang);
    match (fault, lang) {
        (GridFault::Reversed, Lang::Vi) => format!(
            "{name}: mức thấp nhất ({low}) lớn hơn mức cao nhất ({high}); đổi lại cho đúng thứ tự."
        ),
        (GridFault::Reversed, Lang::En) => format!(
            "{name}: the lowest value ({low}) is above the highest ({high}); put them in order."
        ),
        (GridFault::PresentOutside, Lang::Vi) => format!(
            "{name}: mức hiện tại ({present}) nằm ngoài khoảng {low} – {high}; nới khoảng ra."
        ),
        (GridFault::PresentOutside, Lang::En) => format!(
            "{name}: the present value ({present}) lies outside {low} – {high}; widen the bounds."
        ),
        (GridFault::NoStep, Lang::Vi) => format!("{name}: bước phải lớn hơn 0."),
        (GridFault::NoStep, Lang::En) => format!("{name}: the step must be above 0."),
        (GridFault::TooFine, Lang::Vi) => {
            format!("{name}: bước quá nhỏ, chia ra hơn {most} mức; chọn bước lớn hơn.")
        }
        (GridFault::TooFine, Lang::En) => {
            format!("{name}: the step is too small, over {most} values; choose a larger one.")
        }
    }
}
