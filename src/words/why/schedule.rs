//! The official schedule ("tiến độ"): the part of the target that is due by now.

use super::verdict::rate_line;
use super::{Line, Page, figures, report};
use crate::lang::Lang;
use crate::words::{months, percent, target_rate};
use rust_decimal::Decimal;
use thads_model::calendar::Month;
use thads_model::engine::stream::Standing;
use thads_model::engine::{verdict, year_end};
use thads_model::plan::{Milestone, StreamName, rate};
use thads_model::quantity::Percent;

pub(super) fn lines(page: &Page<'_>, stream: StreamName) -> Vec<Line> {
    let run = &page.outlook.projection;
    let mut lines: Vec<Line> = report::enforceable(page, stream).into_iter().collect();
    let as_of = months::date(page.calendar().as_of());
    let name = match page.lang {
        Lang::Vi => format!("Tỷ lệ đến {as_of}"),
        Lang::En => format!("The rate on {as_of}"),
    };
    lines.push(match stream {
        StreamName::Cases => rate_line(page, stream, &name, &run.cases_start),
        StreamName::Money => rate_line(page, stream, &name, &run.money_start),
    });
    let now = match stream {
        StreamName::Cases => page.plan().report.cases.rate(),
        StreamName::Money => page.plan().report.money.rate(),
    };
    lines.extend(due(page, stream, now));
    let milestones = page.plan().milestones.iter().filter(|goal| goal.stream == stream);
    lines.extend(milestones.filter_map(|goal| milestone(page, goal, now)));
    lines
}

/// The schedule, and how far the rate is ahead of it or behind.
fn due(page: &Page<'_>, stream: StreamName, now: Option<Percent>) -> Vec<Line> {
    let (lang, whole) = (page.lang, page.calendar().whole_months_elapsed());
    let name = page.pick("Tiến độ", "The schedule");
    let formula = page.pick("chỉ tiêu × số tháng đã trọn ÷ 12", "target × whole months ÷ 12");
    let Some(target) = year_end::target_in_force(page.plan(), page.scenario(), stream) else {
        let reason = page.pick(
            "chưa có chỉ tiêu: đặt trong thẻ Chỉ tiêu",
            "no target is set: set one in the Targets tab",
        );
        return vec![Line::undefined(name, formula, reason, lang)];
    };
    let due = verdict::schedule(&target, whole);
    let schedule = Line::new(
        name,
        formula,
        format!("{} × {whole} ÷ 12", target_rate(target.rate, lang)),
        percent(due, lang),
    );
    let name = page.pick("So với tiến độ", "Against the schedule");
    let formula = page.pick("tỷ lệ đến nay − tiến độ", "rate so far − schedule");
    vec![schedule, against(page, name, formula, now, due.published())]
}

/// A rate beside the one that was to be reached.
fn against(
    page: &Page<'_>,
    name: impl Into<String>,
    formula: &str,
    rate: Option<Percent>,
    due: Percent,
) -> Line {
    let lang = page.lang;
    let Some(rate) = rate else {
        let reason = page.pick(
            "chưa có tỷ lệ: chưa có gì có điều kiện thi hành",
            "there is no rate: nothing is enforceable",
        );
        return Line::undefined(name, formula, reason, lang);
    };
    let ahead = (rate.published() - due).published();
    let behind = ahead.decimal().is_some_and(|points| points < Decimal::ZERO);
    Line::new(
        name,
        formula,
        format!("{} − {}", percent(rate, lang), target_rate(due, lang)),
        figures::points(ahead, lang),
    )
    .noting(if behind {
        page.pick("Âm: chậm.", "A negative figure is a delay: behind.")
    } else {
        page.pick("Không âm: kịp hoặc vượt.", "No delay: on time or ahead.")
    })
}

/// A milestone of the month that has just ended, or of one ahead. Older ones are history.
fn milestone(page: &Page<'_>, goal: &Milestone, now: Option<Percent>) -> Option<Line> {
    let run = &page.outlook.projection;
    let month = months::full(goal.month, page.calendar().year(), page.lang);
    let name = match page.lang {
        Lang::Vi => format!("Mốc hết {month}"),
        Lang::En => format!("Milestone of {month}"),
    };
    if goal.month.number() == page.calendar().whole_months_elapsed() {
        let formula = page.pick("tỷ lệ đến nay − mốc", "rate so far − milestone");
        return Some(against(page, name, formula, now, goal.rate));
    }
    let row = run.months.iter().find(|row| row.month == goal.month)?;
    let projected = match goal.stream {
        StreamName::Cases => of_standing(&row.cases.end),
        StreamName::Money => of_standing(&row.money.end),
    };
    let formula = page.pick("tỷ lệ dự kiến hết tháng − mốc", "projected rate − milestone");
    let month: Month = goal.month;
    let line = against(page, name, formula, projected, goal.rate);
    Some(line.leading_to(crate::app::Subject::Month(month)))
}

fn of_standing<U: Copy>(standing: &Standing<U>) -> Option<Percent> {
    rate(standing.finished, standing.enforceable)
}
