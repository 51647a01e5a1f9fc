//! Whether a target is met (docs/model.md).

use super::stream::Standing;
use crate::plan::{Rule, Target};
use crate::quantity::{Amount, Arithmetic, Exact, Factor, Number, Percent, Truth};

/// The answer for one stream.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict<U, N = Exact> {
    /// The target is met.
    Met(Measure<U, N>),
    /// The target is missed.
    Short(Measure<U, N>),
    /// There is nothing to measure, or nothing to measure it by.
    NotMeasurable(Reason),
}

/// By how much a target is met or missed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure<U, N = Exact> {
    /// n*: how many must be finished.
    pub required: Amount<U, N>,
    /// F − n*, F on nine decimals: negative when short.
    pub margin: Amount<U, N>,
}

/// Why a target cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing is enforceable.
    NoEnforceable,
    /// No target is set.
    NoTarget,
}

impl Reason {
    /// Its name in a result.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoEnforceable => "no_enforceable",
            Self::NoTarget => "no_target",
        }
    }
}

impl<U, N: Arithmetic> Verdict<U, N> {
    /// Its name in a result.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Met(_) => "met",
            Self::Short(_) => "short",
            Self::NotMeasurable(_) => "not_measurable",
        }
    }

    /// Whether the target is met.
    pub const fn is_met(&self) -> bool {
        matches!(self, Self::Met(_))
    }

    /// By how much, where it can be measured.
    pub const fn measure(&self) -> Option<&Measure<U, N>> {
        match self {
            Self::Met(measure) | Self::Short(measure) => Some(measure),
            Self::NotMeasurable(_) => None,
        }
    }

    /// Why it cannot be measured, where it cannot.
    pub const fn reason(&self) -> Option<Reason> {
        match self {
            Self::NotMeasurable(reason) => Some(*reason),
            Self::Met(_) | Self::Short(_) => None,
        }
    }
}

/// A target in the number that is calculated in: made ready once, judged by often.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aim<N> {
    rate: Percent<N>,
    rule: Rule,
}

impl<N: Number> Aim<N> {
    /// A target made ready.
    #[must_use]
    pub fn new(target: &Target) -> Self {
        Self { rate: Percent::new(N::of(target.rate.get())), rule: target.rule }
    }
}

impl<N: Arithmetic> Aim<N> {
    /// The same target in another kind of number.
    pub fn map<M: Arithmetic>(&self, number: impl Fn(N) -> M) -> Aim<M> {
        Aim { rate: Percent::new(number(self.rate.get())), rule: self.rule }
    }

    /// n*: the whole number of cases or đồng that must be finished of `enforceable`.
    pub fn required<U>(&self, enforceable: Amount<U, N>) -> Amount<U, N> {
        // Multiplied before it is divided, so that a whole count stays whole.
        let exact = enforceable.get() * self.rate.get() / N::whole(100);
        let needed = exact.to_nine_decimals();
        Amount::new(match self.rule {
            Rule::Above => needed.floor() + N::ONE,
            Rule::AtLeast => needed.ceil(),
        })
    }

    /// By how much a stream that has something enforceable meets or misses the target.
    pub fn measure<U: Copy>(&self, standing: &Standing<U, N>) -> Measure<U, N> {
        let required = self.required(standing.enforceable);
        Measure { required, margin: standing.finished.to_nine_decimals() - required }
    }
}

impl<U, N: Arithmetic> Measure<U, N> {
    /// Whether enough is finished.
    pub fn is_reached(&self) -> N::Truth {
        self.margin.get().reaches(N::ZERO)
    }
}

/// Judges where a stream stands by its target.
pub fn judge<U: Copy, N: Number>(
    standing: &Standing<U, N>,
    target: Option<&Target>,
) -> Verdict<U, N> {
    judge_by(standing, target.map(Aim::new).as_ref())
}

/// The same by a target made ready.
pub fn judge_by<U: Copy, N: Number>(
    standing: &Standing<U, N>,
    aim: Option<&Aim<N>>,
) -> Verdict<U, N> {
    if standing.enforceable == Amount::ZERO {
        return Verdict::NotMeasurable(Reason::NoEnforceable);
    }
    let Some(aim) = aim else {
        return Verdict::NotMeasurable(Reason::NoTarget);
    };
    let measure = aim.measure(standing);
    if measure.is_reached() { Verdict::Met(measure) } else { Verdict::Short(measure) }
}

/// Whether the verdict is [`Verdict::Met`], of numbers side by side too.
pub fn is_met<U: Copy, N: Arithmetic>(standing: &Standing<U, N>, aim: Option<&Aim<N>>) -> N::Truth {
    let Some(aim) = aim else { return N::Truth::NEVER };
    let is_nothing = standing.enforceable.equals(Amount::ZERO);
    !is_nothing & aim.measure(standing).is_reached()
}

/// n*: the whole number of cases or đồng that must be finished of `enforceable`.
pub fn required<U, N: Number>(enforceable: Amount<U, N>, target: &Target) -> Amount<U, N> {
    Aim::new(target).required(enforceable)
}

/// The gap as published: rounded rate minus target, in percentage points of two decimals.
#[must_use]
pub fn gap(rate: Percent, target: &Target) -> Percent {
    (rate.published() - target.rate).published()
}

/// Target × whole months elapsed / 12: the official schedule ("tiến độ").
#[must_use]
pub fn schedule(target: &Target, whole_months: u8) -> Percent {
    let part = Factor::<Exact>::whole(whole_months.into()) / Factor::whole(12);
    Percent::from_factor(target.rate.as_factor() * part)
}
