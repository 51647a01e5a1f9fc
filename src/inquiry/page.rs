//! An answer as blocks that can be drawn without knowing what they are about.

use super::act::Act;
use serde::{Deserialize, Serialize};

/// An answer ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// What can be set, above the results.
    pub settings: Vec<Block>,
    /// The results; `None` where a setting is wrong: the last good ones stay on screen.
    pub results: Option<Vec<Block>>,
    /// What is wrong with settings.
    pub troubles: Vec<Trouble>,
}

/// What is wrong with a setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// The path of the field.
    pub path: String,
    /// What is wrong, and what would be right.
    pub text: String,
}

/// A part of an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A sentence.
    Text(String, Tone),
    /// Choices of view in one line.
    Choices(Vec<Choice>),
    /// Buttons in one line.
    Buttons(Vec<Cell>),
    /// A table.
    Table(Table),
    /// Horizontal bars on one axis.
    Bars(Bars),
    /// A map of two levers.
    Map(Map),
    /// Curves.
    Curve(Curve),
    /// What is folded away at first: a table twin, how it was worked out.
    Folded(String, Vec<Block>),
    /// Several rates month by month on one picture.
    Months(MonthLines),
    /// Sentences one below the other.
    List(Vec<String>),
    /// Blocks side by side.
    Columns(Vec<Vec<Block>>),
    /// The page's own picture of the year.
    Year,
    /// A long text to be typed: the path of its field, its label, and what it says while nothing
    /// has been typed.
    Writing(String, String, String),
    /// A page of paper: the only thing that is printed.
    Paper(Vec<Block>),
}

/// How something is said. Never by colour alone: the words or a sign say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// A target is met.
    Good,
    /// A target is missed.
    Bad,
    /// To be minded.
    Caution,
    /// Said in passing.
    Aside,
    /// The sentence that answers the question.
    Lead,
}

/// A choice of view: it is sent with the next question and never kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name among the choices.
    pub name: String,
    /// Its label.
    pub label: String,
    /// Values and their words.
    pub options: Vec<(String, String)>,
    /// The value chosen.
    pub chosen: String,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The headings of its columns.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a table: its first cell is its heading.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Cells, as many as there are columns.
    pub cells: Vec<Cell>,
    /// How the row is said.
    pub tone: Tone,
}

/// A cell: words, an input, or a button.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Its words; of a button its label, of an input its spoken name.
    pub text: String,
    /// How it is said.
    pub tone: Tone,
    /// More of it, shown when pointed at.
    pub hint: String,
    /// What a click does.
    pub act: Option<Act>,
    /// The path of the field to be typed into, of the plan or of the study.
    pub field: Option<String>,
    /// What an empty field stands for.
    pub fallback: String,
    /// Of a button that is on or off: whether it is on.
    pub on: Option<bool>,
}

/// Horizontal bars on one axis, in hundredths (of a percentage point).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bars {
    /// What they show, in a sentence.
    pub caption: String,
    /// The left end of the axis.
    pub low: i32,
    /// The right end.
    pub high: i32,
    /// Lines across all bars.
    pub marks: Vec<Mark>,
    /// The bars, top to bottom.
    pub bars: Vec<Bar>,
}

/// A bar.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// What its left end says in figures; empty where there is nothing to say.
    pub before: String,
    /// What it says in figures, or its right end.
    pub text: String,
    /// Its parts, from left to right.
    pub parts: Vec<Part>,
    /// A button beside it.
    pub button: Option<Cell>,
}

/// A part of a bar.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Where it begins.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
    /// How it is said.
    pub tone: Tone,
    /// More of it, shown when pointed at.
    pub hint: String,
}

/// A line across a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Where on the axis.
    pub at: i32,
    /// What it is.
    pub label: String,
}

/// A map of two levers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// What it shows, in a sentence.
    pub caption: String,
    /// Left to right.
    pub x: MapAxis,
    /// Bottom to top.
    pub y: MapAxis,
    /// Row by row from the bottom, each from left to right.
    pub cells: Vec<MapCell>,
    /// The frontier between reached and not: segments along the borders of cells, in cells from
    /// the left and from the bottom.
    pub frontier: Vec<[u16; 4]>,
    /// The cell of the present point, from the left and from the bottom.
    pub present: (u16, u16),
}

/// An axis of a map.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MapAxis {
    /// The lever.
    pub label: String,
    /// Its values in words.
    pub values: Vec<String>,
}

/// A cell of a map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapCell {
    /// Whether the goal is reached; `None` where the plan cannot be so.
    pub reached: Option<bool>,
    /// Margin of cases in hundredths of a point.
    pub cases: Option<i32>,
    /// Margin of money in hundredths of a point.
    pub money: Option<i32>,
}

/// Curves over one axis.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// What they show, in a sentence.
    pub caption: String,
    /// The name of the axis from left to right; its numbers are hundredths of a percent.
    pub x: String,
    /// The name of the axis from bottom to top; its numbers are thousandths.
    pub y: String,
    /// The left end.
    pub low: i32,
    /// The right end.
    pub high: i32,
    /// Lines across, at a rate.
    pub marks: Vec<Mark>,
    /// The curves.
    pub lines: Vec<Line>,
}

/// Rates month by month, on one picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MonthLines {
    /// What they show, in a sentence.
    pub caption: String,
    /// The names of the twelve months, from October on, as short as on the year's picture.
    pub months: Vec<String>,
    /// Rates that are drawn across, in hundredths of a percent.
    pub marks: Vec<Mark>,
    /// The last month of the report, 0…12: what comes after it is foreseen.
    pub reported: u8,
    /// At most five lines.
    pub lines: Vec<MonthLine>,
}

/// A rate month by month.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MonthLine {
    /// What it is.
    pub label: String,
    /// Months 1…12 and hundredths of a percent.
    pub points: Vec<(u8, i32)>,
}

/// A curve.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its name; also its class: `cases` or `money`.
    pub stream: String,
    /// Its words.
    pub label: String,
    /// Points from left to right.
    pub points: Vec<(i32, i32)>,
}

impl Cell {
    /// Words.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Words said in a tone.
    #[must_use]
    pub fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone, ..Self::default() }
    }

    /// A button.
    #[must_use]
    pub fn button(label: impl Into<String>, act: Act) -> Self {
        Self { text: label.into(), act: Some(act), ..Self::default() }
    }

    /// An input for the field at a path, with its spoken name.
    #[must_use]
    pub fn field(path: impl Into<String>, name: impl Into<String>) -> Self {
        Self { text: name.into(), field: Some(path.into()), ..Self::default() }
    }

    /// The same with more of it to be pointed at.
    #[must_use]
    pub fn hinted(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

impl Row {
    /// A row of cells.
    #[must_use]
    pub fn of(cells: Vec<Cell>) -> Self {
        Self { cells, tone: Tone::Plain }
    }
}
