//! Texts of the panel of officers, posts and staff moves.

use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;

texts! {
    /// Heading of the people.
    people: "Chấp hành viên và biên chế", "Officers and posts";
    /// Posts that nobody fills.
    vacant: "Biên chế còn thiếu", "Vacant posts";
    /// Cases an officer carries.
    load: "Số việc phải thi hành trên mỗi chấp hành viên", "Cases to enforce for each officer";
    /// The same with the separate book.
    load_with_book: "Kể cả sổ theo dõi riêng", "With the separate book";
    /// Why the load is unknown.
    load_unknown:
        "chưa tính được: cần số việc phải thi hành và số chấp hành viên",
        "unknown: needs the cases to enforce and the officers";
    /// Heading of the pace.
    pace: "Năng suất", "Pace";
    /// The pace in force.
    pace_now: "Năng suất đang dùng", "Pace in force";
    /// Why the pace is unknown.
    pace_unknown:
        "chưa tính được: cần số chấp hành viên và số việc đã xong",
        "unknown: needs officers and finished cases";
    /// Heading of the moves.
    moves: "Điều động, tăng cường, nghỉ", "Who comes and who leaves";
    /// Where there are none.
    no_moves: "Chưa có thay đổi nhân sự nào.", "No staff moves yet.";
    /// Adds a move.
    add_move: "Thêm thay đổi nhân sự", "Add a staff move";
    /// Column: officers after the move.
    after: "Số người sau đó", "Officers afterwards";
    /// A move that the report covers.
    in_report: "đã nằm trong báo cáo", "in the report already";
}

/// "324,2 việc/người".
#[must_use]
pub fn cases_each(cases: Decimal, lang: Lang) -> String {
    let figure = format::count(cases, 1, lang);
    match lang {
        Lang::Vi => format!("{figure} việc/người"),
        Lang::En => format!("{figure} cases each"),
    }
}

/// "0,5321 việc/người/ngày = 10,9 việc/người/tháng".
#[must_use]
pub fn pace_of(a_day: Decimal, a_month: Option<Decimal>, lang: Lang) -> String {
    let a_day = format::count(a_day, 4, lang);
    let day = match lang {
        Lang::Vi => format!("{a_day} việc/người/ngày"),
        Lang::En => format!("{a_day} cases/officer/day"),
    };
    let Some(a_month) = a_month else { return day };
    let a_month = format::count(a_month, 1, lang);
    match lang {
        Lang::Vi => format!("{day} = {a_month} việc/người/tháng"),
        Lang::En => format!("{day} = {a_month} cases/officer/month"),
    }
}

/// "6 người".
#[must_use]
pub fn officers(count: Decimal, lang: Lang) -> String {
    let figure = format::count_up_to(count, 2, lang);
    lang.pick(format!("{figure} người"), figure)
}

/// The default of a part that counts in full: "100 %".
#[must_use]
pub fn in_full(lang: Lang) -> String {
    format::share(Decimal::ONE, 0, lang)
}
