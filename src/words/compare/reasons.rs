//! The words of what makes the difference to the baseline.

use super::beside;
use crate::lang::Lang;
use crate::words::labels::quoted;
use crate::words::months;
use thads_model::plan::Plan;

/// The heading of the part.
#[must_use]
pub fn heading(baseline: &str, other: &str, lang: Lang) -> String {
    let (baseline, other) = (quoted(baseline), quoted(other));
    match lang {
        Lang::Vi => format!("Vì sao {other} khác {baseline}"),
        Lang::En => format!("Why {other} differs from {baseline}"),
    }
}

/// The label of the choice of the other.
#[must_use]
pub fn other(lang: Lang) -> &'static str {
    lang.pick("So gốc với", "Baseline against")
}

/// The name of what another report makes of the difference.
#[must_use]
pub fn report(lang: Lang) -> &'static str {
    lang.pick("Số liệu báo cáo mới (kể cả nhân sự, lịch)", "Another report (staff, calendar)")
}

/// "đến 31/07/2023: 68,59 %; 32,88 %".
#[must_use]
pub fn report_of(plan: &Plan, lang: Lang) -> String {
    let date = months::date(plan.calendar.as_of());
    let rates = beside::report(plan, lang);
    match lang {
        Lang::Vi => format!("đến {date}: {rates}"),
        Lang::En => format!("through {date}: {rates}"),
    }
}
