//! What cases and money have in common: the flows in and out of the enforceable (docs/model.md).

use crate::calendar::WorkCalendar;
use crate::plan::{Flow, OneOff, Stream};
use crate::quantity::{Amount, Arithmetic, Exact, Factor, Number, Truth};

/// Where a stream stands at the end of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing<U, N = Exact> {
    /// E.
    pub enforceable: Amount<U, N>,
    /// F.
    pub finished: Amount<U, N>,
    /// P, where it is known.
    pub to_enforce: Option<Amount<U, N>>,
}

impl<U: Copy, N: Arithmetic> Standing<U, N> {
    /// E − F.
    pub fn open(&self) -> Amount<U, N> {
        self.enforceable - self.finished
    }

    /// P − F, where P is known.
    pub fn carried_forward(&self) -> Option<Amount<U, N>> {
        self.to_enforce.map(|to_enforce| to_enforce - self.finished)
    }
}

impl<U: Copy, N: Number> Standing<U, N> {
    /// Where the report leaves a stream.
    pub fn of_report(stream: &Stream<U>) -> Self {
        Self {
            enforceable: Amount::of(stream.enforceable()),
            finished: Amount::of(stream.finished),
            to_enforce: stream.to_enforce().map(Amount::of),
        }
    }

    /// Whether the arithmetic held.
    pub fn is_sound(&self) -> bool {
        self.enforceable.is_sound()
            && self.finished.is_sound()
            && self.to_enforce.is_none_or(Amount::is_sound)
    }
}

/// The monthly flows of a stream with every default worked out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flows<U, N = Exact> {
    /// Newly accepted a month.
    pub new: Amount<U, N>,
    /// Whether `new` had to be taken as 0: neither given nor to be worked out.
    pub new_unknown: bool,
    /// The enforceable part of it.
    pub share: Factor<N>,
    /// Whether `share` had to be taken as 1 though something new comes.
    pub share_unknown: bool,
    /// K → E a month.
    pub became_enforceable: Amount<U, N>,
    /// E → K or S a month.
    pub reclassified_out: Amount<U, N>,
    /// Leaves E and P a month.
    pub entrusted_or_withdrawn: Amount<U, N>,
}

impl<U: Copy, N: Number> Flows<U, N> {
    /// The flows of a scenario, with the defaults that the report gives.
    pub fn new(calendar: &WorkCalendar, stream: &Stream<U>, flow: &Flow<U>) -> Self {
        let elapsed = calendar.months_elapsed::<N>();
        let a_month = |so_far: Amount<U>| Amount::of(so_far).over(elapsed);
        let default_new = stream.accepted.and_then(a_month);
        let new = flow.new.map(Amount::of).or(default_new);
        let share = flow.share.map(Factor::of).or_else(|| default_share(stream));
        let new_or_none = new.unwrap_or(Amount::ZERO);
        let share_in_force = share.unwrap_or(Factor::ONE);
        let default_leaving = stream
            .left_the_books()
            .and_then(a_month)
            .map_or(Amount::ZERO, |left| left * share_in_force);
        Self {
            new: new_or_none,
            new_unknown: new.is_none(),
            share: share_in_force,
            share_unknown: share.is_none() && new_or_none.is_positive(),
            became_enforceable: Amount::of(flow.became_enforceable),
            reclassified_out: Amount::of(flow.reclassified_out),
            entrusted_or_withdrawn: flow.entrusted_or_withdrawn.map_or(default_leaving, Amount::of),
        }
    }
}

impl<U: Copy, N: Arithmetic> Flows<U, N> {
    /// The same in another kind of number.
    #[inline(always)]
    pub fn map<M: Arithmetic>(&self, number: impl Fn(N) -> M) -> Flows<U, M> {
        Flows {
            new: self.new.map(&number),
            new_unknown: self.new_unknown,
            share: self.share.map(&number),
            share_unknown: self.share_unknown,
            became_enforceable: self.became_enforceable.map(&number),
            reclassified_out: self.reclassified_out.map(&number),
            entrusted_or_withdrawn: self.entrusted_or_withdrawn.map(&number),
        }
    }
}

/// min(1, E/P); `None` where P is unknown or not positive.
fn default_share<U: Copy, N: Number>(stream: &Stream<U>) -> Option<Factor<N>> {
    let to_enforce = stream.to_enforce().filter(|count| count.is_positive())?;
    let share = Amount::<U, N>::of(stream.enforceable()).share_of(Amount::of(to_enforce))?;
    Some(share.at_most_one())
}

/// The one-off amounts of a month, added up over its events.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneOffs<U, N = Exact> {
    /// Enters E.
    pub enforceable_in: Amount<U, N>,
    /// The part of it that was outside P.
    pub from_outside: Amount<U, N>,
    /// Leaves E.
    pub enforceable_out: Amount<U, N>,
    /// Is finished.
    pub finished: Amount<U, N>,
}

impl<U: Copy, N: Number> OneOffs<U, N> {
    /// Nothing happens.
    pub const NONE: Self = Self {
        enforceable_in: Amount::ZERO,
        from_outside: Amount::ZERO,
        enforceable_out: Amount::ZERO,
        finished: Amount::ZERO,
    };

    /// Adds one event.
    pub fn add(&mut self, event: &OneOff<U>) {
        self.enforceable_in += Amount::of(event.enforceable_in);
        if event.from_outside {
            self.from_outside += Amount::of(event.enforceable_in);
        }
        self.enforceable_out += Amount::of(event.enforceable_out);
        self.finished += Amount::of(event.finished);
    }
}

impl<U: Copy, N: Arithmetic> OneOffs<U, N> {
    /// The same in another kind of number.
    #[inline(always)]
    pub fn map<M: Arithmetic>(&self, number: impl Fn(N) -> M) -> OneOffs<U, M> {
        OneOffs {
            enforceable_in: self.enforceable_in.map(&number),
            from_outside: self.from_outside.map(&number),
            enforceable_out: self.enforceable_out.map(&number),
            finished: self.finished.map(&number),
        }
    }
}

/// What entered and left the enforceable in a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Movement<U, N: Arithmetic = Exact> {
    /// φ·(new·share + became_enforceable) + one-off + matters entering.
    pub inflow: Amount<U, N>,
    /// What was to leave.
    pub wanted: Amount<U, N>,
    /// What could leave: no more than is open.
    pub leaving: Amount<U, N>,
    /// Whether less left than was to.
    pub clamped: N::Truth,
    /// The part of `leaving` that was reclassified, monthly and one-off.
    pub reclassified: Amount<U, N>,
    /// The part of `leaving` that left P too.
    pub entrusted: Amount<U, N>,
}

/// Lets a month's flows in and out. `part` is φ, the part of the month still to come; `entering`
/// what matters bring into E (and P) from outside.
// Inlined for sampling: see `State::after`.
#[inline(always)]
pub fn turn_over<U: Copy, N: Arithmetic>(
    before: Standing<U, N>,
    flows: &Flows<U, N>,
    one_offs: &OneOffs<U, N>,
    entering: Amount<U, N>,
    part: Factor<N>,
) -> (Standing<U, N>, Movement<U, N>) {
    let inflow = (flows.new * flows.share + flows.became_enforceable) * part
        + one_offs.enforceable_in
        + entering;
    let reclassified = flows.reclassified_out * part + one_offs.enforceable_out;
    let entrusted = flows.entrusted_or_withdrawn * part;
    let wanted = reclassified + entrusted;
    let room = before.enforceable + inflow - before.finished;
    let clamped = wanted.overflows(room);
    let leaving = wanted.min(room);
    let enforceable = clamped.choose(before.finished, before.enforceable + inflow - leaving);

    // All of it leaves, or the same part of each.
    let scale = leaving.equals(wanted).choose_or_else(Factor::ONE, || leaving.part_of(wanted));
    let entrusted = entrusted * scale;
    let to_enforce = before.to_enforce.map(|to_enforce| {
        to_enforce + flows.new * part + one_offs.from_outside + entering - entrusted
    });
    let movement = Movement {
        inflow,
        wanted,
        leaving,
        clamped,
        reclassified: reclassified * scale,
        entrusted,
    };
    (Standing { enforceable, finished: before.finished, to_enforce }, movement)
}
