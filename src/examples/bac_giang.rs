//! Bắc Giang city 2023: five officers, 1.620 cases, and no result published.

use super::{Example, Fact, Question, Reading, Source, Text};

pub(super) const EXAMPLE: Example = Example {
    id: "bac-giang",
    name: Text {
        vi: "Thành phố Bắc Giang – 9 tháng năm 2023",
        en: "Bắc Giang city – 9 months of 2023",
    },
    plan: include_str!("../../plans/bac-giang-2023.plan.json"),
    source: Source {
        title: "Chi cục Thi hành án dân sự thành phố Bắc Giang: Tích cực hưởng ứng đợt thi đua cao \
            điểm, nỗ lực vượt khó để hoàn thành chỉ tiêu nhiệm vụ công tác năm 2023",
        outlet: "Cổng thông tin điện tử Thi hành án dân sự",
        date: Some("05/07/2023"),
        address: None,
    },
    facts: FACTS,
    questions: &[LOAD],
    outcome: None,
};

const FACTS: &[Fact] = &[
    Fact {
        path: "as_of",
        says: Text {
            vi: "Số liệu “đến hết 9 tháng năm 2023”, tức đến 30/6/2023.",
            en: "Figures “to the end of nine months of 2023”: to 30/6/2023.",
        },
    },
    Fact { path: "targets.cases.rate", says: TARGETS },
    Fact { path: "targets.money.rate", says: TARGETS },
    Fact {
        path: "report.cases.enforceable",
        says: Text {
            vi: "Nguồn chỉ nêu 1.620 việc phải giải quyết. Giả định 75 % có điều kiện thi hành, \
                gần bằng tỷ lệ toàn quốc năm 2023.",
            en: "The source only gives 1,620 cases to enforce. Assumed 75 % of them enforceable, \
                close to the nation's share in 2023.",
        },
    },
    Fact {
        path: "report.cases.finished",
        says: Text {
            vi: "Nguồn không nêu kết quả. Giả định đạt 60 % sau 9 tháng, thấp hơn tiến độ (82,50 % \
                × 9/12 = 61,88 %) vì đơn vị cho biết năm 2023 hết sức khó khăn.",
            en: "No result was published. Assumed 60 % after nine months, below the schedule \
                (82.50 % × 9/12 = 61.88 %), since the unit calls the year extremely hard.",
        },
    },
    Fact {
        path: "report.cases.not_enforceable",
        says: Text {
            vi: "Phần còn lại của 1.620 việc phải giải quyết: 1.620 − 1.215 = 405 việc.",
            en: "The rest of the 1,620 cases to enforce: 1,620 − 1,215 = 405.",
        },
    },
    Fact {
        path: "report.cases.separate_book",
        says: Text {
            vi: "Nguồn: 766 việc chưa có điều kiện đã chuyển sổ theo dõi riêng, không tính trong \
                1.620 việc.",
            en: "Source: 766 cases moved to the separate book, not counted in the 1,620.",
        },
    },
    Fact {
        path: "report.money.enforceable",
        says: Text {
            vi: "Nguồn chỉ nêu 423.984.322.000 đồng phải giải quyết. Giả định một nửa có điều kiện \
                thi hành.",
            en: "The source only gives 423,984,322,000 VND to enforce. Assumed half of it \
                enforceable.",
        },
    },
    Fact {
        path: "report.money.finished",
        says: Text {
            vi: "Nguồn không nêu kết quả. Giả định khoảng 30 %, thấp hơn tiến độ (45,50 % × 9/12 = \
                34,13 %) vì nhiều tài sản đấu giá nhiều lần không có người mua.",
            en: "No result was published. Assumed about 30 %, below the schedule (45.50 % × 9/12 = \
                34.13 %), since many assets found no buyer in several auctions.",
        },
    },
    Fact {
        path: "report.money.not_enforceable",
        says: Text {
            vi: "Nửa còn lại của 423.984.322.000 đồng phải giải quyết.",
            en: "The other half of the 423,984,322,000 VND to enforce.",
        },
    },
    Fact {
        path: "staff.officers",
        says: Text {
            vi: "Nguồn: đơn vị có 05 chấp hành viên, trong đó có 02 lãnh đạo.",
            en: "Source: the unit has 5 officers, 2 of them leaders.",
        },
    },
    Fact {
        path: "staff.officers_so_far",
        says: Text {
            vi: "Nguồn: 03 chấp hành viên chuyển đi, 01 người được điều động về (trước đó có 7 \
                người), không nêu ngày. Giả định bình quân 6 người.",
            en: "Source: 3 officers left and 1 came (there were 7 before), without dates. Assumed \
                6 on average.",
        },
    },
    Fact { path: "staff.posts_authorised", says: POSTS },
    Fact { path: "staff.posts_filled", says: POSTS },
    Fact { path: "scenarios[0].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[0].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[0].matters[0].amount", says: AUCTION },
    Fact { path: "scenarios[0].matters[0].auction.start_price", says: AUCTION },
    Fact { path: "scenarios[0].matters[0].auction.first_month", says: AUCTION },
    Fact { path: "scenarios[0].matters[0].auction.sale_probability", says: AUCTION },
    Fact { path: "scenarios[0].matters[0].auction.cut", says: CUT },
    Fact { path: "scenarios[0].matters[0].auction.months_between", says: AUCTION },
    Fact { path: "scenarios[0].matters[0].auction.months_to_money", says: AUCTION },
    Fact { path: "scenarios[0].matters[0].auction.rounds", says: AUCTION },
    Fact { path: "scenarios[1].staff_moves[0].date", says: COMER },
    Fact { path: "scenarios[1].staff_moves[0].change", says: COMER },
    Fact { path: "scenarios[1].staff_moves[0].ramp_days", says: COMER },
    Fact { path: "scenarios[1].staff_moves[0].ramp_share", says: COMER },
    Fact { path: "scenarios[1].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[1].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[1].matters[0].amount", says: AUCTION },
    Fact { path: "scenarios[1].matters[0].auction.start_price", says: AUCTION },
    Fact { path: "scenarios[1].matters[0].auction.first_month", says: AUCTION },
    Fact { path: "scenarios[1].matters[0].auction.sale_probability", says: AUCTION },
    Fact { path: "scenarios[1].matters[0].auction.cut", says: CUT },
    Fact { path: "scenarios[1].matters[0].auction.months_between", says: AUCTION },
    Fact { path: "scenarios[1].matters[0].auction.months_to_money", says: AUCTION },
    Fact { path: "scenarios[1].matters[0].auction.rounds", says: AUCTION },
    Fact { path: "scenarios[2].staff_moves[0].date", says: LEAVER },
    Fact { path: "scenarios[2].staff_moves[0].change", says: LEAVER },
    Fact { path: "scenarios[2].staff_moves[0].handover_days", says: LEAVER },
    Fact { path: "scenarios[2].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[2].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[2].matters[0].amount", says: AUCTION },
    Fact { path: "scenarios[2].matters[0].auction.start_price", says: AUCTION },
    Fact { path: "scenarios[2].matters[0].auction.first_month", says: AUCTION },
    Fact { path: "scenarios[2].matters[0].auction.sale_probability", says: AUCTION },
    Fact { path: "scenarios[2].matters[0].auction.cut", says: CUT },
    Fact { path: "scenarios[2].matters[0].auction.months_between", says: AUCTION },
    Fact { path: "scenarios[2].matters[0].auction.months_to_money", says: AUCTION },
    Fact { path: "scenarios[2].matters[0].auction.rounds", says: AUCTION },
];

const TARGETS: Text = Text {
    vi: "Nguồn không nêu chỉ tiêu của đơn vị. Giả định bằng chỉ tiêu toàn quốc năm 2023: trên \
        82,50 % về việc, trên 45,50 % về tiền.",
    en: "The unit's targets were not published. Assumed equal to the nation's for 2023: above \
        82.50 % of cases, above 45.50 % of money.",
};

const POSTS: Text = Text {
    vi: "Nguồn: còn thiếu 01 biên chế (12/13).",
    en: "Source: one post is vacant (12 of 13).",
};

const NEW_CASES: Text = Text {
    vi: "Nguồn chỉ dự báo thụ lý tiếp tục tăng. Giả định 90 việc mới mỗi tháng, tương đương một \
        nửa của 1.620 việc thụ lý trong 9 tháng.",
    en: "The source only expects more to come in. Assumed 90 new cases a month, as if half of the \
        1,620 had been accepted in these nine months.",
};

const NEW_MONEY: Text = Text {
    vi: "Nguồn chỉ dự báo thụ lý tiếp tục tăng. Giả định 10 tỷ đồng mới mỗi tháng.",
    en: "The source only expects more to come in. Assumed 10 billion VND new a month.",
};

const AUCTION: Text = Text {
    vi: "Nguồn nêu có tài sản qua nhiều lần bán đấu giá không có người mua, không nêu số liệu. Giả \
        định một tài sản 30 tỷ đồng, giá khởi điểm 27 tỷ đồng, đấu giá hằng tháng từ tháng 7, tối \
        đa 3 lần, mỗi lần 35 % có người mua, một tháng sau thu được tiền.",
    en: "The source tells of assets unsold in several auctions, without figures. Assumed: one of \
        30 billion VND, offered at 27 billion, then monthly from July at most 3 times, sold with \
        a chance of 35 % each time, paid a month later.",
};

const CUT: Text = Text {
    vi: "Mức giảm tối đa mỗi lần theo khoản 5 Điều 104 Luật Thi hành án dân sự năm 2008 (sửa đổi \
        năm 2014): không quá 10 %.",
    en: "The most the law of 2008 (amended 2014) allowed each time: 10 % (Article 104, clause 5).",
};

const COMER: Text = Text {
    vi: "Giả định biên chế còn thiếu được bổ sung từ 01/8/2023; 20 ngày làm việc đầu đạt nửa năng \
        suất.",
    en: "Assumed: the vacant post is filled from 1/8/2023; the first 20 working days count half.",
};

const LEAVER: Text = Text {
    vi: "Giả định một người nữa chuyển công tác từ 17/7/2023, bàn giao hồ sơ mất 5 ngày công.",
    en: "Assumed: one more leaves from 17/7/2023; handing the files over takes 5 officer-days.",
};

const LOAD: Question = Question {
    id: "load",
    ask: Text {
        vi: "Nguồn nêu 05 chấp hành viên, 1.620 việc và “trung bình trên 400 hồ sơ/1 chấp hành \
            viên”, nhưng 1.620 chia 5 là 324. Bao nhiêu chấp hành viên đang trực tiếp \
            thụ lý việc?",
        en: "The source gives 5 officers, 1,620 cases and “over 400 files an officer on average”, \
            but 1,620 over 5 is 324. How many of them carry cases?",
    },
    readings: &[
        Reading {
            label: Text {
                vi: "Cả 5 người: 324 việc một người", en: "All 5: 324 cases each"
            },
            reason: Text {
                vi: "Lấy đúng hai con số nêu rõ trong nguồn; “trên 400” khi đó là con số ước \
                    chừng.",
                en: "Takes the two exact figures of the source; “over 400” is then a loose one.",
            },
            changes: &[("staff.officers", "\"5\""), ("staff.officers_so_far", "\"6\"")],
        },
        Reading {
            label: Text {
                vi: "4 người: 405 việc một người", en: "4 of them: 405 cases each"
            },
            reason: Text {
                vi: "Nếu một lãnh đạo không trực tiếp thụ lý thì 1.620 chia 4 là 405, đúng là \
                    “trên 400”.",
                en: "If one leader carries no files, 1,620 over 4 is 405: “over 400” indeed.",
            },
            changes: &[("staff.officers", "\"4\""), ("staff.officers_so_far", "\"5\"")],
        },
        Reading {
            label: Text {
                vi: "Cả 5 người, kể cả sổ theo dõi riêng: 477 hồ sơ một người",
                en: "All 5, with the separate book: 477 files each",
            },
            reason: Text {
                vi: "“Hồ sơ” có thể gồm cả 766 việc ở sổ theo dõi riêng: 2.386 chia 5 là 477. Số \
                    việc phải giải quyết và dự báo không đổi so với cách hiểu thứ nhất.",
                en: "“Files” may include the 766 in the separate book: 2,386 over 5 is 477. What \
                    is to be enforced, and the forecast, are those of the first reading.",
            },
            changes: &[("staff.officers", "\"5\""), ("staff.officers_so_far", "\"6\"")],
        },
    ],
};
