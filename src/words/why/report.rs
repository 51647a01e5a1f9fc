//! Figures of the report that are not plain counts: an enforceable count worked out from a
//! published rate, and how far the year has come.

use super::{Line, Page, figures};
use crate::intake::format;
use crate::lang::Lang;
use crate::words::{months, span, whole_counts};
use thads_model::plan::{Enforceable, Stream, StreamName};

/// How E was worked out from a published rate; nothing where it was counted.
pub(super) fn enforceable(page: &Page<'_>, stream: StreamName) -> Option<Line> {
    match stream {
        StreamName::Cases => from_rate(page, stream, &page.plan().report.cases),
        StreamName::Money => from_rate(page, stream, &page.plan().report.money),
    }
}

fn from_rate<U: Copy>(page: &Page<'_>, name: StreamName, stream: &Stream<U>) -> Option<Line> {
    let Enforceable::FromRate(inferred) = &stream.enforceable else { return None };
    let (lang, figures) = (page.lang, page.figures(name));
    let rate = inferred.rate.decimal().unwrap_or_default();
    let span = span(whole_counts(inferred), name, lang);
    let line = Line::new(
        page.pick("Có điều kiện thi hành theo báo cáo", "Enforceable by the report"),
        page.pick(
            "thi hành xong ÷ tỷ lệ đã công bố, làm tròn đến đơn vị",
            "finished ÷ the published rate, rounded to a whole",
        ),
        // With the decimals it was published with: they say how exact it is.
        format!("{} ÷ {}", figures.of(stream.finished), format::percent(rate, rate.scale(), lang)),
        figures.full(inferred.estimate),
    );
    Some(line.noting(match lang {
        Lang::Vi => format!(
            "Báo cáo chỉ công bố tỷ lệ: số thật {span}. Nhập số có điều kiện thi hành để tính \
             chính xác."
        ),
        Lang::En => format!(
            "Only the rate was published: the true count is {span}. Give the enforceable count to \
             be exact."
        ),
    }))
}

/// "9 tháng" as a number, and how it was counted where a part of a month is over.
pub(super) fn months_elapsed(page: &Page<'_>) -> (String, Option<String>) {
    let (lang, calendar) = (page.lang, page.calendar());
    let elapsed = figures::ratio(calendar.months_elapsed(), lang);
    let part = calendar.first_month().and_then(|first| {
        let (all, left) = (calendar.workdays(first), calendar.remaining(first));
        (left < all).then(|| {
            let (whole, worked) = (first.number() - 1, all - left);
            let name = months::name(first, lang);
            match lang {
                Lang::Vi => format!(
                    "Số tháng đã qua: {whole} tháng trọn + {worked} ÷ {all} ngày làm việc của \
                     {name} = {elapsed}."
                ),
                Lang::En => format!(
                    "Months elapsed: {whole} whole months + {worked} ÷ {all} working days of \
                     {name} = {elapsed}."
                ),
            }
        })
    });
    (elapsed, part)
}
