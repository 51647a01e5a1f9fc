//! What has to happen outside: storage, files, timers. Carried out by `web::effects`.

use crate::inquiry::{File, Topic};
use thads_model::file::Problem;

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep the workspace in the browser.
    Keep,
    /// Another window has kept the plan of this name just as it is now.
    Kept(String),
    /// Put this text, found where the workspace is kept, out of harm's way.
    SetAside(String),
    /// Offer a text as a file.
    Download {
        /// The name of the file.
        name: String,
        /// Its text.
        text: String,
    },
    /// Offer bytes as a file.
    Save(File),
    /// Put a text where it can be pasted from.
    Copy(String),
    /// The same with a link to this page and a packed plan in it.
    CopyLink(String),
    /// Print the paper, once it is drawn.
    Print,
    /// End the scene of a replay after so many milliseconds.
    NextScene(u32),
    /// Open the window that follows this one.
    OpenSecondWindow,
    /// Put the focus on the first input at or below a path of the plan, or on what has this id.
    Focus(String),
    /// Ask for a file.
    AskForFile,
    /// Draw futures, at once: their answer belongs on the same screen.
    Draw,
    /// Ask the module of the analysis, which answers later; an older question of the topic is
    /// dropped.
    Ask(Topic),
    /// End the work on a topic.
    Stop(Topic),
    /// Tell the page around the element, once the changes pause, what has changed.
    TellSoon,
    /// The same now.
    Tell,
    /// Tell it what is wrong with what it gave.
    Refuse(Vec<Problem>),
    /// Write what is to be written and, once it is drawn, tell it that all of this number is done.
    Settled(u32),
    /// Remember that an offered plan of this code was answered.
    Seen(String),
    /// Have the answer read out once it stands still.
    AnnounceSoon,
}
