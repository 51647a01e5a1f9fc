//! The geometry of the year's chart: from the answer to points in pixels.
//!
//! Plain numbers in, plain numbers out: nothing here knows a browser, a colour or a sentence, so
//! all of it is tested natively. The chart and the table beside it show the same [`Year`].

mod band;
mod curve;
mod fan;
mod frame;
mod labels;
pub mod path;
mod rates;
mod year;

pub use band::{Band, BandKind, PlacedBand, PlacedName, STRIP, lay_out};
pub use curve::{Curve, last_year, milestones};
pub use fan::{band, fan, fan_top, has_fan};
pub use frame::{Frame, Place, TEXT};
pub use labels::{EndKind, EndLabel, ends, spread};
pub use rates::{RatesFrame, SIZE};
pub use year::{Figures, MilestonePoint, Row, Source, Year, position};
