//! Every figure of a month: where it ends first, then days and effort, cases, money.

use super::verdict::rate_line;
use super::{
    Line, Page, figures, month_cases, month_effort, month_money, nothing_projected, report,
};
use crate::lang::Lang;
use crate::words::months;
use thads_model::calendar::Month;
use thads_model::engine::stream::Standing;
use thads_model::plan::{PastStream, StreamName};

pub(super) fn lines(page: &Page<'_>, month: Month) -> Vec<Line> {
    if page.calendar().is_past(month) {
        return past(page, month);
    }
    let mut parts = month_effort::days(page, month);
    parts.extend(month_effort::effort(page, month));
    let rows = &page.outlook.projection.months;
    let mut lines = Vec::new();
    match rows.iter().position(|row| row.month == month) {
        Some(index) => {
            for (answer, of_stream) in
                [month_cases::lines(page, index), month_money::lines(page, index)]
            {
                lines.extend(answer);
                parts.extend(of_stream);
            }
        }
        None => lines.push(nothing_projected(page)),
    }
    let mut nothing = Vec::new();
    for part in parts {
        if part.is_nothing() {
            nothing.push(part.name);
        } else {
            lines.push(part);
        }
    }
    lines.extend((!nothing.is_empty()).then(|| without_anything(page, &nothing)));
    lines
}

/// What there is nothing of in the month, in one line.
fn without_anything(page: &Page<'_>, names: &[String]) -> Line {
    Line::new(
        page.pick("Các khoản bằng 0, không ghi ở trên", "What is 0 and left out above"),
        names.join("; "),
        page.pick("không phát sinh trong tháng", "nothing of it in the month"),
        "0",
    )
}

/// A month that the report covers: what is known of it.
fn past(page: &Page<'_>, month: Month) -> Vec<Line> {
    let lang = page.lang;
    let workdays = page.calendar().workdays(month).into();
    let as_of = months::date(page.calendar().as_of());
    let mut lines = vec![
        Line::new(
            page.pick("Số ngày làm việc của tháng", "Working days of the month"),
            page.pick("theo lịch làm việc của năm công tác", "by the calendar of the work year"),
            figures::plain(workdays, lang),
            figures::days(workdays, lang),
        )
        .noting(match lang {
            Lang::Vi => {
                format!("Tháng này đã nằm trong báo cáo đến {as_of}: không dự kiến gì thêm.")
            }
            Lang::En => {
                format!("The report through {as_of} covers this month: nothing is projected in it.")
            }
        }),
    ];
    if month.number() == page.calendar().whole_months_elapsed() {
        lines.extend(at_report(page));
    }
    let reports = page.plan().history.iter().filter(|report| report.month == month);
    for known in reports {
        let cases = page.pick("Tỷ lệ về việc hết tháng", "Rate of cases at its end");
        let money = page.pick("Tỷ lệ về tiền hết tháng", "Rate of money at its end");
        lines.extend(known.cases.map(|s| rate_line(page, StreamName::Cases, cases, &ended(&s))));
        lines.extend(known.money.map(|s| rate_line(page, StreamName::Money, money, &ended(&s))));
    }
    lines
}

fn at_report(page: &Page<'_>) -> Vec<Line> {
    let run = &page.outlook.projection;
    let cases = page.pick("Tỷ lệ về việc theo báo cáo", "Rate of cases in the report");
    let money = page.pick("Tỷ lệ về tiền theo báo cáo", "Rate of money in the report");
    let mut lines: Vec<Line> =
        StreamName::ALL.into_iter().filter_map(|name| report::enforceable(page, name)).collect();
    lines.push(rate_line(page, StreamName::Cases, cases, &run.cases_start));
    lines.push(rate_line(page, StreamName::Money, money, &run.money_start));
    lines
}

const fn ended<U: Copy>(stream: &PastStream<U>) -> Standing<U> {
    Standing { enforceable: stream.enforceable, finished: stream.finished, to_enforce: None }
}
