//! Changes of what is on screen. They are never steps of the history.

use super::{Effect, Model, Panel, Subject, analysis};
use crate::lang::Lang;
use std::rc::Rc;
use thads_model::calendar::Month;

pub(super) fn opened(model: &mut Model, panel: Panel) -> Vec<Effect> {
    model.view.panel = panel;
    model.view.why = None;
    model.view.cell = None;
    analysis::of_panel(model)
}

pub(super) fn asked_why(model: &mut Model, subject: Subject) -> Vec<Effect> {
    model.view.why = Some(subject);
    let mut effects = vec![Effect::Focus("why".to_owned())];
    effects.extend(analysis::of_figure(model));
    effects
}

pub(super) fn closed_why(model: &mut Model) -> Vec<Effect> {
    model.view.why = None;
    vec![Effect::Focus(format!("tab-{}", model.view.panel.id()))]
}

/// A month that was chosen stays until another is, or until it is let go.
pub(super) fn pointed_at(model: &mut Model, month: Option<Month>) -> Vec<Effect> {
    if !model.view.month_chosen {
        model.view.month = month;
    }
    Vec::new()
}

pub(super) fn chose_month(model: &mut Model, month: Option<Month>) -> Vec<Effect> {
    let again = model.view.month_chosen && model.view.month == month;
    model.view.month = if again { None } else { month };
    model.view.month_chosen = model.view.month.is_some();
    Vec::new()
}

pub(super) fn toggled_more_levers(model: &mut Model) -> Vec<Effect> {
    model.view.more_levers = !model.view.more_levers;
    Vec::new()
}

pub(super) fn chose_language(model: &mut Model, lang: Lang) -> Vec<Effect> {
    model.view.lang = lang;
    let mut effects = analysis::of_panel(model);
    effects.extend(analysis::of_figure(model));
    effects.push(Effect::AnnounceSoon);
    effects
}

/// The view for the room, or back from it.
pub(super) fn presented(model: &mut Model) -> Vec<Effect> {
    model.view.presenting = !model.view.presenting;
    if !model.view.presenting {
        return vec![Effect::Focus("present".to_owned())];
    }
    // The room looks at the year.
    opened(model, Panel::Year)
}

pub(super) fn resized(model: &mut Model, width: u32, height: u32) -> Vec<Effect> {
    model.view.chart = (width, height);
    Vec::new()
}

pub(super) fn stood_still(model: &mut Model) -> Vec<Effect> {
    model.view.announced = Some(Rc::clone(&model.answer));
    Vec::new()
}

/// Takes back what the view points at but the plan no longer has.
pub(super) fn fit_view(model: &mut Model) {
    let months = model.answer.outlook.as_ref().map(|outlook| &outlook.projection.months);
    let is_ahead =
        |month: Month| months.is_some_and(|months| months.iter().any(|row| row.month == month));
    if let Some(Subject::Month(month)) = model.view.why
        && !is_ahead(month)
    {
        model.view.why = None;
    }
}
