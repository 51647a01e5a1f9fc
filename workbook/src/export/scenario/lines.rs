//! The lines of the twelve months of a scenario: which there are, and where they stand.

use crate::export::address::Cell;
use crate::export::styles::Figure;
use std::collections::BTreeMap;
use thads_model::calendar::Month;
use thads_model::plan::StreamName;

/// The column of what holds before the first month: the report.
pub(in crate::export) const START: u16 = 2;

/// The column of October.
pub(in crate::export) const OCTOBER: u16 = START + 1;

/// A course of the year that is worked out beside the plan itself, to compare with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) enum Run {
    /// The scenario as it is.
    Planned,
    /// Nothing is reclassified.
    Unreclassified,
    /// Every matter is left out.
    WithoutMatters,
    /// Everything that can be closed is closed.
    WithoutLimit,
}

impl Run {
    pub(in crate::export) const ALL: [Self; 4] =
        [Self::Planned, Self::Unreclassified, Self::WithoutMatters, Self::WithoutLimit];

    /// The streams that are worked out.
    pub(in crate::export) const fn streams(self) -> &'static [StreamName] {
        match self {
            Self::WithoutLimit => &[StreamName::Cases],
            _ => &StreamName::ALL,
        }
    }
}

/// Who works: with the matters' officer-days taken, or without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) enum Matters {
    Counted,
    LeftOut,
}

/// A one-off amount of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) enum Event {
    Enters,
    FromOutside,
    Leaves,
    Finished,
}

impl Event {
    pub(in crate::export) const ALL: [Self; 4] =
        [Self::Enters, Self::FromOutside, Self::Leaves, Self::Finished];
}

/// A step of a month of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) enum Step {
    Leaving,
    /// E at the end of the month.
    Enforceable,
    /// Cases only.
    Stuck,
    /// Cases only: finished by events.
    Extra,
    /// Cases only: F after events, before the officers' work.
    FinishedBefore,
    /// Cases only.
    Closable,
    /// Cases only.
    Done,
    /// Money only: bound in matters.
    Reserved,
    /// Money only: what the finished cases would bring.
    OrdinaryWanted,
    /// Money only.
    Ordinary,
    /// Money only: matters and events.
    Lumps,
    /// F at the end of the month.
    Finished,
}

impl Step {
    /// The steps of a stream, in order.
    pub(in crate::export) const fn of(stream: StreamName) -> &'static [Self] {
        match stream {
            StreamName::Cases => &[
                Self::Leaving,
                Self::Enforceable,
                Self::Stuck,
                Self::Extra,
                Self::FinishedBefore,
                Self::Closable,
                Self::Done,
                Self::Finished,
            ],
            StreamName::Money => &[
                Self::Leaving,
                Self::Enforceable,
                Self::Reserved,
                Self::OrdinaryWanted,
                Self::Ordinary,
                Self::Lumps,
                Self::Finished,
            ],
        }
    }
}

/// A line of the twelve months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) enum Line {
    /// 1 in the months that are projected.
    Ahead,
    /// R.
    Remaining,
    /// φ.
    PartLeft,
    /// Officers at the end of the month.
    Headcount,
    OfficerDays(Matters),
    OvertimeHours,
    Overtime,
    Campaign,
    Disruption,
    RecoveryLoss,
    Capacity(Matters),
    /// What a finished case brings.
    Recovery,
    /// One-off amounts.
    Event(StreamName, Event),
    /// Matters that enter E.
    Entering,
    /// Expected receipts of matters.
    Receipts,
    /// What enters E.
    Inflow(StreamName),
    /// What is to be reclassified.
    Reclassified(StreamName),
    /// What is to leave P too.
    Entrusted(StreamName),
    /// A step of a run.
    Step(Run, StreamName, Step),
    /// Says so where the officers could close more than there is to close.
    Exhausted,
    /// P at the end of the month.
    ToEnforce(StreamName),
    /// F/E at the end of the month, for the chart.
    Rate(StreamName),
    /// The target, for the chart.
    Aim(StreamName),
}

impl Line {
    /// How its figures are written.
    pub(in crate::export) const fn figure(self) -> Figure {
        match self {
            Self::Exhausted => Figure::Text,
            Self::Ahead | Self::Remaining => Figure::Plain,
            Self::PartLeft => Figure::Ratio,
            Self::Overtime
            | Self::Campaign
            | Self::Disruption
            | Self::RecoveryLoss
            | Self::Rate(_)
            | Self::Aim(_) => Figure::Percent,
            Self::Headcount
            | Self::OfficerDays(_)
            | Self::OvertimeHours
            | Self::Capacity(_)
            | Self::Event(StreamName::Cases, _)
            | Self::Inflow(StreamName::Cases)
            | Self::Reclassified(StreamName::Cases)
            | Self::Entrusted(StreamName::Cases)
            | Self::Step(_, StreamName::Cases, _)
            | Self::ToEnforce(StreamName::Cases) => Figure::Parts,
            _ => Figure::Whole,
        }
    }
}

/// A part of the twelve months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum Part {
    Effort,
    /// What comes and goes in a stream.
    Flows(StreamName),
    Course(Run, StreamName),
    /// What the matters bind and bring where they are left out.
    Alone,
    Chart,
}

impl Part {
    /// All, in the order of the sheet.
    pub(in crate::export) fn all() -> Vec<Self> {
        let mut parts = vec![Self::Effort];
        for stream in StreamName::ALL {
            parts.extend([Self::Flows(stream), Self::Course(Run::Planned, stream)]);
        }
        parts.extend([Self::Chart, Self::Alone]);
        for run in Run::ALL.into_iter().skip(1) {
            parts.extend(run.streams().iter().map(|stream| Self::Course(run, *stream)));
        }
        parts
    }

    /// Whether it only serves to compare with the plan.
    pub(in crate::export) const fn is_aside(self) -> bool {
        match self {
            Self::Alone => true,
            Self::Course(run, _) => !matches!(run, Run::Planned),
            Self::Effort | Self::Flows(_) | Self::Chart => false,
        }
    }

    /// Its lines.
    pub(in crate::export) fn lines(self) -> Vec<Line> {
        match self {
            Self::Effort => vec![
                Line::Ahead,
                Line::Remaining,
                Line::PartLeft,
                Line::Headcount,
                Line::OfficerDays(Matters::Counted),
                Line::OvertimeHours,
                Line::Overtime,
                Line::Campaign,
                Line::Disruption,
                Line::Capacity(Matters::Counted),
            ],
            Self::Flows(stream) => flows(stream),
            Self::Course(run, stream) => {
                let steps = Step::of(stream).iter().map(|step| Line::Step(run, stream, *step));
                let planned = run == Run::Planned;
                let exhausted = planned && stream == StreamName::Cases;
                let known = planned.then_some(Line::ToEnforce(stream));
                steps.chain(exhausted.then_some(Line::Exhausted)).chain(known).collect()
            }
            Self::Alone => {
                vec![Line::OfficerDays(Matters::LeftOut), Line::Capacity(Matters::LeftOut)]
            }
            Self::Chart => StreamName::ALL
                .into_iter()
                .flat_map(|stream| [Line::Rate(stream), Line::Aim(stream)])
                .collect(),
        }
    }
}

fn flows(stream: StreamName) -> Vec<Line> {
    let mut lines: Vec<Line> =
        Event::ALL.into_iter().map(|event| Line::Event(stream, event)).collect();
    if stream == StreamName::Money {
        lines.extend([Line::Entering, Line::Receipts, Line::RecoveryLoss, Line::Recovery]);
    }
    lines.extend([Line::Inflow(stream), Line::Reclassified(stream), Line::Entrusted(stream)]);
    lines
}

/// Where the lines stand on their sheet.
#[derive(Clone, Debug)]
pub(in crate::export) struct Rows(BTreeMap<Line, u32>);

impl Rows {
    /// Lays the parts out below each other: a title and headings above each.
    pub(in crate::export) fn new(first: u32) -> (Self, Vec<(Part, u32)>) {
        let mut rows = BTreeMap::new();
        let mut parts = Vec::new();
        let mut row = first;
        for part in Part::all() {
            parts.push((part, row));
            row += 1;
            for line in part.lines() {
                rows.insert(line, row);
                row += 1;
            }
            row += 1;
        }
        (Self(rows), parts)
    }

    /// The cell of a line in the column before the first month.
    pub(in crate::export) fn start(&self, line: Line) -> Cell {
        Cell::at(self.0.get(&line).copied().unwrap_or_default(), START)
    }

    /// The cell of a line in a month.
    pub(in crate::export) fn cell(&self, line: Line, month: Month) -> Cell {
        self.start(line).right(1 + month.index() as u16)
    }

    /// A line in a month, in a formula of the sheet.
    pub(in crate::export) fn at(&self, line: Line, month: Month) -> String {
        self.cell(line, month).name()
    }

    /// A line before a month: in the month before it, or in the report.
    pub(in crate::export) fn before(&self, line: Line, month: Month) -> String {
        self.start(line).right(month.index() as u16).name()
    }

    /// All months of a line, in a formula of the sheet.
    pub(in crate::export) fn all(&self, line: Line) -> String {
        let [first, last] = [Month::FIRST, Month::LAST].map(|month| self.at(line, month));
        format!("{first}:{last}")
    }
}
