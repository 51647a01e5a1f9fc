//! Đồng Tháp 2019: six months, far ahead in cases; the money is what hangs in the balance.

use super::{Example, Fact, Question, Reading, Source, Text};

pub(super) const EXAMPLE: Example = Example {
    id: "dong-thap",
    name: Text {
        vi: "Tỉnh Đồng Tháp – 6 tháng năm 2019",
        en: "Đồng Tháp province – 6 months of 2019",
    },
    plan: include_str!("../../plans/dong-thap-2019.plan.json"),
    source: Source {
        title: "Kết quả công tác thi hành án dân sự, theo dõi thi hành án hành chính 6 tháng đầu \
            năm và nhiệm vụ trọng tâm 6 tháng cuối năm 2019",
        outlet: "Cổng thông tin điện tử Thi hành án dân sự",
        date: Some("12/04/2019"),
        address: None,
    },
    facts: FACTS,
    questions: &[TARGETS],
    outcome: None,
};

const FACTS: &[Fact] = &[
    Fact {
        path: "as_of",
        says: Text {
            vi: "Nguồn: kết quả 6 tháng đầu năm 2019, tức đến 31/3/2019.",
            en: "Source: the first six months of 2019, that is to 31/3/2019.",
        },
    },
    Fact { path: "targets.cases.rate", says: NATIONAL_TARGETS },
    Fact { path: "targets.money.rate", says: NATIONAL_TARGETS },
    Fact {
        path: "report.cases.published_rate",
        says: Text {
            vi: "Nguồn: đạt 62,7 % về việc. Số có điều kiện suy ra từ tỷ lệ này: từ 12.220 đến \
                12.239 việc.",
            en: "Source: 62.7 % of cases. The enforceable count follows from it: 12,220 to 12,239.",
        },
    },
    Fact {
        path: "report.cases.finished",
        says: Text {
            vi: "Nguồn: toàn tỉnh đã giải quyết xong 7.668 việc.",
            en: "Source: the province finished 7,668 cases.",
        },
    },
    Fact {
        path: "report.cases.not_enforceable",
        says: Text {
            vi: "Nguồn không nêu. Giả định 3.100 việc, để số có điều kiện chiếm khoảng 80 % số \
                phải thi hành, như toàn quốc 9 tháng năm 2017.",
            en: "Not published. Assumed 3,100, so that some 80 % are enforceable, as in the nation \
                after nine months of 2017.",
        },
    },
    Fact {
        path: "report.money.published_rate",
        says: Text { vi: "Nguồn: đạt 18,5 % về tiền.", en: "Source: 18.5 % of money." },
    },
    Fact {
        path: "report.money.finished",
        says: Text {
            vi: "Nguồn: “hơn 164 tỷ đồng”; lấy 164 tỷ đồng, số đúng có thể cao hơn chút ít.",
            en: "Source: “over 164 billion VND”; 164 billion is taken, the exact figure is \
                slightly higher.",
        },
    },
    Fact {
        path: "staff.officers",
        says: Text {
            vi: "Nguồn không nêu. Giả định 92 chấp hành viên: khoảng 21.300 việc phải thi hành cả \
                năm chia cho bình quân toàn quốc năm 2019 là 232 việc một người.",
            en: "Not published. Assumed 92 officers: some 21,300 cases for the year over the \
                national average of 232 a head in 2019.",
        },
    },
    Fact { path: "scenarios[0].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[0].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[0].money.share", says: NEW_MONEY },
    Fact {
        path: "scenarios[1].pace_change",
        says: Text {
            vi: "Giả định: nửa đầu năm đã xong phần việc dễ, án lâu năm và tài sản khó bán còn lại \
                làm nhịp chậm đi 20 %.",
            en: "Assumed: the easy cases are done in the first half; old cases and unsold assets \
                slow the rest by 20 %.",
        },
    },
    Fact { path: "scenarios[1].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[1].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[1].money.share", says: NEW_MONEY },
];

const NATIONAL_TARGETS: Text = Text {
    vi: "Nguồn không nêu chỉ tiêu của tỉnh. Giả định bằng chỉ tiêu toàn quốc năm 2019: trên 73 % \
        về việc, trên 33 % về tiền; cần thay bằng chỉ tiêu được giao.",
    en: "The province's targets were not published. Assumed equal to the nation's for 2019: above \
        73 % of cases, above 33 % of money; to be replaced by those assigned.",
};

const NEW_CASES: Text = Text {
    vi: "Nguồn chỉ nêu án thụ lý ngày càng tăng. Giả định 1.000 việc mới mỗi tháng, hơn một nửa số \
        thụ lý cả năm.",
    en: "The source only says that more and more come in. Assumed 1,000 new cases a month, over \
        half of the year's total.",
};

const NEW_MONEY: Text = Text {
    vi: "Nguồn không nêu. Giả định 30 tỷ đồng mới mỗi tháng, một nửa có điều kiện thi hành.",
    en: "Not published. Assumed 30 billion VND new a month, half of it enforceable.",
};

const TARGETS: Question = Question {
    id: "targets",
    ask: Text {
        vi: "Nguồn không nêu chỉ tiêu năm 2019 của tỉnh. Lấy mức nào để so sánh?",
        en: "The province's targets for 2019 were not published. What is to be aimed at?",
    },
    readings: &[
        Reading {
            label: Text {
                vi: "Chỉ tiêu toàn quốc: 73 % và 33 %",
                en: "The nation's targets: 73 % and 33 %",
            },
            reason: Text {
                vi: "Mức thường được nêu cho năm 2019; mức 73 % khớp với các báo cáo khác cùng \
                    năm, mức 33 % chưa có văn bản đối chiếu.",
                en: "The figures usually given for 2019; other reports of that year confirm 73 %, \
                    none at hand confirms 33 %.",
            },
            changes: &[("targets.cases.rate", "\"73\""), ("targets.money.rate", "\"33\"")],
        },
        Reading {
            label: Text {
                vi: "Không thấp hơn kết quả toàn quốc: 78,59 % và 35,43 %",
                en: "No less than the nation reached: 78.59 % and 35.43 %",
            },
            reason: Text {
                vi: "Mức phấn đấu cao hơn: kết quả thực tế của toàn quốc năm 2019.",
                en: "A higher bar: what the nation really reached in 2019.",
            },
            changes: &[("targets.cases.rate", "\"78.59\""), ("targets.money.rate", "\"35.43\"")],
        },
    ],
};
