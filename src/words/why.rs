//! "Vì sao?": how a figure on screen was worked out, with the numbers in the formula.
//!
//! Every number comes from the plan, its course or its outlook; nothing is worked out here by a
//! formula of its own. Formulas are worded so that they can be read aloud at the table.

mod figures;
mod load;
mod matters;
mod month;
mod month_cases;
mod month_effort;
mod month_money;
mod needed;
mod pace;
mod report;
mod schedule;
mod split;
mod turnover;
mod verdict;

use super::months;
use crate::app::Subject;
use crate::lang::Lang;
use crate::sheet::Answer;
use figures::Figures;
use thads_model::calendar::WorkCalendar;
use thads_model::engine::{Outlook, YearEnd};
use thads_model::plan::{Plan, Scenario, StreamName};

/// How a figure was worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The question that is answered.
    pub heading: String,
    /// The steps, in the order in which they are worked out.
    pub lines: Vec<Line>,
}

/// One step: what is worked out, how, from which numbers, and what comes out.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What is worked out: "Tỷ lệ về việc".
    pub name: String,
    /// How, in words: "thi hành xong ÷ có điều kiện thi hành".
    pub formula: String,
    /// The same with the numbers: "1.138,34 ÷ 1.606,50"; words where there is nothing to calculate.
    pub numbers: String,
    /// What comes out: "70,86 %"; "chưa xác định" where nothing does.
    pub result: String,
    /// What else has to be known about it.
    pub remark: Option<String>,
    /// A figure of the line that can itself be asked why.
    pub next: Option<Subject>,
}

impl Line {
    fn new(
        name: impl Into<String>,
        formula: impl Into<String>,
        numbers: impl Into<String>,
        result: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            formula: formula.into(),
            numbers: numbers.into(),
            result: result.into(),
            remark: None,
            next: None,
        }
    }

    /// A figure that is undefined: the reason stands where the numbers would.
    fn undefined(
        name: impl Into<String>,
        formula: impl Into<String>,
        reason: impl Into<String>,
        lang: Lang,
    ) -> Self {
        Self::new(name, formula, reason, lang.pick("chưa xác định", "undefined"))
    }

    /// Whether there is nothing in it: the result is 0 because every term is.
    fn is_nothing(&self) -> bool {
        let is_zero = |number: &str| {
            number.contains('0') && !number.contains(|c: char| ('1'..='9').contains(&c))
        };
        // A sum of products, with factors in parentheses: each product has a factor of 0.
        let product = |product: &str| {
            let mut factors = product.split(['×', '÷']);
            factors.any(|factor| is_zero(factor) && !factor.contains(char::is_alphabetic))
        };
        // "không có sự kiện": words alone say the same.
        let in_words = !self.numbers.contains(|c: char| c.is_ascii_digit());
        let is_sum_of_nothing = in_words || self.numbers.split(['+', '\u{2212}']).all(product);
        let result = self.result.split('\u{a0}').next().unwrap_or_default();
        self.remark.is_none() && is_zero(result) && is_sum_of_nothing
    }

    /// With a remark, after any that it has.
    fn noting(mut self, remark: impl Into<String>) -> Self {
        let remark = remark.into();
        self.remark = Some(match self.remark.take() {
            Some(before) => format!("{before} {remark}"),
            None => remark,
        });
        self
    }

    fn noting_any(self, remark: Option<&str>) -> Self {
        match remark {
            Some(remark) => self.noting(remark),
            None => self,
        }
    }

    /// With a figure that can itself be asked why.
    const fn leading_to(mut self, subject: Subject) -> Self {
        self.next = Some(subject);
        self
    }
}

/// What every explanation is made from.
#[derive(Clone, Copy)]
struct Page<'a> {
    answer: &'a Answer,
    outlook: &'a Outlook,
    lang: Lang,
}

impl<'a> Page<'a> {
    const fn plan(&self) -> &'a Plan {
        &self.answer.plan
    }

    fn scenario(&self) -> &'a Scenario {
        self.answer.shown()
    }

    const fn calendar(&self) -> &'a WorkCalendar {
        &self.answer.plan.calendar
    }

    const fn year_end(&self) -> Option<&'a YearEnd> {
        self.outlook.year_end.as_ref()
    }

    const fn figures(&self, stream: StreamName) -> Figures {
        Figures { stream, lang: self.lang }
    }

    /// What a clamp takes: "số nhỏ hơn giữa 40,5 và 12".
    fn smaller(&self, one: &str, other: &str) -> String {
        match self.lang {
            Lang::Vi => format!("số nhỏ hơn giữa {one} và {other}"),
            Lang::En => format!("the smaller of {one} and {other}"),
        }
    }

    fn pick<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        self.lang.pick(vi, en)
    }
}

/// How the figures of a subject were worked out.
#[must_use]
pub fn explain(subject: Subject, answer: &Answer, lang: Lang) -> Explanation {
    let lines = match &answer.outlook {
        Some(outlook) => lines(subject, &Page { answer, outlook, lang }),
        None => vec![too_large(lang)],
    };
    Explanation { heading: heading(subject, answer, lang), lines }
}

fn lines(subject: Subject, page: &Page<'_>) -> Vec<Line> {
    match subject {
        Subject::Verdict(stream) => verdict::lines(page, stream),
        Subject::Needed(stream) => needed::lines(page, stream),
        Subject::Pace => pace::lines(page),
        Subject::Ceiling => pace::ceiling(page),
        Subject::Split(stream) => split::lines(page, stream),
        Subject::Matters => matters::lines(page),
        Subject::Schedule(stream) => schedule::lines(page, stream),
        Subject::Load => load::lines(page),
        Subject::NextYear => load::next_year(page),
        Subject::Month(month) => month::lines(page, month),
    }
}

fn heading(subject: Subject, answer: &Answer, lang: Lang) -> String {
    let of_stream = |stream, cases: (&str, &str), money: (&str, &str)| {
        let (vi, en) = match stream {
            StreamName::Cases => cases,
            StreamName::Money => money,
        };
        lang.pick(vi, en).to_owned()
    };
    match subject {
        Subject::Verdict(stream) => of_stream(
            stream,
            ("Vì sao tỷ lệ về việc cuối năm như vậy?", "Why this rate of cases at year end?"),
            ("Vì sao tỷ lệ về tiền cuối năm như vậy?", "Why this rate of money at year end?"),
        ),
        Subject::Needed(stream) => of_stream(
            stream,
            (
                "Cách tính số việc còn phải thi hành xong",
                "How the cases still to be finished are worked out",
            ),
            (
                "Cách tính số tiền còn phải thi hành xong",
                "How the money still to be collected is worked out",
            ),
        ),
        Subject::Split(stream) => of_stream(
            stream,
            ("Vì sao tỷ lệ về việc thay đổi?", "Why does the rate of cases change?"),
            ("Vì sao tỷ lệ về tiền thay đổi?", "Why does the rate of money change?"),
        ),
        Subject::Schedule(stream) => of_stream(
            stream,
            ("Về việc so với tiến độ", "Cases against the schedule"),
            ("Về tiền so với tiến độ", "Money against the schedule"),
        ),
        Subject::Pace => lang.pick("Năng suất từ đâu ra?", "Where does the pace come from?").into(),
        Subject::Ceiling => {
            lang.pick("Vì sao không thể vượt mức trần này?", "Why is this the ceiling?").into()
        }
        Subject::Matters => {
            lang.pick("Nếu không có các vụ lớn", "Without the large matters").into()
        }
        Subject::Load => lang
            .pick("Mỗi chấp hành viên đang giữ bao nhiêu?", "What does each officer carry?")
            .into(),
        Subject::NextYear => lang
            .pick("Chuyển sang năm sau bao nhiêu?", "What is carried into the next year?")
            .into(),
        Subject::Month(month) => {
            let month = months::full(month, answer.plan.calendar.year(), lang);
            match lang {
                Lang::Vi => format!("Các số của {month}"),
                Lang::En => format!("The figures of {month}"),
            }
        }
    }
}

fn too_large(lang: Lang) -> Line {
    Line::undefined(
        lang.pick("Kết quả của kịch bản", "The result of the scenario"),
        lang.pick("tính từng tháng đến 30/9", "worked out month by month to 30/09"),
        lang.pick(
            "số liệu quá lớn để tính: xem lại các số vừa nhập",
            "the figures are too large to calculate with: check what was typed",
        ),
        lang,
    )
}

/// The only line where no pace is known.
fn nothing_projected(page: &Page<'_>) -> Line {
    Line::undefined(
        page.pick("Dự kiến cuối năm", "The year end"),
        page.pick(
            "năng suất × số ngày công còn lại, cộng vào số của báo cáo",
            "pace × officer-days left, added to the report",
        ),
        page.pick(
            "chưa biết năng suất: nhập số chấp hành viên và số việc đã xong, hoặc năng suất trong \
             thẻ Cán bộ",
            "the pace is unknown: give officers and finished cases, or a pace in the Staff tab",
        ),
        page.lang,
    )
    .leading_to(Subject::Pace)
}
