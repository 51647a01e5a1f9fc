//! How the numbers of a formula are written: exact enough to be calculated again by hand.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::number;
use rust_decimal::{Decimal, RoundingStrategy};
use thads_model::engine::verdict::Measure;
use thads_model::plan::StreamName;
use thads_model::quantity::{Amount, Factor, Percent};

/// As many decimals as a small remainder may need to be seen: the grid of verdicts.
const FINEST: u32 = 9;

/// The figures of a stream: cases with up to two decimals, money to the đồng.
#[derive(Clone, Copy)]
pub(super) struct Figures {
    pub(super) stream: StreamName,
    pub(super) lang: Lang,
}

impl Figures {
    const fn decimals(self) -> u32 {
        match self.stream {
            StreamName::Cases => 2,
            StreamName::Money => 0,
        }
    }

    /// The words for cases or for money.
    pub(super) fn pick<T>(self, cases: (T, T), money: (T, T)) -> T {
        let (vi, en) = match self.stream {
            StreamName::Cases => cases,
            StreamName::Money => money,
        };
        self.lang.pick(vi, en)
    }

    /// A number without its unit, as it stands in a formula.
    pub(super) fn bare(self, value: Decimal) -> String {
        let vanishes = !value.is_zero() && rounded(value, self.decimals()).is_zero();
        let decimals = if vanishes { FINEST } else { self.decimals() };
        format::count_up_to(value, decimals, self.lang)
    }

    /// An amount without its unit.
    pub(super) fn of<U>(self, amount: Amount<U>) -> String {
        self.bare_of(amount.decimal())
    }

    /// An amount with its unit: "1.620 việc", "411.000.000 đồng".
    pub(super) fn full<U>(self, amount: Amount<U>) -> String {
        self.full_of(amount.decimal())
    }

    /// An amount for each of something: "46,25 việc/người/tháng".
    pub(super) fn each<U>(self, amount: Amount<U>, vi: &str, en: &str) -> String {
        self.each_of(amount.decimal(), self.lang.pick(vi, en))
    }

    // What is not generic over the unit is compiled once.

    fn bare_of(self, value: Option<Decimal>) -> String {
        self.bare(value.unwrap_or_default())
    }

    fn full_of(self, value: Option<Decimal>) -> String {
        let value = value.unwrap_or_default();
        format!("{}\u{a0}{}", self.bare(value), self.unit(value))
    }

    fn each_of(self, value: Option<Decimal>, of_what: &str) -> String {
        let unit = self.pick(("việc", "cases"), ("đồng", "VND"));
        format!("{}\u{a0}{unit}/{of_what}", self.bare_of(value))
    }

    /// A number whose whole part decides, with as many decimals as keep it off the next whole.
    pub(super) fn deciding(self, value: Decimal) -> String {
        let keeps_its_whole = |decimals: &u32| {
            let shown = rounded(value, *decimals);
            shown.floor() == value.floor() && shown.ceil() == value.ceil()
        };
        let decimals = (self.decimals()..FINEST).find(keeps_its_whole).unwrap_or(FINEST);
        format::count_up_to(value, decimals, self.lang)
    }

    /// "1.138,34 − 1.331": F with the decimals that decide where the margin is less than one.
    pub(super) fn margin<U>(self, finished: Decimal, measure: &Measure<U>) -> String {
        let close = number(measure.margin).abs() < Decimal::ONE;
        let finished = if close { self.deciding(finished) } else { self.bare(finished) };
        format!("{finished} − {}", self.of(measure.required))
    }

    /// "Làm tròn lên: 991 việc.": a count as the answer says it, where that is more than the
    /// formula gives. Money is told in the answer as it is.
    pub(super) fn rounded_up(self, count: Decimal, decimals: u32) -> Option<String> {
        let up = count.round_dp_with_strategy(decimals, RoundingStrategy::AwayFromZero);
        // The formula writes two decimals: what it writes alike needs no remark.
        let differs = self.stream == StreamName::Cases && self.bare(up) != self.bare(count);
        // Where only a part of a case is missing, the answer says that part.
        let is_said = differs && (decimals > 0 || count > Decimal::ONE);
        is_said.then(|| {
            let up = crate::words::cases(up, decimals, self.lang);
            format!("{}: {up}.", self.lang.pick("Làm tròn lên", "Rounded up"))
        })
    }

    /// The unit that stands behind a number.
    pub(super) fn unit(self, value: Decimal) -> &'static str {
        let cases = if value == Decimal::ONE { ("việc", "case") } else { ("việc", "cases") };
        self.pick(cases, ("đồng", "VND"))
    }

    /// Amounts added up: "41,2 + 40 − 3"; those that are nothing are left out.
    pub(super) fn sum<U: Copy>(
        self,
        amounts: impl IntoIterator<Item = Amount<U>>,
    ) -> Option<String> {
        let values = amounts.into_iter().map(number).filter(|value| !value.is_zero());
        joined(values, |value| self.bare(value))
    }
}

/// Numbers added up, with the sign of each between them; `None` of none.
pub(super) fn joined(
    values: impl IntoIterator<Item = Decimal>,
    write: impl Fn(Decimal) -> String,
) -> Option<String> {
    let mut text = String::new();
    for value in values {
        if text.is_empty() {
            text.push_str(&write(value));
        } else {
            text.push_str(if value < Decimal::ZERO { " − " } else { " + " });
            text.push_str(&write(value.abs()));
        }
    }
    (!text.is_empty()).then_some(text)
}

/// A ratio with up to four decimals: "1,7523".
pub(super) fn ratio(factor: Factor, lang: Lang) -> String {
    plain(factor.decimal().unwrap_or_default(), lang)
}

/// A number of days, officers or hours with up to four decimals.
pub(super) fn plain(value: Decimal, lang: Lang) -> String {
    format::count_up_to(value, 4, lang)
}

/// A share in percent with up to two decimals: "54,55 %".
pub(super) fn share(factor: Factor, lang: Lang) -> String {
    share_of(factor.decimal().unwrap_or_default(), lang)
}

fn share_of(value: Decimal, lang: Lang) -> String {
    let percent = format::hundredfold(value).unwrap_or(value);
    let percent = format::count_up_to(percent, 2, lang);
    format!("{percent}\u{a0}%")
}

/// A change in percent, its sign always shown: "+5 %".
pub(super) fn change(factor: Factor, lang: Lang) -> String {
    format::signed(factor.decimal().unwrap_or_default(), |value| share_of(value, lang))
}

/// A change as a multiplier: "(1 + 15 %)", "(1 − 10 %)".
pub(super) fn more(factor: Factor, lang: Lang) -> String {
    let value = factor.decimal().unwrap_or_default();
    let sign = if value < Decimal::ZERO { '−' } else { '+' };
    format!("(1 {sign} {})", share_of(value.abs(), lang))
}

/// A loss as what is left: "(1 − 30 %)".
pub(super) fn left(factor: Factor, lang: Lang) -> String {
    format!("(1 − {})", share(factor, lang))
}

/// A difference of rates with its sign: "+0,10 điểm".
pub(super) fn points(difference: Percent, lang: Lang) -> String {
    let value = difference.decimal().unwrap_or_default();
    format::signed(value, |value| format::points(value, lang))
}

/// Officer-days with their unit: "110 ngày công".
pub(super) fn officer_days<U>(amount: Amount<U>, lang: Lang) -> String {
    format!("{}\u{a0}{}", plain(number(amount), lang), lang.pick("ngày công", "officer-days"))
}

/// Working days with their unit.
pub(super) fn days(value: Decimal, lang: Lang) -> String {
    let unit = lang.pick("ngày", if value == Decimal::ONE { "day" } else { "days" });
    format!("{}\u{a0}{unit}", plain(value, lang))
}

/// A pace with its unit: "0,5432 việc/người/ngày".
pub(super) fn pace<U>(pace: Amount<U>, lang: Lang) -> String {
    let unit = lang.pick("việc/người/ngày", "cases/officer/day");
    format!("{}\u{a0}{unit}", plain(number(pace), lang))
}

fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}
