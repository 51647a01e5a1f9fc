//! Words for what cannot be unpacked: what happened, what was kept, what to do.

use crate::lang::Lang;
use crate::parcel::Damage;
use crate::words::problems;
use thads_model::file::Json;

/// Problems of a plan that are told one by one.
const TOLD: usize = 3;

/// Why a link or a short file brought no plan.
#[must_use]
pub fn damage(damage: &Damage, lang: Lang) -> String {
    let (happened, advice) = match damage {
        Damage::Empty => (
            lang.pick(
                "Liên kết hoặc tệp này trống, không có kế hoạch nào.",
                "The link or file is empty: there is no plan in it.",
            ),
            AGAIN,
        ),
        Damage::TooLarge => (
            lang.pick(
                "Tệp này lớn hơn mọi kế hoạch có thể có nên không được mở.",
                "The file is larger than any plan can be, so it was not opened.",
            ),
            RIGHT_FILE,
        ),
        Damage::Newer => (
            lang.pick(
                "Liên kết hoặc tệp này do bản mới hơn của công cụ tạo ra.",
                "The link or file was made by a newer version of the planner.",
            ),
            NEWER,
        ),
        Damage::Damaged => (
            lang.pick(
                "Liên kết hoặc tệp này đã hỏng: bị cắt mất hoặc bị sửa trên đường gửi, hay không phải của công cụ này.",
                "The link or file is damaged: cut off or changed on its way, or none of this planner's.",
            ),
            AGAIN,
        ),
        Damage::NotAPlan(_) => (
            lang.pick(
                "Liên kết hoặc tệp đến nơi nguyên vẹn nhưng số liệu trong đó không lập thành kế hoạch.",
                "The link or file came whole, but what it holds is not a valid plan.",
            ),
            MENDED,
        ),
    };
    let mut sentences = vec![happened.to_owned()];
    if let Damage::NotAPlan(all) = damage {
        let told = all.iter().take(TOLD);
        sentences.extend(told.map(|problem| problems::line(problem, &Json::Null, lang)));
        sentences.extend(untold(all.len().saturating_sub(TOLD), lang));
    }
    sentences.push(kept(lang).to_owned());
    sentences.push(lang.pick(advice.0, advice.1).to_owned());
    sentences.join(" ")
}

fn untold(problems: usize, lang: Lang) -> Option<String> {
    (problems > 0).then(|| match lang {
        Lang::Vi => format!("Còn {problems} chỗ sai nữa."),
        Lang::En => format!("Besides: {problems} more."),
    })
}

const AGAIN: (&str, &str) = (
    "Hãy xin người gửi gửi lại, tốt nhất bằng tệp.",
    "Ask the sender to send it again, best as a file.",
);
const RIGHT_FILE: (&str, &str) =
    ("Hãy xem lại có chọn đúng tệp không.", "Check that this is the right file.");
const NEWER: (&str, &str) = (
    "Hãy tải lại trang để dùng bản mới, hoặc xin người gửi tệp kế hoạch (.plan.json).",
    "Reload the page to use the new version, or ask the sender for the plan file (.plan.json).",
);
const MENDED: (&str, &str) = (
    "Hãy xin người gửi mở lại kế hoạch, sửa rồi gửi lại.",
    "Ask the sender to open the plan, mend it and send it again.",
);

fn kept(lang: Lang) -> &'static str {
    lang.pick("Kế hoạch đang làm vẫn giữ nguyên.", "The plan on screen is as it was.")
}
