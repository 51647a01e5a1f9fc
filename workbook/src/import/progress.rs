//! How far the reading is, told in hundredths and never backwards.

/// Who listens to how far the reading is.
pub(crate) struct Progress<'p> {
    listener: &'p mut dyn FnMut(u32, u32),
    told: Option<u32>,
}

/// All of the work.
const ALL: u32 = 100;

/// A part of the work, in hundredths of all of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) from: u32,
    pub(crate) to: u32,
}

impl Span {
    /// The part of so many, counted from 0.
    pub(crate) fn part(self, index: usize, of: usize) -> Self {
        let at = |index: usize| {
            let index = u64::try_from(index).unwrap_or(0);
            let of = u64::try_from(of.max(1)).unwrap_or(1);
            let width = u64::from(self.to.saturating_sub(self.from));
            self.from + u32::try_from(width * index.min(of) / of).unwrap_or(0)
        };
        Self { from: at(index), to: at(index + 1) }
    }
}

impl<'p> Progress<'p> {
    pub(crate) fn new(listener: &'p mut dyn FnMut(u32, u32)) -> Self {
        Self { listener, told: None }
    }

    /// Tells that so much is done; what has been told is not told again.
    pub(crate) fn reached(&mut self, hundredths: u32) {
        let done = hundredths.min(ALL);
        if self.told.is_none_or(|told| done > told) {
            self.told = Some(done);
            (self.listener)(done, ALL);
        }
    }
}
