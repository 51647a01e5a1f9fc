//! What the user has to be told beside the answer: what happened, what was kept, what to do.

mod meeting;

use super::labels::quoted;
use super::problems;
use crate::app::Notice;
use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;
use thads_model::file::{Json, Problem, ProblemKind};

/// A notice in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What happened, and what was kept.
    pub headline: String,
    /// What to do, or what is wrong line by line.
    pub details: Vec<String>,
}

/// As many problems as are listed; a broken file may have thousands.
const MOST_LINES: usize = 20;

/// A notice in words. `plan` is the plan on screen, for the names in it.
#[must_use]
pub fn notice(notice: &Notice, plan: &Json, lang: Lang) -> Words {
    if let Some(words) = meeting::notice(notice, lang) {
        return words;
    }
    match notice {
        Notice::SetAside { newer, .. } => set_aside(*newer, lang),
        Notice::NotSetAside { .. } => not_set_aside(lang),
        Notice::NotKept => not_kept(lang),
        Notice::Opened(name) => {
            let name = quoted(name);
            words(
                match lang {
                    Lang::Vi => format!("Đã mở tệp {name}."),
                    Lang::En => format!("Opened {name}."),
                },
                [],
            )
        }
        Notice::Refused { name, problems } => refused(name, problems, lang),
        Notice::TooLarge { name, bytes } => too_large(name, *bytes, lang),
        Notice::Unreadable(name) => {
            let again = lang.pick(
                "Kiểm tra tệp còn ở chỗ cũ và chưa bị khóa, rồi mở lại.",
                "Check that the file is still there and not locked, then open it again.",
            );
            words(not_opened(name, None, lang), [again])
        }
        Notice::UnreadableWorkspace { name, newer } => unreadable_workspace(name, *newer, lang),
        Notice::NotChanged(problems) => not_changed(problems, plan, lang),
        // Worded above.
        _ => words(String::new(), []),
    }
}

fn not_changed(problems: &[Problem], plan: &Json, lang: Lang) -> Words {
    Words {
        headline: lang
            .pick(
                "Chưa thay đổi: làm vậy thì kế hoạch không còn hợp lệ. Mọi thứ giữ nguyên.",
                "Not changed: the plan would no longer be valid. Everything stays as it was.",
            )
            .to_owned(),
        details: lines(problems, plan, lang),
    }
}

fn words<const N: usize>(headline: String, details: [&str; N]) -> Words {
    Words { headline, details: details.map(str::to_owned).to_vec() }
}

fn set_aside(newer: Option<i64>, lang: Lang) -> Words {
    let headline = lang.pick(
        "Không mở được số liệu trình duyệt giữ từ lần trước. Số liệu đó đã được cất riêng, \
         không bị ghi đè.",
        "What the browser kept from last time could not be opened. It has been set aside and \
         was not overwritten.",
    );
    let what_now = lang.pick(
        "Bản cất riêng nằm trong trình duyệt này; hãy tải về thành tệp để giữ chắc chắn. \
         Màn hình đang hiện ví dụ mẫu.",
        "The copy is in this browser; download it as a file to be safe. The screen shows an \
         example.",
    );
    Words {
        headline: headline.to_owned(),
        details: vec![why_unreadable(newer, lang), what_now.to_owned()],
    }
}

fn not_set_aside(lang: Lang) -> Words {
    let headline = lang.pick(
        "Không mở được số liệu trình duyệt giữ từ lần trước, cũng không cất riêng được. Số liệu \
         đó vẫn nguyên; để khỏi ghi đè, từ giờ trình duyệt không giữ gì thêm.",
        "What the browser kept from last time could neither be opened nor set aside. It is \
         untouched; so as not to overwrite it, nothing more is kept in the browser.",
    );
    let download =
        lang.pick("Hãy tải số liệu cũ về thành tệp.", "Download what was kept before as a file.");
    words(headline.to_owned(), [download, save_before_closing(lang)])
}

fn not_kept(lang: Lang) -> Words {
    let headline = lang.pick(
        "Trình duyệt không giữ được số liệu (bị chặn hoặc hết chỗ): đóng trang là mất những gì vừa nhập.",
        "The browser cannot keep the figures (it is barred or full): closing the page loses what was typed.",
    );
    words(headline.to_owned(), [save_before_closing(lang)])
}

const fn save_before_closing(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "Trước khi đóng trang, hãy lưu kế hoạch thành tệp.",
        Lang::En => "Save the plan as a file before closing the page.",
    }
}

fn too_large(name: &str, bytes: u64, lang: Lang) -> Words {
    let size = format::count(Decimal::from(bytes) / Decimal::from(1_000_000), 1, lang);
    let reason = match lang {
        Lang::Vi => format!("tệp lớn {size} MB, quá lớn để là một kế hoạch"),
        Lang::En => format!("with {size} MB it is too large to be a plan"),
    };
    words(not_opened(name, Some(&reason), lang), [look_for_plan_files(lang)])
}

fn unreadable_workspace(name: &str, newer: Option<i64>, lang: Lang) -> Words {
    Words { headline: not_opened(name, None, lang), details: vec![why_unreadable(newer, lang)] }
}

fn why_unreadable(newer: Option<i64>, lang: Lang) -> String {
    match newer {
        Some(version) => newer_version(version, lang),
        None => lang
            .pick(
                "Nội dung bị hỏng hoặc có kế hoạch không hợp lệ.",
                "Its content is damaged, or a plan in it is not valid.",
            )
            .to_owned(),
    }
}

fn newer_version(version: i64, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!(
            "Do bản mới hơn của phần mềm ghi (phiên bản {version}): hãy mở bằng bản mới của phần \
             mềm."
        ),
        Lang::En => format!(
            "It was written by a newer version of the planner (version {version}): open it with \
             the newer planner."
        ),
    }
}

/// "Không mở được tệp “x”: …. Số liệu trên màn hình giữ nguyên."
fn not_opened(name: &str, reason: Option<&str>, lang: Lang) -> String {
    let name = quoted(name);
    let reason = reason.map_or_else(String::new, |reason| format!(": {reason}"));
    match lang {
        Lang::Vi => format!("Không mở được tệp {name}{reason}. Số liệu trên màn hình giữ nguyên."),
        Lang::En => {
            format!("{name} could not be opened{reason}. The figures on screen stay as they were.")
        }
    }
}

/// What is no plan at all: "Tệp này không phải tệp kế hoạch (…)." comes first.
fn no_plan(name: &str, kind: &ProblemKind, lang: Lang) -> String {
    let name = quoted(name);
    let reason = match kind {
        ProblemKind::NotUtf8 => lang.pick(": không phải văn bản", ": not a text").to_owned(),
        ProblemKind::NotJson { line, column } => match lang {
            Lang::Vi => format!(": sai JSON ở dòng {line}, cột {column}"),
            Lang::En => format!(": its JSON fails on line {line}, column {column}"),
        },
        _ => String::new(),
    };
    match lang {
        Lang::Vi => format!(
            "Tệp này không phải tệp kế hoạch ({name}{reason}). Số liệu trên màn hình giữ nguyên."
        ),
        Lang::En => format!(
            "This is not a plan file ({name}{reason}). The figures on screen stay as they were."
        ),
    }
}

fn look_for_plan_files(lang: Lang) -> &'static str {
    lang.pick(
        "Tệp kế hoạch do phần mềm này lưu có tên kết thúc bằng .plan.json.",
        "Plan files saved by this planner have names that end in .plan.json.",
    )
}

/// A refused file: what is no plan at all is told in one sentence, a plan line by line.
fn refused(name: &str, found: &[Problem], lang: Lang) -> Words {
    let whole_file = found.iter().find_map(|problem| match &problem.kind {
        ProblemKind::NotUtf8 | ProblemKind::NotJson { .. } | ProblemKind::NotAPlan => {
            Some((no_plan(name, &problem.kind, lang), look_for_plan_files(lang).to_owned()))
        }
        ProblemKind::NewerVersion(version) => {
            let reason = lang.pick("tệp thuộc phiên bản mới hơn", "it is of a newer version");
            Some((not_opened(name, Some(reason), lang), newer_version(*version, lang)))
        }
        _ => None,
    });
    if let Some((headline, detail)) = whole_file {
        return words(headline, [&detail]);
    }
    let count = format::count(Decimal::from(found.len()), 0, lang);
    let reason = match found.len() {
        1 => lang.pick("1 chỗ cần sửa", "1 place to be mended").to_owned(),
        _ => match lang {
            Lang::Vi => format!("{count} chỗ cần sửa"),
            Lang::En => format!("{count} places to be mended"),
        },
    };
    // The names on screen belong to another plan than the refused one.
    let details = lines(found, &Json::Null, lang);
    Words { headline: not_opened(name, Some(&reason), lang), details }
}

fn lines(found: &[Problem], plan: &Json, lang: Lang) -> Vec<String> {
    let listed = found.iter().take(MOST_LINES).map(|problem| problems::line(problem, plan, lang));
    let rest = found.len().saturating_sub(MOST_LINES);
    let more = (rest > 0).then(|| {
        let rest = format::count(Decimal::from(rest), 0, lang);
        match lang {
            Lang::Vi => format!("… và {rest} chỗ nữa."),
            Lang::En => format!("… and {rest} more."),
        }
    });
    listed.chain(more).collect()
}
