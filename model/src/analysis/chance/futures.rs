//! The course of any one future of a scenario.
//!
//! The scenario is made ready once (defaults, calendar, effort); a future then only changes what
//! is drawn. It is written for any kind of number: sampling runs in binary floating point, and a
//! test holds that to exact decimals on the same futures.

use super::source::{Future, Odds, Subject};
use super::triangular::Triangular;
use crate::calendar::{Month, PerMonth};
use crate::engine::course::{Course, MonthCourse, capacity};
use crate::engine::matters::{self, MattersInMonth, Payment};
use crate::plan::{Matter, Plan, Scenario};
use crate::quantity::{Amount, Arithmetic, Cases, Factor, Money, Number, Pace};

/// Every future of a scenario: what is likely, and how it is drawn away from that.
#[derive(Clone, Debug)]
pub struct Futures<N = f64> {
    /// The course with every multiplier at 1 and no receipts from matters.
    likely: Course<N>,
    pub(super) spread: Spread<N>,
    /// Included matters that can still bring something.
    pub(super) matters: Vec<MatterDraws<N>>,
}

/// The multipliers of one future.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Multipliers<N = f64> {
    /// On the pace.
    pub pace: Factor<N>,
    /// On new cases.
    pub new_cases: Factor<N>,
    /// On new money.
    pub new_money: Factor<N>,
    /// On what is reclassified, both streams.
    pub reclassification: Factor<N>,
    /// On the money per finished case.
    pub recovery: Factor<N>,
}

impl<N: Number> Futures<N> {
    /// The futures of a scenario; `None` where nothing is projected because no pace is known.
    #[must_use]
    pub fn new(plan: &Plan, scenario: &Scenario) -> Option<Self> {
        let mut likely = Course::<N>::new(plan, scenario);
        if likely.first.is_some() && likely.pace.is_none() {
            return None;
        }
        let nothing = PerMonth([Money::ZERO; 12]);
        let before_receipts = matters::by_month_with::<N>(plan, scenario, |_| nothing);
        for month in Month::all() {
            likely.months[month].matters = before_receipts[month];
        }
        let included = scenario.matters.iter().filter(|matter| matter.include);
        let matters = included.map(|matter| MatterDraws::new(plan, matter));
        Some(Self {
            likely,
            spread: Spread::new(scenario),
            matters: matters.filter(MatterDraws::can_pay).collect(),
        })
    }

    /// The course with every multiplier at 1 and no receipts from matters: where drawing begins.
    #[must_use]
    pub const fn likely(&self) -> &Course<N> {
        &self.likely
    }

    /// Whether all futures are alike: nothing is drawn, or no month is left.
    #[must_use]
    pub fn are_alike(&self) -> bool {
        self.likely.months_left().is_empty()
            || (self.matters.is_empty() && self.spread.draws_nothing())
    }

    /// The course of one future.
    #[must_use]
    pub fn course(&self, seed: u64, number: u32) -> Course<N> {
        let mut course = self.likely.clone();
        self.redraw(Future::new(seed, number), &mut course);
        course
    }

    /// The multipliers of one future.
    #[must_use]
    pub fn multipliers(&self, seed: u64, number: u32) -> Multipliers<N> {
        self.spread.draw(Future::new(seed, number))
    }

    /// Turns the course of any future into that of `future`, in place.
    #[inline]
    pub(super) fn redraw(&self, future: Future, course: &mut Course<N>) {
        multiply(&self.spread.draw(future), &self.likely, course);
        let pace = course.pace.unwrap_or(Amount::ZERO);
        let (mut receipts, mut freed) = ([Money::ZERO; 12], [Money::ZERO; 13]);
        for receipt in self.matters.iter().filter_map(|matter| matter.draw(future)) {
            receipts[receipt.month] += receipt.money;
            freed[receipt.freed] += receipt.money;
        }
        let mut free = Money::ZERO;
        let first = 12 - self.likely.months_left().len();
        for (index, month) in course.months_left_mut().iter_mut().enumerate() {
            free += freed[first + index];
            let likely = &self.likely.months_left()[index];
            (month.capacity, month.matters) =
                drawn_month(likely, pace, receipts[first + index], free);
        }
    }
}

/// Puts the multipliers of a future on what is likely. The months of `course` stay as they are.
#[inline(always)]
pub(super) fn multiply<N: Arithmetic>(
    drawn: &Multipliers<N>,
    likely: &Course<N>,
    course: &mut Course<N>,
) {
    course.cases.new = likely.cases.new * drawn.new_cases;
    course.money.new = likely.money.new * drawn.new_money;
    course.cases.reclassified_out = likely.cases.reclassified_out * drawn.reclassification;
    course.money.reclassified_out = likely.money.reclassified_out * drawn.reclassification;
    course.per_case = likely.per_case * drawn.recovery;
    course.pace = likely.pace.map(|pace| pace * drawn.pace);
}

/// What a future changes in a month: its capacity, and what matters bring and bind. `receipts`
/// come in it; `free` is what no longer is reserved.
#[inline(always)]
pub(super) fn drawn_month<N: Arithmetic>(
    likely: &MonthCourse<N>,
    pace: Pace<N>,
    receipts: Money<N>,
    free: Money<N>,
) -> (Cases<N>, MattersInMonth<N>) {
    let matters = MattersInMonth {
        receipts,
        entering: likely.matters.entering,
        reserved: likely.matters.reserved - free,
    };
    (capacity(pace, &likely.effort, likely.weight), matters)
}

/// How each multiplier is drawn, in the order of [`Multipliers`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Spread<N>(pub(super) [Multiplier<N>; 5]);

#[derive(Clone, Copy, Debug)]
pub(super) enum Multiplier<N> {
    Fixed(Factor<N>),
    Drawn(Triangular, Subject),
}

impl<N: Number> Spread<N> {
    fn new(scenario: &Scenario) -> Self {
        let spread = &scenario.spread;
        Self([
            Multiplier::new(spread.pace, "pace"),
            Multiplier::new(spread.new_cases, "new_cases"),
            Multiplier::new(spread.new_money, "new_money"),
            Multiplier::new(spread.reclassification, "reclassification"),
            Multiplier::new(spread.recovery, "recovery"),
        ])
    }

    fn draws_nothing(&self) -> bool {
        self.0.iter().all(|multiplier| matches!(multiplier, Multiplier::Fixed(_)))
    }

    #[inline]
    fn draw(&self, future: Future) -> Multipliers<N> {
        let [pace, new_cases, new_money, reclassification, recovery] =
            self.0.each_ref().map(|multiplier| multiplier.draw(future));
        Multipliers { pace, new_cases, new_money, reclassification, recovery }
    }
}

impl<N: Number> Multiplier<N> {
    fn new(range: Option<[Factor; 3]>, name: &str) -> Self {
        let Some(range) = range else { return Self::Fixed(Factor::ONE) };
        match Triangular::new(range.map(|bound| bound.get().approximate())) {
            Some(triangular) => Self::Drawn(triangular, Subject::quantity(name)),
            None => Self::Fixed(Factor::of(range[1])),
        }
    }

    #[inline]
    fn draw(&self, future: Future) -> Factor<N> {
        match self {
            Self::Fixed(factor) => *factor,
            Self::Drawn(triangular, subject) => {
                Factor::new(N::of_binary(triangular.at(future.draw(*subject))))
            }
        }
    }
}

/// How a matter is drawn: round by round, the first that sells decides.
#[derive(Clone, Debug)]
pub(super) struct MatterDraws<N> {
    odds: Odds,
    rounds: Vec<Subject>,
    /// What each round brings if it sells; one more, which brings nothing, if none does.
    receipts: Vec<Receipt<N>>,
}

/// Money of a matter that comes in a future.
#[derive(Clone, Copy, Debug)]
pub(super) struct Receipt<N> {
    /// When it comes: 0 is October, 12 after the year.
    pub(super) month: usize,
    pub(super) money: Money<N>,
    /// From this month on the money is no longer reserved.
    pub(super) freed: usize,
}

impl<N: Number> MatterDraws<N> {
    /// Made ready as if the matter were included.
    pub(super) fn new(plan: &Plan, matter: &Matter) -> Self {
        let entry = matters::enters(&plan.calendar, matter).map_or(0, Month::index);
        let probability = matters::sale_probability(matter).get().approximate();
        // Prices only fall: once a round brings nothing, neither do those after it.
        let payments: Vec<Payment<N>> = matters::payments(&plan.calendar, matter)
            .take_while(|payment| probability > 0.0 && payment.money.is_positive())
            .collect();
        let receipt = |payment: &Payment<N>| Receipt {
            month: payment.month.index(),
            money: payment.money,
            freed: entry.max(payment.month.index() + 1),
        };
        let nothing = Receipt { month: 12, money: Money::ZERO, freed: 12 };
        Self {
            odds: Odds::new(probability),
            rounds: payments.iter().map(|it| Subject::round(&matter.name, it.round)).collect(),
            receipts: payments.iter().map(receipt).chain([nothing]).collect(),
        }
    }

    /// Whether any future brings something.
    pub(super) fn can_pay(&self) -> bool {
        !self.rounds.is_empty()
    }

    /// What a future brings, nothing too.
    #[inline]
    pub(super) fn outcome(&self, future: Future) -> &Receipt<N> {
        // All rounds are asked, from the last to the first: which one sells is a matter of
        // chance, and a processor that guesses when to stop asking guesses wrong.
        let mut sold = self.rounds.len();
        for (place, round) in self.rounds.iter().enumerate().rev() {
            sold = if future.favours(*round, self.odds) { place } else { sold };
        }
        &self.receipts[sold]
    }

    /// What a future brings; `None` where no round sells that pays within the year.
    #[inline]
    pub(super) fn draw(&self, future: Future) -> Option<&Receipt<N>> {
        Some(self.outcome(future)).filter(|receipt| receipt.month < 12)
    }
}

impl<N: Number> Receipt<N> {
    /// Lets the money come in a course that had none of it.
    #[inline]
    pub(super) fn come(&self, course: &mut Course<N>) {
        course.months.0[self.month].matters.receipts += self.money;
        for month in &mut course.months.0[self.freed..] {
            month.matters.reserved = month.matters.reserved - self.money;
        }
    }

    /// Takes the money out of a course again.
    #[inline]
    pub(super) fn stay_away(&self, course: &mut Course<N>) {
        let month = &mut course.months.0[self.month].matters;
        month.receipts = month.receipts - self.money;
        for month in &mut course.months.0[self.freed..] {
            month.matters.reserved += self.money;
        }
    }
}
