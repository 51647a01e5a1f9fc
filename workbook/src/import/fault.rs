//! Why a file cannot be read at all. Data only: the words are in [`super::words`].

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nothing is in it.
    Empty,
    /// It is larger than is read.
    TooLarge {
        /// Its size, in bytes.
        bytes: usize,
    },
    /// It unpacks to more than is read: a zip bomb, or a workbook that nobody could look through.
    UnpacksTooLarge,
    /// It is locked with a password.
    Locked,
    /// It is no table.
    NoTable(Kind),
    /// It begins like a workbook and is broken.
    Broken,
    /// No sheet of it holds anything.
    NothingInside,
}

/// What a file is that is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A web page, whatever its name says: what some programs save as ".xls".
    WebPage,
    /// A document of Word.
    Word,
    /// A packed file with something else in it.
    Packed,
    /// Nobody knows.
    Unknown,
}
