//! The cases of a month: what enters, what is stuck, what is finished.

use super::turnover::{self, Turnover};
use super::verdict::rate_line;
use super::{Line, Page};
use thads_model::engine::cases::CasesMonth;
use thads_model::engine::stream::Standing;
use thads_model::plan::StreamName;
use thads_model::quantity::unit::Case;
use thads_model::quantity::{Amount, Cases};

/// A month between what was before it and what happened in it.
struct Month<'a> {
    before: Standing<Case>,
    stuck_before: Cases,
    /// What one-off events were to finish.
    to_be_finished: Cases,
    capacity: Cases,
    row: &'a CasesMonth,
}

/// The lines of the month at an index of the projection: its answer, and what it comes from.
pub(super) fn lines(page: &Page<'_>, index: usize) -> (Vec<Line>, Vec<Line>) {
    let run = &page.outlook.projection;
    let previous = index.checked_sub(1).and_then(|before| run.months.get(before));
    let Some(row) = run.months.get(index) else { return Default::default() };
    let holds = run.holds(row);
    let month = Month {
        before: previous.map_or(run.cases_start, |row| row.cases.end),
        stuck_before: previous.map_or(run.course.stuck, |row| row.cases.stuck),
        to_be_finished: holds.case_events.finished,
        capacity: holds.capacity,
        row: &row.cases,
    };
    let mut lines = turnover::lines(
        page,
        &Turnover {
            stream: StreamName::Cases,
            report: &page.plan().report.cases,
            given: &page.scenario().cases.flow,
            flows: &run.course.cases,
            holds,
            one_offs: &holds.case_events,
            entering: None,
            before: month.before,
            movement: &row.cases.movement,
            end: row.cases.end,
        },
    );
    lines.extend([
        stuck(page, &month),
        extra(page, &month),
        closable(page, &month),
        done(page, &month),
    ]);
    let name = page.pick("Tỷ lệ về việc hết tháng", "Rate of cases at its end");
    let rate = rate_line(page, StreamName::Cases, name, &row.cases.end);
    (vec![rate, finished(page, &month)], lines)
}

fn stuck(page: &Page<'_>, month: &Month<'_>) -> Line {
    let figures = page.figures(StreamName::Cases);
    let numbers = if month.stuck_before == Amount::ZERO {
        page.pick("không có", "none").to_owned()
    } else {
        let removed = month.stuck_before - month.row.stuck;
        format!("{} − {}", figures.of(month.stuck_before), figures.of(removed))
    };
    Line::new(
        page.pick("Không thể thi hành xong trong năm", "Stuck: not to be closed this year"),
        page.pick("đầu tháng − phần đã được phân loại lại", "before − the part reclassified"),
        numbers,
        figures.full(month.row.stuck),
    )
}

fn extra(page: &Page<'_>, month: &Month<'_>) -> Line {
    let figures = page.figures(StreamName::Cases);
    let row = month.row;
    let numbers = if row.extra_clamped {
        let (wanted, room) = (figures.of(month.to_be_finished), figures.of(row.extra));
        page.smaller(&wanted, &room)
    } else if month.to_be_finished == Amount::ZERO {
        page.pick("không có sự kiện", "no event").to_owned()
    } else {
        figures.of(month.to_be_finished)
    };
    Line::new(
        page.pick("Xong nhờ sự kiện một lần", "Finished by one-off events"),
        page.pick(
            "số của các sự kiện, không quá số đang thi hành",
            "of the events, at most what is open",
        ),
        numbers,
        figures.full(row.extra),
    )
    .noting_any(row.extra_clamped.then(|| {
        page.pick(
            "Sự kiện định cho xong nhiều hơn số đang thi hành: bị giới hạn.",
            "The events were to finish more than is open: it is cut off.",
        )
    }))
}

fn closable(page: &Page<'_>, month: &Month<'_>) -> Line {
    let figures = page.figures(StreamName::Cases);
    let row = month.row;
    let left = row.end.enforceable - month.before.finished - row.extra;
    let below = if (row.stuck - left).is_positive() { " < 0" } else { "" };
    Line::new(
        page.pick("Có thể giải quyết", "What can be closed"),
        page.pick(
            "có điều kiện − thi hành xong đầu tháng − xong nhờ sự kiện − không thể thi hành xong",
            "enforceable − finished before − finished by events − stuck",
        ),
        format!(
            "{} − {} − {} − {}{below}",
            figures.of(row.end.enforceable),
            figures.of(month.before.finished),
            figures.of(row.extra),
            figures.of(row.stuck)
        ),
        figures.full(row.closable),
    )
}

fn done(page: &Page<'_>, month: &Month<'_>) -> Line {
    let figures = page.figures(StreamName::Cases);
    let row = month.row;
    Line::new(
        page.pick("Chấp hành viên thi hành xong", "Finished by the officers"),
        page.pick(
            "khả năng thi hành xong, không quá số có thể giải quyết",
            "what can be finished, at most what can be closed",
        ),
        page.smaller(&figures.of(month.capacity), &figures.of(row.closable)),
        figures.full(row.done),
    )
    .noting_any(row.exhausted.then(|| {
        page.pick("Hết việc có thể giải quyết trong tháng này.", "There is no more to close.")
    }))
}

fn finished(page: &Page<'_>, month: &Month<'_>) -> Line {
    let figures = page.figures(StreamName::Cases);
    let [before, extra, done] =
        [month.before.finished, month.row.extra, month.row.done].map(|count| figures.of(count));
    Line::new(
        page.pick("Việc thi hành xong hết tháng", "Cases finished at its end"),
        page.pick(
            "đầu tháng + xong nhờ sự kiện + chấp hành viên thi hành xong",
            "before + finished by events + finished by the officers",
        ),
        format!("{before} + {extra} + {done}"),
        figures.full(month.row.end.finished),
    )
}
