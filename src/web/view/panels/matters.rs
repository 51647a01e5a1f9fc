//! Large matters: money that hangs on one asset or one debtor.

use super::pieces::{all, row_heading, td, td_of, text, tr, wide_td};
use super::{add, bare, cell, changer, column, column_of, columns, entries, entry, entry_rows};
use super::{fields, fields_of, figure, figures, of_scenario, part, remove, table, warnings, why};
use crate::app::{List, Subject};
use crate::intake::format;
use crate::sheet::Edit;
use crate::web::view::Cx;
use crate::web::view::field::{self, Look};
use crate::words::forms::{self, matters as words};
use crate::words::number;
use thads_model::calendar::Month;
use thads_model::engine::{Verdict, matters};
use thads_model::file::Json;
use thads_model::plan::{Auction, Matter, Outcome};
use thads_model::quantity::{Exact, Factor, Money};
use yew::{Html, html};

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    let mut cards = Vec::new();
    for (index, matter) in cx.model.answer.shown().matters.iter().enumerate() {
        cards.push(card(cx, index, matter));
    }
    let buttons = [
        add(cx, words::add_dated(lang), List::DatedMatters),
        add(cx, words::add_auction(lang), List::AuctionMatters),
    ];
    let body = all(vec![
        warnings(cx, &of_scenario(cx, "matters")),
        summary(cx),
        entries(words::none(lang), cards),
        html! { <div class="buttons">{ for buttons }</div> },
    ]);
    part(words::matters(lang), body)
}

/// All matters together, and the verdict without them.
fn summary(cx: &Cx) -> Html {
    let lang = cx.lang();
    let answer = &cx.model.answer;
    let matters = &answer.shown().matters;
    if matters.is_empty() {
        return Html::default();
    }
    let amount: Money = matters.iter().filter(|m| m.include).map(|m| m.amount).sum();
    let expected: Money =
        answer.outlook.iter().flat_map(|outlook| outlook.matters.iter().copied()).sum();
    let without = answer.outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref());
    let without = without.map(|end| match end.money.without_matters {
        Verdict::Met(_) => words::still_met(lang),
        Verdict::Short(_) => words::not_met(lang),
        Verdict::NotMeasurable(_) => words::not_measurable(lang),
    });
    let money = |amount: Money| words::money(number(amount), lang);
    let mut worked_out = vec![
        figure(words::total(lang), money(amount), Html::default()),
        figure(words::expected_total(lang), money(expected), Html::default()),
    ];
    if let Some(verdict) = without {
        let asked = why(cx, Some("matters"), words::without(lang), Subject::Matters);
        worked_out.push(figure(words::without(lang), verdict.to_owned(), asked));
    }
    html! { <div class="summary">{ figures(worked_out) }</div> }
}

fn card(cx: &Cx, index: usize, matter: &Matter) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "matters");
    let base = format!("{list}[{index}]");
    let name = &matter.name;
    let buttons = all(vec![exchange(cx, &base, matter), remove(cx, name, &list, index)]);
    let mut general = Vec::new();
    for key in ["name", "amount", "include", "in_enforceable"] {
        general.push(field::field(cx, &format!("{base}.{key}")));
    }
    // A matter inside the enforceable has entered already.
    if !matter.in_enforceable {
        let look = Look::or(words::first_month(lang));
        general.push(field::with(cx, &format!("{base}.enters"), &look));
    }
    let body = all(vec![
        fields(general),
        outcome(cx, &base, matter),
        expected(cx, index, matter),
        officer_days(cx, index, &base, matter),
    ]);
    entry(index, name, buttons, body)
}

fn expected(cx: &Cx, index: usize, matter: &Matter) -> Html {
    let lang = cx.lang();
    let outlook = cx.model.answer.outlook.as_ref();
    let Some(expected) = outlook.and_then(|outlook| outlook.matters.get(index)) else {
        return Html::default();
    };
    let left_out = if matter.include { "" } else { words::left_out(lang) };
    let money = words::money(number(*expected), lang);
    figures(vec![figure(words::expected(lang), money, text(left_out))])
}

fn outcome(cx: &Cx, base: &str, matter: &Matter) -> Html {
    match &matter.outcome {
        Outcome::Dated(_) => fields_of(cx, &format!("{base}.dated"), &["month", "probability"]),
        Outcome::Auction(auction) => {
            let keys = [
                "start_price",
                "first_month",
                "sale_probability",
                "cut",
                "months_between",
                "months_to_money",
                "rounds",
            ];
            all(vec![
                fields_of(cx, &format!("{base}.auction"), &keys),
                warnings(cx, &format!("{base}.auction.cut")),
                rounds(cx, &matter.name, auction),
            ])
        }
    }
}

/// The button that exchanges a date for an auction, or an auction for a date.
fn exchange(cx: &Cx, base: &str, matter: &Matter) -> Html {
    let lang = cx.lang();
    let month = |number: u8| Json::Whole(number.into());
    let number_text = |number: Option<rust_decimal::Decimal>| {
        Json::Text(number.unwrap_or_default().normalize().to_string())
    };
    let (button, dated, auction) = match &matter.outcome {
        Outcome::Dated(dated) => {
            let auction = Json::object([
                ("start_price", number_text(matter.amount.decimal())),
                ("first_month", month(dated.month.number())),
                ("sale_probability", number_text(dated.probability.decimal())),
                // The largest cut of Article 104.5 of the 2008 law.
                ("cut", Json::text("0.10")),
                ("months_between", Json::Whole(1)),
                ("months_to_money", Json::Whole(1)),
                ("rounds", Json::Whole(4)),
            ]);
            (words::to_auction(lang), Json::Null, auction)
        }
        Outcome::Auction(auction) => {
            let paid = auction.first_month.number() + auction.months_to_money;
            let dated = Json::object([
                ("month", month(paid.min(Month::LAST.number()))),
                ("probability", number_text(auction.sale_probability.decimal())),
            ]);
            (words::to_dated(lang), dated, Json::Null)
        }
    };
    let edit = Edit::All(vec![
        Edit::Set(format!("{base}.dated"), dated),
        Edit::Set(format!("{base}.auction"), auction),
    ]);
    changer(cx, button, &matter.name, edit)
}

/// Every round with its price and the chance that it is the one that sells.
fn rounds(cx: &Cx, name: &str, auction: &Auction) -> Html {
    let lang = cx.lang();
    let calendar = &cx.model.answer.plan.calendar;
    let first = calendar.first_month().map_or(13, |first| u16::from(first.number()));
    let year = calendar.year();
    let mut unsold = Factor::<Exact>::ONE;
    let mut rows = Vec::new();
    for (round, price) in matters::rounds::<Exact>(auction) {
        let held = auction.month_of_round(round);
        let is_over = held < first;
        let chance = auction.sale_probability * unsold;
        if !is_over {
            unsold = unsold * auction.sale_probability.left();
        }
        let paid = held + u16::from(auction.months_to_money);
        let mut cells = vec![
            row_heading((round + 1).to_string()),
            td_of(words::month(held, year, lang)),
            td_of(format::count(number(price), 0, lang)),
        ];
        if is_over {
            cells.push(wide_td("2", text(words::failed(lang))));
        } else {
            let chance = chance.decimal().unwrap_or_default();
            cells.push(td_of(words::chance_of(chance, lang)));
            cells.push(td_of(words::month(paid, year, lang)));
        }
        rows.push(tr(round, cells));
    }
    let head = columns(&[
        words::round(lang),
        words::held(lang),
        words::price(lang),
        words::chance(lang),
        words::paid(lang),
    ]);
    let name = format!("{}: {name}", words::rounds(lang));
    table(&name, head, rows)
}

/// The work that a matter takes from the officers.
fn officer_days(cx: &Cx, index: usize, base: &str, matter: &Matter) -> Html {
    let lang = cx.lang();
    let list = format!("{base}.officer_days");
    let heading = words::officer_days(lang);
    let mut rows = Vec::new();
    for place in 0..matter.officer_days.len() {
        let path = |key: &str| format!("{list}[{place}].{key}");
        let name = format!("{}, {}", matter.name, forms::line(place, lang));
        rows.push(tr(
            place,
            vec![
                td(bare(cx, &path("month"), &name, None)),
                cell(cx, &path("days"), &name, None),
                td(remove(cx, &format!("{heading}, {name}"), &list, place)),
            ],
        ));
    }
    let head = vec![
        column_of(cx, &format!("{list}[0].month")),
        column_of(cx, &format!("{list}[0].days")),
        column(forms::buttons(lang)),
    ];
    let name = format!("{heading}: {}", matter.name);
    let body = [
        entry_rows(&name, words::no_officer_days(lang), head, rows),
        add(cx, words::add_officer_days(lang), List::OfficerDays(index)),
    ];
    html! { <div class="officer-days">{ for body }</div> }
}
