//! Vĩnh Phúc 2020: rates of six months without the count they are taken of, and an epidemic.

use super::{Example, Fact, Question, Reading, Source, Text};

pub(super) const EXAMPLE: Example = Example {
    id: "vinh-phuc",
    name: Text {
        vi: "Tỉnh Vĩnh Phúc – 6 tháng năm 2020",
        en: "Vĩnh Phúc province – 6 months of 2020",
    },
    plan: include_str!("../../plans/vinh-phuc-2020.plan.json"),
    source: Source {
        title: "Thi hành án dân sự Vĩnh Phúc giữ nhịp kết quả cao 6 tháng đầu năm",
        outlet: "Cổng thông tin điện tử Thi hành án dân sự, theo Báo Pháp luật Việt Nam",
        date: Some("24/04/2020"),
        address: None,
    },
    facts: FACTS,
    questions: &[ENFORCEABLE],
    outcome: None,
};

const FACTS: &[Fact] = &[
    Fact {
        path: "as_of",
        says: Text {
            vi: "Nguồn: tính đến hết tháng 3/2020 (6 tháng công tác).",
            en: "Source: to the end of March 2020 (six months of work).",
        },
    },
    Fact { path: "targets.cases.rate", says: TARGETS },
    Fact { path: "targets.money.rate", says: TARGETS },
    Fact {
        path: "report.cases.published_rate",
        says: Text {
            vi: "Nguồn: giải quyết xong về việc đạt 69 %, đứng thứ 12/63 tỉnh.",
            en: "Source: 69 % of cases, 12th of 63 provinces.",
        },
    },
    Fact {
        path: "report.cases.finished",
        says: Text {
            vi: "Nguồn chỉ nêu “hơn 5 nghìn 3 trăm việc” phải thi hành. Giả định 80 % có điều kiện \
                (4.239 việc), như toàn quốc năm 2020; 69 % của số đó là 2.925 việc.",
            en: "The source only gives “over 5,300 cases” to enforce. Assumed 80 % enforceable \
                (4,239), as in the nation in 2020; 69 % of it is 2,925.",
        },
    },
    Fact {
        path: "report.cases.not_enforceable",
        says: Text {
            vi: "Phần còn lại của 5.300 việc phải thi hành: 5.300 − 4.239 = 1.061 việc.",
            en: "The rest of 5,300 cases to enforce: 5,300 − 4,239 = 1,061.",
        },
    },
    Fact {
        path: "report.money.published_rate",
        says: Text {
            vi: "Nguồn: giải quyết xong về tiền đạt 25,3 %, đứng thứ 15/63 tỉnh.",
            en: "Source: 25.3 % of money, 15th of 63 provinces.",
        },
    },
    Fact {
        path: "report.money.finished",
        says: Text {
            vi: "Nguồn chỉ nêu “gần 478 tỷ đồng” phải thi hành. Giả định một nửa có điều kiện (239 \
                tỷ đồng); 25,3 % của số đó là 60,467 tỷ đồng.",
            en: "The source only gives “nearly 478 billion VND” to enforce. Assumed half of it \
                enforceable (239 billion); 25.3 % of it is 60.467 billion.",
        },
    },
    Fact {
        path: "report.money.not_enforceable",
        says: Text {
            vi: "Nửa còn lại của 478 tỷ đồng phải thi hành, giả định.",
            en: "The other half of 478 billion VND to enforce, assumed.",
        },
    },
    Fact {
        path: "staff.officers",
        says: Text {
            vi: "Nguồn không nêu. Giả định 34 chấp hành viên: khoảng 7.400 việc phải thi hành cả \
                năm chia cho bình quân toàn quốc năm 2020 là 216 việc một người.",
            en: "Not published. Assumed 34 officers: some 7,400 cases for the year over the \
                national average of 216 a head in 2020.",
        },
    },
    Fact { path: "scenarios[0].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[0].cases.stuck", says: STUCK },
    Fact { path: "scenarios[0].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[0].matters[0].amount", says: SOLD_ASSET },
    Fact { path: "scenarios[0].matters[0].dated.month", says: SOLD_ASSET },
    Fact { path: "scenarios[0].matters[0].dated.probability", says: SOLD_ASSET },
    Fact { path: "scenarios[1].disruptions[0].from_date", says: SIX_WEEKS },
    Fact { path: "scenarios[1].disruptions[0].to_date", says: SIX_WEEKS },
    Fact { path: "scenarios[1].disruptions[0].capacity_loss", says: SIX_WEEKS },
    Fact { path: "scenarios[1].disruptions[0].recovery_loss", says: SIX_WEEKS },
    Fact { path: "scenarios[1].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[1].cases.stuck", says: STUCK },
    Fact { path: "scenarios[1].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[1].matters[0].amount", says: SOLD_ASSET },
    Fact { path: "scenarios[1].matters[0].dated.month", says: SOLD_ASSET },
    Fact { path: "scenarios[1].matters[0].dated.probability", says: SOLD_ASSET },
    Fact { path: "scenarios[2].disruptions[0].from_date", says: THREE_MONTHS },
    Fact { path: "scenarios[2].disruptions[0].to_date", says: THREE_MONTHS },
    Fact { path: "scenarios[2].disruptions[0].capacity_loss", says: THREE_MONTHS },
    Fact { path: "scenarios[2].disruptions[0].recovery_loss", says: THREE_MONTHS },
    Fact { path: "scenarios[2].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[2].cases.stuck", says: STUCK },
    Fact { path: "scenarios[2].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[2].matters[0].amount", says: SOLD_ASSET },
    Fact { path: "scenarios[2].matters[0].dated.month", says: SOLD_ASSET },
    Fact { path: "scenarios[2].matters[0].dated.probability", says: SOLD_ASSET },
];

const TARGETS: Text = Text {
    vi: "Nguồn không nêu chỉ tiêu của tỉnh. Giả định bằng chỉ tiêu toàn quốc năm 2020: trên 80 % \
        về việc, trên 38 % về tiền.",
    en: "The province's targets were not published. Assumed equal to the nation's for 2020: above \
        80 % of cases, above 38 % of money.",
};

const NEW_CASES: Text = Text {
    vi: "Nguồn không nêu. Giả định 350 việc mới mỗi tháng, hơn một nửa số thụ lý cả năm.",
    en: "Not published. Assumed 350 new cases a month, over half of the year's total.",
};

const STUCK: Text = Text {
    vi: "Nguồn nêu còn nhiều việc khó, án tín dụng, tài sản chưa giao được, không nêu số. Giả định \
        400 việc có điều kiện không thể xong trong năm.",
    en: "The source tells of many hard cases, without a count. Assumed: 400 enforceable ones \
        cannot be closed this year.",
};

const NEW_MONEY: Text = Text {
    vi: "Nguồn không nêu. Giả định 15 tỷ đồng mới mỗi tháng.",
    en: "Not published. Assumed 15 billion VND new a month.",
};

const SOLD_ASSET: Text = Text {
    vi: "Nguồn nêu có tài sản bán đấu giá thành nhưng chưa giao được, không nêu số liệu. Giả định \
        12 tỷ đồng, khả năng 6 trên 10 giao được và thu tiền trong tháng 7.",
    en: "The source tells of assets sold but not handed over, without figures. Assumed: 12 billion \
        VND, with a chance of 6 in 10 to come in July.",
};

const SIX_WEEKS: Text = Text {
    vi: "Nguồn: đơn vị xây dựng kịch bản theo từng cấp độ dịch, không nêu mức. Giả định từ 01/4 \
        đến 12/5/2020, giảm 30 % năng lực và 30 % tiền thu trên mỗi việc.",
    en: "Source: the agency prepared scenarios by level of the epidemic, without figures. Assumed: \
        1/4 to 12/5/2020, 30 % less capacity and 30 % less from each case.",
};

const THREE_MONTHS: Text = Text {
    vi: "Nguồn: đơn vị xây dựng kịch bản theo từng cấp độ dịch, không nêu mức. Giả định từ 01/4 \
        đến 30/6/2020, giảm 50 % năng lực và 50 % tiền thu trên mỗi việc.",
    en: "Source: the agency prepared scenarios by level of the epidemic, without figures. Assumed: \
        1/4 to 30/6/2020, 50 % less capacity and 50 % less from each case.",
};

const ENFORCEABLE: Question = Question {
    id: "enforceable",
    ask: Text {
        vi: "Nguồn nêu hơn 5.300 việc phải thi hành và tỷ lệ 69 %, nhưng không nêu số việc có điều \
            kiện thi hành. Lấy bao nhiêu?",
        en: "The source gives over 5,300 cases to enforce and a rate of 69 %, but not how many are \
            enforceable. How many are they?",
    },
    readings: &[
        Reading {
            label: Text { vi: "80 % (4.239 việc)", en: "80 % (4,239 cases)" },
            reason: Text {
                vi: "Bằng tỷ lệ có điều kiện của toàn quốc năm 2020; khi đó đã xong 2.925 việc.",
                en: "The nation's share in 2020; 2,925 are then finished.",
            },
            changes: &[
                ("report.cases.finished", "\"2925\""),
                ("report.cases.not_enforceable", "\"1061\""),
            ],
        },
        Reading {
            label: Text { vi: "70 % (3.710 việc)", en: "70 % (3,710 cases)" },
            reason: Text {
                vi: "Nếu án chưa có điều kiện nhiều hơn bình quân; khi đó đã xong 2.560 việc.",
                en: "If more than usual are not yet enforceable; 2,560 are then finished.",
            },
            changes: &[
                ("report.cases.finished", "\"2560\""),
                ("report.cases.not_enforceable", "\"1590\""),
            ],
        },
        Reading {
            label: Text { vi: "100 % (5.300 việc)", en: "100 % (5,300 cases)" },
            reason: Text {
                vi: "Nếu “phải thi hành” trong nguồn được hiểu là “có điều kiện thi hành”; khi đó \
                    đã xong 3.657 việc.",
                en: "If “to enforce” in the source means “enforceable”; 3,657 are then finished.",
            },
            changes: &[
                ("report.cases.finished", "\"3657\""),
                ("report.cases.not_enforceable", "\"0\""),
            ],
        },
    ],
};
