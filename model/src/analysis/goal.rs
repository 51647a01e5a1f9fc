//! What is to be reached.

use super::score::Score;
use crate::plan::StreamName;
use crate::quantity::{Exact, Number};

/// Which targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aim {
    /// The target for cases.
    Cases,
    /// The target for money.
    Money,
    /// Both.
    Both,
}

/// What is to become of the targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// They are met.
    Met(Aim),
    /// They are met no longer: how far it is until they are lost.
    Lost(Aim),
}

impl Aim {
    /// All.
    pub const ALL: [Self; 3] = [Self::Cases, Self::Money, Self::Both];

    /// Its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Money => "money",
            Self::Both => "both",
        }
    }

    /// The streams whose targets are aimed at.
    #[must_use]
    pub const fn streams(self) -> &'static [StreamName] {
        match self {
            Self::Cases => &[StreamName::Cases],
            Self::Money => &[StreamName::Money],
            Self::Both => &StreamName::ALL,
        }
    }

    /// Whether every target aimed at is met.
    #[must_use]
    pub fn is_met<N: Number>(self, score: &Score<N>) -> bool {
        self.streams().iter().all(|stream| score.is_met(*stream))
    }

    /// How good a score is for this aim: the margin in cases or đồng; for both, the worse of the
    /// two in percentage points. `None` where it cannot be measured.
    #[must_use]
    pub fn margin(self, score: &Score) -> Option<Exact> {
        match self {
            Self::Cases => score.cases.margin().map(|margin| margin.get()),
            Self::Money => score.money.margin().map(|margin| margin.get()),
            Self::Both => score.worse_points(),
        }
    }
}

impl Goal {
    /// Which targets it is about.
    #[must_use]
    pub const fn aim(self) -> Aim {
        match self {
            Self::Met(aim) | Self::Lost(aim) => aim,
        }
    }

    /// Whether a score reaches it.
    #[must_use]
    pub fn is_reached<N: Number>(self, score: &Score<N>) -> bool {
        match self {
            Self::Met(aim) => aim.is_met(score),
            Self::Lost(aim) => !aim.is_met(score),
        }
    }

    /// Its name: `cases`, `money`, `both`; `lost-cases` and so on for a loss.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Met(aim) => aim.key().to_owned(),
            Self::Lost(aim) => format!("lost-{}", aim.key()),
        }
    }

    /// The goal of this name.
    #[must_use]
    pub fn by_key(key: &str) -> Option<Self> {
        let (aim, lost) = match key.strip_prefix("lost-") {
            Some(aim) => (aim, true),
            None => (key, false),
        };
        let aim = Aim::ALL.into_iter().find(|known| known.key() == aim)?;
        Some(if lost { Self::Lost(aim) } else { Self::Met(aim) })
    }
}
