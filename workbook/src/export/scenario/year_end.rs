//! The year end of a scenario: rates, verdicts, what would be needed, as formulas.

use super::known::Ends;
use super::lines::{Line, Matters, Rows, Run, Step};
use crate::export::address::Cell;
use crate::export::pen::{Pen, Written};
use crate::export::styles::{Figure, Look};
use crate::export::words::{self, verdicts};
use thads_model::calendar::Month;
use thads_model::plan::StreamName;
use thads_planner::lang::Lang;
use thads_planner::words::labels;

/// A figure of the year end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum Item {
    Verdict,
    Rate,
    Target,
    Gap,
    Margin,
    Required,
    Enforceable,
    Finished,
    NeededFromEffort,
    Deliverable,
    PaceRatio,
    NeededPerOfficerMonth,
    NowPerOfficerMonth,
    Ceiling,
    CarriedForward,
    Completion,
    Denominator,
    RateWithoutReclassification,
    VerdictWithoutReclassification,
    VerdictWithoutMatters,
    Schedule,
    NextCarriedOver,
    NextEnforceable,
}

impl Item {
    /// All, in the order of the sheet.
    pub(in crate::export) const ALL: [Self; 23] = [
        Self::Verdict,
        Self::Rate,
        Self::Target,
        Self::Gap,
        Self::Margin,
        Self::Required,
        Self::Enforceable,
        Self::Finished,
        Self::NeededFromEffort,
        Self::Deliverable,
        Self::PaceRatio,
        Self::NeededPerOfficerMonth,
        Self::NowPerOfficerMonth,
        Self::Ceiling,
        Self::CarriedForward,
        Self::Completion,
        Self::Denominator,
        Self::RateWithoutReclassification,
        Self::VerdictWithoutReclassification,
        Self::VerdictWithoutMatters,
        Self::Schedule,
        Self::NextCarriedOver,
        Self::NextEnforceable,
    ];

    /// Its path in the printed result, below the stream; `None` where it is not printed.
    const fn key(self, stream: StreamName) -> Option<&'static str> {
        Some(match (self, stream) {
            (Self::Verdict, _) => "verdict",
            (Self::Rate, _) => "rate",
            (Self::Target, _) => "target",
            (Self::Gap, _) => "gap",
            (Self::Margin, _) => "margin",
            (Self::Required, _) => "required",
            (Self::Enforceable, _) => "enforceable",
            (Self::Finished, _) => "finished",
            (Self::NeededFromEffort, _) => "needed_from_effort",
            (Self::PaceRatio, _) => "pace_ratio",
            (Self::NeededPerOfficerMonth, StreamName::Cases) => "needed_per_officer_month",
            (Self::NowPerOfficerMonth, StreamName::Cases) => "pace_per_officer_month",
            (Self::Ceiling, StreamName::Cases) => "ceiling",
            (Self::CarriedForward, _) => "carried_forward",
            (Self::Completion, _) => "split.completion",
            (Self::Denominator, _) => "split.denominator",
            (Self::RateWithoutReclassification, _) => "split.rate_without_reclassification",
            (Self::VerdictWithoutMatters, StreamName::Money) => "verdict_without_matters",
            _ => return None,
        })
    }

    /// Whether a stream has it.
    const fn is_of(self, stream: StreamName) -> bool {
        match self {
            Self::Ceiling => matches!(stream, StreamName::Cases),
            Self::VerdictWithoutMatters => matches!(stream, StreamName::Money),
            _ => true,
        }
    }

    const fn figure(self, stream: StreamName) -> Figure {
        match self {
            Self::Verdict | Self::VerdictWithoutReclassification | Self::VerdictWithoutMatters => {
                Figure::Text
            }
            Self::Rate
            | Self::Target
            | Self::Ceiling
            | Self::RateWithoutReclassification
            | Self::Schedule => Figure::Percent,
            Self::Gap | Self::Completion | Self::Denominator => Figure::Points,
            Self::PaceRatio => Figure::Ratio,
            Self::Required | Self::NextCarriedOver | Self::NextEnforceable => Figure::Whole,
            _ => match stream {
                StreamName::Cases => Figure::Parts,
                StreamName::Money => Figure::Whole,
            },
        }
    }
}

/// Where the year end stands on its sheet.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Place {
    /// The row of the title.
    pub(in crate::export) first: u32,
}

impl Place {
    /// Rows with title and headings.
    pub(in crate::export) const ROWS: u32 = Item::ALL.len() as u32 + 2;

    const fn cell(self, item: Item, stream: StreamName) -> Cell {
        let column = match stream {
            StreamName::Cases => 1,
            StreamName::Money => 2,
        };
        Cell::at(self.first + 2 + item as u32, column)
    }
}

/// Writes the year end. `path` is that of the scenario in the plan file.
pub(in crate::export) fn write(
    pen: &mut Pen<'_>,
    place: Place,
    path: &str,
    rows: &Rows,
    ends: &Ends<'_>,
) -> Written {
    let lang = pen.lang;
    let [cases, money] = StreamName::ALL.map(|stream| words::stream_of(stream, lang));
    pen.text(Cell::at(place.first, 0), Look::Section, words::year_end(lang))?;
    pen.headings(Cell::at(place.first + 1, 0), ["", cases, money])?;
    let formulas = Formulas { place, rows, lang };
    for item in Item::ALL {
        let row = place.cell(item, StreamName::Cases).row;
        pen.text(Cell::at(row, 0), Look::Label, words::pick(verdicts::label(item), lang))?;
        for stream in StreamName::ALL.into_iter().filter(|stream| item.is_of(*stream)) {
            let cell = place.cell(item, stream);
            let figure = item.figure(stream);
            let look = match item {
                Item::Verdict | Item::Rate | Item::Margin => Look::Answer(figure),
                _ => Look::Result(figure),
            };
            let known = ends.of(item, stream);
            pen.formula(cell, look, &formulas.of(item, stream), &known)?;
            if let Some(key) = item.key(stream) {
                pen.is_result(format!("{path}.year_end.{}.{key}", stream.key()), cell);
            }
        }
    }
    Ok(())
}

/// A number on the grid of verdicts: nine decimals, as far as a workbook's numbers have them.
///
/// They carry fifteen digits; what is left of a sum of large amounts behind them is dust, and
/// must not decide whether a target is met.
fn on_grid(number: &str) -> String {
    format!("ROUND({number},MAX(0,MIN(9,14-INT(LOG10(MAX(1,ABS({number})))))))")
}

struct Formulas<'r> {
    place: Place,
    rows: &'r Rows,
    lang: Lang,
}

impl Formulas<'_> {
    fn cell(&self, item: Item, stream: StreamName) -> String {
        self.place.cell(item, stream).name()
    }

    fn end(&self, run: Run, stream: StreamName, step: Step) -> String {
        self.rows.at(Line::Step(run, stream, step), Month::LAST)
    }

    fn sum(&self, line: Line) -> String {
        format!("SUM({})", self.rows.all(line))
    }

    /// A formula that holds once the target can be measured.
    fn measured(&self, stream: StreamName, formula: &str) -> String {
        format!("IF(ISNUMBER({}),{formula},\"\")", self.cell(Item::Required, stream))
    }

    fn projected(formula: &str) -> String {
        format!("IF(OR(first_month=13,ISNUMBER(pace)),{formula},\"\")")
    }

    fn of(&self, item: Item, stream: StreamName) -> String {
        let cell = |item| self.cell(item, stream);
        let key = stream.key();
        let (enforceable, finished) = (cell(Item::Enforceable), cell(Item::Finished));
        match item {
            Item::Enforceable => {
                Self::projected(&self.end(Run::Planned, stream, Step::Enforceable))
            }
            Item::Finished => Self::projected(&self.end(Run::Planned, stream, Step::Finished)),
            Item::Verdict => self.verdict(stream, &enforceable, &finished),
            Item::Rate => Self::projected(&rate(&enforceable, &finished)),
            Item::Target => format!("IF(ISNUMBER({key}_target),{key}_target,\"\")"),
            Item::Required => {
                let required = self.required(stream, &enforceable);
                Self::projected(&format!(
                    "IF(AND({enforceable}<>0,ISNUMBER({key}_target)),{required},\"\")"
                ))
            }
            Item::Gap => self.measured(
                stream,
                &format!("ROUND(ROUND(100*({}-{key}_target),6),2)", cell(Item::Rate)),
            ),
            Item::Margin => {
                let margin = format!("{}-{}", on_grid(&finished), cell(Item::Required));
                self.measured(stream, &margin)
            }
            Item::CarriedForward => {
                let end = self.rows.at(Line::ToEnforce(stream), Month::LAST);
                Self::projected(&format!("IF(ISNUMBER({end}),{end}-{finished},\"\")"))
            }
            Item::Completion
            | Item::Denominator
            | Item::RateWithoutReclassification
            | Item::VerdictWithoutReclassification => self.split(item, stream),
            Item::VerdictWithoutMatters => {
                let end = |step| self.end(Run::WithoutMatters, stream, step);
                self.verdict(stream, &end(Step::Enforceable), &end(Step::Finished))
            }
            Item::Ceiling => {
                let end = |step| self.end(Run::WithoutLimit, stream, step);
                Self::projected(&rate(&end(Step::Enforceable), &end(Step::Finished)))
            }
            Item::Schedule => {
                format!("IF(ISNUMBER({key}_target),{key}_target*whole_months/12,\"\")")
            }
            Item::NextCarriedOver => {
                let left = cell(Item::CarriedForward);
                format!("IF(ISNUMBER({left}),ROUND({left},0),\"\")")
            }
            Item::NextEnforceable => Self::projected(&format!("ROUND({enforceable}-{finished},0)")),
            _ => self.effort(item, stream),
        }
    }

    /// What the officers must deliver, and what they can.
    fn effort(&self, item: Item, stream: StreamName) -> String {
        let cell = |item| self.cell(item, stream);
        let capacity = Line::Capacity(Matters::Counted);
        let days = self.sum(Line::OfficerDays(Matters::Counted));
        let (needed, can) = (cell(Item::NeededFromEffort), cell(Item::Deliverable));
        match item {
            Item::NeededFromEffort => {
                let without = match stream {
                    StreamName::Cases => Step::Extra,
                    StreamName::Money => Step::Lumps,
                };
                let without = self.sum(Line::Step(Run::Planned, stream, without));
                let required = cell(Item::Required);
                let needed = format!("MAX(0,{required}-{}_finished-{without})", stream.key());
                self.measured(stream, &needed)
            }
            Item::Deliverable => Self::projected(&match stream {
                StreamName::Cases => self.sum(capacity),
                StreamName::Money => {
                    let [capacity, each] =
                        [capacity, Line::Recovery].map(|line| self.rows.all(line));
                    format!("SUMPRODUCT({capacity},{each})")
                }
            }),
            Item::PaceRatio => self.measured(stream, &format!("IF({can}=0,\"\",{needed}/{can})")),
            Item::NeededPerOfficerMonth => {
                let each = format!("IF({days}=0,\"\",{needed}/({days}/mean_workdays))");
                self.measured(stream, &each)
            }
            _ => match stream {
                StreamName::Cases => "IF(ISNUMBER(pace),pace*mean_workdays,\"\")".to_owned(),
                StreamName::Money => {
                    Self::projected(&format!("IF({days}=0,\"\",{can}/({days}/mean_workdays))"))
                }
            },
        }
    }

    /// What the change of the rate is made of, and what it would be with nothing reclassified.
    fn split(&self, item: Item, stream: StreamName) -> String {
        let key = stream.key();
        let (enforceable, finished) =
            (self.cell(Item::Enforceable, stream), self.cell(Item::Finished, stream));
        let end = |step| self.end(Run::Unreclassified, stream, step);
        let part = match item {
            Item::Completion => format!("100*({finished}-{key}_finished)/{enforceable}"),
            Item::Denominator => {
                format!("100*{key}_finished/{enforceable}-100*{key}_finished/{key}_enforceable")
            }
            Item::RateWithoutReclassification => {
                rate(&end(Step::Enforceable), &end(Step::Finished))
            }
            _ => return self.verdict(stream, &end(Step::Enforceable), &end(Step::Finished)),
        };
        Self::projected(&format!("IF(OR({enforceable}=0,{key}_enforceable=0),\"\",{part})"))
    }

    /// n* of an enforceable count.
    fn required(&self, stream: StreamName, enforceable: &str) -> String {
        let key = stream.key();
        let exact = on_grid(&format!("({enforceable}*{key}_target)"));
        let at_least = labels::choice("targets.cases.rule", "at_least", self.lang);
        format!("IF({key}_rule=\"{at_least}\",-INT(-{exact}),INT({exact})+1)")
    }

    /// The verdict of any standing by the target in force.
    fn verdict(&self, stream: StreamName, enforceable: &str, finished: &str) -> String {
        let key = stream.key();
        let said = verdicts::Said::new(self.lang);
        format!(
            "IF(AND(first_month<13,NOT(ISNUMBER(pace))),\"{}\",IF({enforceable}=0,\"{}\",\
             IF(NOT(ISNUMBER({key}_target)),\"{}\",IF({}>={},\"{}\",\"{}\"))))",
            said.no_pace,
            said.no_enforceable,
            said.no_target,
            on_grid(finished),
            self.required(stream, enforceable),
            said.met,
            said.short,
        )
    }
}

/// 100·F/E, rounded to nine decimals and then as it is published, as a fraction.
fn rate(enforceable: &str, finished: &str) -> String {
    format!("IF({enforceable}=0,\"\",ROUND(ROUND(100*{finished}/{enforceable},9),2)/100)")
}
