//! Best first through boxes of settings: the cheapest setting that reaches, or the best.
//!
//! A box gives every knob a span of its ladder. A judge says how much a box promises at best, or
//! that nothing in it reaches; what remains is split until single settings are left, which are
//! judged exactly. Boxes are taken up by their least price, so that the first setting that reaches
//! is a cheapest one.

use super::ladder::{Ladder, Price, Span};
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Knows what boxes promise and what settings come to.
pub(in crate::analysis) trait Judge {
    /// How far a box goes at best, in whatever unit: more is better. `None` where no setting in it
    /// reaches.
    fn promise(&mut self, ladders: &[Ladder], spans: &[Span]) -> Option<f64>;

    /// Whether a setting reaches, beyond doubt.
    fn reaches(&mut self, ladders: &[Ladder], places: &[usize]) -> bool;
}

/// How many judgements may still be asked for.
#[derive(Clone, Copy, Debug)]
pub(in crate::analysis) struct Budget {
    /// At the start.
    pub(in crate::analysis) total: u32,
    /// Asked for so far; more than `total` where a search had to stop.
    pub(in crate::analysis) spent: u32,
}

impl Budget {
    pub(in crate::analysis) const fn new(total: u32) -> Self {
        Self { total, spent: 0 }
    }

    pub(in crate::analysis) const fn is_spent(&self) -> bool {
        self.spent > self.total
    }
}

/// A box that waits to be looked into.
#[derive(Clone, Debug, PartialEq)]
struct Waiting {
    price: Price,
    promise: f64,
    spans: Box<[Span]>,
}

impl Waiting {
    /// Cheapest first; then the most promising; then the smallest, so that a search dives.
    fn key(&self) -> (Reverse<Price>, f64, Reverse<usize>) {
        let size = self.spans.iter().map(|span| span.high - span.low).sum();
        (Reverse(self.price), self.promise, Reverse(size))
    }
}

impl Eq for Waiting {}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        let (price, promise, size) = self.key();
        let (other_price, other_promise, other_size) = other.key();
        price
            .cmp(&other_price)
            .then(promise.total_cmp(&other_promise))
            .then(size.cmp(&other_size))
            .then_with(|| other.spans.cmp(&self.spans))
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A setting that was judged.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Judged {
    pub(in crate::analysis) places: Vec<usize>,
    pub(in crate::analysis) price: Price,
    pub(in crate::analysis) reaches: bool,
}

/// A search under way.
pub(in crate::analysis) struct Hunt<'l> {
    ladders: &'l [Ladder],
    waiting: BinaryHeap<Waiting>,
}

impl<'l> Hunt<'l> {
    /// Begins with these boxes, of which no two have a setting in common.
    pub(in crate::analysis) fn new(ladders: &'l [Ladder], boxes: Vec<Box<[Span]>>) -> Self {
        let waiting = boxes.into_iter().map(|spans| Waiting {
            price: least(ladders, &spans),
            // Not looked at yet: it may promise anything.
            promise: f64::INFINITY,
            spans,
        });
        Self { ladders, waiting: waiting.collect() }
    }

    /// Begins with all the settings there are.
    pub(in crate::analysis) fn everywhere(ladders: &'l [Ladder]) -> Self {
        Self::new(ladders, vec![ladders.iter().map(Ladder::whole).collect()])
    }

    /// The next setting in order of price and promise; `None` when nothing promises any more, or
    /// the budget is spent. Boxes for which `wanted` is false are dropped.
    pub(in crate::analysis) fn next(
        &mut self,
        judge: &mut dyn Judge,
        budget: &mut Budget,
        wanted: &dyn Fn(&[Span]) -> bool,
    ) -> Option<Judged> {
        while let Some(Waiting { price, promise, spans }) = self.waiting.pop() {
            if !wanted(&spans) {
                continue;
            }
            if budget.is_spent() {
                return None;
            }
            if promise == f64::INFINITY {
                // Looked at for the first time: it goes back to where its promise puts it.
                budget.spent += 1;
                let promise = judge.promise(self.ladders, &spans).map(|most| most.min(f64::MAX));
                if let Some(promise) = promise {
                    self.push(spans, promise, price, judge, budget);
                }
                continue;
            }
            if spans.iter().all(|span| span.is_single()) {
                budget.spent += 1;
                let places: Vec<usize> = spans.iter().map(|span| span.low).collect();
                let reaches = judge.reaches(self.ladders, &places);
                return Some(Judged { places, price, reaches });
            }
            self.split(&spans, judge, budget);
        }
        None
    }

    /// Puts a box back, without its cheap ends where nothing reaches.
    fn push(
        &mut self,
        mut spans: Box<[Span]>,
        promise: f64,
        price: Price,
        judge: &mut dyn Judge,
        budget: &mut Budget,
    ) {
        for index in 0..spans.len() {
            self.tighten(&mut spans, index, judge, budget);
        }
        let tightened = least(self.ladders, &spans);
        debug_assert!(tightened >= price);
        self.waiting.push(Waiting { price: tightened, promise, spans });
    }

    /// Cuts off the values of a knob that are too cheap to reach with all others at their best.
    fn tighten(
        &self,
        spans: &mut [Span],
        index: usize,
        judge: &mut dyn Judge,
        budget: &mut Budget,
    ) {
        let (span, ladder) = (spans[index], &self.ladders[index]);
        let cheapest = ladder.nearest(span);
        let rises = ladder.prices[span.low] != ladder.prices[span.high];
        if !rises || (cheapest != span.low && cheapest != span.high) {
            return;
        }
        // Steps from the cheap end: up to `none` nothing reaches, up to `some` something may.
        let reaching = |steps: usize| {
            let near = cheapest == span.low;
            if near {
                Span { low: span.low, high: span.low + steps }
            } else {
                Span { low: span.high - steps, high: span.high }
            }
        };
        let mut promises = |steps: usize| {
            spans[index] = reaching(steps);
            budget.spent += 1;
            judge.promise(self.ladders, spans).is_some()
        };
        let (mut least, mut most) = (0, span.high - span.low);
        // Often the cheap end itself will do.
        if !promises(0) {
            least = 1;
            while least < most {
                let middle = usize::midpoint(least, most);
                if promises(middle) {
                    most = middle;
                } else {
                    least = middle + 1;
                }
            }
        }
        spans[index] = if cheapest == span.low {
            Span { low: span.low + least, high: span.high }
        } else {
            Span { low: span.low, high: span.high - least }
        };
    }

    /// Splits a box across its widest knob.
    fn split(&mut self, spans: &[Span], judge: &mut dyn Judge, budget: &mut Budget) {
        let Some(index) = self.widest(spans) else { return };
        let Span { low, high } = spans[index];
        let middle = usize::midpoint(low, high);
        for half in [Span { low, high: middle }, Span { low: middle + 1, high }] {
            let mut spans: Box<[Span]> = spans.into();
            spans[index] = half;
            budget.spent += 1;
            if let Some(promise) = judge.promise(self.ladders, &spans) {
                let price = least(self.ladders, &spans);
                self.push(spans, promise.min(f64::MAX), price, judge, budget);
            }
        }
    }

    /// The knob whose span differs most in price; where none does, the one of most values.
    fn widest(&self, spans: &[Span]) -> Option<usize> {
        let width = |index: &usize| {
            let (span, prices) = (spans[*index], &self.ladders[*index].prices);
            let dearest = prices[span.low].max(prices[span.high]);
            (dearest - self.ladders[*index].least(span), span.high - span.low)
        };
        (0..spans.len()).filter(|index| !spans[*index].is_single()).max_by_key(width)
    }
}

/// The least price of a box.
fn least(ladders: &[Ladder], spans: &[Span]) -> Price {
    ladders.iter().zip(spans).map(|(ladder, span)| ladder.least(*span)).sum()
}
