//! Which days of a work year are worked, and which of them are still to come.

use super::{Month, PerMonth, WorkYear, put_in_order};
use crate::quantity::{Factor, Number};
use chrono::{Datelike, NaiveDate, Weekday};

/// The working days of one work year, seen from the date through which the report counts.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkCalendar {
    year: WorkYear,
    as_of: NaiveDate,
    workdays: PerMonth<u32>,
    remaining: PerMonth<u32>,
    /// Every working day after `as_of`, in order.
    ahead: Vec<NaiveDate>,
}

impl WorkCalendar {
    /// The calendar of `year` after `as_of`: Monday to Friday without `holidays`, and the
    /// `extra_workdays` (swap days).
    #[must_use]
    pub fn new(
        year: WorkYear,
        as_of: NaiveDate,
        holidays: &[NaiveDate],
        extra_workdays: &[NaiveDate],
    ) -> Self {
        let mut calendar = Self {
            year,
            as_of,
            workdays: PerMonth([0; 12]),
            remaining: PerMonth([0; 12]),
            ahead: Vec::with_capacity(256),
        };
        let holidays = sorted(holidays);
        let extra_workdays = sorted(extra_workdays);
        for month in Month::all() {
            let (first, last) = year.span_of(month);
            for day in first.iter_days().take_while(|day| *day <= last) {
                let weekday = !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
                let worked = weekday && holidays.binary_search(&day).is_err()
                    || extra_workdays.binary_search(&day).is_ok();
                if worked {
                    calendar.workdays[month] += 1;
                    if day > as_of {
                        calendar.remaining[month] += 1;
                        calendar.ahead.push(day);
                    }
                }
            }
        }
        calendar
    }

    /// The work year.
    #[must_use]
    pub const fn year(&self) -> WorkYear {
        self.year
    }

    /// The date through which the report counts.
    #[must_use]
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// D: working days of a month.
    #[must_use]
    pub fn workdays(&self, month: Month) -> u32 {
        self.workdays[month]
    }

    /// R: working days of a month after `as_of`.
    #[must_use]
    pub fn remaining(&self, month: Month) -> u32 {
        self.remaining[month]
    }

    /// φ: the part of a month's working days still to come; 1 for a month without any.
    #[must_use]
    pub fn part_left<N: Number>(&self, month: Month) -> Factor<N> {
        match self.workdays[month] {
            0 => Factor::ONE,
            all => Factor::of_counts(self.remaining[month], all),
        }
    }

    /// m₁: the month of the day after `as_of`; `None` when the year is over.
    #[must_use]
    pub fn first_month(&self) -> Option<Month> {
        self.year.month_of(self.as_of.succ_opt()?)
    }

    /// The months still to project, from m₁ on; none when the year is over.
    pub fn months_ahead(&self) -> impl DoubleEndedIterator<Item = Month> + Clone {
        self.first_month().into_iter().flat_map(Month::onwards)
    }

    /// Whether a month lies wholly in the report already.
    #[must_use]
    pub fn is_past(&self, month: Month) -> bool {
        self.first_month().is_none_or(|first| month < first)
    }

    /// Months elapsed: whole months before m₁ and the part of m₁ that is over; 12 at the end.
    #[must_use]
    pub fn months_elapsed<N: Number>(&self) -> Factor<N> {
        match self.first_month() {
            None => Factor::whole(12),
            Some(first) => {
                Factor::whole(u32::from(first.number()) - 1) + self.part_left(first).left()
            }
        }
    }

    /// Whole months elapsed, as the official schedule ("tiến độ") counts them.
    #[must_use]
    pub fn whole_months_elapsed(&self) -> u8 {
        match self.first_month() {
            None => 12,
            Some(first) => {
                // The first month has run out when none of its working days is left.
                let over = self.workdays[first] > 0 && self.remaining[first] == 0;
                first.number() - 1 + u8::from(over)
            }
        }
    }

    /// D̄: the mean number of working days of a month.
    #[must_use]
    pub fn mean_workdays<N: Number>(&self) -> Factor<N> {
        Factor::whole(self.workdays.iter().sum()) / Factor::whole(12)
    }

    /// Every working day after `as_of`, in order.
    #[must_use]
    pub fn days_ahead(&self) -> &[NaiveDate] {
        &self.ahead
    }

    /// How many working days after `as_of` come before `day`.
    #[must_use]
    pub fn ahead_before(&self, day: NaiveDate) -> u32 {
        self.ahead.partition_point(|ahead| *ahead < day) as u32
    }

    /// Working days of a month after `as_of` that lie between two dates, both included.
    #[must_use]
    pub fn remaining_between(&self, month: Month, from: NaiveDate, to: NaiveDate) -> u32 {
        let (first, last) = self.year.span_of(month);
        let (from, to) = (from.max(first), to.min(last));
        let until = self.ahead.partition_point(|ahead| *ahead <= to) as u32;
        until.saturating_sub(self.ahead_before(from))
    }
}

fn sorted(days: &[NaiveDate]) -> Vec<NaiveDate> {
    let mut days = days.to_vec();
    put_in_order(&mut days, |day| *day);
    days
}
