//! What the user did and what follows: one model, one list of messages, one pure `update`.
//!
//! Nothing here knows a browser: what has to happen outside is returned as [`Effect`]s. The whole
//! of a session can so be played through in a native test.

mod analysis;
mod arranging;
mod editing;
mod effect;
mod entries;
mod filing;
mod hosting;
mod intake;
mod keeping;
mod looking;
mod meeting;
mod model;
mod msg;
mod next_year;
mod notice;
mod replay;
mod scenarios;
mod update;

pub use analysis::{Analysis, Shown, Standing, question};
pub use effect::Effect;
pub use entries::List;
pub use hosting::{Access, Hosting, Request};
pub use intake::LookedAt;
pub use model::{Keeping, Model, Stored, View};
pub use msg::{Msg, Panel, Subject};
pub use notice::Notice;
pub use replay::Replay;
pub use update::update;
