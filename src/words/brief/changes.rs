//! What a scenario does otherwise than the plan as it was opened.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::weights::scenarios::{player, sides};
use crate::words::{cases, months, number};
use thads_model::analysis::attribution::{Difference, Entry, List, Player};
use thads_model::plan::{Event, Matter, OneOff, Outcome, Plan, Scenario};

/// Something that a scenario does otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What: "Năng suất", "Đợt cao điểm “hè”".
    pub name: String,
    /// What was said by default; `None` where there was none.
    pub before: Option<String>,
    /// What the scenario says; `None` where it has none any more.
    pub after: Option<String>,
}

/// A difference between the plan as it was opened (first) and a scenario.
#[must_use]
pub fn change(difference: &Difference, plan: &Plan, both: [&Scenario; 2], lang: Lang) -> Change {
    let one = Player::One(difference.clone());
    let name = player(&one, both, lang);
    let [before, after] = sides(&one, plan, both, lang);
    match difference {
        Difference::Field(_) => Change { name, before: Some(before), after: Some(after) },
        Difference::Entry(entry) => {
            // An entry without a name is called by what it says, which stands beside it here.
            let says = if entry.in_b.is_some() { &after } else { &before };
            let name = match name.strip_suffix(says.as_str()) {
                Some(list) => list.trim_end_matches(": ").to_owned(),
                None => name,
            };
            let of = |scenario, place: Option<usize>, brief: String| {
                place.map(|place| in_full(entry, scenario, place, lang).unwrap_or(brief))
            };
            Change {
                name,
                before: of(both[0], entry.in_a, before),
                after: of(both[1], entry.in_b, after),
            }
        }
    }
}

/// A change as a line of the conclusion.
#[must_use]
pub fn changed_line(change: &Change, lang: Lang) -> String {
    let name = &change.name;
    let by_default = lang.pick("mặc định", "default");
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => format!("{name}: {after} ({by_default}: {before})"),
        (None, Some(after)) => format!("{name}: {after}"),
        (Some(before), None) => {
            format!("{}: {name} ({before})", lang.pick("Không thực hiện", "Not carried out"))
        }
        (None, None) => name.clone(),
    }
}

/// More than the name and the size of an entry, where two of the same size can differ.
fn in_full(entry: &Entry, scenario: &Scenario, place: usize, lang: Lang) -> Option<String> {
    match entry.list {
        List::Matters => Some(matter(scenario.matters.get(place)?, lang)),
        List::Events => Some(event(scenario.events.get(place)?, lang)),
        _ => None,
    }
}

fn matter(matter: &Matter, lang: Lang) -> String {
    let amount = format::money_short(number(matter.amount), lang);
    let how = match &matter.outcome {
        Outcome::Dated(dated) => {
            let chance = format::share(dated.probability.decimal().unwrap_or_default(), 0, lang);
            let month = months::name(dated.month, lang);
            match lang {
                Lang::Vi => format!("{month}, khả năng thu {chance}"),
                Lang::En => format!("{month}, chance {chance}"),
            }
        }
        Outcome::Auction(auction) => {
            let sold = auction.sale_probability.decimal().unwrap_or_default();
            let (sold, month) =
                (format::share(sold, 0, lang), months::name(auction.first_month, lang));
            let price = format::money_short(number(auction.start_price), lang);
            match lang {
                Lang::Vi => format!("đấu giá từ {month}, giá {price}, mỗi phiên {sold}"),
                Lang::En => format!("auctions from {month}, price {price}, {sold} a round"),
            }
        }
    };
    let left_out = if matter.include { "" } else { lang.pick(" (không tính)", " (left out)") };
    format!("{amount}, {how}{left_out}")
}

/// "tháng 8: vào có điều kiện 66 việc, xong 66 việc".
fn event(event: &Event, lang: Lang) -> String {
    let mut parts = one_off(&event.cases, |count| cases(count, 1, lang), lang);
    parts.extend(one_off(&event.money, |dong| format::money_short(dong, lang), lang));
    format!("{}: {}", months::name(event.month, lang), parts.join(", "))
}

/// What a one-off event does to a stream.
pub(super) fn one_off<U: Copy>(
    amounts: &OneOff<U>,
    words: impl Fn(rust_decimal::Decimal) -> String,
    lang: Lang,
) -> Vec<String> {
    let named = [
        (amounts.enforceable_in, lang.pick("vào có điều kiện", "enforceable")),
        (amounts.enforceable_out, lang.pick("ra khỏi có điều kiện", "no longer enforceable")),
        (amounts.finished, lang.pick("xong", "finished")),
    ];
    let given = named.into_iter().filter(|(amount, _)| amount.is_positive());
    given.map(|(amount, name)| format!("{name} {}", words(number(amount)))).collect()
}
