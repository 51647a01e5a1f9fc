//! The state's rules for taking a case out of the enforceable, before and since 1 July 2026. Where
//! each was read stands in docs/sources.md.

use crate::lang::Lang;

/// A ground and its rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    ground: (&'static str, &'static str),
    until_mid_2026: (&'static str, &'static str),
    since_mid_2026: (&'static str, &'static str),
}

impl Rule {
    /// The ground, the rule to 30/6/2026, the rule since.
    #[must_use]
    pub fn words(&self, lang: Lang) -> [&'static str; 3] {
        [self.ground, self.until_mid_2026, self.since_mid_2026].map(|(vi, en)| lang.pick(vi, en))
    }
}

/// Of articles of the 2025 law that were not at hand.
const TO_BE_CHECKED: (&str, &str) = (
    "Luật THADS 2025: chưa có toàn văn để dẫn điều khoản, phải đối chiếu",
    "2025 law: its text was not at hand, the article must be checked",
);

/// Every ground.
pub const RULES: &[Rule] = &[
    Rule {
        ground: ("Chưa có điều kiện", "Not yet enforceable"),
        until_mid_2026: (
            "Điều 44a Luật THADS 2008. Ra quyết định trong 5 ngày làm việc từ khi có căn cứ; xác \
             minh lại ít nhất 6 tháng một lần, 12 tháng nếu đang chấp hành án tù còn từ 2 năm \
             hoặc không rõ địa chỉ (khoản 2 Điều 44; khoản 4 Điều 9 Nghị định 62/2015)",
            "2008 law, Article 44a. Decided within 5 working days of the ground; verified again \
             at least every 6 months, 12 where the debtor has 2 years or more of prison left or \
             no known address (Article 44.2; Decree 62/2015, Article 9.4)",
        ),
        since_mid_2026: (
            "Điều 38 Luật THADS 2025; công khai trong 5 ngày làm việc từ ngày ra quyết định \
             (Điều 23 Nghị định 152/2026)",
            "2025 law, Article 38; made public within 5 working days of the decision (Decree \
             152/2026, Article 23)",
        ),
    },
    Rule {
        ground: ("Chuyển sổ theo dõi riêng", "Moved to the separate book"),
        until_mid_2026: (
            "Từ 1 năm sau quyết định chưa có điều kiện (2 năm nếu ở tù hoặc không rõ địa chỉ), đã \
             xác minh ít nhất 2 lần, không có thông tin mới (khoản 5 Điều 9 Nghị định 62/2015)",
            "From 1 year after the decision (2 for prison or no known address), verified at least \
             twice, nothing new (Decree 62/2015, Article 9.5)",
        ),
        since_mid_2026: (
            "Sau 2 năm, chỉ với việc chủ động; việc theo yêu cầu thì gửi lại yêu cầu và việc thi \
             hành án kết thúc (Điều 22, khoản 1 Điều 32 Nghị định 152/2026)",
            "After 2 years, for own-initiative cases only; on request the request is returned and \
             the case ends (Decree 152/2026, Articles 22 and 32.1)",
        ),
    },
    Rule {
        ground: ("Hoãn", "Postponed"),
        until_mid_2026: (
            "Điều 48 Luật THADS 2008; theo yêu cầu của người có thẩm quyền kháng nghị thì không \
             quá 3 tháng. Hoãn theo thỏa thuận (điểm c khoản 1) vẫn là có điều kiện",
            "2008 law, Article 48; for the authority that may protest at most 3 months. By \
             agreement (48.1.c) it stays enforceable",
        ),
        since_mid_2026: TO_BE_CHECKED,
    },
    Rule {
        ground: ("Tạm đình chỉ", "Suspended"),
        until_mid_2026: (
            "Điều 49 Luật THADS 2008: kháng nghị, thụ lý phá sản",
            "2008 law, Article 49: protest against the judgment, bankruptcy filed",
        ),
        since_mid_2026: TO_BE_CHECKED,
    },
    Rule {
        ground: ("Đình chỉ: tính là xong", "Terminated: counts as finished"),
        until_mid_2026: (
            "Điều 50 Luật THADS 2008; không phải phân loại lại",
            "2008 law, Article 50; it is no reclassification",
        ),
        since_mid_2026: (
            "Điều 48 Luật THADS 2025 (theo Điều 25 Nghị định 152/2026)",
            "2025 law, Article 48 (after Decree 152/2026, Article 25)",
        ),
    },
];

/// Over the table.
#[must_use]
pub fn fold(lang: Lang) -> &'static str {
    lang.pick(
        "Căn cứ pháp luật để ra khỏi có điều kiện",
        "Legal grounds for leaving the enforceable",
    )
}

/// What the table shows.
#[must_use]
pub fn caption(lang: Lang) -> &'static str {
    lang.pick(
        "Mỗi việc phân loại lại phải có quyết định đủ căn cứ; phân loại sai thì kiểm tra sẽ trả lại",
        "Every reclassified case needs a decision on its ground; an inspection returns wrong ones",
    )
}

/// The headings of its columns.
#[must_use]
pub fn columns(lang: Lang) -> [&'static str; 3] {
    lang.pick(
        ["Căn cứ", "Đến 30/6/2026", "Từ 01/7/2026"],
        ["Ground", "To 30 June 2026", "Since 1 July 2026"],
    )
}
