//! The language of the screen: Vietnamese first, English by switch. It knows no sentences.

/// The language everything is shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Vietnamese, the language of the agencies.
    Vi,
    /// English, for guests and donors.
    En,
}

impl Lang {
    /// Of two versions of the same thing, the one in this language.
    pub fn pick<T>(self, vi: T, en: T) -> T {
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}
