//! Large matters: money that hangs on one asset or one debtor.

use super::{add, cell, changer, column, column_of, entries, entry, entry_rows, fields, figure};
use super::{figures, of_scenario, part, remove, table, warnings, why};
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
    let all = cx.model.answer.shown().matters.iter().enumerate();
    let cards = all.map(|(index, matter)| card(cx, index, matter)).collect();
    part(
        words::matters(lang),
        html! {
            <>
                { warnings(cx, &of_scenario(cx, "matters")) }
                { summary(cx) }
                { entries(words::none(lang), cards) }
                <div class="buttons">
                    { add(cx, words::add_dated(lang), List::DatedMatters) }
                    { add(cx, words::add_auction(lang), List::AuctionMatters) }
                </div>
            </>
        },
    )
}

/// All matters together, and the verdict without them.
fn summary(cx: &Cx) -> Html {
    let lang = cx.lang();
    let answer = &cx.model.answer;
    let all = &answer.shown().matters;
    if all.is_empty() {
        return Html::default();
    }
    let amount: Money = all.iter().filter(|m| m.include).map(|m| m.amount).sum();
    let expected: Money =
        answer.outlook.iter().flat_map(|outlook| outlook.matters.iter().copied()).sum();
    let without = answer.outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref());
    let without = without.map(|end| match end.money.without_matters {
        Verdict::Met(_) => words::still_met(lang),
        Verdict::Short(_) => words::not_met(lang),
        Verdict::NotMeasurable(_) => words::not_measurable(lang),
    });
    let asked = why(cx, "matters", words::without(lang), Subject::Matters);
    let money = |amount: Money| words::money(number(amount), lang);
    html! {
        <div class="summary">
            { figures([
                figure(words::total(lang), money(amount), Html::default()),
                figure(words::expected_total(lang), money(expected), Html::default()),
                match without {
                    Some(verdict) => figure(words::without(lang), verdict.to_owned(), asked),
                    None => Html::default(),
                },
            ]) }
        </div>
    }
}

fn card(cx: &Cx, index: usize, matter: &Matter) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "matters");
    let base = format!("{list}[{index}]");
    let at = |key: &str| format!("{base}.{key}");
    let name = &matter.name;
    let buttons = html! {
        <>
            { exchange(cx, &base, matter) }
            { remove(cx, name, &list, index) }
        </>
    };
    // A matter inside the enforceable has entered already.
    let enters = (!matter.in_enforceable)
        .then(|| field::with(cx, &at("enters"), &Look::or(words::first_month(lang))));
    let general = [
        field::field(cx, &at("name")),
        field::field(cx, &at("amount")),
        field::field(cx, &at("include")),
        field::field(cx, &at("in_enforceable")),
    ];
    let body = html! {
        <>
            { fields(general.into_iter().chain(enters)) }
            { outcome(cx, &base, matter) }
            { expected(cx, index, matter) }
            { officer_days(cx, index, &base, matter) }
        </>
    };
    entry(index, name, buttons, body)
}

fn expected(cx: &Cx, index: usize, matter: &Matter) -> Html {
    let lang = cx.lang();
    let outlook = cx.model.answer.outlook.as_ref();
    let Some(expected) = outlook.and_then(|outlook| outlook.matters.get(index)) else {
        return Html::default();
    };
    let left_out = if matter.include { "" } else { words::left_out(lang) };
    let text = words::money(number(*expected), lang);
    figures([figure(words::expected(lang), text, html! { left_out })])
}

fn outcome(cx: &Cx, base: &str, matter: &Matter) -> Html {
    let inputs = |kind: &str, keys: &[&str]| {
        fields(keys.iter().map(|key| field::field(cx, &format!("{base}.{kind}.{key}"))))
    };
    match &matter.outcome {
        Outcome::Dated(_) => inputs("dated", &["month", "probability"]),
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
            html! {
                <>
                    { inputs("auction", &keys) }
                    { warnings(cx, &format!("{base}.auction.cut")) }
                    { rounds(cx, &matter.name, auction) }
                </>
            }
        }
    }
}

/// The button that exchanges a date for an auction, or an auction for a date.
fn exchange(cx: &Cx, base: &str, matter: &Matter) -> Html {
    let lang = cx.lang();
    let month = |number: u8| Json::Whole(number.into());
    let text = |number: Option<rust_decimal::Decimal>| {
        Json::Text(number.unwrap_or_default().normalize().to_string())
    };
    let (button, dated, auction) = match &matter.outcome {
        Outcome::Dated(dated) => {
            let auction = Json::object([
                ("start_price", text(matter.amount.decimal())),
                ("first_month", month(dated.month.number())),
                ("sale_probability", text(dated.probability.decimal())),
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
                ("probability", text(auction.sale_probability.decimal())),
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
    let row = |(round, price): (u8, Money)| {
        let held = auction.month_of_round(round);
        let is_over = held < first;
        let chance = auction.sale_probability * unsold;
        if !is_over {
            unsold = unsold * auction.sale_probability.left();
        }
        let paid = held + u16::from(auction.months_to_money);
        html! {
            <tr key={round}>
                <th scope="row">{ round + 1 }</th>
                <td>{ words::month(held, year, lang) }</td>
                <td>{ format::count(number(price), 0, lang) }</td>
                if is_over {
                    <td colspan="2">{ words::failed(lang) }</td>
                } else {
                    <td>{ words::chance_of(chance.decimal().unwrap_or_default(), lang) }</td>
                    <td>{ words::month(paid, year, lang) }</td>
                }
            </tr>
        }
    };
    let rows: Vec<Html> = matters::rounds::<Exact>(auction).map(row).collect();
    let head = [
        words::round(lang),
        words::held(lang),
        words::price(lang),
        words::chance(lang),
        words::paid(lang),
    ];
    let name = format!("{}: {name}", words::rounds(lang));
    table(&name, head.map(column), html! { <>{ for rows }</> })
}

/// The work that a matter takes from the officers.
fn officer_days(cx: &Cx, index: usize, base: &str, matter: &Matter) -> Html {
    let lang = cx.lang();
    let list = format!("{base}.officer_days");
    let heading = words::officer_days(lang);
    let row = |place: usize| {
        let path = |key: &str| format!("{list}[{place}].{key}");
        let name = format!("{}, {}", matter.name, forms::line(place, lang));
        html! {
            <tr key={place}>
                <td>{ super::bare(cx, &path("month"), &name, None) }</td>
                { cell(cx, &path("days"), &name, None) }
                <td>{ remove(cx, &format!("{heading}, {name}"), &list, place) }</td>
            </tr>
        }
    };
    let head = [
        column_of(cx, &format!("{list}[0].month")),
        column_of(cx, &format!("{list}[0].days")),
        column(forms::buttons(lang)),
    ];
    let rows = (0..matter.officer_days.len()).map(row).collect();
    let name = format!("{heading}: {}", matter.name);
    html! {
        <div class="officer-days">
            { entry_rows(&name, words::no_officer_days(lang), head, rows) }
            { add(cx, words::add_officer_days(lang), List::OfficerDays(index)) }
        </div>
    }
}
