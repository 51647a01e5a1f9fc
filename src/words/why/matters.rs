//! The large matters: what is expected of each, and the money verdict without any of them.

use super::verdict::rate_line;
use super::{Line, Page, figures, nothing_projected};
use crate::app::Subject;
use crate::lang::Lang;
use crate::words::months;
use thads_model::calendar::Month;
use thads_model::engine::verdict::judge;
use thads_model::engine::{Course, Projection, matters};
use thads_model::plan::{Auction, Matter, Outcome, StreamName};
use thads_model::quantity::{Amount, Money};

pub(super) fn lines(page: &Page<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for (matter, expected) in page.scenario().matters.iter().zip(&page.outlook.matters) {
        lines.extend(of_matter(page, matter, *expected));
    }
    lines.push(total(page));
    lines.extend(without_matters(page));
    lines
}

fn of_matter(page: &Page<'_>, matter: &Matter, expected: Money) -> Vec<Line> {
    let figures = page.figures(StreamName::Money);
    let named = |line: Line| match matters::enters(page.calendar(), matter) {
        Some(month) => {
            let month = months::full(month, page.calendar().year(), page.lang);
            line.noting(match page.lang {
                Lang::Vi => format!("Số tiền của vụ này vào số có điều kiện thi hành từ {month}."),
                Lang::En => format!("Its money becomes enforceable in {month}."),
            })
        }
        None => line,
    };
    if !matter.include || matters::is_past(page.calendar(), matter) {
        let reason = if matter.include {
            page.pick("các lần dự kiến đều đã qua", "every expected date is over")
        } else {
            page.pick("vụ này được để ngoài kịch bản", "the matter is left out of the scenario")
        };
        let formula = page.pick("số tiền dự kiến thu trong năm", "expected within the year");
        return vec![named(Line::new(&matter.name, formula, reason, figures.full(expected)))];
    }
    match &matter.outcome {
        Outcome::Dated(dated) => {
            let month = months::full(dated.month, page.calendar().year(), page.lang);
            let formula = match page.lang {
                Lang::Vi => format!("số tiền của vụ × khả năng thu được trong {month}"),
                Lang::En => format!("amount × chance that it comes in {month}"),
            };
            let numbers = format!(
                "{} × {}",
                figures.of(matter.amount),
                figures::share(dated.probability, page.lang)
            );
            vec![named(Line::new(&matter.name, formula, numbers, figures.full(expected)))]
        }
        Outcome::Auction(auction) => {
            let mut lines = rounds(page, matter, auction);
            let receipts = matters::expected(page.calendar(), matter);
            let sum = figures.sum(Month::all().map(|month| receipts[month]));
            let line = Line::new(
                &matter.name,
                page.pick(
                    "các khoản dự kiến về trước hết 30/9, cộng lại",
                    "what is expected by 30/09, added up",
                ),
                sum.unwrap_or_else(|| {
                    page.pick("không khoản nào về kịp 30/9", "nothing comes by 30/09").to_owned()
                }),
                figures.full(expected),
            );
            lines.push(named(line));
            lines
        }
    }
}

/// The rounds still ahead whose money comes within the year.
fn rounds(page: &Page<'_>, matter: &Matter, auction: &Auction) -> Vec<Line> {
    let (lang, figures) = (page.lang, page.figures(StreamName::Money));
    let first = page.calendar().first_month().map_or(13, |month| u16::from(month.number()));
    let receipts = matters::expected(page.calendar(), matter);
    let ahead =
        matters::rounds(auction).filter(|(round, _)| auction.month_of_round(*round) >= first);
    let mut lines = Vec::new();
    for (failed, (round, price)) in ahead.enumerate() {
        let paid = auction.month_of_round(round) + u16::from(auction.months_to_money);
        let Some(month) = u8::try_from(paid).ok().and_then(Month::new) else { continue };
        let chance = figures::share(auction.sale_probability, lang);
        let unsold = figures::share(auction.sale_probability.left(), lang);
        let mut numbers = format!("{} × {chance}", figures.of(price.min(matter.amount)));
        (0..failed).for_each(|_| numbers.push_str(&format!(" × {unsold}")));
        let comes = months::full(month, page.calendar().year(), lang);
        let name = match lang {
            Lang::Vi => format!("{}, đấu giá lần {}", matter.name, round + 1),
            Lang::En => format!("{}, auction round {}", matter.name, round + 1),
        };
        let formula = if failed == 0 {
            page.pick(
                "giá khởi điểm (không quá số tiền của vụ) × khả năng bán được",
                "starting price (at most the amount of the matter) × chance of a sale",
            )
        } else {
            page.pick(
                "giá khởi điểm (không quá số tiền của vụ) × khả năng bán được × khả năng các lần \
                 trước không bán được",
                "starting price (at most the amount of the matter) × chance of a sale × chance \
                 that no earlier round sells",
            )
        };
        let line = Line::new(name, formula, numbers, figures.full(receipts[month]));
        lines.push(line.noting(match lang {
            Lang::Vi => format!("Tiền về {comes}."),
            Lang::En => format!("The money comes in {comes}."),
        }));
    }
    lines
}

fn total(page: &Page<'_>) -> Line {
    let figures = page.figures(StreamName::Money);
    let expected = page.outlook.matters.iter().copied();
    let sum = figures.sum(expected.clone());
    Line::new(
        page.pick("Dự kiến thu từ các vụ lớn", "Expected of the large matters"),
        page.pick("các vụ cộng lại", "the matters added up"),
        sum.unwrap_or_else(|| page.pick("không có khoản nào", "nothing").to_owned()),
        figures.full(expected.sum::<Money>()),
    )
    .noting_any((page.outlook.projection.months.iter().any(|row| row.money.clamped)).then(
        || {
            page.pick(
                "Có tháng dự kiến thu vượt số đang thi hành: phần vượt không tính.",
                "In some month more was to come than is open: the excess does not count.",
            )
        },
    ))
}

fn without_matters(page: &Page<'_>) -> Vec<Line> {
    let Some(end) = page.year_end() else { return vec![nothing_projected(page)] };
    let (figures, scenario) = (page.figures(StreamName::Money), page.scenario());
    let course = Course::new(page.plan(), &scenario.without_matters());
    let standing = Projection::run(page.plan(), course).money_end();
    let name = page.pick("Tỷ lệ về tiền nếu không có vụ lớn", "Rate of money without them");
    let mut lines = vec![rate_line(page, StreamName::Money, name, &standing)];
    let name =
        page.pick("Nếu không có vụ lớn, so với số cần thiết", "Without them, against the need");
    let formula = page.pick("thi hành xong − số cần thi hành xong", "finished − to be finished");
    let line = match end.money.without_matters.measure() {
        Some(measure) => {
            let finished = standing.finished.to_nine_decimals().decimal().unwrap_or_default();
            let numbers = figures.margin(finished, measure);
            let met = judge(&standing, end.money.stream.target.as_ref()).is_met();
            Line::new(name, formula, numbers, figures.full(measure.margin)).noting(
                match (end.money.stream.verdict.is_met(), met) {
                    (true, true) => page.pick("Vẫn đạt chỉ tiêu.", "The target is still met."),
                    (true, false) => page.pick(
                        "Chỉ đạt nhờ các vụ lớn: không có thì không đạt.",
                        "Met only through the large matters: without them it is not.",
                    ),
                    (false, true) => page.pick(
                        "Không có các vụ lớn thì đạt: tiền của chúng nằm trong số có điều kiện \
                         hoặc chiếm ngày công.",
                        "Met without them: their money is enforceable, or they take officer-days.",
                    ),
                    (false, false) => page.pick("Cũng không đạt.", "Not met either."),
                },
            )
        }
        None => Line::undefined(
            name,
            formula,
            page.pick(
                "chưa có chỉ tiêu, hoặc chưa có gì có điều kiện thi hành",
                "no target is set, or nothing is enforceable",
            ),
            page.lang,
        ),
    };
    lines.push(line.leading_to(Subject::Verdict(StreamName::Money)));
    lines
}

/// What each matter brings in a month: amounts and names of those that bring something.
pub(super) fn in_month(page: &Page<'_>, month: Month) -> (Vec<Money>, Vec<String>) {
    let brings = |matter: &Matter| {
        let receipt: Money = matters::expected(page.calendar(), matter)[month];
        (receipt != Amount::ZERO).then(|| (receipt, matter.name.clone()))
    };
    page.scenario().matters.iter().filter_map(brings).unzip()
}
