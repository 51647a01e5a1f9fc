//! What the user has to be told beside the answer. Worded in [`crate::words::notices`].

use thads_model::file::Problem;

/// Something the user has to be told.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// What was kept could not be opened and has been set aside; it can be saved as a file.
    SetAside {
        /// The text that could not be opened.
        text: String,
        /// The newer version that wrote it, if that is why.
        newer: Option<i64>,
    },
    /// What was kept could not be opened nor set aside: nothing is kept, so as not to overwrite it.
    NotSetAside {
        /// The text that could not be opened.
        text: String,
    },
    /// The browser does not keep anything for this page.
    NotKept,
    /// A file was opened.
    Opened(String),
    /// A file was refused; what was on screen stays.
    Refused {
        /// Its name.
        name: String,
        /// What is wrong with it.
        problems: Vec<Problem>,
    },
    /// A file is too large to be a plan.
    TooLarge {
        /// Its name.
        name: String,
        /// Its size in bytes.
        bytes: u64,
    },
    /// A file could not be read.
    Unreadable(String),
    /// A file is a workspace that cannot be opened.
    UnreadableWorkspace {
        /// Its name.
        name: String,
        /// The newer version that wrote it, if that is why.
        newer: Option<i64>,
    },
    /// The plan was agreed on and cannot be changed.
    Locked,
    /// A scenario was agreed on.
    Agreed(String),
    /// Nothing can be agreed on: it was already, or a field holds what cannot stand.
    NotAgreed,
    /// A plan was removed and can be had back.
    Removed {
        /// Its sheet.
        id: String,
        /// Its name.
        name: String,
    },
    /// Two windows changed one plan: what was done in this one goes on under another name.
    Forked(String),
    /// The browser's store was emptied, and has been written again.
    Wiped,
    /// Figures were taken over from a table.
    Taken,
    /// A later report is entered: the one before it went to the past months.
    PastKept,
    /// A plan came in a link or a short file: it is opened if the user says so.
    Parcel {
        /// The plan file.
        plan: String,
        /// Its unit and work year.
        name: String,
    },
    /// The page around the element offers a plan: it is opened if the user says so.
    Offered {
        /// The plan file.
        plan: String,
        /// Its unit and work year.
        name: String,
        /// Its code.
        code: String,
    },
    /// A link or a short file cannot be read, in words.
    BadParcel(String),
    /// Nothing is projected from which the next year could begin.
    NoNextYear,
    /// A text can be pasted.
    Copied,
    /// The browser does not let this page copy.
    NotCopied,
    /// The browser did not open the window for the projector.
    WindowBarred,
    /// The workbook is being written.
    Exporting,
    /// The workbook could not be written; why, in words, where it is known.
    NotExported(Option<String>),
    /// A change would have made the plan invalid and was not made.
    NotChanged(Vec<Problem>),
}

impl Notice {
    /// Whether something went wrong.
    #[must_use]
    pub const fn is_alarming(&self) -> bool {
        !matches!(
            self,
            Self::Opened(_)
                | Self::Agreed(_)
                | Self::Removed { .. }
                | Self::Taken
                | Self::PastKept
                | Self::Parcel { .. }
                | Self::Offered { .. }
                | Self::Copied
                | Self::Exporting
        )
    }

    /// Whether it only says that something went well: gone with the next thing the user does.
    #[must_use]
    pub const fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::Opened(_) | Self::Agreed(_) | Self::Taken | Self::Copied | Self::Locked
        )
    }

    /// The text that can be saved as a file from this notice.
    #[must_use]
    pub fn aside(&self) -> Option<&str> {
        match self {
            Self::SetAside { text, .. } | Self::NotSetAside { text } => Some(text),
            _ => None,
        }
    }
}
