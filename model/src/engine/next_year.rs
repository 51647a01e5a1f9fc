//! What the end of one work year hands over to the next (docs/model.md).

use super::projection::Projection;
use crate::quantity::{Amount, Cases, Money, Pace};

/// The opening figures of the next work year, as of 30 September.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opening {
    /// C′ = P₁₂ − F₁₂ of cases, whole; `None` where P is unknown.
    pub cases_carried_over: Option<Cases>,
    /// E₀ = E₁₂ − F₁₂ of cases, whole.
    pub cases_enforceable: Cases,
    /// C′ of money.
    pub money_carried_over: Option<Money>,
    /// E₀ of money.
    pub money_enforceable: Money,
    /// q, nine decimals: nothing is finished yet from which to work it out again.
    pub pace: Option<Pace>,
}

impl Opening {
    /// The opening that follows a projection.
    #[must_use]
    pub fn after(projection: &Projection) -> Self {
        let (cases, money) = (projection.cases_end(), projection.money_end());
        Self {
            cases_carried_over: cases.carried_forward().map(Amount::to_whole),
            cases_enforceable: cases.open().to_whole(),
            money_carried_over: money.carried_forward().map(Amount::to_whole),
            money_enforceable: money.open().to_whole(),
            pace: projection.course.pace.map(Amount::to_nine_decimals),
        }
    }
}
