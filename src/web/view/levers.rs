//! The levers: staffing, cases, money.

use super::field::{self, Look};
use super::{Cx, View};
use crate::app::{Msg, Panel};
use crate::fields::Trouble;
use crate::intake::format;
use crate::sheet;
use crate::words::{levers as words, notes, panels, problems};
use rust_decimal::Decimal;
use thads_model::engine::WarningCode;
use thads_model::levers::{Lever, Setting};
use yew::{Event, Html, InputEvent, classes, html};

/// The levers of the opening screen, and the rarer ones, by group.
const GROUPS: [(Group, &[Lever], &[Lever]); 3] = [
    (Group::Staff, &[Lever::OfficersAdded, Lever::PaceChange, Lever::OvertimeHours], &[]),
    (
        Group::Cases,
        &[Lever::CasesNew, Lever::CasesReclassifiedOut, Lever::CasesStuck],
        &[Lever::CasesShare, Lever::CasesBecameEnforceable],
    ),
    (
        Group::Money,
        &[Lever::MoneyRecoveryChange, Lever::MoneyNew],
        &[Lever::MoneyShare, Lever::MoneyBecameEnforceable, Lever::MoneyReclassifiedOut],
    ),
];

/// A group of levers.
#[derive(Clone, Copy)]
enum Group {
    Staff,
    Cases,
    Money,
}

pub(super) fn view(cx: &Cx) -> View {
    let lang = cx.lang();
    let more = cx.model.view.more_levers;
    let moved = Lever::ALL.into_iter().any(|lever| {
        let setting = setting(cx, lever);
        setting.present != setting.default
    });
    html! {
        <section class="levers" part="levers" aria-label={panels::levers(lang)}>
            <div class="levers-head">
                <h2>{ panels::levers(lang) }</h2>
                <button
                    type="button"
                    class="more"
                    aria-expanded={more.to_string()}
                    onclick={cx.click(Msg::ToggledMoreLevers)}
                >{ if more { panels::fewer_levers(lang) } else { panels::more_levers(lang) } }</button>
                <button
                    type="button"
                    disabled={!moved}
                    data-reset="all"
                    onclick={cx.click(Msg::AllLeversReset)}
                >{ panels::reset_all(lang) }</button>
            </div>
            { for GROUPS.map(|(group, always, rarely)| html! {
                <fieldset disabled={cx.model.is_locked()}>
                    <legend>{ heading(group, cx) }</legend>
                    { for always.iter().map(|lever| lever_view(cx, *lever)) }
                    if more { { for rarely.iter().map(|lever| lever_view(cx, *lever)) } }
                    { if matches!(group, Group::Money) { matters(cx) } else { Html::default() } }
                </fieldset>
            }) }
        </section>
    }
}

fn heading(group: Group, cx: &Cx) -> &'static str {
    match group {
        Group::Staff => cx.pick("Nhân sự", "Staffing"),
        Group::Cases => cx.pick("Việc", "Cases"),
        Group::Money => cx.pick("Tiền", "Money"),
    }
}

fn setting(cx: &Cx, lever: Lever) -> Setting {
    cx.model.sheet().setting(&cx.model.answer, lever)
}

fn lever_view(cx: &Cx, lever: Lever) -> Html {
    let lang = cx.lang();
    let setting = setting(cx, lever);
    let change = words::change(lever, &setting, lang);
    let path = sheet::lever_text(lever, cx.model.sheet().scenario);
    let id = format!("lever-{}", lever.id().replace('.', "-"));
    let name = words::name(lever, lang);
    html! {
        <div
            class={classes!(
                "lever",
                change.is_some().then_some("moved"),
                field::source(cx, &path).map(|source| format!("is-{}", source.key())),
            )}
            data-lever={lever.id()}
            key={lever.id()}
        >
            <div class="lever-head">
                <label for={id.clone()} title={words::help(lever, lang)}>{ name }</label>
                { named(cx, lever, &setting) }
                { saved(cx, lever, name) }
                if let Some(change) = change {
                    <span class="change">{ change }</span>
                    <button
                        type="button"
                        class="reset"
                        title={panels::reset(lang)}
                        aria-label={format!("{}: {name}", panels::reset(lang))}
                        onclick={cx.click(Msg::LeverReset(lever))}
                    >{ "↺" }</button>
                }
            </div>
            <div class="lever-line">
                { slider(cx, lever, &setting, id) }
                { number(cx, lever, &setting, &path, name) }
                <span class="unit" aria-hidden="true">{ words::unit(lever, lang) }</span>
            </div>
            { trouble(cx, &path) }
            if lever == Lever::OvertimeHours { { overtime_limit(cx) } }
        </div>
    }
}

/// Puts a lever back to where it stood when the scenario was saved.
fn saved(cx: &Cx, lever: Lever, name: &str) -> Html {
    let lang = cx.lang();
    let Some(saved) = cx.model.sheet().saved_setting(&cx.model.answer, lever) else {
        return Html::default();
    };
    let title = format!("{}: {}", panels::to_saved(lang), words::value(lever, saved, lang));
    html! {
        <button
            type="button"
            class="reset"
            data-to-saved=""
            aria-label={format!("{title}, {name}")}
            {title}
            onclick={cx.click(Msg::LeverToSaved(lever))}
        >{ "⤺" }</button>
    }
}

fn slider(cx: &Cx, lever: Lever, setting: &Setting, id: String) -> Html {
    let lang = cx.lang();
    let low = setting.low;
    let ticks = format!("{id}-default");
    html! {
        <>
        <input
            {id}
            type="range"
            min={low.to_string()}
            max={setting.high.to_string()}
            step={setting.step.to_string()}
            list={ticks.clone()}
            value={setting.present.to_string()}
            aria-valuetext={words::value(lever, setting.present, lang)}
            oninput={cx.on(move |e: InputEvent| {
                Msg::Slid(lever, field::value_of(e.target()).parse().unwrap_or(low))
            })}
            onchange={cx.on(|_: Event| Msg::Released)}
        />
        // Browsers draw a tick where the default is.
        <datalist id={ticks}><option value={setting.default.to_string()}></option></datalist>
        </>
    }
}

fn number(cx: &Cx, lever: Lever, setting: &Setting, path: &str, name: &str) -> Html {
    let Some(nature) = sheet::nature(path) else { return Html::default() };
    let shown = match lever {
        Lever::PaceChange | Lever::CasesShare | Lever::MoneyShare | Lever::MoneyRecoveryChange => {
            format::share(setting.present, 0, cx.lang())
        }
        _ => format::count_up_to(setting.present, 1, cx.lang()),
    };
    let look = Look { fallback: Some(shown), place: "lever-", ..Look::bare(name) };
    field::text(cx, path, nature, &look, name)
}

/// Values that people name in words, to be chosen.
fn named(cx: &Cx, lever: Lever, setting: &Setting) -> Html {
    let Some(values) = words::named_values(lever, setting) else { return Html::default() };
    let names = words::range_names(cx.lang());
    let option = |(value, name): (Decimal, &'static str)| {
        let chosen = value == setting.present;
        html! {
            <button
                type="button"
                class="named"
                aria-pressed={chosen.to_string()}
                title={words::value(lever, value, cx.lang())}
                onclick={cx.click(Msg::Slid(lever, value))}
            >{ name }</button>
        }
    };
    html! {
        <span class="named-values" role="group" aria-label={words::name(lever, cx.lang())}>
            { for values.into_iter().zip(names).map(option) }
        </span>
    }
}

/// The legal limit of overtime, where it is exceeded.
fn overtime_limit(cx: &Cx) -> Html {
    let answer = &cx.model.answer;
    let warnings = answer.outlook.iter().flat_map(|outlook| &outlook.warnings);
    let limits = warnings.filter(|warning| {
        matches!(warning.code, WarningCode::OvertimeMonth(_) | WarningCode::OvertimeYear(_))
    });
    html! {
        { for limits.map(|warning| html! {
            <p class="trouble">{ notes::warning(warning, &answer.plan, cx.lang()) }</p>
        }) }
    }
}

fn trouble(cx: &Cx, path: &str) -> Html {
    match cx.model.troubles.get(path) {
        Some(trouble) if *trouble != Trouble::Empty => html! {
            <p class="trouble" id={format!("lever-{}-trouble", field::id(path))} role="alert">
                { problems::trouble_at(path, trouble, &cx.model.sheet().plan, cx.lang()) }
            </p>
        },
        _ => Html::default(),
    }
}

/// Large matters have a panel of their own; their sum is a lever of the meeting.
fn matters(cx: &Cx) -> Html {
    let answer = &cx.model.answer;
    let text = panels::matters_in_short(answer, cx.lang());
    html! {
        <button
            type="button"
            class="to-panel"
            onclick={cx.click(Msg::OpenedPanel(Panel::Matters))}
        >{ text }{ " ›" }</button>
    }
}
