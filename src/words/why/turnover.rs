//! What enters and leaves the enforceable in a month, the same for cases and money.

use super::{Line, Page, figures, report};
use crate::words::number;
use thads_model::engine::MonthCourse;
use thads_model::engine::stream::{Flows, Movement, OneOffs, Standing};
use thads_model::plan::{Flow, Stream, StreamName};
use thads_model::quantity::{Amount, Exact, Factor};

/// A month of a stream.
pub(super) struct Turnover<'a, U> {
    pub(super) stream: StreamName,
    pub(super) report: &'a Stream<U>,
    pub(super) given: &'a Flow<U>,
    pub(super) flows: &'a Flows<U>,
    pub(super) holds: &'a MonthCourse,
    pub(super) one_offs: &'a OneOffs<U>,
    /// What large matters bring into E; `None` for cases, which have none.
    pub(super) entering: Option<Amount<U>>,
    pub(super) before: Standing<U>,
    pub(super) movement: &'a Movement<U>,
    pub(super) end: Standing<U>,
}

/// What flows in and out, and where that leaves E and P.
pub(super) fn lines<U: Copy>(page: &Page<'_>, month: &Turnover<'_, U>) -> Vec<Line> {
    let mut lines = vec![new(page, month), share(page, month), entrusted(page, month)];
    lines.push(inflow(page, month));
    lines.extend(leaving(page, month));
    lines.push(enforceable(page, month));
    lines.push(to_enforce(page, month));
    lines
}

/// A default, a given value, or what had to be assumed.
fn a_month<U: Copy>(page: &Page<'_>, name: &str, stream: StreamName, given: Amount<U>) -> Line {
    let figures = page.figures(stream);
    Line::new(
        name,
        page.pick("đặt trong kịch bản", "set in the scenario"),
        figures.of(given),
        figures.each(given, "tháng", "month"),
    )
}

fn new<U: Copy>(page: &Page<'_>, month: &Turnover<'_, U>) -> Line {
    let (figures, flows) = (page.figures(month.stream), month.flows);
    let name = figures.pick(
        ("Thụ lý mới về việc, mỗi tháng", "New cases a month"),
        ("Thụ lý mới về tiền, mỗi tháng", "New money a month"),
    );
    if let Some(given) = month.given.new {
        return a_month(page, name, month.stream, given);
    }
    let formula = page.pick(
        "thụ lý mới từ đầu năm ÷ số tháng đã qua",
        "accepted since 1 October ÷ months elapsed",
    );
    let result = figures.each(flows.new, "tháng", "month");
    match month.report.accepted.filter(|_| !flows.new_unknown) {
        Some(accepted) => {
            let (elapsed, part) = report::months_elapsed(page);
            let line =
                Line::new(name, formula, format!("{} ÷ {elapsed}", figures.of(accepted)), result);
            part.into_iter().fold(line, Line::noting)
        }
        None => {
            let reason = page.pick(
                "chưa biết số thụ lý mới từ đầu năm: tính là 0",
                "what was accepted so far is unknown: counted as 0",
            );
            Line::new(name, formula, reason, result)
        }
    }
}

fn share<U: Copy>(page: &Page<'_>, month: &Turnover<'_, U>) -> Line {
    let (lang, figures) = (page.lang, page.figures(month.stream));
    let name = figures.pick(
        ("Phần có điều kiện của việc thụ lý mới", "The enforceable part of new cases"),
        ("Phần có điều kiện của tiền thụ lý mới", "The enforceable part of new money"),
    );
    let result = figures::share(month.flows.share, lang);
    if let Some(given) = month.given.share {
        let formula = page.pick("đặt trong kịch bản", "set in the scenario");
        return Line::new(name, formula, figures::share(given, lang), result);
    }
    let formula = page.pick(
        "có điều kiện thi hành ÷ tổng số phải thi hành, theo báo cáo",
        "enforceable ÷ to enforce, in the report",
    );
    let enforceable = month.report.enforceable();
    match month.report.to_enforce().filter(|count| count.is_positive()) {
        Some(all) => {
            let over = (enforceable - all).is_positive();
            let over_one = if over { " > 1" } else { "" };
            let numbers = format!("{} ÷ {}{over_one}", figures.of(enforceable), figures.of(all));
            Line::new(name, formula, numbers, result)
                .noting_any(over.then(|| page.pick("Không quá 100 %.", "At most 100 %.")))
        }
        None => {
            let reason = page.pick(
                "chưa biết tổng số phải thi hành: tính là 100 %",
                "the number to enforce is unknown: counted as 100 %",
            );
            Line::new(name, formula, reason, result)
        }
    }
}

fn entrusted<U: Copy>(page: &Page<'_>, month: &Turnover<'_, U>) -> Line {
    let (lang, figures) = (page.lang, page.figures(month.stream));
    let name = figures.pick(
        ("Việc ủy thác, thu hồi mỗi tháng", "Cases entrusted or withdrawn a month"),
        ("Tiền ủy thác, thu hồi mỗi tháng", "Money entrusted or withdrawn a month"),
    );
    if let Some(given) = month.given.entrusted_or_withdrawn {
        return a_month(page, name, month.stream, given);
    }
    let formula = page.pick(
        "phần có điều kiện × (ủy thác đi + thu hồi từ đầu năm) ÷ số tháng đã qua",
        "enforceable part × (entrusted + withdrawn so far) ÷ months elapsed",
    );
    let flow = month.flows.entrusted_or_withdrawn;
    let result = figures.each(flow, "tháng", "month");
    let begun = page.calendar().months_elapsed() != Factor::<Exact>::ZERO;
    match month.report.left_the_books().filter(|_| begun) {
        Some(left) => {
            let (elapsed, _) = report::months_elapsed(page);
            let share = figures::share(month.flows.share, lang);
            let numbers = format!("{share} × {} ÷ {elapsed}", figures.of(left));
            Line::new(name, formula, numbers, result)
        }
        None => {
            let reason = page.pick(
                "báo cáo chưa có số ủy thác, thu hồi: tính là 0",
                "the report does not give them: counted as 0",
            );
            Line::new(name, formula, reason, result)
        }
    }
}

fn inflow<U: Copy>(page: &Page<'_>, month: &Turnover<'_, U>) -> Line {
    let (lang, figures, flows) = (page.lang, page.figures(month.stream), month.flows);
    let mut numbers = format!(
        "{} × ({} × {} + {}) + {}",
        figures::share(month.holds.part_left, lang),
        figures.of(flows.new),
        figures::share(flows.share, lang),
        figures.of(flows.became_enforceable),
        figures.of(month.one_offs.enforceable_in),
    );
    let mut formula = page
        .pick(
            "phần của tháng còn lại × (thụ lý mới × phần có điều kiện + chuyển sang có điều kiện) \
             + sự kiện một lần",
            "the part of the month left × (new × enforceable part + became enforceable) + one-off \
             events",
        )
        .to_owned();
    if let Some(entering) = month.entering {
        numbers.push_str(&format!(" + {}", figures.of(entering)));
        formula.push_str(page.pick(" + vụ lớn", " + large matters"));
    }
    let name = figures.pick(
        ("Việc có điều kiện tăng thêm trong tháng", "Cases entering the enforceable"),
        ("Tiền có điều kiện tăng thêm trong tháng", "Money entering the enforceable"),
    );
    Line::new(name, formula, numbers, figures.full(month.movement.inflow))
}

/// What was to leave, and where not so much is open, what could.
fn leaving<U: Copy>(page: &Page<'_>, month: &Turnover<'_, U>) -> Vec<Line> {
    let (lang, figures, flows) = (page.lang, page.figures(month.stream), month.flows);
    let movement = month.movement;
    let numbers = format!(
        "{} × ({} + {}) + {}",
        figures::share(month.holds.part_left, lang),
        figures.of(flows.reclassified_out),
        figures.of(flows.entrusted_or_withdrawn),
        figures.of(month.one_offs.enforceable_out),
    );
    let wanted = Line::new(
        figures.pick(
            ("Việc chuyển ra khỏi số có điều kiện", "Cases leaving the enforceable"),
            ("Tiền chuyển ra khỏi số có điều kiện", "Money leaving the enforceable"),
        ),
        page.pick(
            "phần của tháng còn lại × (phân loại lại + ủy thác, thu hồi) + sự kiện một lần",
            "the part of the month left × (reclassified + entrusted or withdrawn) + one-off events",
        ),
        numbers,
        figures.full(movement.wanted),
    );
    if !movement.clamped {
        return vec![wanted];
    }
    let room = month.before.open() + movement.inflow;
    let cut = Line::new(
        figures.pick(
            ("Việc thực tế chuyển ra được", "Cases that can leave"),
            ("Tiền thực tế chuyển ra được", "Money that can leave"),
        ),
        page.pick("không quá số đang thi hành", "no more than is open"),
        page.smaller(&figures.of(movement.wanted), &figures.of(room)),
        figures.full(movement.leaving),
    )
    .noting(page.pick(
        "Muốn chuyển ra nhiều hơn số đang thi hành: bị giới hạn.",
        "More was to leave than is open: it is cut off.",
    ));
    vec![wanted, cut]
}

fn enforceable<U: Copy>(page: &Page<'_>, month: &Turnover<'_, U>) -> Line {
    let figures = page.figures(month.stream);
    let [before, inflow, leaving] =
        [month.before.enforceable, month.movement.inflow, month.movement.leaving]
            .map(|amount| figures.of(amount));
    Line::new(
        figures.pick(
            ("Việc có điều kiện thi hành hết tháng", "Enforceable cases at its end"),
            ("Tiền có điều kiện thi hành hết tháng", "Enforceable money at its end"),
        ),
        page.pick("đầu tháng + tăng thêm − chuyển ra", "before + entering − leaving"),
        format!("{before} + {inflow} − {leaving}"),
        figures.full(month.end.enforceable),
    )
}

fn to_enforce<U: Copy>(page: &Page<'_>, month: &Turnover<'_, U>) -> Line {
    let (lang, figures) = (page.lang, page.figures(month.stream));
    let name = figures.pick(
        ("Tổng số việc phải thi hành hết tháng", "Cases to enforce at its end"),
        ("Tổng số tiền phải thi hành hết tháng", "Money to enforce at its end"),
    );
    let formula = page.pick(
        "đầu tháng + phần của tháng còn lại × thụ lý mới + từ ngoài vào − ủy thác, thu hồi",
        "before + the part of the month left × new + from outside − entrusted or withdrawn",
    );
    let (Some(before), Some(end)) = (month.before.to_enforce, month.end.to_enforce) else {
        let reason = page.pick(
            "chưa biết: báo cáo không có tổng số phải thi hành",
            "unknown: the report does not give it",
        );
        return Line::undefined(name, formula, reason, lang);
    };
    let outside = month.one_offs.from_outside + month.entering.unwrap_or(Amount::ZERO);
    let numbers = format!(
        "{} + {} × {} + {} − {}",
        figures.of(before),
        figures::share(month.holds.part_left, lang),
        figures.of(month.flows.new),
        figures.bare(number(outside)),
        figures.of(month.movement.entrusted),
    );
    Line::new(name, formula, numbers, figures.full(end))
}
