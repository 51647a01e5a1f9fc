//! What must still be delivered: in all, by each officer and month, by each day and week.

use super::{Line, Page, figures, nothing_projected, pace};
use crate::app::Subject;
use crate::words::number;
use thads_model::engine::StreamEnd;
use thads_model::plan::StreamName;
use thads_model::quantity::{Amount, Factor, OfficerDays};

/// What the months ahead bring, with and without the officers.
struct Ahead<'a, U> {
    stream: StreamName,
    /// F₀.
    finished: Amount<U>,
    /// What comes without effort, month by month.
    without_effort: Vec<Amount<U>>,
    /// What the officers can deliver, month by month.
    deliverable: Vec<Amount<U>>,
    end: &'a StreamEnd<U>,
}

pub(super) fn lines(page: &Page<'_>, stream: StreamName) -> Vec<Line> {
    let Some(end) = page.year_end() else { return vec![nothing_projected(page)] };
    let run = &page.outlook.projection;
    match stream {
        StreamName::Cases => {
            let ahead = Ahead {
                stream,
                finished: run.cases_start.finished,
                without_effort: run.months.iter().map(|row| row.cases.extra).collect(),
                deliverable: run.months.iter().map(|row| run.holds(row).capacity).collect(),
                end: &end.cases.stream,
            };
            let mut lines = of_stream(page, &ahead);
            let known = end.cases.pace_per_officer_month.is_some();
            lines.extend(known.then(|| pace::a_month(page).leading_to(Subject::Pace)));
            lines
        }
        StreamName::Money => {
            let course = &run.course;
            let deliverable = run.months.iter().map(|row| run.holds(row));
            let ahead = Ahead {
                stream,
                finished: run.money_start.finished,
                without_effort: run.months.iter().map(|row| row.money.lumps).collect(),
                deliverable: deliverable.map(|m| course.recovery(m) * m.capacity).collect(),
                end: &end.money.stream,
            };
            of_stream(page, &ahead)
        }
    }
}

fn of_stream<U: Copy>(page: &Page<'_>, ahead: &Ahead<'_, U>) -> Vec<Line> {
    let mut lines = vec![without_effort(page, ahead)];
    let deliverable = deliverable(page, ahead);
    match (ahead.end.needed_from_effort, page.outlook.projection.course.first) {
        (Some(needed), first) => {
            lines.push(needed_from_effort(page, ahead, needed));
            lines.push(deliverable);
            lines.push(pace_ratio(page, ahead, needed));
            if first.is_some() {
                lines.extend(for_each_officer(page, ahead, needed));
                lines.extend(for_the_unit(page, ahead, needed));
            }
        }
        (None, _) => {
            lines.push(deliverable);
            lines.push(
                Line::undefined(
                    page.pick("Còn phải làm", "Still to be delivered"),
                    still_to_deliver(page, ahead),
                    page.pick(
                        "không có số cần thi hành xong: chưa đặt chỉ tiêu hoặc chưa có gì có điều \
                     kiện thi hành",
                        "nothing to be finished: no target is set, or nothing is enforceable",
                    ),
                    page.lang,
                )
                .leading_to(Subject::Verdict(ahead.stream)),
            );
        }
    }
    lines
}

/// What comes without the officers.
const COMING_CASES: (&str, &str) = ("Việc xong nhờ sự kiện một lần", "Finished by one-off events");
const COMING_MONEY: (&str, &str) =
    ("Tiền về từ vụ lớn và sự kiện một lần", "From large matters and one-off events");

/// How what is still to be delivered is worked out.
fn still_to_deliver<U>(page: &Page<'_>, ahead: &Ahead<'_, U>) -> &'static str {
    page.figures(ahead.stream).pick(
        (
            "số việc cần thi hành xong − đã xong − việc xong nhờ sự kiện một lần",
            "to be finished − finished − finished by one-off events",
        ),
        (
            "số tiền cần thi hành xong − đã xong − tiền về từ vụ lớn và sự kiện một lần",
            "to be finished − finished − from large matters and one-off events",
        ),
    )
}

fn without_effort<U: Copy>(page: &Page<'_>, ahead: &Ahead<'_, U>) -> Line {
    let figures = page.figures(ahead.stream);
    let formula = figures.pick(
        (
            "số việc xong nhờ sự kiện một lần, cộng các tháng",
            "finished by one-off events, added up",
        ),
        (
            "vụ lớn dự kiến thu + sự kiện một lần, cộng các tháng",
            "expected of large matters + one-off events, added up",
        ),
    );
    let line = Line::new(
        figures.pick(COMING_CASES, COMING_MONEY),
        formula,
        figures
            .sum(ahead.without_effort.iter().copied())
            .unwrap_or_else(|| page.pick("không có", "none").to_owned()),
        figures.full(ahead.end.without_effort),
    );
    match ahead.stream {
        StreamName::Money if page.scenario().has_matters() => line.leading_to(Subject::Matters),
        StreamName::Cases | StreamName::Money => line,
    }
}

fn needed_from_effort<U: Copy>(page: &Page<'_>, ahead: &Ahead<'_, U>, needed: Amount<U>) -> Line {
    let figures = page.figures(ahead.stream);
    let required = ahead.end.verdict.measure().map_or(Amount::ZERO, |measure| measure.required);
    let without = ahead.end.without_effort;
    let enough = !(required - ahead.finished - without).is_positive();
    let numbers = format!(
        "{} − {} − {}{}",
        figures.of(required),
        figures.of(ahead.finished),
        figures.of(without),
        if enough { " ≤ 0" } else { "" },
    );
    Line::new(
        page.pick("Còn phải làm", "Still to be delivered"),
        still_to_deliver(page, ahead),
        numbers,
        figures.full(needed),
    )
    .noting_any(figures.rounded_up(number(needed), 0).as_deref())
    .noting_any(enough.then(|| {
        page.pick("Phần đã có là đủ: tính là 0.", "What there is is enough: counted as 0.")
    }))
    .leading_to(Subject::Verdict(ahead.stream))
}

fn deliverable<U: Copy>(page: &Page<'_>, ahead: &Ahead<'_, U>) -> Line {
    let figures = page.figures(ahead.stream);
    let formula = figures.pick(
        (
            "khả năng thi hành xong của từng tháng, cộng lại",
            "what can be finished in each month, added up",
        ),
        (
            "khả năng thi hành xong × số tiền mỗi việc của từng tháng, cộng lại",
            "what can be finished × money per case in each month, added up",
        ),
    );
    let line = Line::new(
        page.pick("Kế hoạch hiện nay làm được", "The present plan delivers"),
        formula,
        figures
            .sum(ahead.deliverable.iter().copied())
            .unwrap_or_else(|| page.pick("không còn tháng nào", "no month is left").to_owned()),
        figures.full(ahead.end.deliverable),
    )
    .noting_any((page.outlook.projection.months.iter().any(|row| row.cases.exhausted)).then(
        || {
            page.pick(
                "Chưa trừ những tháng hết việc có thể giải quyết.",
                "Before any month that runs out of cases to close.",
            )
        },
    ));
    match page.outlook.projection.course.first {
        Some(first) => line.leading_to(Subject::Month(first)),
        None => line,
    }
}

fn pace_ratio<U: Copy>(page: &Page<'_>, ahead: &Ahead<'_, U>, needed: Amount<U>) -> Line {
    let figures = page.figures(ahead.stream);
    let name = page.pick("So với kế hoạch hiện nay", "Against the present plan");
    let formula =
        page.pick("còn phải làm ÷ kế hoạch hiện nay làm được", "to be delivered ÷ deliverable");
    match ahead.end.pace_ratio {
        Some(ratio) => {
            let numbers = format!("{} ÷ {}", figures.of(needed), figures.of(ahead.end.deliverable));
            let times = page.pick("lần", "times");
            let result = format!("{}\u{a0}{times}", figures::ratio(ratio, page.lang));
            Line::new(name, formula, numbers, result)
        }
        None => Line::undefined(
            name,
            formula,
            page.pick(
                "không chia được: kế hoạch hiện nay không làm được gì trong các tháng còn lại",
                "not to be divided: the present plan delivers nothing in the months ahead",
            ),
            page.lang,
        ),
    }
}

/// Officer-days of the months ahead.
fn officer_days(page: &Page<'_>) -> OfficerDays {
    let run = &page.outlook.projection;
    run.months.iter().map(|row| run.holds(row).effort.officer_days).sum()
}

fn for_each_officer<U: Copy>(
    page: &Page<'_>,
    ahead: &Ahead<'_, U>,
    needed: Amount<U>,
) -> Vec<Line> {
    let (lang, figures) = (page.lang, page.figures(ahead.stream));
    let up = |line: Line, each: Option<Amount<U>>| {
        line.noting_any(each.and_then(|each| figures.rounded_up(number(each), 1)).as_deref())
    };
    let a_month = |name: &str, formula: &str, whole: Amount<U>, each: Option<Amount<U>>| match each
    {
        Some(each) => {
            let days = figures::plain(number(officer_days(page)), lang);
            let month = figures::ratio(page.calendar().mean_workdays(), lang);
            let numbers = format!("{} ÷ ({days} ÷ {month})", figures.of(whole));
            Line::new(name, formula, numbers, figures.each(each, "người/tháng", "officer/month"))
        }
        None => Line::undefined(
            name,
            formula,
            page.pick(
                "không còn ngày công nào cho các việc thường",
                "no officer-day is left for ordinary cases",
            ),
            lang,
        ),
    };
    let end = ahead.end;
    let each_month = a_month(
        page.pick("Mỗi chấp hành viên cần, mỗi tháng", "Each officer needs, a month"),
        page.pick(
            "còn phải làm ÷ (tổng ngày công còn lại ÷ số ngày làm việc bình quân một tháng)",
            "to be delivered ÷ (officer-days left ÷ working days of an average month)",
        ),
        needed,
        end.needed_per_officer_month,
    );
    let mut lines = vec![up(each_month, end.needed_per_officer_month)];
    let days = officer_days(page);
    if let Some(each) = needed.over(Factor::new(days.get())).map(|a_day| a_day * Factor::whole(5)) {
        let days = figures::plain(number(days), lang);
        let line = Line::new(
            page.pick("Mỗi chấp hành viên cần, mỗi tuần", "Each officer needs, a week"),
            page.pick(
                "còn phải làm ÷ tổng ngày công còn lại × 5 ngày một tuần",
                "to be delivered ÷ officer-days left × 5 days a week",
            ),
            format!("{} ÷ {days} × 5", figures.of(needed)),
            figures.each(each, "người/tuần", "officer/week"),
        );
        lines.push(up(line, Some(each)));
    }
    lines.push(a_month(
        page.pick("Theo kế hoạch, mỗi người mỗi tháng", "By the plan, each officer a month"),
        page.pick(
            "kế hoạch làm được ÷ (tổng ngày công còn lại ÷ số ngày làm việc bình quân một \
                 tháng)",
            "deliverable ÷ (officer-days left ÷ working days of an average month)",
        ),
        end.deliverable,
        end.deliverable_per_officer_month,
    ));
    lines
}

/// What the whole unit must deliver on each working day and in each week from the report on.
fn for_the_unit<U: Copy>(page: &Page<'_>, ahead: &Ahead<'_, U>, needed: Amount<U>) -> [Line; 2] {
    let figures = page.figures(ahead.stream);
    let days = page.calendar().days_ahead().len() as u32;
    let a_day = needed.over(Factor::whole(days));
    let line = |name: &str, formula: &str, each: Option<(String, String)>| match each {
        Some((numbers, result)) => Line::new(name, formula, numbers, result),
        None => Line::undefined(
            name,
            formula,
            page.pick("không còn ngày làm việc nào", "no working day is left"),
            page.lang,
        ),
    };
    let whole = figures.of(needed);
    [
        line(
            page.pick("Cả đơn vị cần, mỗi ngày làm việc", "The unit needs, a working day"),
            page.pick(
                "còn phải làm ÷ số ngày làm việc còn lại",
                "to be delivered ÷ working days left",
            ),
            a_day.map(|each| (format!("{whole} ÷ {days}"), figures.each(each, "ngày", "day"))),
        ),
        line(
            page.pick("Cả đơn vị cần, mỗi tuần", "The unit needs, a week"),
            page.pick(
                "còn phải làm ÷ số ngày làm việc còn lại × 5 ngày một tuần",
                "to be delivered ÷ working days left × 5 days a week",
            ),
            a_day.map(|each| {
                let a_week = each * Factor::whole(5);
                (format!("{whole} ÷ {days} × 5"), figures.each(a_week, "tuần", "week"))
            }),
        ),
    ]
}
