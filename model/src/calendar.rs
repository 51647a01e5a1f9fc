//! Work years, their months and their working days.
//!
//! Work year Y runs from 1 October Y−1 to 30 September Y; month 1 is October. Dates are inputs:
//! nothing here asks a clock.

mod workdays;

pub use workdays::WorkCalendar;

use chrono::{Datelike, Days, NaiveDate};
use std::ops::{Index, IndexMut};

/// A month of a work year: 1 is October, 12 is September.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(u8);

impl Month {
    /// October.
    pub const FIRST: Self = Self(1);
    /// September.
    pub const LAST: Self = Self(12);

    /// The month with this number; `None` outside 1…12.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 12 { Some(Self(number)) } else { None }
    }

    /// 1 for October … 12 for September.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The number people write on a calendar: 10 for October … 9 for September.
    #[must_use]
    pub const fn calendar_number(self) -> u8 {
        if self.0 <= 3 { self.0 + 9 } else { self.0 - 3 }
    }

    /// All twelve, in order.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        (1..=12).map(Self)
    }

    /// This month and all that follow it in the work year.
    pub fn onwards(self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.0..=12).map(Self)
    }

    /// Its place among the twelve: 0 for October … 11 for September.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }
}

/// One value for each month of a work year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PerMonth<T>(pub [T; 12]);

impl<T> PerMonth<T> {
    /// The value of each month, worked out from the month.
    pub fn from_fn(mut value: impl FnMut(Month) -> T) -> Self {
        Self(std::array::from_fn(|index| value(Month(index as u8 + 1))))
    }

    /// The twelve values, October first.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T> Index<Month> for PerMonth<T> {
    type Output = T;
    fn index(&self, month: Month) -> &T {
        &self.0[month.index()]
    }
}

impl<T> IndexMut<Month> for PerMonth<T> {
    fn index_mut(&mut self, month: Month) -> &mut T {
        &mut self.0[month.index()]
    }
}

/// A work year (năm công tác): 2023 is 1 October 2022 … 30 September 2023.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkYear(i32);

impl WorkYear {
    /// The first work year a plan may have.
    pub const EARLIEST: i32 = 2000;
    /// The last work year a plan may have.
    pub const LATEST: i32 = 2100;

    /// The work year with this number; `None` outside 2000…2100.
    #[must_use]
    pub const fn new(year: i32) -> Option<Self> {
        if year >= Self::EARLIEST && year <= Self::LATEST { Some(Self(year)) } else { None }
    }

    /// The number by which the year is called.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// 1 October of the calendar year before.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        date(self.0 - 1, 10, 1)
    }

    /// 30 September.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        date(self.0, 9, 30)
    }

    /// The day before the work year begins: a plan may be made on it.
    #[must_use]
    pub fn eve(self) -> NaiveDate {
        date(self.0 - 1, 9, 30)
    }

    /// The span in which a plan's other dates must lie: within a year of the work year.
    #[must_use]
    pub fn neighbourhood(self) -> (NaiveDate, NaiveDate) {
        (date(self.0 - 2, 10, 1), date(self.0 + 1, 9, 30))
    }

    /// Whether the date lies in this work year.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.first_day()..=self.last_day()).contains(&day)
    }

    /// The month of a date; `None` outside the work year.
    #[must_use]
    pub fn month_of(self, day: NaiveDate) -> Option<Month> {
        if !self.contains(day) {
            return None;
        }
        let month = day.month() as u8;
        Some(Month(if month >= 10 { month - 9 } else { month + 3 }))
    }

    /// The first and the last date of a month.
    #[must_use]
    pub fn span_of(self, month: Month) -> (NaiveDate, NaiveDate) {
        let number = month.calendar_number();
        let year = if number >= 10 { self.0 - 1 } else { self.0 };
        let first = date(year, number.into(), 1);
        let next = match number {
            12 => date(year + 1, 1, 1),
            _ => date(year, u32::from(number) + 1, 1),
        };
        (first, next - Days::new(1))
    }

    /// Every date of the work year, in order.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        let last = self.last_day();
        self.first_day().iter_days().take_while(move |day| *day <= last)
    }
}

/// Puts a short list in order of a key, equal ones as they stood.
///
/// The library's sorts are made for long lists and are several kilobytes of code for each type
/// they sort; the lists of a plan are short, and nearly always in order already.
pub fn put_in_order<T, K: PartialOrd>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && key(&items[at]) < key(&items[at - 1]) {
            items.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// A date that is known to exist. The fallback is never reached for the years of [`WorkYear`].
fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN)
}
