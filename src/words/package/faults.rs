//! What is wrong with bounds, steps and costs, and what would be right.

use crate::lang::Lang;

/// The lower bound lies above the upper one.
#[must_use]
pub fn reversed(lang: Lang) -> String {
    lang.pick("“Đến” nhỏ hơn “từ”: hãy đổi lại.", "“To” is below “from”: swap them.").to_owned()
}

/// A step of 0 or below.
#[must_use]
pub fn no_step(lang: Lang) -> String {
    lang.pick("Mỗi bước phải lớn hơn 0.", "A step must be above 0.").to_owned()
}

/// A cost of 0 or below.
#[must_use]
pub fn no_cost(lang: Lang) -> String {
    lang.pick(
        "Chi phí mỗi bước phải lớn hơn 0: việc gì cũng tốn công.",
        "A step must cost more than 0: nothing is free.",
    )
    .to_owned()
}

/// Too many steps between the bounds.
#[must_use]
pub fn too_fine(lang: Lang) -> String {
    lang.pick(
        "Bước quá nhỏ: hơn 10.000 bước giữa hai giới hạn. Hãy tăng bước.",
        "The step is too fine: more than 10,000 between the bounds. Make it larger.",
    )
    .to_owned()
}

/// The bounds leave out where the lever stands.
#[must_use]
pub fn present_outside(present: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Giới hạn phải chứa mức hiện nay ({present})."),
        Lang::En => format!("The bounds must hold the present value ({present})."),
    }
}

/// A bound beyond what a plan can hold.
#[must_use]
pub fn out_of_range(least: &str, most: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Chỉ nhận từ {least} đến {most}."),
        Lang::En => format!("Must lie between {least} and {most}."),
    }
}

/// More levers than a search takes.
#[must_use]
pub fn too_many(most: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Chọn tối đa {most} đòn bẩy: hãy bỏ bớt."),
        Lang::En => format!("Choose at most {most} levers: take some out."),
    }
}
