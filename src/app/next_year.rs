//! The plan of the next year, begun from what this one carries over.

use super::editing::shown_anew;
use super::filing::tell;
use super::notice::Notice;
use super::{Effect, Model, Panel};
use crate::lang::Lang;
use crate::sheet::{self, Sheet};
use thads_model::engine::Outlook;
use thads_model::engine::next_year::Opening;
use thads_model::file::Json;
use thads_model::plan::Plan;
use thads_model::quantity::Amount;

/// Opens the plan of the next year beside this one.
pub(super) fn begun(model: &mut Model) -> Vec<Effect> {
    let (answer, lang) = (&model.answer, model.view.lang);
    let next = answer.outlook.as_ref().and_then(|outlook| plan(&answer.plan, outlook, lang));
    let Some(sheet) = next.and_then(|next| Sheet::new(next).ok()) else {
        tell(model, Notice::NoNextYear);
        return Vec::new();
    };
    model.workspace.open(sheet, model.now);
    model.view.panel = Panel::Targets;
    model.view.why = None;
    shown_anew(model)
}

/// The plan file; `None` where nothing is projected.
fn plan(plan: &Plan, outlook: &Outlook, lang: Lang) -> Option<Json> {
    let year = plan.calendar.year().number();
    outlook.year_end.as_ref()?;
    let opening = Opening::after(&outlook.projection);
    let mut next = sheet::blank_plan(year + 1, lang);
    let mut put = |path: &str, value: Json| {
        if let Some(place) = next.at_mut(path) {
            *place = value;
        }
    };
    put("unit", Json::text(&*plan.unit));
    put("staff.officers", exact(plan.staff.officers));
    put("report.cases.enforceable", exact(opening.cases_enforceable));
    put("report.money.enforceable", exact(opening.money_enforceable));
    put("report.cases.accepted", Json::text("0"));
    put("report.money.accepted", Json::text("0"));
    if let Some(carried) = opening.cases_carried_over {
        put("report.cases.carried_over", exact(carried));
    }
    if let Some(carried) = opening.money_carried_over {
        put("report.money.carried_over", exact(carried));
    }
    put("targets.provisional", Json::Flag(true));
    put("scenarios[0].pace", opening.pace.map_or(Json::Null, exact));
    carry_on(plan, outlook, &mut put);
    Some(next)
}

/// What a new year cannot know yet is taken as it was in this one, and marked as assumed.
fn carry_on(plan: &Plan, outlook: &Outlook, put: &mut impl FnMut(&str, Json)) {
    let course = &outlook.projection.course;
    let mut assumed = vec!["scenarios[0].pace", "staff.officers"];
    let shares = [
        ("scenarios[0].cases.share", course.cases.share),
        ("scenarios[0].money.share", course.money.share),
    ];
    for (path, share) in shares {
        if let Some(share) = share.decimal() {
            put(path, Json::Text(share.round_dp(9).normalize().to_string()));
            assumed.push(path);
        }
    }
    put("scenarios[0].cases.new", exact(course.cases.new.to_nine_decimals()));
    put("scenarios[0].money.new", exact(course.money.new.to_nine_decimals()));
    put("scenarios[0].money.per_case", exact(course.per_case.to_nine_decimals()));
    assumed.extend([
        "scenarios[0].cases.new",
        "scenarios[0].money.new",
        "scenarios[0].money.per_case",
    ]);
    for (path, target) in [
        ("targets.cases", plan.targets.cases.as_ref()),
        ("targets.money", plan.targets.money.as_ref()),
    ] {
        if let Some(rate) = target.and_then(|target| target.rate.decimal()) {
            put(path, Json::object([("rate", Json::Text(rate.normalize().to_string()))]));
        }
    }
    let marks = assumed.into_iter().map(|path| (path.to_owned(), Json::text("assumed")));
    put("provenance", Json::Object(marks.collect()));
}

fn exact<U>(amount: Amount<U>) -> Json {
    Json::Text(amount.decimal().unwrap_or_default().normalize().to_string())
}
