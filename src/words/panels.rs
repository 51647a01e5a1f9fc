//! Short texts of the screen: names of panels and buttons, headings.

use super::{labels, months};
use crate::app::{Panel, Replay};
use crate::fields;
use crate::lang::Lang;
use crate::moment::Moment;
use crate::sheet::Answer;
use thads_model::calendar::WorkYear;
use thads_model::file::{Json, iso_date};
use thads_model::plan::Provenance;

/// A text that is the same for everyone: its name, Vietnamese, English.
macro_rules! texts {
    ($($(#[$doc:meta])+ $name:ident: $vi:literal, $en:literal;)+) => {
        $($(#[$doc])+ #[must_use] pub fn $name(lang: Lang) -> &'static str { lang.pick($vi, $en) })+
    };
}

texts! {
    /// The name of the planner.
    product: "Kịch bản chỉ tiêu", "Target planner";
    /// Where the unit has no name yet.
    unnamed_unit: "Đơn vị chưa đặt tên", "Unit without a name";
    /// Over everything where nothing can be changed.
    read_only: "Chỉ xem: ở đây không sửa và không lưu được gì.", "Read only: nothing can be changed or kept here.";
    /// The region of the answers.
    answers: "Câu trả lời", "The answer";
    /// The region of the levers.
    levers: "Yếu tố điều chỉnh", "Levers";
    /// The region of the panels.
    panels: "Bảng chi tiết", "Details";
    /// Before the tabs of the meeting.
    meeting: "Cuộc họp:", "Meeting:";
    /// Before the tabs of what goes into the plan.
    inputs: "Số liệu:", "Figures:";
    /// Beside a target set by the unit itself.
    provisional: "(tạm giao)", "(provisional)";
    /// Asks a figure why.
    why: "Vì sao?", "Why?";
    /// Shows the rarer levers.
    more_levers: "Hiện thêm", "More";
    /// Hides the rarer levers.
    fewer_levers: "Thu gọn", "Fewer";
    /// Puts a lever back.
    reset: "Về mặc định", "Back to default";
    /// Puts every lever back.
    reset_all: "Đặt lại tất cả", "Reset all";
    /// The menu of plans.
    choose_plan: "Chọn kế hoạch hoặc ví dụ", "Choose a plan or an example";
    /// Group of the menu of plans.
    own_plans: "Kế hoạch của đơn vị", "Plans of the unit";
    /// Group of the menu of plans.
    examples: "Ví dụ từ báo chí", "Examples from the press";
    /// Entry of the menu of plans.
    new_plan: "+ Kế hoạch mới…", "+ New plan…";
    /// The menu of scenarios.
    choose_scenario: "Chọn kịch bản", "Choose a scenario";
    /// Copies the scenario.
    copy_scenario: "Thêm kịch bản: bản sao của kịch bản này", "Add a scenario: a copy of this one";
    /// Removes the scenario.
    delete_scenario: "Xóa kịch bản này", "Delete this scenario";
    /// Takes back a change.
    undo: "Hoàn tác (Ctrl+Z)", "Undo (Ctrl+Z)";
    /// Makes a change again.
    redo: "Làm lại (Ctrl+Y)", "Redo (Ctrl+Y)";
    /// Plays the last change before and after.
    replay: "Phát lại thay đổi cuối: trước, sau", "Replay the last change: before, after";
    /// The view for the room.
    present: "Trình chiếu", "Present";
    /// The same, with its key.
    present_key: "Trình chiếu (F9); Esc để về", "Present (F9); Esc to return";
    /// The window for the projector.
    second_window: "Mở cửa sổ thứ hai cho máy chiếu", "Open a second window for the projector";
    /// Group of the menu of plans.
    agreed_plans: "Phương án đã chốt (chỉ xem)", "Agreed plans (read only)";
    /// Has back what was removed.
    have_back: "Lấy lại", "Restore";
    /// Opens the plan that came in a link.
    open_beside: "Mở", "Open";
    /// Forgets it.
    not_now: "Không mở", "Do not open";
    /// Makes a plan out of an agreed one that can be changed.
    copy_to_work: "Sao thành bản làm việc", "Copy to work on";
    /// Back to the plan that was agreed on.
    back_to_work: "Về bản đang làm", "Back to the working plan";
    /// Puts a lever back to where the scenario was saved.
    to_saved: "Về giá trị đã lưu của kịch bản", "Back to the scenario's saved value";
    /// While a change is played again.
    before_change: "TRƯỚC thay đổi", "BEFORE the change";
    /// The same.
    after_change: "SAU thay đổi", "AFTER the change";
    /// Opens a file.
    open: "Mở", "Open";
    /// Saves a file.
    save: "Lưu", "Save";
    /// Saves what was set aside.
    download: "Tải về", "Download";
    /// Closes something.
    close: "Đóng", "Close";
    /// Marks the plan as an example.
    example: "Ví dụ", "Example";
    /// The region about the example.
    about_example: "Về ví dụ này", "About this example";
    /// Begins a plan of one's own.
    start_with_own: "Bắt đầu với số liệu của đơn vị", "Start with your unit's figures";
    /// Beside a question that nobody has answered.
    not_answered: "đang tạm tính", "for now";
    /// Beside a question where the plan holds none of its readings any more.
    changed_by_hand: "đã sửa tay", "changed by hand";
    /// Beside a field that has to be filled.
    to_be_filled: "Cần nhập", "To be filled in";
}

/// The name of a panel's tab.
#[must_use]
pub fn tab(panel: Panel, lang: Lang) -> &'static str {
    match panel {
        Panel::Year => lang.pick("Năm", "Year"),
        Panel::Months => lang.pick("Tháng (bảng)", "Months (table)"),
        Panel::Needs => lang.pick("Cần gì", "What is needed"),
        Panel::Weights => lang.pick("Điều gì quan trọng", "What matters"),
        Panel::Sureness => lang.pick("Chắc đến đâu", "How sure"),
        Panel::Package => lang.pick("Phương án rẻ nhất", "Cheapest package"),
        Panel::Trials => lang.pick("Thử sức", "Stress"),
        Panel::Compare => lang.pick("So sánh", "Compare"),
        Panel::Brief => lang.pick("Kết luận, bản in", "Conclusion, print"),
        Panel::Journal => lang.pick("Nhật ký", "Journal"),
        Panel::Ledger => lang.pick("Dự báo và thực tế", "Forecast and fact"),
        Panel::Share => lang.pick("Lưu, gửi", "Keep, send"),
        Panel::Import => lang.pick("Nhập từ Excel", "From Excel"),
        Panel::Report => lang.pick("Báo cáo", "Report"),
        Panel::Targets => lang.pick("Chỉ tiêu", "Targets"),
        Panel::Staff => lang.pick("Cán bộ", "Staff"),
        Panel::Effort => lang.pick("Cao điểm, sự cố", "Campaigns, shocks"),
        Panel::Flows => lang.pick("Biến động án", "Flows"),
        Panel::Matters => lang.pick("Án lớn", "Large matters"),
        Panel::Calendar => lang.pick("Lịch", "Calendar"),
        Panel::History => lang.pick("Các tháng qua", "Past months"),
        Panel::Sources => lang.pick("Nguồn số liệu", "Sources"),
    }
}

/// "năm 2023 · số liệu đến 31/07/2023".
#[must_use]
pub fn year_and_date(year: WorkYear, date: &str, lang: Lang) -> String {
    let year = year.number();
    match lang {
        Lang::Vi => format!("năm {year} · số liệu đến {date}"),
        Lang::En => format!("work year {year} · figures through {date}"),
    }
}

/// "Vì sao: về việc?", for those who hear a button without its surroundings.
#[must_use]
pub fn why_of(what: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Vì sao? {what}"),
        Lang::En => format!("Why? {what}"),
    }
}

/// Where a number comes from.
#[must_use]
pub fn source(source: Option<Provenance>, lang: Lang) -> &'static str {
    match source {
        None => lang.pick("nguồn?", "source?"),
        Some(Provenance::Reported) => lang.pick("báo cáo", "reported"),
        Some(Provenance::Estimate) => lang.pick("ước tính", "estimate"),
        Some(Provenance::Assumed) => lang.pick("giả định", "assumed"),
    }
}

/// The name of the choice of a field's source.
#[must_use]
pub fn source_of(label: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Nguồn của: {label}"),
        Lang::En => format!("Source of: {label}"),
    }
}

/// "Theo Báo Sóc Trăng, 05/07/2023."
#[must_use]
pub fn published(outlet: &str, date: Option<&str>, lang: Lang) -> String {
    let by = lang.pick("Theo", "Source:");
    match date {
        Some(date) => format!("{by} {outlet}, {date}."),
        None => format!("{by} {outlet}."),
    }
}

/// "Thực tế cuối năm: việc 82,90 %, tiền 51,24 %."
#[must_use]
pub fn outcome(cases_rate: &str, money_rate: &str, lang: Lang) -> String {
    let rate = |rate: &str| {
        let rate = rate.parse().unwrap_or_default();
        crate::intake::format::percent2(rate, lang)
    };
    let (cases, money) = (rate(cases_rate), rate(money_rate));
    match lang {
        Lang::Vi => format!("Thực tế cuối năm: việc {cases}, tiền {money}."),
        Lang::En => format!("Actual year end: cases {cases}, money {money}."),
    }
}

/// Opens the panel of sources: says on how many assumptions the answer rests.
#[must_use]
pub fn see_sources(assumed: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Dựa trên {assumed} số giả định: xem nguồn"),
        Lang::En => format!("Rests on {assumed} assumed figures: see the sources"),
    }
}

/// "Lưu ý (3):".
#[must_use]
pub fn remarks(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Lưu ý ({count}):"),
        Lang::En => format!("Notes ({count}):"),
    }
}

/// The large matters of the shown scenario in one line.
#[must_use]
pub fn matters_in_short(answer: &Answer, lang: Lang) -> String {
    use crate::intake::format;
    let matters = &answer.shown().matters;
    let included = matters.iter().filter(|matter| matter.include).count();
    if matters.is_empty() {
        return lang.pick("Án lớn: chưa khai", "Large matters: none yet").to_owned();
    }
    let amount = matters.iter().filter(|matter| matter.include).map(|matter| matter.amount).sum();
    let expected = answer.outlook.iter().flat_map(|outlook| outlook.matters.iter().copied()).sum();
    let brief = |money| {
        format::money_brief(super::number::<thads_model::quantity::unit::Dong>(money), lang)
    };
    let (amount, expected) = (brief(amount), brief(expected));
    match lang {
        Lang::Vi => format!("Án lớn: {included} vụ, {amount}, dự kiến thu {expected}"),
        Lang::En => format!("Large matters: {included}, {amount}, expected {expected}"),
    }
}

/// Over an agreed plan.
#[must_use]
pub fn agreed_on(at: Moment, reason: &str, lang: Lang) -> String {
    let at = moment(at);
    let reason = if reason.is_empty() { String::new() } else { format!(" {reason}") };
    match lang {
        Lang::Vi => format!("Phương án đã chốt lúc {at}, chỉ xem.{reason}"),
        Lang::En => format!("Agreed on {at}, read only.{reason}"),
    }
}

/// A unit that has no name yet, by the name of the lowest level of the organisation.
#[must_use]
pub fn unit_without_name(levels: &[String], lang: Lang) -> String {
    match levels.last() {
        Some(level) => format!("{level} {}", lang.pick("chưa đặt tên", "without a name")),
        None => unnamed_unit(lang).to_owned(),
    }
}

/// "22/11/2026 10:05".
#[must_use]
pub fn moment(at: Moment) -> String {
    let text = at.to_string();
    let (date, time) = text.split_once('T').unwrap_or((&text, ""));
    let date = iso_date(date).map(months::date);
    let time: String = time.chars().take(5).collect();
    format!("{} {time}", date.unwrap_or_default()).trim().to_owned()
}

/// While a change is played again: which scene it is, and what was changed.
#[must_use]
pub fn scene(replay: &Replay, plan: &Json, lang: Lang) -> String {
    let scene = if replay.is_before() { before_change(lang) } else { after_change(lang) };
    let part = replay.parts.iter().find(|part| !part.path.starts_with('@'));
    let Some(part) = part else { return scene.to_owned() };
    let place = labels::place(&part.path, plan, lang);
    let value = if replay.is_before() { &part.before } else { &part.after };
    let value = match (fields::nature(&part.path), value) {
        (Some(nature), Some(value)) => format!(": {}", fields::written(nature, value, lang)),
        _ => String::new(),
    };
    format!("{scene} · {place}{value}")
}
