//! What is to be done month by month, and what is to be watched.

use super::changes::one_off;
use super::sources::others;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::chart::capital;
use crate::words::labels::quoted;
use crate::words::{cases, months, number};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use thads_model::calendar::{Month, WorkYear};
use thads_model::plan::{Event, Matter, Shock, StaffMove, Uplift};

/// Something to be done, or that happens, in a month.
#[derive(Clone, Debug, PartialEq)]
pub enum Task<'p> {
    /// Cases to be finished in all, and by each officer.
    Finish(Decimal, Option<Decimal>),
    /// Money that is expected, in đồng.
    Collect(Decimal),
    /// Officers who come or leave.
    Move(&'p StaffMove),
    /// Hours of overtime for each officer.
    Overtime(Decimal),
    /// A campaign that runs.
    Campaign(&'p Uplift),
    /// A disruption to be reckoned with.
    Disruption(&'p Shock),
    /// A matter whose payment is due.
    Payment(&'p Matter),
    /// A round of an auction, counted from 1, and its price in đồng.
    Round(&'p Matter, u8, Decimal),
    /// Officer-days set aside for a matter.
    Days(&'p Matter, Decimal),
    /// A one-off event.
    Event(&'p Event),
    /// Cases to be reclassified.
    Reclassify(Decimal),
    /// Enforceable cases that cannot be closed: to be verified.
    Verify(Decimal),
}

/// "Tháng 8/2023: xong 142 việc (…); …", as a line of the conclusion: the first so many tasks, and
/// how many more there are.
#[must_use]
pub fn month(month: Month, year: WorkYear, tasks: &[Task<'_>], most: usize, lang: Lang) -> String {
    let count = tasks.len();
    let shown = if count > most + 1 { most } else { count };
    let mut tasks: Vec<String> = tasks.iter().take(shown).map(|task| words(task, lang)).collect();
    if count > shown {
        tasks.push(others(count - shown, lang));
    }
    let name = capital(months::full(month, year, lang));
    format!("{name}: {}.", tasks.join("; "))
}

fn words(task: &Task<'_>, lang: Lang) -> String {
    match task {
        Task::Finish(count, each) => finish(*count, *each, lang),
        Task::Collect(money) => {
            let money = format::money_short(*money, lang);
            match lang {
                Lang::Vi => format!("thu {money}"),
                Lang::En => format!("collect {money}"),
            }
        }
        Task::Move(staff_move) => moved(staff_move, lang),
        Task::Overtime(hours) => {
            let hours = format::count_up_to(*hours, 1, lang);
            match lang {
                Lang::Vi => format!("làm thêm {hours} giờ mỗi người"),
                Lang::En => format!("{hours} hours of overtime each"),
            }
        }
        Task::Campaign(campaign) => {
            let name = named(lang.pick("đợt cao điểm", "peak campaign"), &campaign.name);
            let uplift = campaign.uplift.decimal().unwrap_or_default();
            format!("{name} ({})", format::signed(uplift, |uplift| format::share(uplift, 0, lang)))
        }
        Task::Disruption(shock) => {
            let name = named(lang.pick("gián đoạn", "disruption"), &shock.name);
            let loss = format::share(shock.capacity_loss.decimal().unwrap_or_default(), 0, lang);
            match lang {
                Lang::Vi => format!("{name}: mất {loss} năng lực"),
                Lang::En => format!("{name}: {loss} of the capacity lost"),
            }
        }
        Task::Payment(matter) => payment(matter, lang),
        Task::Round(matter, round, price) => {
            let (name, price) = (quoted(&matter.name), format::money_short(*price, lang));
            match lang {
                Lang::Vi => format!("đấu giá phiên {round} vụ {name}, giá khởi điểm {price}"),
                Lang::En => format!("round {round} of the auction of {name} at {price}"),
            }
        }
        Task::Days(matter, days) => {
            let (name, days) = (quoted(&matter.name), format::count_up_to(*days, 1, lang));
            match lang {
                Lang::Vi => format!("dành {days} ngày công cho vụ {name}"),
                Lang::En => format!("{days} officer-days for {name}"),
            }
        }
        Task::Event(event) => {
            let name = named(lang.pick("sự kiện", "event"), &event.name);
            let mut parts = one_off(&event.cases, |count| cases(count, 1, lang), lang);
            parts.extend(one_off(&event.money, |dong| format::money_short(dong, lang), lang));
            if parts.is_empty() { name } else { format!("{name} ({})", parts.join(", ")) }
        }
        Task::Reclassify(count) => {
            let count = cases(*count, 0, lang);
            match lang {
                Lang::Vi => format!("xác minh, phân loại lại {count}"),
                Lang::En => format!("verify and reclassify {count}"),
            }
        }
        Task::Verify(count) => {
            let count = cases(*count, 0, lang);
            match lang {
                Lang::Vi => format!("xác minh {count} khó có thể xong trong năm"),
                Lang::En => format!("verify {count} that can hardly be closed this year"),
            }
        }
    }
}

fn finish(count: Decimal, each: Option<Decimal>, lang: Lang) -> String {
    let count = cases(count, 0, lang);
    let each = each.map(|each| format::count(each, 1, lang));
    match (each, lang) {
        (Some(each), Lang::Vi) => format!("xong {count} (mỗi người {each})"),
        (None, Lang::Vi) => format!("xong {count}"),
        (Some(each), Lang::En) => format!("finish {count} ({each} each)"),
        (None, Lang::En) => format!("finish {count}"),
    }
}

fn moved(staff_move: &StaffMove, lang: Lang) -> String {
    let change = number(staff_move.change);
    let size = format::count_up_to(change.abs(), 1, lang);
    let date = months::date(staff_move.date);
    match (change > Decimal::ZERO, lang) {
        (true, Lang::Vi) => format!("thêm {size} chấp hành viên từ {date}"),
        (false, Lang::Vi) => format!("bớt {size} chấp hành viên từ {date}"),
        (true, Lang::En) => format!("{size} more officers from {date}"),
        (false, Lang::En) => format!("{size} fewer officers from {date}"),
    }
}

fn payment(matter: &Matter, lang: Lang) -> String {
    let (name, amount) = (quoted(&matter.name), format::money_short(number(matter.amount), lang));
    match lang {
        Lang::Vi => format!("thu vụ {name}: {amount}"),
        Lang::En => format!("payment of {name}: {amount}"),
    }
}

fn named(kind: &str, name: &str) -> String {
    if name.is_empty() { kind.to_owned() } else { format!("{kind} {}", quoted(name)) }
}

/// The heading of the tasks.
#[must_use]
pub fn tasks_heading(lang: Lang) -> &'static str {
    lang.pick("Nhiệm vụ từng tháng theo phương án này", "Tasks by month, as this plan has them")
}

/// Nothing is left to be done: the year is over, or nothing can be projected.
#[must_use]
pub fn no_tasks(last_day: NaiveDate, as_of: NaiveDate, lang: Lang) -> &'static str {
    if as_of >= last_day {
        lang.pick("Năm công tác đã kết thúc.", "The work year is over.")
    } else {
        lang.pick(
            "Chưa phân được việc theo tháng vì chưa có năng suất.",
            "No tasks by month: no pace is known yet.",
        )
    }
}

/// The heading of what is to be watched.
#[must_use]
pub fn watch_heading(lang: Lang) -> &'static str {
    lang.pick("Theo dõi, báo cáo thủ trưởng khi thay đổi", "To be watched, and reported on change")
}

/// That matters carry the verdict of money, with their names.
#[must_use]
pub fn carried_by(names: &[&str], lang: Lang) -> String {
    let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    let names = names.join(", ");
    match lang {
        Lang::Vi => format!("Chỉ tiêu về tiền chỉ đạt nhờ {names}: không thu được thì không đạt."),
        Lang::En => format!("The target for money is met only through {names}."),
    }
}

/// How many figures of the shown scenario are assumed: its sources also list those of others.
#[must_use]
pub fn assumed(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => {
            format!("{count} số liệu của kịch bản này là giả định: thay bằng số thật ngay khi có.")
        }
        Lang::En => {
            format!("{count} figures of this scenario are assumed: to be replaced by real ones.")
        }
    }
}

/// The heading of the assumptions of the text.
#[must_use]
pub fn assumptions_heading(lang: Lang) -> &'static str {
    lang.pick("Giả định", "Assumptions")
}
