//! When something holds: whole months or dates, and the change from one to the other.

use super::changer;
use crate::sheet::Edit;
use crate::web::view::Cx;
use crate::words::forms::effort as words;
use thads_model::calendar::{Month, WorkYear};
use thads_model::file::Json;
use thads_model::plan::Period;
use yew::Html;

/// The two fields of a period, of months or of dates.
pub(super) const fn keys(period: Period) -> [&'static str; 2] {
    match period {
        Period::Months(..) => ["from", "to"],
        Period::Dates(..) => ["from_date", "to_date"],
    }
}

/// The button that exchanges months for dates, or dates for months.
pub(super) fn exchange(cx: &Cx, entry: &str, period: Period, name: &str) -> Html {
    let year = cx.model.answer.plan.calendar.year();
    let set = |key: &str, value: Json| Edit::Set(format!("{entry}.{key}"), value);
    let (text, [from, to], [from_date, to_date]) = match period {
        Period::Months(from, to) => {
            let dates = [year.span_of(from).0, year.span_of(to).1];
            let dates = dates.map(|date| Json::Text(date.to_string()));
            (words::by_dates(cx.lang()), [Json::Null, Json::Null], dates)
        }
        Period::Dates(from, to) => {
            let first = year.month_of(from).unwrap_or(Month::FIRST);
            // What lies after the year has no month of it; what lies before begins with it.
            let last = year.month_of(to).unwrap_or(nearest(year, to));
            let months = [first.min(last), last].map(|month| Json::Whole(month.number().into()));
            (words::by_months(cx.lang()), months, [Json::Null, Json::Null])
        }
    };
    let edit = Edit::All(vec![
        set("from", from),
        set("to", to),
        set("from_date", from_date),
        set("to_date", to_date),
    ]);
    changer(cx, text, name, edit)
}

fn nearest(year: WorkYear, date: chrono::NaiveDate) -> Month {
    if date < year.first_day() { Month::FIRST } else { Month::LAST }
}
