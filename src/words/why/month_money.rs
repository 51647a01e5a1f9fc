//! The money of a month: what enters, what finished cases bring, what comes in lumps.

use super::turnover::{self, Turnover};
use super::verdict::rate_line;
use super::{Line, Page, figures, matters, month_effort};
use crate::app::Subject;
use thads_model::engine::money::MoneyMonth;
use thads_model::engine::stream::Standing;
use thads_model::engine::{MonthCourse, MonthRow};
use thads_model::plan::StreamName;
use thads_model::quantity::Amount;
use thads_model::quantity::unit::Dong;

/// A month between what was before it and what happened in it.
struct Month<'a> {
    before: Standing<Dong>,
    holds: &'a MonthCourse,
    whole: &'a MonthRow,
    row: &'a MoneyMonth,
}

/// The lines of the month at an index of the projection: its answer, and what it comes from.
pub(super) fn lines(page: &Page<'_>, index: usize) -> (Vec<Line>, Vec<Line>) {
    let run = &page.outlook.projection;
    let previous = index.checked_sub(1).and_then(|before| run.months.get(before));
    let Some(whole) = run.months.get(index) else { return Default::default() };
    let holds = run.holds(whole);
    let before = previous.map_or(run.money_start, |row| row.money.end);
    let month = Month { before, holds, whole, row: &whole.money };
    let mut lines = turnover::lines(
        page,
        &Turnover {
            stream: StreamName::Money,
            report: &page.plan().report.money,
            given: &page.scenario().money.flow,
            flows: &run.course.money,
            holds,
            one_offs: &holds.money_events,
            entering: Some(holds.matters.entering),
            before: month.before,
            movement: &whole.money.movement,
            end: whole.money.end,
        },
    );
    lines.push(per_case(page));
    lines.push(month_effort::recovery_lost(page, whole.month, holds));
    lines.push(recovery(page, &month));
    lines.push(ordinary_wanted(page, &month));
    lines.push(ordinary_room(page, &month));
    lines.push(ordinary(page, &month));
    lines.push(receipts(page, &month));
    lines.push(lumps(page, &month));
    lines.push(got(page, &month));
    let name = page.pick("Tỷ lệ về tiền hết tháng", "Rate of money at its end");
    let rate = rate_line(page, StreamName::Money, name, &whole.money.end);
    (vec![rate, finished(page, &month)], lines)
}

/// Ordinary money per finished case, before its change.
fn per_case(page: &Page<'_>) -> Line {
    let (figures, course) = (page.figures(StreamName::Money), &page.outlook.projection.course);
    let flow = &page.scenario().money;
    let name = page.pick("Tiền thu bình quân mỗi việc", "Money per finished case");
    let result = figures.each(course.per_case, "việc", "case");
    if let Some(given) = flow.per_case {
        let formula = page.pick("đặt trong kịch bản", "set in the scenario");
        return Line::new(name, formula, figures.of(given), result);
    }
    let formula = page.pick(
        "(tiền thi hành xong − đã thu từ vụ lớn) ÷ số việc thi hành xong, theo báo cáo",
        "(money finished − received from large matters) ÷ cases finished, in the report",
    );
    let report = &page.plan().report;
    let numbers = if course.per_case_unknown {
        page.pick(
            "chưa có việc nào thi hành xong: tính là 0",
            "no case is finished yet: counted as 0",
        )
        .to_owned()
    } else {
        format!(
            "({} − {}) ÷ {}",
            figures.of(report.money.finished),
            figures.of(flow.matters_received),
            page.figures(StreamName::Cases).of(report.cases.finished),
        )
    };
    Line::new(name, formula, numbers, result)
}

fn recovery(page: &Page<'_>, month: &Month<'_>) -> Line {
    let (lang, figures) = (page.lang, page.figures(StreamName::Money));
    let course = &page.outlook.projection.course;
    let numbers = format!(
        "{} × {} × {}",
        figures.of(course.per_case),
        figures::more(course.recovery_change, lang),
        figures::left(month.holds.recovery_loss, lang),
    );
    Line::new(
        page.pick("Tiền thu mỗi việc trong tháng", "Money per case in the month"),
        page.pick(
            "bình quân mỗi việc × (1 + thay đổi kết quả thu) × (1 − phần thu mất)",
            "per finished case × (1 + change of recoveries) × (1 − recoveries lost)",
        ),
        numbers,
        figures.each(course.recovery(month.holds), "việc", "case"),
    )
}

fn ordinary_wanted(page: &Page<'_>, month: &Month<'_>) -> Line {
    let figures = page.figures(StreamName::Money);
    let recovery = page.outlook.projection.course.recovery(month.holds);
    let done = page.figures(StreamName::Cases).of(month.whole.cases.done);
    Line::new(
        page.pick("Các việc thi hành xong mang lại", "What the finished cases would bring"),
        page.pick(
            "tiền thu mỗi việc × số việc chấp hành viên thi hành xong",
            "money per case × cases finished by the officers",
        ),
        format!("{} × {done}", figures.of(recovery)),
        figures.full(month.row.ordinary_wanted),
    )
}

fn ordinary_room(page: &Page<'_>, month: &Month<'_>) -> Line {
    let figures = page.figures(StreamName::Money);
    let (row, reserved) = (month.row, month.holds.matters.reserved);
    let left = row.end.enforceable - month.before.finished;
    let below = if (reserved - left).is_positive() { " < 0" } else { "" };
    Line::new(
        page.pick("Còn thu được ngoài các vụ lớn", "What is open beside the large matters"),
        page.pick(
            "có điều kiện − thi hành xong đầu tháng − số tiền còn lại của các vụ lớn",
            "enforceable − finished before − what is left of the large matters",
        ),
        format!(
            "{} − {} − {}{below}",
            figures.of(row.end.enforceable),
            figures.of(month.before.finished),
            figures.of(reserved)
        ),
        figures.full(row.ordinary_room),
    )
}

fn ordinary(page: &Page<'_>, month: &Month<'_>) -> Line {
    let (figures, row) = (page.figures(StreamName::Money), month.row);
    let numbers = page.smaller(&figures.of(row.ordinary_wanted), &figures.of(row.ordinary_room));
    Line::new(
        page.pick("Thu từ các việc thường", "From ordinary cases"),
        page.pick(
            "các việc thi hành xong mang lại, không quá số còn thu được",
            "what the finished cases would bring, at most what is open",
        ),
        numbers,
        figures.full(row.ordinary),
    )
    .noting_any(row.ordinary_clamped.then(|| {
        page.pick(
            "Ngoài các vụ lớn không còn đủ tiền để thu: bị giới hạn.",
            "Not so much is open beside the large matters: it is cut off.",
        )
    }))
}

fn receipts(page: &Page<'_>, month: &Month<'_>) -> Line {
    let figures = page.figures(StreamName::Money);
    let (amounts, names) = matters::in_month(page, month.whole.month);
    let none = page.pick("không có vụ lớn nào về tiền trong tháng", "no matter pays this month");
    let line = Line::new(
        page.pick("Dự kiến thu từ các vụ lớn", "Expected of the large matters"),
        page.pick("các vụ có tiền về trong tháng, cộng lại", "what comes this month, added up"),
        figures.sum(amounts).unwrap_or_else(|| none.to_owned()),
        figures.full(month.holds.matters.receipts),
    )
    .leading_to(Subject::Matters);
    if names.is_empty() { line } else { line.noting(format!("{}.", names.join("; "))) }
}

fn lumps(page: &Page<'_>, month: &Month<'_>) -> Line {
    let figures = page.figures(StreamName::Money);
    let [receipts, events] = [month.holds.matters.receipts, month.holds.money_events.finished]
        .map(|sum| figures.of(sum));
    Line::new(
        page.pick("Khoản lớn trong tháng", "Lump sums of the month"),
        page.pick("vụ lớn + sự kiện một lần", "large matters + one-off events"),
        format!("{receipts} + {events}"),
        figures.full(month.row.lumps),
    )
}

fn got(page: &Page<'_>, month: &Month<'_>) -> Line {
    let (figures, row) = (page.figures(StreamName::Money), month.row);
    let (ordinary, lumps) = (figures.of(row.ordinary), figures.of(row.lumps));
    let numbers = if row.clamped {
        page.smaller(&format!("{ordinary} + {lumps}"), &figures.of(row.got))
    } else {
        format!("{ordinary} + {lumps}")
    };
    Line::new(
        page.pick("Thi hành xong trong tháng", "Finished in the month"),
        page.pick(
            "thu từ các việc thường + khoản lớn, không quá số đang thi hành",
            "ordinary cases + lump sums, at most what is open",
        ),
        numbers,
        figures.full(row.got),
    )
    .noting_any(row.clamped.then(|| {
        page.pick(
            "Dự kiến thu nhiều hơn số đang thi hành: bị giới hạn.",
            "More was to come than is open: it is cut off.",
        )
    }))
}

fn finished(page: &Page<'_>, month: &Month<'_>) -> Line {
    let figures = page.figures(StreamName::Money);
    let (before, got): (_, Amount<Dong>) = (figures.of(month.before.finished), month.row.got);
    Line::new(
        page.pick("Tiền thi hành xong hết tháng", "Money finished at its end"),
        page.pick("đầu tháng + thi hành xong trong tháng", "before + finished in the month"),
        format!("{before} + {}", figures.of(got)),
        figures.full(month.row.end.finished),
    )
}
