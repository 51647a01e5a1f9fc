//! Sóc Trăng 2023: ten months with only rates published, and the year end that followed.

use super::{Example, Fact, Outcome, Question, Reading, Source, Text};

pub(super) const EXAMPLE: Example = Example {
    id: "soc-trang",
    name: Text {
        vi: "Tỉnh Sóc Trăng – 10 tháng năm 2023",
        en: "Sóc Trăng province – 10 months of 2023",
    },
    plan: include_str!("../../plans/soc-trang-2023.plan.json"),
    source: Source {
        title: "Thi hành án dân sự Sóc Trăng tiếp tục giữ vững thành tích, hoàn thành xuất sắc \
            nhiệm vụ",
        outlet: "Báo Sóc Trăng",
        date: None,
        address: Some(ADDRESS),
    },
    facts: FACTS,
    questions: &[NEW_CASES_LEFT],
    outcome: Some(Outcome {
        says: Text {
            vi: "Kết thúc năm 2023, Sóc Trăng thi hành xong 10.289 việc (82,90 %) và trên 640 tỷ \
                đồng (51,24 %), vượt chỉ tiêu 0,10 điểm về việc và 5,44 điểm về tiền. Theo giả \
                định ban đầu của ví dụ, riêng tháng 8 và tháng 9 đã xong 2.568 việc, gấp 1,64 lần \
                nhịp bình quân mỗi ngày làm việc của 10 tháng trước; về tiền là khoảng 236 tỷ \
                đồng, gấp 2,88 lần.",
            en: "Sóc Trăng ended 2023 with 10,289 cases finished (82.90 %) and over 640 billion \
                VND (51.24 %): 0.10 points above the target for cases, 5.44 above that for money. \
                On the first assumptions of this example, August and September alone brought 2,568 \
                cases, 1.64 times the pace per working day of the ten months before; and some 236 \
                billion VND, 2.88 times that pace.",
        },
        cases_rate: "82.90",
        money_rate: "51.24",
    }),
};

const ADDRESS: &str = "https://www.baosoctrang.org.vn/phap-luat-ban-doc/\
    thi-hanh-an-dan-su-soc-trang-tiep-tuc-giu-vung-thanh-tich-\
    hoan-thanh-xuat-sac-nhiem-vu-68385.html";

const FACTS: &[Fact] = &[
    Fact {
        path: "as_of",
        says: Text {
            vi: "Báo Pháp luật Việt Nam nêu kết quả 10 tháng, đến 31/7/2023.",
            en: "Báo Pháp luật Việt Nam reports ten months, to 31/7/2023.",
        },
    },
    Fact {
        path: "targets.cases.rate",
        says: Text {
            vi: "Cả năm đạt 82,90 %, vượt 0,10 %; 10 tháng đạt 68,59 %, còn thiếu 14,21 %: cả hai \
                đều cho chỉ tiêu 82,80 %.",
            en: "82.90 % for the year is 0.10 above, 68.59 % after ten months 14.21 below: both \
                make the target 82.80 %.",
        },
    },
    Fact {
        path: "targets.money.rate",
        says: Text {
            vi: "Cả năm đạt 51,24 %, vượt 5,44 %; 10 tháng đạt 32,88 %, còn thiếu 12,92 %: cả hai \
                đều cho chỉ tiêu 45,80 %.",
            en: "51.24 % for the year is 5.44 above, 32.88 % after ten months 12.92 below: both \
                make the target 45.80 %.",
        },
    },
    Fact {
        path: "report.cases.carried_over",
        says: Text {
            vi: "Nguồn chỉ nêu tổng thụ lý cả năm 16.109 việc, không tách việc cũ và việc mới. Giả \
                định 7.109 việc năm trước chuyển sang và 9.000 việc mới.",
            en: "The source gives 16,109 cases for the whole year, not split into old and new. \
                Assumed: 7,109 carried over and 9,000 new.",
        },
    },
    Fact {
        path: "report.cases.accepted",
        says: Text {
            vi: "Giả định 9.000 việc mới chia đều 750 việc mỗi tháng: 10 tháng là 7.500 việc.",
            en: "Assumed: 9,000 new cases spread evenly, 750 a month, make 7,500 in ten months.",
        },
    },
    Fact {
        path: "report.cases.published_rate",
        says: Text {
            vi: "Báo Pháp luật Việt Nam: 10 tháng đạt 68,59 % về việc.",
            en: "Báo Pháp luật Việt Nam: 68.59 % of cases in ten months.",
        },
    },
    Fact {
        path: "report.cases.finished",
        says: Text {
            vi: "Nguồn không nêu số việc xong đến 31/7. Giả định 7.721 việc: với tỷ lệ 68,59 % và \
                việc mới như trên, cuối năm có 12.412 việc có điều kiện, khớp với kết quả công bố \
                (10.289 việc = 82,90 %).",
            en: "The count to 31/7 was not published. Assumed 7,721: with 68.59 % and the new \
                cases above, 12,412 are enforceable at the year end, which fits the published \
                result (10,289 cases = 82.90 %).",
        },
    },
    Fact {
        path: "report.money.published_rate",
        says: Text {
            vi: "Báo Pháp luật Việt Nam: 10 tháng đạt 32,88 % về tiền.",
            en: "Báo Pháp luật Việt Nam: 32.88 % of money in ten months.",
        },
    },
    Fact {
        path: "report.money.finished",
        says: Text {
            vi: "Cả năm trên 640 tỷ đồng = 51,24 %, tức có điều kiện khoảng 1.250 tỷ đồng. Giả \
                định đến 31/7 là 1.230 tỷ đồng; 32,88 % của số đó là 404,424 tỷ đồng.",
            en: "Over 640 billion = 51.24 % for the year, so about 1,250 billion enforceable. \
                Assumed 1,230 billion at 31/7; 32.88 % of it is 404.424 billion.",
        },
    },
    Fact {
        path: "staff.officers",
        says: Text {
            vi: "Nguồn chỉ nêu thiếu 6 biên chế. Giả định 72 chấp hành viên: 16.109 việc chia cho \
                bình quân toàn quốc khoảng 223 việc một người.",
            en: "The source only says that 6 posts are vacant. Assumed 72 officers: 16,109 cases \
                over the national average of some 223 a head.",
        },
    },
    Fact { path: "scenarios[0].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[0].cases.share", says: SHARE_OF_CASES },
    Fact { path: "scenarios[0].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[0].money.share", says: SHARE_OF_MONEY },
    Fact { path: "scenarios[1].campaigns[0].from", says: CAMPAIGN },
    Fact { path: "scenarios[1].campaigns[0].to", says: CAMPAIGN },
    Fact { path: "scenarios[1].campaigns[0].uplift", says: CAMPAIGN },
    Fact { path: "scenarios[1].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[1].cases.share", says: SHARE_OF_CASES },
    Fact { path: "scenarios[1].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[1].money.share", says: SHARE_OF_MONEY },
    Fact { path: "scenarios[2].campaigns[0].from", says: SPRINT },
    Fact { path: "scenarios[2].campaigns[0].to", says: SPRINT },
    Fact { path: "scenarios[2].campaigns[0].uplift", says: SPRINT },
    Fact { path: "scenarios[2].cases.new", says: NEW_CASES },
    Fact { path: "scenarios[2].cases.share", says: SHARE_OF_CASES },
    Fact { path: "scenarios[2].money.new", says: NEW_MONEY },
    Fact { path: "scenarios[2].money.share", says: SHARE_OF_MONEY },
    Fact {
        path: "scenarios[2].money.recovery_change",
        says: Text {
            vi: "Tính ngược từ kết quả cuối năm (lấy 640,5 tỷ đồng = 51,24 %): số tiền thu được \
                trên mỗi việc xong phải tăng 75,5 %.",
            en: "Worked back from the year end (taking 640.5 billion = 51.24 %): each finished \
                case had to bring 75.5 % more.",
        },
    },
];

const NEW_CASES: Text = Text {
    vi: "Giả định 750 việc mới mỗi tháng, bằng một phần mười hai của 9.000 việc mới cả năm.",
    en: "Assumed 750 new cases a month, a twelfth of 9,000 for the year.",
};

const SHARE_OF_CASES: Text = Text {
    vi: "Giả định bằng tỷ lệ của cả năm: khoảng 12.411 việc có điều kiện trong 16.109 việc thụ lý \
        (77 %).",
    en: "Assumed equal to the year's share: some 12,411 enforceable of 16,109 accepted (77 %).",
};

const NEW_MONEY: Text = Text {
    vi: "Giả định 20 tỷ đồng mới mỗi tháng, để cuối năm có điều kiện 1.250 tỷ đồng như kết quả \
        công bố.",
    en: "Assumed 20 billion new a month, so that 1,250 billion are enforceable at the year end, as \
        published.",
};

const SHARE_OF_MONEY: Text = Text {
    vi: "Giả định bằng tỷ lệ của cả năm: khoảng 1.250 tỷ đồng có điều kiện trong gần 2.491 tỷ đồng \
        thụ lý (50 %).",
    en: "Assumed equal to the year's share: some 1,250 of nearly 2,491 billion VND (50 %).",
};

const CAMPAIGN: Text = Text {
    vi: "Nguồn nêu 2 đợt cao điểm rút án trong năm, không nêu thời gian và mức tăng. Giả định một \
        đợt vào tháng 8 và tháng 9, tăng 30 %.",
    en: "The source names two peak campaigns a year, without dates or effect. Assumed: one in \
        August and September, 30 % more.",
};

const SPRINT: Text = Text {
    vi: "Tính ngược từ kết quả cuối năm 10.289 việc: tháng 8 và tháng 9 phải nhanh hơn nhịp 10 \
        tháng trước 63,93 %.",
    en: "Worked back from 10,289 cases at the year end: August and September had to be 63.93 % \
        faster than the ten months before.",
};

const NEW_CASES_LEFT: Question = Question {
    id: "new-cases-left",
    ask: Text {
        vi: "Kết quả 10 tháng chỉ công bố bằng tỷ lệ. Sau ngày 31/7 còn thêm việc mới có điều kiện \
            thi hành hay không?",
        en: "Of the ten months only rates were published. Did new enforceable cases still come in \
            after 31 July?",
    },
    readings: &[
        Reading {
            label: Text {
                vi: "Còn: 750 việc mới mỗi tháng", en: "Yes: 750 new cases a month"
            },
            reason: Text {
                vi: "Án vẫn được thụ lý đến cuối năm; năm 2023 thụ lý mới tăng trên 28 %. Đến 31/7 \
                    xong 7.721 trong 11.257 việc có điều kiện; để đạt kết quả thực tế, hai tháng \
                    cuối phải nhanh gấp 1,64 lần.",
                en: "Cases are accepted to the end of the year, and new ones rose by over 28 % in \
                    2023. At 31/7 7,721 of 11,257 enforceable cases are finished; the real year \
                    end took 1.64 times the pace.",
            },
            changes: &[
                ("report.cases.accepted", "\"7500\""),
                ("report.cases.finished", "\"7721\""),
                ("report.money.finished", "\"404424000000\""),
                ("scenarios[0].cases.new", "\"750\""),
                ("scenarios[1].cases.new", "\"750\""),
                ("scenarios[2].cases.new", "\"750\""),
                ("scenarios[0].money.new", "\"20000000000\""),
                ("scenarios[1].money.new", "\"20000000000\""),
                ("scenarios[2].money.new", "\"20000000000\""),
                ("scenarios[2].campaigns[0].uplift", "\"0.6393\""),
                ("scenarios[2].money.recovery_change", "\"0.755\""),
            ],
        },
        Reading {
            label: Text {
                vi: "Không: đến 31/7 đã đủ số cả năm",
                en: "No: the year's count was complete on 31/7",
            },
            reason: Text {
                vi: "Nếu việc mới sau 31/7 không đáng kể hoặc chưa có điều kiện, thì đến 31/7 đã \
                    xong 8.513 trong 12.411 việc; để đạt kết quả thực tế, hai tháng cuối chỉ cần \
                    nhanh hơn khoảng 3 %.",
                en: "If few came after 31/7, or none enforceable, 8,513 of 12,411 cases were \
                    finished by then; the real year end took only some 3 % more than the pace so \
                    far.",
            },
            changes: &[
                ("report.cases.accepted", "\"9000\""),
                ("report.cases.finished", "\"8513\""),
                ("report.money.finished", "\"411000000000\""),
                ("scenarios[0].cases.new", "\"0\""),
                ("scenarios[1].cases.new", "\"0\""),
                ("scenarios[2].cases.new", "\"0\""),
                ("scenarios[0].money.new", "\"0\""),
                ("scenarios[1].money.new", "\"0\""),
                ("scenarios[2].money.new", "\"0\""),
                ("scenarios[2].campaigns[0].uplift", "\"0.0283\""),
                ("scenarios[2].money.recovery_change", "\"1.677\""),
            ],
        },
    ],
};
