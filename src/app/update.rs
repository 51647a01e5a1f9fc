//! The dispatch table: one line a message.

use super::{
    Effect, Model, Msg, Notice, analysis, arranging, editing, filing, hosting, keeping, looking,
    meeting, replay, scenarios,
};

/// Takes in what happened; gives what has to happen outside.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    if is_next_thing(&msg) {
        model.notices.retain(|notice| !notice.is_passing());
    }
    let mut effects = replay::interrupted(model, &msg);
    if model.is_read_only() && hosting::changes(&msg) {
        model.view.focus = None;
    } else {
        effects.extend(take_in(model, msg));
    }
    hosting::without_keeping(model, effects)
}

/// Whether the user goes on to something else: what has been said in passing is over.
const fn is_next_thing(msg: &Msg) -> bool {
    matches!(
        msg,
        Msg::Slid(..)
            | Msg::Typed(..)
            | Msg::Changed(_)
            | Msg::Added(_)
            | Msg::OpenedPanel(_)
            | Msg::AskedWhy(_)
            | Msg::Acted(_)
            | Msg::PickedSheet(_)
            | Msg::PickedExample(_)
            | Msg::PickedScenario(_)
            | Msg::Presented
    )
}

/// What happens on a first visit before anything but a lever is touched; all the rest is a function
/// of its own, so that it comes later (`xtask/src/split.rs`).
fn take_in(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Slid(lever, value) => editing::slid(model, lever, value),
        Msg::Released => editing::released(model),
        Msg::Left => editing::left(model),
        Msg::PointedAt(month) => looking::pointed_at(model, month),
        Msg::ChoseLanguage(lang) => looking::chose_language(model, lang),
        Msg::Resized(width, height) => looking::resized(model, width, height),
        Msg::StoodStill => looking::stood_still(model),
        Msg::AnalystCame(standing) => analysis::came(model, standing),
        Msg::Chanced(chance) => analysis::chanced(model, chance),
        Msg::Replied(topic, reply) => analysis::replied(model, topic, reply),
        Msg::Progressed(topic, done, all) => analysis::progressed(model, topic, (done, all)),
        Msg::Hosted(request) => hosting::asked(model, request),
        msg => take_in_later(model, msg),
    }
}

#[inline(never)]
fn take_in_later(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Slid(..)
        | Msg::Released
        | Msg::Left
        | Msg::PointedAt(_)
        | Msg::ChoseLanguage(_)
        | Msg::Resized(..)
        | Msg::StoodStill
        | Msg::AnalystCame(_)
        | Msg::Chanced(_)
        | Msg::Replied(..)
        | Msg::Progressed(..)
        | Msg::Hosted(_) => Vec::new(),

        Msg::Typed(path, text) => editing::typed(model, path, text),
        Msg::Entered(path) => editing::entered(model, path),
        Msg::ChoseReading(path, value) => editing::chose_reading(model, &path, value),
        Msg::Changed(edit) => editing::changed(model, &edit),
        Msg::Added(list) => editing::added(model, list),
        Msg::LeverReset(lever) => editing::lever_reset(model, lever),
        Msg::AllLeversReset => editing::all_levers_reset(model),

        Msg::OpenedPanel(panel) => looking::opened(model, panel),
        Msg::AskedWhy(subject) => looking::asked_why(model, subject),
        Msg::ClosedWhy => looking::closed_why(model),
        Msg::ChoseMonth(month) => looking::chose_month(model, month),
        Msg::ToggledMoreLevers => looking::toggled_more_levers(model),

        Msg::NotReplied(topic) => analysis::not_replied(model, topic),
        Msg::Stopped => analysis::stopped(model),
        Msg::Acted(act) => analysis::acted(model, act),
        Msg::PointedAtCell(cell) => analysis::pointed_at_cell(model, cell),

        Msg::PickedSheet(index) => arranging::picked_sheet(model, index),
        Msg::PickedExample(id) => arranging::picked_example(model, id),
        Msg::StartedAnew => arranging::started_anew(model),
        Msg::ChoseYear(year) => arranging::chose_year(model, year),
        Msg::RestoredExample => arranging::restored_example(model),
        Msg::DeletedSheet => meeting::deleted_shown(model),
        Msg::Answered(question, reading) => arranging::answered(model, question, reading),
        Msg::PickedScenario(index) => scenarios::picked(model, index),
        Msg::CopiedScenario => scenarios::copied(model, model.sheet().scenario),
        Msg::DeletedScenario => scenarios::deleted(model, model.sheet().scenario),

        Msg::OfferTaken => hosting::offer_taken(model),
        Msg::ParcelFound(text) => filing::parcel_found(model, text),
        Msg::ParcelOpened => filing::parcel_opened(model),
        Msg::Replayed => replay::begun(model),
        Msg::SceneOver => replay::next(model),
        Msg::Presented => looking::presented(model),
        Msg::LeftTheRoom if model.view.presenting => looking::presented(model),
        Msg::LeftTheRoom => Vec::new(),
        Msg::AskedForSecondWindow => vec![Effect::OpenSecondWindow],
        Msg::SecondWindowBarred => filing::told(model, Notice::WindowBarred),
        Msg::Copied(true) => filing::told(model, Notice::Copied),
        Msg::Copied(false) => filing::told(model, Notice::NotCopied),
        Msg::LeverToSaved(lever) => editing::lever_to_saved(model, lever),
        Msg::Followed(id, record) => keeping::followed(model, &id, &record),
        Msg::Overtaken(id, record) => keeping::overtaken(model, &id, &record),
        Msg::StoreWiped => keeping::wiped(model),

        Msg::AskedForFile => vec![Effect::AskForFile],
        Msg::FileRead(name, bytes) => filing::file_read(model, name, bytes),
        Msg::FileTooLarge(name, bytes) => filing::too_large(model, name, bytes),
        Msg::FileUnreadable(name) => filing::unreadable(model, name),
        Msg::AskedToSave => filing::asked_to_save(model),
        Msg::AskedForAside(index) => filing::asked_for_aside(model, index),
        Msg::Dismissed(index) => filing::dismissed(model, index),
        Msg::KeepFailed => filing::keep_failed(model),
        Msg::KeptAgain => keeping::kept_again(model),
        Msg::WasSetAside(true) => filing::was_set_aside(model),
        Msg::WasSetAside(false) => filing::could_not_set_aside(model),
        Msg::Undone => editing::undone(model),
        Msg::Redone => editing::redone(model),
    }
}
