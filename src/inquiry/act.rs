//! What the buttons of an answer do.

use serde::{Deserialize, Serialize};

/// What a button of an answer does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Turns knobs of the shown scenario: a step of undo.
    Turn(Vec<Turn>),
    /// Sets a field of the plan or the study to this JSON: a step of undo.
    Set(String, String),
    /// Adds an entry, JSON, to a list of the plan or the study: a step of undo.
    Add(String, String),
    /// Removes an entry of a list: a step of undo.
    Remove(String, usize),
    /// Chooses something of the view.
    Choose(String, String),
    /// Opens the panel of this id.
    Open(String),
    /// Does something else.
    Do(Deed),
}

/// What a button of an answer does beyond the plan and the view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// Shows a scenario.
    ShowScenario(usize),
    /// Adds a copy of a scenario.
    CopyScenario(usize),
    /// Moves a scenario up or down in the list.
    MoveScenario(usize, Way),
    /// Removes a scenario: a step of undo.
    DeleteScenario(usize),
    /// Saves a scenario as it is now: its levers can be put back here.
    SaveScenario(usize),
    /// Puts a scenario back to where it was saved: a step of undo.
    RestoreScenario(usize),
    /// Agrees on the shown scenario: a copy of the plan is kept that cannot be changed.
    Agree,
    /// Shows a plan of the workspace.
    ShowSheet(String),
    /// Adds a copy of a plan that can be changed.
    CopySheet(String),
    /// Removes a plan; it can be had back.
    DeleteSheet(String),
    /// Has a removed plan back.
    RestoreSheet(String),
    /// Takes back or makes again changes until so many are made.
    StepTo(usize),
    /// Begins the plan of the next year from this one.
    NextYear,
    /// Copies a text to be pasted elsewhere.
    Copy(String),
    /// Copies a link to this page with a packed plan in it.
    CopyLink(String),
    /// Saves a text as a file of this name.
    SaveText(String, String),
    /// Saves the plan as a file.
    SavePlan,
    /// Saves every plan of the workspace as one file.
    SaveAll,
    /// Asks for a file.
    OpenFile,
    /// Saves the workbook.
    Export,
    /// Takes over what the table holds: a step of undo.
    TakeIntake,
    /// Forgets the table.
    DropIntake,
    /// Prints the paper.
    Print,
}

/// Up or down in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// Towards its beginning.
    Up,
    /// Towards its end.
    Down,
}

/// A knob and the value it is turned to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Its name ([`thads_model::analysis::knob::Knob::id`]).
    pub knob: String,
    /// A decimal.
    pub value: String,
}
