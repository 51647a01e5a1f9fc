//! What has to happen outside: storage, files, timers. Carried out by `web::effects`.

use crate::inquiry::Topic;

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep the workspace in the browser.
    Keep,
    /// Put this text, found where the workspace is kept, out of harm's way.
    SetAside(String),
    /// Offer a text as a file.
    Download {
        /// The name of the file.
        name: String,
        /// Its text.
        text: String,
    },
    /// Put the focus on the first input at or below a path of the plan, or on what has this id.
    Focus(String),
    /// Ask for a file.
    AskForFile,
    /// Draw futures, at once: their answer belongs on the same screen.
    Draw,
    /// Ask the module of the analysis, which answers later; an older question of the topic is
    /// dropped.
    Ask(Topic),
    /// Have the answer read out once it stands still.
    AnnounceSoon,
}
