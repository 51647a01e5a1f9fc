//! What each officer carries, and what one year hands over to the next.

use super::{Line, Page, figures, nothing_projected, report};
use crate::app::Subject;
use crate::words::number;
use thads_model::engine::next_year::Opening;
use thads_model::engine::stream::Standing;
use thads_model::plan::StreamName;
use thads_model::quantity::{Amount, Arithmetic, Exact, Factor, Officers};

pub(super) fn lines(page: &Page<'_>) -> Vec<Line> {
    let (cases, money) = (&page.plan().report.cases, &page.plan().report.money);
    let officers = page.plan().staff.officers;
    let mut lines: Vec<Line> = report::enforceable(page, StreamName::Cases).into_iter().collect();
    let total = page.pick("tổng số phải thi hành ÷ số chấp hành viên", "to enforce ÷ officers");
    lines.push(each(
        page,
        StreamName::Cases,
        (page.pick("Phải thi hành, mỗi người", "To enforce, each officer"), total),
        cases.to_enforce().map(|count| (page.figures(StreamName::Cases).of(count), count)),
        officers,
    ));
    lines.extend(cases.to_enforce().zip(cases.separate_book).map(|(count, book)| {
        let figures = page.figures(StreamName::Cases);
        let numbers = format!("({} + {})", figures.of(count), figures.of(book));
        let name = page.pick("Kể cả sổ theo dõi riêng, mỗi người", "With the separate book, each");
        let formula = page.pick(
            "(tổng số phải thi hành + sổ theo dõi riêng) ÷ số chấp hành viên",
            "(to enforce + separate book) ÷ officers",
        );
        each(page, StreamName::Cases, (name, formula), Some((numbers, count + book)), officers)
    }));
    let figures = page.figures(StreamName::Cases);
    let enforceable = cases.enforceable();
    lines.push(each(
        page,
        StreamName::Cases,
        (
            page.pick("Có điều kiện thi hành, mỗi người", "Enforceable, each officer"),
            page.pick("có điều kiện thi hành ÷ số chấp hành viên", "enforceable ÷ officers"),
        ),
        Some((figures.of(enforceable), enforceable)),
        officers,
    ));
    let open = format!("({} − {})", figures.of(enforceable), figures.of(cases.finished));
    let open_formula = page.pick(
        "(có điều kiện thi hành − thi hành xong) ÷ số chấp hành viên",
        "(enforceable − finished) ÷ officers",
    );
    lines.push(each(
        page,
        StreamName::Cases,
        (page.pick("Đang thi hành, mỗi người", "Being enforced, each officer"), open_formula),
        Some((open.clone(), cases.open())),
        officers,
    ));
    lines.push(one_fewer(page, open, cases.open(), officers));
    lines.push(each(
        page,
        StreamName::Money,
        (page.pick("Tiền phải thi hành, mỗi người", "Money to enforce, each officer"), total),
        money.to_enforce().map(|sum| (page.figures(StreamName::Money).of(sum), sum)),
        officers,
    ));
    lines
}

/// An amount divided among the officers; `whole` is how it is written and what it is.
fn each<U: Copy>(
    page: &Page<'_>,
    stream: StreamName,
    (name, formula): (&str, &str),
    whole: Option<(String, Amount<U>)>,
    officers: Officers,
) -> Line {
    let figures = page.figures(stream);
    let Some((written, whole)) = whole else {
        let reason = page.pick(
            "chưa biết tổng số phải thi hành: nhập số cũ chuyển sang và thụ lý mới, hoặc số chưa \
             có điều kiện",
            "the number to enforce is unknown: give carried over and accepted, or not enforceable",
        );
        return Line::undefined(name, formula, reason, page.lang);
    };
    match whole.over(Factor::new(officers.get())) {
        Some(share) => {
            let count = figures::plain(number(officers), page.lang);
            let result = figures.each(share, "người", "officer");
            Line::new(name, formula, format!("{written} ÷ {count}"), result)
        }
        None => Line::undefined(
            name,
            formula,
            page.pick("không chia được: không có chấp hành viên nào", "there is no officer"),
            page.lang,
        ),
    }
}

fn one_fewer<U: Copy>(page: &Page<'_>, open: String, count: Amount<U>, officers: Officers) -> Line {
    let name = page.pick("Nếu bớt một chấp hành viên", "With one officer fewer");
    let formula = page.pick(
        "(có điều kiện thi hành − thi hành xong) ÷ (số chấp hành viên − 1)",
        "(enforceable − finished) ÷ (officers − 1)",
    );
    let fewer = officers - Amount::new(Exact::ONE);
    let figures = page.figures(StreamName::Cases);
    match count.over(Factor::new(fewer.get())).filter(|_| fewer.is_positive()) {
        Some(each) => {
            let officers = figures::plain(number(officers), page.lang);
            let numbers = format!("{open} ÷ ({officers} − 1)");
            Line::new(name, formula, numbers, figures.each(each, "người", "officer"))
        }
        None => Line::undefined(
            name,
            formula,
            page.pick(
                "bớt một người thì không còn ai nhận việc",
                "with one fewer there would be nobody left",
            ),
            page.lang,
        ),
    }
}

/// The opening of the next work year.
pub(super) fn next_year(page: &Page<'_>) -> Vec<Line> {
    if page.year_end().is_none() {
        return vec![nothing_projected(page)];
    }
    let run = &page.outlook.projection;
    let opening = Opening::after(run);
    let (cases, money) = (StreamName::Cases, StreamName::Money);
    let mut lines = handed_over(
        page,
        cases,
        &run.cases_end(),
        opening.cases_carried_over,
        opening.cases_enforceable,
    );
    lines.extend(handed_over(
        page,
        money,
        &run.money_end(),
        opening.money_carried_over,
        opening.money_enforceable,
    ));
    lines.extend(opening.pace.map(|pace| {
        let numbers = figures::plain(number(pace), page.lang);
        Line::new(
            page.pick("Năng suất đầu năm sau", "The pace of the new year"),
            page.pick("giữ năng suất của năm nay", "this year's pace is kept"),
            numbers,
            figures::pace(pace, page.lang),
        )
        .leading_to(Subject::Pace)
    }));
    lines
}

fn handed_over<U: Copy>(
    page: &Page<'_>,
    stream: StreamName,
    end: &Standing<U>,
    carried_over: Option<Amount<U>>,
    enforceable: Amount<U>,
) -> Vec<Line> {
    let figures = page.figures(stream);
    let name = figures.pick(
        ("Số việc chuyển sang năm sau", "Cases carried forward"),
        ("Số tiền chuyển sang năm sau", "Money carried forward"),
    );
    let formula = page.pick(
        "tổng số phải thi hành cuối năm − thi hành xong, làm tròn đến đơn vị",
        "to enforce at year end − finished, rounded to a whole",
    );
    let finished = figures.of(end.finished);
    let carried = match (carried_over, end.to_enforce) {
        (Some(carried), Some(all)) => {
            let exact = figures.of(all - end.finished);
            let numbers = format!("{} − {finished} = {exact}", figures.of(all));
            Line::new(name, formula, numbers, figures.full(carried))
        }
        _ => Line::undefined(
            name,
            formula,
            page.pick("chưa biết tổng số phải thi hành", "the number to enforce is unknown"),
            page.lang,
        ),
    };
    let open = Line::new(
        figures.pick(
            ("Trong đó việc có điều kiện thi hành", "Of these cases enforceable"),
            ("Trong đó tiền có điều kiện thi hành", "Of this money enforceable"),
        ),
        page.pick(
            "có điều kiện thi hành cuối năm − thi hành xong, làm tròn đến đơn vị",
            "enforceable at year end − finished, rounded to a whole",
        ),
        format!("{} − {finished} = {}", figures.of(end.enforceable), figures.of(end.open())),
        figures.full(enforceable),
    )
    .leading_to(Subject::Verdict(stream));
    vec![carried, open]
}
