//! What can be set: goal, chance, currency, and the table of levers.

use crate::lang::Lang;
use thads_model::analysis::goal::Aim;

/// The label of the goal.
#[must_use]
pub fn goal(lang: Lang) -> &'static str {
    lang.pick("Cần đạt", "Reach")
}

/// A goal that can be chosen.
#[must_use]
pub fn goal_option(aim: Aim, lang: Lang) -> &'static str {
    match aim {
        Aim::Cases => lang.pick("chỉ tiêu về việc", "the target for cases"),
        Aim::Money => lang.pick("chỉ tiêu về tiền", "the target for money"),
        Aim::Both => lang.pick("cả hai chỉ tiêu", "both targets"),
    }
}

/// The label of the chance that is asked for.
#[must_use]
pub fn chance(lang: Lang) -> &'static str {
    lang.pick("Khả năng đạt ít nhất", "At a chance of at least")
}

/// A chance that can be asked for, in tenths; `None` = none.
#[must_use]
pub fn chance_option(tenths: Option<u8>, lang: Lang) -> String {
    match (tenths, lang) {
        (None, _) => lang.pick("không yêu cầu", "none asked for").to_owned(),
        (Some(tenths), Lang::Vi) => format!("{tenths} trên 10"),
        (Some(tenths), Lang::En) => format!("{tenths} in 10"),
    }
}

/// The label of what costs are counted in.
#[must_use]
pub fn currency_label(lang: Lang) -> &'static str {
    lang.pick("Chi phí tính bằng", "Costs counted in")
}

/// What costs are counted in unless said otherwise.
#[must_use]
pub fn currency(lang: Lang) -> &'static str {
    lang.pick("ngày công", "officer-days")
}

/// The fold of the levers: how many are chosen.
#[must_use]
pub fn levers_heading(chosen: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Đòn bẩy được dùng: {chosen} (giới hạn, bước, chi phí)"),
        Lang::En => format!("Levers in use: {chosen} (bounds, steps, costs)"),
    }
}

/// What the table of levers shows.
#[must_use]
pub fn levers_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Được huy động gì, từ đâu đến đâu, mỗi bước tốn bao nhiêu. Ô trống: mức mặc định tính từ kế hoạch, một ngày công là một ngày làm việc của một chấp hành viên.",
        "What may be used, how far, and what a step costs. Empty: the default worked out from the plan; an officer-day is one officer's working day.",
    )
}

/// The headings of the table of levers.
#[must_use]
pub fn lever_columns(currency: &str, lang: Lang) -> Vec<String> {
    let cost = match lang {
        Lang::Vi => format!("Chi phí mỗi bước ({currency})"),
        Lang::En => format!("Cost a step ({currency})"),
    };
    let names = lang.pick(
        ["Đòn bẩy", "Dùng", "Hiện nay", "Từ", "Đến", "Mỗi bước"],
        ["Lever", "Use", "Now", "From", "To", "Step"],
    );
    let names = names.into_iter().map(str::to_owned);
    names.chain([cost, lang.pick("Bỏ", "Remove").to_owned()]).collect()
}

/// The button that chooses a lever, as it stands.
#[must_use]
pub fn use_it(chosen: Use, lang: Lang) -> &'static str {
    match chosen {
        Use::Chosen => lang.pick("✓ dùng", "✓ in use"),
        Use::Left => lang.pick("không dùng", "not used"),
    }
}

/// Whether a lever is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Packages may move it.
    Chosen,
    /// It stays as it is.
    Left,
}

/// The spoken name of a field of a lever.
#[must_use]
pub fn field(lever: &str, field: &str, lang: Lang) -> String {
    let what = match field {
        "low" => lang.pick("từ", "from"),
        "high" => lang.pick("đến", "to"),
        "step" => lang.pick("mỗi bước", "step"),
        _ => lang.pick("chi phí mỗi bước", "cost a step"),
    };
    format!("{lever}: {what}")
}

/// The button that takes an added lever away.
#[must_use]
pub fn remove(lang: Lang) -> &'static str {
    lang.pick("Bỏ", "Remove")
}

/// The label of what can be added.
#[must_use]
pub fn which(lang: Lang) -> &'static str {
    lang.pick("Thêm đòn bẩy", "Another lever")
}

/// The button that adds a lever.
#[must_use]
pub fn add(lang: Lang) -> &'static str {
    lang.pick("Thêm", "Add")
}

/// The label of the first month of a campaign.
#[must_use]
pub fn from_label(lang: Lang) -> &'static str {
    lang.pick("Đợt cao điểm từ", "A campaign from")
}

/// The label of its last month.
#[must_use]
pub fn to_label(lang: Lang) -> &'static str {
    lang.pick("đến", "to")
}

/// The button that adds a campaign.
#[must_use]
pub fn add_campaign(lang: Lang) -> &'static str {
    lang.pick("Thêm đợt", "Add the campaign")
}
