//! Tân An city 2021: eleven months, an epidemic, and a source that contradicts itself twice.

use super::{Example, Fact, Question, Reading, Source, Text};

pub(super) const EXAMPLE: Example = Example {
    id: "tan-an",
    name: Text {
        vi: "Thành phố Tân An – 11 tháng năm 2021",
        en: "Tân An city – 11 months of 2021",
    },
    plan: include_str!("../../plans/tan-an-2021.plan.json"),
    source: Source {
        title: "Chi cục THADS thành phố Tân An đảm bảo công tác phòng, chống dịch bệnh Covid-19, \
            phấn đấu hoàn thành chỉ tiêu, nhiệm vụ năm 2021",
        outlet: "Cổng thông tin điện tử Thi hành án dân sự",
        date: Some("10/09/2021"),
        address: None,
    },
    facts: FACTS,
    questions: &[MONEY_TARGET, MONTHS_LEFT],
    outcome: None,
};

const FACTS: &[Fact] = &[
    Fact {
        path: "as_of",
        says: Text {
            vi: "Nguồn: “kết quả thi hành án 11 tháng”, tức đến 31/8/2021. Xem câu hỏi về số tháng \
                còn lại.",
            en: "Source: “results of 11 months”, that is to 31/8/2021. See the question of the \
                months left.",
        },
    },
    Fact {
        path: "targets.cases.rate",
        says: Text {
            vi: "Nguồn: chỉ tiêu được giao trên 81,5 % về việc.",
            en: "Source: the assigned target is above 81.5 % of cases.",
        },
    },
    Fact {
        path: "targets.money.rate",
        says: Text {
            vi: "Nguồn: “46.66%/48% về giá trị (còn thiếu 1.34%)”. Đoạn đầu của nguồn lại ghi 38 \
                %: xem câu hỏi.",
            en: "Source: “46.66%/48% of value (1.34% missing)”. Its first paragraph says 38 %: see \
                the question.",
        },
    },
    Fact {
        path: "report.cases.published_rate",
        says: Text {
            vi: "Nguồn: 11 tháng đạt 77,14 % về việc, còn thiếu 4,36 %.",
            en: "Source: 77.14 % of cases in eleven months, 4.36 missing.",
        },
    },
    Fact {
        path: "report.cases.finished",
        says: Text {
            vi: "Nguồn chỉ nêu tỷ lệ. Giả định xong 1.610 việc, tức 2.087 việc có điều kiện, ở mức \
                của một chi cục cấp thành phố thuộc tỉnh.",
            en: "Only the rate was published. Assumed 1,610 finished, hence 2,087 enforceable, the \
                size of a provincial city's office.",
        },
    },
    Fact {
        path: "report.cases.not_enforceable",
        says: Text {
            vi: "Nguồn không nêu. Giả định 696 việc, để số có điều kiện chiếm 75 % của 2.783 việc \
                phải thi hành.",
            en: "Not published. Assumed 696, so that 75 % of 2,783 cases to enforce are \
                enforceable.",
        },
    },
    Fact {
        path: "report.money.published_rate",
        says: Text {
            vi: "Nguồn: 11 tháng đạt 46,66 % về giá trị, còn thiếu 1,34 %.",
            en: "Source: 46.66 % of value in eleven months, 1.34 missing.",
        },
    },
    Fact {
        path: "report.money.finished",
        says: Text {
            vi: "Nguồn chỉ nêu tỷ lệ. Giả định 300 tỷ đồng có điều kiện; 46,66 % của số đó là \
                139,98 tỷ đồng.",
            en: "Only the rate was published. Assumed 300 billion VND enforceable; 46.66 % of it \
                is 139.98 billion.",
        },
    },
    Fact {
        path: "staff.officers",
        says: Text {
            vi: "Nguồn không nêu. Giả định 13 chấp hành viên: khoảng 2.800 việc phải thi hành cả \
                năm chia cho bình quân toàn quốc 216 việc một người (năm 2020).",
            en: "Not published. Assumed 13 officers: some 2,800 cases for the year over the \
                national average of 216 a head (2020).",
        },
    },
    Fact { path: "scenarios[0].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[0].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[0].money.share", says: NEW_MONEY },
    Fact { path: "scenarios[1].disruptions[0].from_date", says: SINCE_JULY },
    Fact { path: "scenarios[1].disruptions[0].to_date", says: DISTANCING },
    Fact { path: "scenarios[1].disruptions[0].capacity_loss", says: DISTANCING },
    Fact { path: "scenarios[1].disruptions[0].recovery_loss", says: DISTANCING },
    Fact { path: "scenarios[1].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[1].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[1].money.share", says: NEW_MONEY },
    Fact { path: "scenarios[2].disruptions[0].from_date", says: SINCE_JULY },
    Fact { path: "scenarios[2].disruptions[0].to_date", says: DISTANCING },
    Fact { path: "scenarios[2].disruptions[0].capacity_loss", says: DISTANCING },
    Fact { path: "scenarios[2].disruptions[0].recovery_loss", says: DISTANCING },
    Fact { path: "scenarios[2].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[2].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[2].money.share", says: NEW_MONEY },
    Fact { path: "scenarios[2].events[0].month", says: REFUNDS },
    Fact { path: "scenarios[2].events[0].cases.finished", says: REFUNDS },
];

const NEW_CASES: Text = Text {
    vi: "Nguồn không nêu. Giả định 70 việc mới mỗi tháng, khoảng một nửa mức bình thường vì đang \
        giãn cách xã hội.",
    en: "Not published. Assumed 70 new cases a month, about half of what is usual, because of the \
        distancing.",
};

const NEW_MONEY: Text = Text {
    vi: "Nguồn không nêu. Giả định 4 tỷ đồng mới mỗi tháng, một nửa có điều kiện thi hành.",
    en: "Not published. Assumed 4 billion VND new a month, half of it enforceable.",
};

const SINCE_JULY: Text = Text {
    vi: "Nguồn: dịch bùng phát từ đầu tháng 7 năm 2021, không nêu ngày; lấy 01/7. Phần trước ngày \
        số liệu đã nằm trong kết quả báo cáo.",
    en: "Source: the epidemic broke out at the beginning of July 2021, without a date; 1/7 is \
        taken. What lies before the report is in its figures.",
};

const DISTANCING: Text = Text {
    vi: "Giả định giãn cách đến hết tháng 9: còn một nửa năng lực, tiền thu được trên mỗi việc \
        giảm 30 %.",
    en: "Assumed: distancing to the end of September takes half of the capacity and 30 % of what a \
        case brings.",
};

const REFUNDS: Text = Text {
    vi: "Nguồn nêu giải pháp hoàn tạm ứng án phí 100 % hồ sơ, không nêu số việc. Giả định 60 việc, \
        xong trong tháng 9.",
    en: "The source means to refund all advances of court fees, without a count. Assumed 60 cases, \
        finished in September.",
};

const MONEY_TARGET: Question = Question {
    id: "money-target",
    ask: Text {
        vi: "Chỉ tiêu về tiền (giá trị) là 48 % hay 38 %? Nguồn ghi cả hai.",
        en: "Is the target for money (value) 48 % or 38 %? The source has both.",
    },
    readings: &[
        Reading {
            label: Text { vi: "48 %", en: "48 %" },
            reason: Text {
                vi: "Phép tính trong nguồn khớp với 48 %: 46,66 % còn thiếu 1,34 %.",
                en: "The source's own arithmetic fits 48 %: 46.66 % is 1.34 short.",
            },
            changes: &[("targets.money.rate", "\"48\"")],
        },
        Reading {
            label: Text { vi: "38 %", en: "38 %" },
            reason: Text {
                vi: "Câu đầu của nguồn nêu chỉ tiêu được giao là 38 % về giá trị; nếu đúng thì \
                    46,66 % đã vượt 8,66 điểm.",
                en: "The first sentence names 38 % as assigned; if so, 46.66 % is 8.66 points \
                    above it.",
            },
            changes: &[("targets.money.rate", "\"38\"")],
        },
    ],
};

const MONTHS_LEFT: Question = Question {
    id: "months-left",
    ask: Text {
        vi: "Năm công tác còn một tháng hay hai tháng? Nguồn nêu kết quả 11 tháng, nhưng công văn \
            ngày 27/8/2021 nói “02 tháng còn lại”.",
        en: "Are one or two months of the work year left? The source reports 11 months, but the \
            letter of 27/8/2021 speaks of “the 2 months left”.",
    },
    readings: &[
        Reading {
            label: Text {
                vi: "Một tháng: số liệu đến 31/8/2021",
                en: "One month: figures to 31/8/2021",
            },
            reason: Text {
                vi: "“11 tháng” của năm 2021 tính từ 01/10/2020 đến 31/8/2021; nguồn đăng ngày \
                    10/9/2021.",
                en: "“11 months” of 2021 run from 1/10/2020 to 31/8/2021; the item is of \
                    10/9/2021.",
            },
            changes: &[("as_of", "\"2021-08-31\"")],
        },
        Reading {
            label: Text {
                vi: "Hai tháng: số liệu đến 31/7/2021",
                en: "Two months: figures to 31/7/2021",
            },
            reason: Text {
                vi: "Nếu “02 tháng còn lại” là tháng 8 và tháng 9 thì số liệu tính đến 31/7/2021, \
                    tức 10 tháng.",
                en: "If “the 2 months left” are August and September, the figures run to \
                    31/7/2021, ten months.",
            },
            changes: &[("as_of", "\"2021-07-31\"")],
        },
    ],
};
