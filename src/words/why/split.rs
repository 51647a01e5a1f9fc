//! The honest split of the change of a rate: by finishing, and by a changed denominator.

use super::verdict::rate_line;
use super::{Line, Page, figures, nothing_projected, report};
use crate::app::Subject;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::percent;
use rust_decimal::Decimal;
use thads_model::engine::stream::Standing;
use thads_model::engine::{Course, Projection, Split, StreamEnd};
use thads_model::plan::{StreamName, rate};
use thads_model::quantity::Percent;

pub(super) fn lines(page: &Page<'_>, stream: StreamName) -> Vec<Line> {
    let Some(end) = page.year_end() else { return vec![nothing_projected(page)] };
    let run = &page.outlook.projection;
    let scenario = page.scenario();
    let without = scenario.reclassifies().then(|| {
        let course = Course::new(page.plan(), &scenario.without_reclassification());
        Projection::run(page.plan(), course)
    });
    let without = without.as_ref().unwrap_or(run);
    let mut lines: Vec<Line> = report::enforceable(page, stream).into_iter().collect();
    match stream {
        StreamName::Cases => {
            let end = &end.cases.stream;
            lines.extend(of_stream(page, stream, &run.cases_start, end, &without.cases_end()));
        }
        StreamName::Money => {
            let end = &end.money.stream;
            lines.extend(of_stream(page, stream, &run.money_start, end, &without.money_end()));
        }
    }
    lines
}

fn of_stream<U: Copy>(
    page: &Page<'_>,
    stream: StreamName,
    start: &Standing<U>,
    end: &StreamEnd<U>,
    without: &Standing<U>,
) -> Vec<Line> {
    let at_report = page.pick("Tỷ lệ theo báo cáo", "The rate in the report");
    let at_end = page.pick("Tỷ lệ cuối năm", "The rate at year end");
    let mut lines = vec![
        rate_line(page, stream, at_report, start),
        rate_line(page, stream, at_end, &end.standing).leading_to(Subject::Verdict(stream)),
    ];
    match (&end.split, rate(start.finished, start.enforceable), end.rate) {
        (Some(split), Some(before), Some(after)) => {
            lines.push(completion(page, stream, start, end, split));
            lines.push(denominator(page, stream, start, end, split));
            lines.push(whole(page, split, before, after));
            lines.push(unreclassified(page, stream, end, split, without));
        }
        _ => lines.push(Line::undefined(
            page.pick("Thay đổi của tỷ lệ", "The change of the rate"),
            page.pick(
                "tỷ lệ cuối năm − tỷ lệ theo báo cáo",
                "rate at year end − rate in the report",
            ),
            page.pick(
                "một trong hai tỷ lệ không xác định: chưa có gì có điều kiện thi hành",
                "one of the two rates is undefined: nothing is enforceable",
            ),
            page.lang,
        )),
    }
    lines
}

fn completion<U: Copy>(
    page: &Page<'_>,
    stream: StreamName,
    start: &Standing<U>,
    end: &StreamEnd<U>,
    split: &Split,
) -> Line {
    let figures = page.figures(stream);
    let [after, before, enforceable] =
        [end.standing.finished, start.finished, end.standing.enforceable]
            .map(|amount| figures.of(amount));
    Line::new(
        page.pick("Do thi hành xong thêm", "By finishing more"),
        page.pick(
            "(thi hành xong cuối năm − thi hành xong theo báo cáo) ÷ có điều kiện thi hành cuối \
             năm",
            "(finished at year end − finished in the report) ÷ enforceable at year end",
        ),
        format!("({after} − {before}) ÷ {enforceable}"),
        figures::points(split.completion, page.lang),
    )
}

fn denominator<U: Copy>(
    page: &Page<'_>,
    stream: StreamName,
    start: &Standing<U>,
    end: &StreamEnd<U>,
    split: &Split,
) -> Line {
    let figures = page.figures(stream);
    let [finished, after, before] = [start.finished, end.standing.enforceable, start.enforceable]
        .map(|amount| figures.of(amount));
    let falls = split.denominator.decimal().is_some_and(|points| points < Decimal::ZERO);
    Line::new(
        page.pick("Do số có điều kiện thi hành thay đổi", "By the changed denominator"),
        page.pick(
            "thi hành xong theo báo cáo ÷ có điều kiện cuối năm − thi hành xong theo báo cáo ÷ có \
             điều kiện theo báo cáo",
            "finished in the report ÷ enforceable at year end − finished in the report ÷ \
             enforceable in the report",
        ),
        format!("{finished} ÷ {after} − {finished} ÷ {before}"),
        figures::points(split.denominator, page.lang),
    )
    .noting_any(falls.then(|| {
        page.pick(
            "Âm vì có thêm việc có điều kiện thi hành.",
            "Negative, because more becomes enforceable.",
        )
    }))
}

fn whole(page: &Page<'_>, split: &Split, before: Percent, after: Percent) -> Line {
    let parts = [split.completion, split.denominator].map(|p| p.decimal().unwrap_or_default());
    let write = |points: Decimal| format::points(points, page.lang);
    let numbers = figures::joined(parts, write).unwrap_or_default();
    let (before_text, after_text) = (percent(before, page.lang), percent(after, page.lang));
    Line::new(
        page.pick("Cả thay đổi", "The whole change"),
        page.pick(
            "do thi hành xong + do số có điều kiện thay đổi",
            "by finishing + by the denominator",
        ),
        numbers,
        figures::points(after - before, page.lang),
    )
    .noting(match page.lang {
        Lang::Vi => format!(
            "Bằng tỷ lệ cuối năm {after_text} − tỷ lệ theo báo cáo {before_text}; làm tròn sau \
             khi tính, nên có thể lệch 0,01 điểm."
        ),
        Lang::En => format!(
            "The same as {after_text} at year end − {before_text} in the report; rounded last, so \
             0.01 points may be off."
        ),
    })
}

fn unreclassified<U: Copy>(
    page: &Page<'_>,
    stream: StreamName,
    end: &StreamEnd<U>,
    split: &Split,
    without: &Standing<U>,
) -> Line {
    let name = page.pick("Tỷ lệ nếu không phân loại lại", "The rate with nothing reclassified");
    let line = rate_line(page, stream, name, without);
    let Some(plain) = split.rate_without_reclassification else { return line };
    if !page.scenario().reclassifies() {
        return line.noting(page.pick(
            "Kịch bản không phân loại lại gì: hai tỷ lệ như nhau.",
            "The scenario reclassifies nothing: both rates are the same.",
        ));
    }
    let by = end.rate.map(|rate| figures::points(rate.published() - plain.published(), page.lang));
    let by = by.unwrap_or_default();
    line.noting(match page.lang {
        Lang::Vi => format!("Phân loại lại làm tỷ lệ thay đổi {by}."),
        Lang::En => format!("Reclassification changes the rate by {by}."),
    })
}
