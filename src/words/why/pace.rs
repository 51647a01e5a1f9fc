//! The pace so far, and the ceiling that no staffing passes.

use super::verdict::rate_line;
use super::{Line, Page, figures, nothing_projected};
use crate::app::Subject;
use crate::words::{number, percent, target_rate};
use rust_decimal::Decimal;
use thads_model::calendar::Month;
use thads_model::engine::{effort, verdict};
use thads_model::plan::{Scenario, StreamName};
use thads_model::quantity::{Factor, Pace};

pub(super) fn lines(page: &Page<'_>) -> Vec<Line> {
    let mut lines = vec![days_worked(page), by_report(page)];
    if let Some(given) = page.scenario().pace {
        lines.push(Line::new(
            page.pick("Năng suất của kịch bản", "The pace of the scenario"),
            page.pick(
                "đặt trong kịch bản, thay cho năng suất tính từ báo cáo",
                "set in the scenario, instead of the one worked out from the report",
            ),
            figures::plain(number(given), page.lang),
            figures::pace(given, page.lang),
        ));
    }
    if page.outlook.projection.course.pace.is_some() {
        lines.push(a_month(page));
        lines.push(with_change(page));
    }
    lines
}

/// Σ w·(D − R): working days that the report covers, weighted by the season.
fn days_worked(page: &Page<'_>) -> Line {
    let (calendar, lang) = (page.calendar(), page.lang);
    let season = &page.plan().season;
    let seasonal = season.iter().any(|weight| *weight != Factor::ONE);
    let worked = |month: Month| calendar.workdays(month) - calendar.remaining(month);
    let terms: Vec<String> = Month::all()
        .filter(|month| worked(*month) > 0)
        .map(|month| match seasonal {
            true => format!("{} × {}", figures::ratio(season[month], lang), worked(month)),
            false => worked(month).to_string(),
        })
        .collect();
    let none = page.pick("chưa có ngày nào", "none yet").to_owned();
    let formula = if seasonal {
        page.pick(
            "hệ số mùa vụ × số ngày làm việc của từng tháng đã qua, cộng lại",
            "season weight × working days of each month so far, added up",
        )
    } else {
        page.pick(
            "số ngày làm việc của từng tháng đã qua, cộng lại",
            "working days of each month so far, added up",
        )
    };
    Line::new(
        page.pick("Số ngày làm việc đã qua", "Working days so far"),
        formula,
        if terms.is_empty() { none } else { terms.join(" + ") },
        figures::days(number_of(weighted_days(page)), lang),
    )
}

/// The divisor of the engine's pace, without the officers.
fn weighted_days(page: &Page<'_>) -> Factor {
    let calendar = page.calendar();
    Month::all().fold(Factor::ZERO, |sum, month| {
        let worked = calendar.workdays(month) - calendar.remaining(month);
        sum + page.plan().season[month] * Factor::whole(worked)
    })
}

fn number_of(factor: Factor) -> Decimal {
    factor.decimal().unwrap_or_default()
}

fn by_report(page: &Page<'_>) -> Line {
    let (lang, plan) = (page.lang, page.plan());
    let unset = Scenario { pace: None, ..page.scenario().clone() };
    let pace: Option<Pace> = effort::pace(plan, &unset);
    let name = page.pick("Năng suất theo báo cáo", "The pace by the report");
    let formula = page.pick(
        "số việc thi hành xong ÷ (số chấp hành viên bình quân từ đầu năm × số ngày làm việc đã \
         qua)",
        "cases finished ÷ (officers on average so far × working days so far)",
    );
    let Some(pace) = pace else {
        let reason = page.pick(
            "không chia được: từ đầu năm chưa có ngày công nào",
            "not to be divided: nobody has worked yet this year",
        );
        return Line::undefined(name, formula, reason, lang);
    };
    let numbers = format!(
        "{} ÷ ({} × {})",
        page.figures(StreamName::Cases).of(plan.report.cases.finished),
        figures::plain(number(plan.staff.officers_so_far), lang),
        figures::ratio(weighted_days(page), lang),
    );
    Line::new(name, formula, numbers, figures::pace(pace, lang))
}

/// q × D̄, as the year end has it.
pub(super) fn a_month(page: &Page<'_>) -> Line {
    let name =
        page.pick("Năng suất đang có, mỗi người mỗi tháng", "The pace now, each officer a month");
    let formula = page.pick(
        "năng suất × số ngày làm việc bình quân một tháng",
        "pace × working days of an average month",
    );
    let now = page.year_end().and_then(|end| end.cases.pace_per_officer_month);
    match (page.outlook.projection.course.pace, now) {
        (Some(pace), Some(now)) => {
            let month = figures::ratio(page.calendar().mean_workdays(), page.lang);
            let numbers = format!("{} × {month}", figures::plain(number(pace), page.lang));
            let figures = page.figures(StreamName::Cases);
            Line::new(name, formula, numbers, figures.each(now, "người/tháng", "officer/month"))
        }
        _ => Line::undefined(
            name,
            formula,
            page.pick("chưa biết năng suất", "the pace is unknown"),
            page.lang,
        ),
    }
}

fn with_change(page: &Page<'_>) -> Line {
    let (lang, scenario) = (page.lang, page.scenario());
    let pace = page.outlook.projection.course.pace.unwrap_or(Pace::ZERO);
    Line::new(
        page.pick("Năng suất dùng để dự kiến", "The pace that is projected"),
        page.pick("năng suất × (1 + thay đổi năng suất)", "pace × (1 + change of pace)"),
        format!(
            "{} × {}",
            figures::plain(number(pace), lang),
            figures::more(scenario.pace_change, lang)
        ),
        figures::pace(pace * scenario.pace_change.more(), lang),
    )
}

/// The rate with everything closable closed in every month.
pub(super) fn ceiling(page: &Page<'_>) -> Vec<Line> {
    let Some(end) = page.year_end() else { return vec![nothing_projected(page)] };
    let figures = page.figures(StreamName::Cases);
    let limit = page.outlook.projection.cases_without_limit();
    let most = Line::new(
        page.pick("Nhiều nhất có thể thi hành xong", "The most that can be finished"),
        page.pick(
            "có điều kiện thi hành cuối năm − số không thể thi hành xong trong năm",
            "enforceable at year end − what cannot be closed this year",
        ),
        format!("{} − {}", figures.of(limit.enforceable), figures.of(limit.open())),
        figures.full(limit.finished),
    )
    .noting(page.pick(
        "Giả sử tháng nào cũng giải quyết hết số việc có thể giải quyết.",
        "As if every month closed all that can be closed.",
    ));
    let name = page.pick("Mức trần về việc", "The ceiling of cases");
    let mut lines = vec![most, rate_line(page, StreamName::Cases, name, &limit)];
    if let (Some(ceiling), Some(target)) = (end.cases.ceiling, &end.cases.stream.target) {
        let room = verdict::gap(ceiling, target);
        let out_of_reach = !verdict::judge(&limit, Some(target)).is_met();
        lines.push(
            Line::new(
                page.pick("Mức trần so với chỉ tiêu", "The ceiling against the target"),
                page.pick("mức trần − chỉ tiêu", "ceiling − target"),
                format!(
                    "{} − {}",
                    percent(ceiling, page.lang),
                    target_rate(target.rate, page.lang)
                ),
                figures::points(room, page.lang),
            )
            .noting(if out_of_reach {
                page.pick(
                    "Thêm người hay làm thêm giờ cũng không đạt: phải giảm số không thể thi hành \
                     xong.",
                    "No staffing reaches the target: less must be stuck.",
                )
            } else {
                page.pick(
                    "Về số việc thì đủ để đạt; còn lại là nhân lực và thời gian.",
                    "There are cases enough to meet it; the rest is people and time.",
                )
            })
            .leading_to(Subject::Verdict(StreamName::Cases)),
        );
    }
    lines
}
