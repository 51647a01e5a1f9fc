//! The three kinds of reports: of a unit, of a province, by officer.

use super::made::{form_of_cases, merged, put, rows, saved, sheet};
use super::{Desk, assert_report, change, choice, read, said};
use rust_xlsxwriter::Workbook;
use thads_model::file::Json;
use thads_planner::lang::Lang;

#[test]
fn a_province_with_merged_headings_gives_the_row_of_the_plans_unit() {
    let intake = read("bieu06.xlsx", &sheet("Biểu 06", form_of_cases));
    assert_report(
        &intake,
        "cases",
        &[
            ("carried_over", "1000"),
            ("accepted", "800"),
            ("entrusted", "20"),
            ("withdrawn", "5"),
            ("enforceable", "1250"),
            ("finished", "890"),
            ("not_enforceable", "500"),
            ("postponed", "25"),
        ],
    );
    assert_report(&intake, "money", &[]);
    assert_eq!(change(&intake, "as_of").as_deref(), Some("2023-07-31"));
    assert_eq!(change(&intake, "unit").as_deref(), Some("Chi cục THADS TP. Bắc Giang"));
    assert_eq!(choice(&intake, "import.kind").map(|c| c.chosen.as_str()), Some("province"));
    let said = said(&intake);
    // Where it comes from, parts added up; and that everything holds.
    assert!(said.contains("890 việc | 729 việc | Biểu 06!J11 + Biểu 06!K11"), "{said}");
    assert!(said.starts_with("Đã hiểu 15 cột."), "{said}");
    assert!(said.contains("✓ Cả"), "{said}");
    assert!(!said.contains("lệch"), "{said}");
}

#[test]
fn another_row_can_be_chosen_and_the_sum_row_is_the_default_of_a_stranger() {
    let bytes = sheet("Biểu 06", form_of_cases);
    let row = Desk::new().choosing("import.row", "12").read("b.xlsx", &bytes);
    assert_eq!(change(&row, "report.cases.enforceable").as_deref(), Some("800"));
    let stranger = Desk::new().with("unit", Json::text("Phòng THADS khu vực 7"));
    let intake = stranger.read("b.xlsx", &bytes);
    assert_eq!(change(&intake, "report.cases.enforceable").as_deref(), Some("2200"));
    let unit = change(&intake, "unit");
    assert_eq!(unit.as_deref(), Some("CỤC THI HÀNH ÁN DÂN SỰ TỈNH BẮC GIANG"));
    let options = choice(&intake, "import.row").expect("rows").options.len();
    assert_eq!(options, 4);
}

#[test]
fn rows_that_do_not_add_up_are_said_with_the_exact_difference() {
    let bytes = sheet("Biểu 06", |sheet| {
        form_of_cases(sheet);
        put(sheet, 8, 8, "2201");
    });
    let intake = read("b.xlsx", &bytes);
    let said = said(&intake);
    assert!(said.contains("1 chỗ không khớp"), "{said}");
    assert!(said.contains("2.201 việc ≠ 2.200 việc | lệch 1 việc"), "{said}");
}

#[test]
fn the_report_of_one_unit_is_read_down_the_page() {
    let bytes = sheet("Báo cáo", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["Đơn vị báo cáo: Chi cục Thi hành án dân sự thành phố Bắc Giang"],
                &["BÁO CÁO KẾT QUẢ THI HÀNH ÁN DÂN SỰ 9 THÁNG ĐẦU NĂM 2023"],
                &["", "", "", "ĐVT: việc; 1.000 đồng"],
                &["STT", "Chỉ tiêu", "Việc", "Tiền (1.000 đồng)"],
                &["1", "Số cũ chuyển sang", "1000", "500000"],
                &["2", "Thụ lý mới", "800", "300000.5"],
                &["3", "Ủy thác", "20", "-"],
                &["4", "Thu hồi, hủy quyết định", "5", "x"],
                &["5", "Tổng số phải thi hành", "1775", "800000.5"],
                &["6", "Có điều kiện thi hành", "1250", "424984.322"],
                &["", "- Thi hành xong", "880", "63600"],
                &["", "- Đình chỉ", "10", "400"],
                &["", "- Giảm thi hành án", "", "100"],
                &["", "- Đang thi hành", "350", "360884.322"],
                &["", "- Hoãn", "10", ""],
                &["7", "Chưa có điều kiện thi hành", "500", "375016.178"],
                &["8", "Hoãn, tạm đình chỉ", "25", ""],
                &["9", "Chuyển sổ theo dõi riêng", "766", "1000"],
                &["10", "Số chấp hành viên", "5"],
            ],
        );
    });
    let intake = read("bc.xlsx", &bytes);
    assert_report(
        &intake,
        "cases",
        &[
            ("carried_over", "1000"),
            ("accepted", "800"),
            ("entrusted", "20"),
            ("withdrawn", "5"),
            ("enforceable", "1250"),
            ("finished", "890"),
            ("not_enforceable", "500"),
            ("postponed", "25"),
            ("separate_book", "766"),
        ],
    );
    assert_report(
        &intake,
        "money",
        &[
            ("carried_over", "500000000"),
            ("accepted", "300000500"),
            ("enforceable", "424984322"),
            ("finished", "64100000"),
            ("not_enforceable", "375016178"),
            ("separate_book", "1000000"),
        ],
    );
    assert_eq!(change(&intake, "as_of").as_deref(), Some("2023-06-30"));
    assert_eq!(change(&intake, "staff.officers").as_deref(), Some("5"));
    let said = said(&intake);
    assert!(said.contains("424.984.322 đồng"), "{said}");
    assert!(said.contains("Báo cáo!D11 + Báo cáo!D12 + Báo cáo!D13"), "{said}");
    assert!(!said.contains("lệch"), "{said}");
}

#[test]
fn cases_above_and_money_below_are_told_apart_by_their_parts() {
    let text = "I. Về việc\n\
        Tổng số phải thi hành;1.775\n\
        Có điều kiện thi hành;1.250\n\
        Thi hành xong;890\n\
        II. Về tiền (triệu đồng)\n\
        Tổng số phải thi hành;800.000,5\n\
        Có điều kiện thi hành;424.984,322\n\
        Thi hành xong;64.100,0\n";
    let intake = read("bc.csv", text.as_bytes());
    assert_report(&intake, "cases", &[("enforceable", "1250"), ("finished", "890")]);
    let money = [("enforceable", "424984322000"), ("finished", "64100000000")];
    assert_report(&intake, "money", &money);
}

#[test]
fn one_row_with_both_halves_is_the_report_of_a_unit() {
    let bytes = sheet("Sheet1", |sheet| {
        merged(sheet, (0, 0, 0, 3), "VỀ VIỆC");
        merged(sheet, (0, 4, 0, 7), "VỀ TIỀN (đồng)");
        let headings = ["Phải thi hành", "Có điều kiện", "Xong", "Tỷ lệ"];
        for (column, text) in (0..).zip(headings.iter().chain(&headings)) {
            put(sheet, 1, column, text);
        }
        rows(
            sheet,
            2,
            &[&[
                "1775",
                "1250",
                "890",
                "0.712",
                "424984322000",
                "211992161000",
                "63600000000",
                "0.3000",
            ]],
        );
    });
    let intake = read("mot-dong.xlsx", &bytes);
    assert_eq!(choice(&intake, "import.kind").map(|c| c.chosen.as_str()), Some("unit"));
    assert_report(&intake, "cases", &[("enforceable", "1250"), ("finished", "890")]);
    assert_report(
        &intake,
        "money",
        &[("enforceable", "211992161000"), ("finished", "63600000000")],
    );
    assert!(!said(&intake).contains("lệch"), "{}", said(&intake));
}

#[test]
fn columns_may_come_in_any_order_under_any_of_their_names() {
    let text = "Đang thi hành\tViệc phức tạp\tChưa có điều kiện\t\
        Đã giải quyết xong (xong + đình chỉ)\tSố năm trước chuyển sang\tSố việc có điều kiện\tUỷ thác đi\tMới thụ lý\tTheo dõi riêng\n\
        360\t1\t500\t890\t1000\t1250\t20\t800\t766\n";
    let intake = read("dan.txt", text.as_bytes());
    assert_report(
        &intake,
        "cases",
        &[
            ("carried_over", "1000"),
            ("accepted", "800"),
            ("entrusted", "20"),
            ("enforceable", "1250"),
            ("finished", "890"),
            ("not_enforceable", "500"),
            ("separate_book", "766"),
        ],
    );
    let said = said(&intake);
    assert!(said.contains("1 cột không hiểu"), "{said}");
    assert!(said.contains("Cột B | Việc phức tạp | Không nhận ra tên cột"), "{said}");
}

#[test]
fn where_postponed_is_a_part_of_the_enforceable_it_is_not_counted_beside_it() {
    // The forms before 2020: everything below "Có điều kiện" is part of it.
    let text = "Tên đơn vị,Tổng số phải thi hành,Có điều kiện thi hành,,,,,Chưa có điều kiện\n\
        ,,Tổng số,Thi hành xong,Đình chỉ,Hoãn thi hành án,Tạm đình chỉ,\n\
        Chi cục THADS huyện A,100,80,50,5,10,15,20\n\
        Chi cục THADS huyện B,100,80,50,5,10,15,20\n";
    let intake = read("cu.csv", text.as_bytes());
    assert_report(
        &intake,
        "cases",
        &[("enforceable", "80"), ("finished", "55"), ("not_enforceable", "20")],
    );
    assert!(!said(&intake).contains("lệch"), "{}", said(&intake));
}

#[test]
fn officers_are_counted_and_the_sum_row_is_the_units_report() {
    let bytes = sheet("CHV", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["", "KẾT QUẢ CỦA TỪNG CHẤP HÀNH VIÊN VỀ VIỆC đến 31/7/2023"],
                &["TT", "Họ và tên", "Phải thi hành", "Có điều kiện", "Xong", "Đình chỉ"],
                &["1", "Nguyễn Văn A", "400", "300", "200", "10"],
                &["2", "Trần Thị B", "380", "310", "215", "5"],
                &["3", "Lê Văn C", "395", "305", "190", "8"],
                &["Tổng cộng", "", "1175", "915", "605", "23"],
            ],
        );
    });
    let intake = read("chv.xlsx", &bytes);
    assert_eq!(choice(&intake, "import.kind").map(|c| c.chosen.as_str()), Some("officers"));
    assert_eq!(change(&intake, "staff.officers").as_deref(), Some("3"));
    assert_report(&intake, "cases", &[("enforceable", "915"), ("finished", "628")]);
    let said = said(&intake);
    assert!(said.contains("bình quân mỗi người phải thi hành 391,7 việc"), "{said}");
    assert!(said.contains("Trần Thị B | 380 việc | 310 việc | 220 việc | 70,97 %"), "{said}");
    assert!(!said.contains("lệch"), "{said}");
}

#[test]
fn without_a_sum_row_only_the_number_of_officers_is_taken() {
    let text = "STT\tTên chấp hành viên\tSố việc phải thi hành\tSố việc có điều kiện\n\
        1\tNguyễn Văn A\t400\t300\n2\tTrần Thị B\t380\t310\n";
    let intake = read("x.txt", text.as_bytes());
    assert_eq!(intake.changes, [("staff.officers".to_owned(), "\"2\"".to_owned())]);
    assert!(said(&intake).contains("không có dòng tổng số"));
}

#[test]
fn the_sheet_with_a_report_is_found_and_another_can_be_chosen() {
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_name("Bìa")
        .expect("a name")
        .write_string(0, 0, "Báo cáo")
        .expect("a cell");
    form_of_cases(book.add_worksheet().set_name("06 việc").expect("a name"));
    let bytes = saved(book);
    let intake = read("b.xlsx", &bytes);
    assert_eq!(choice(&intake, "import.sheet").map(|c| c.chosen.as_str()), Some("06 việc"));
    assert!(!intake.changes.is_empty());
    let cover = Desk::new().choosing("import.sheet", "Bìa").read("b.xlsx", &bytes);
    assert!(cover.changes.is_empty());
    assert!(said(&cover).contains("Không nhận ra báo cáo nào trong trang “Bìa”"));
    assert_eq!(choice(&cover, "import.sheet").map(|c| c.options.len()), Some(2));
}

#[test]
fn a_table_of_another_year_leaves_the_date_and_says_so() {
    let desk = Desk::new()
        .with("work_year", Json::Whole(2022))
        .with("as_of", Json::text("2022-06-30"))
        .with("holidays", Json::List(Vec::new()))
        .with("provenance", Json::Null)
        .with("scenarios", Json::parse(r#"[{"name":"Giữ nguyên"}]"#).expect("JSON"));
    let intake = desk.read("b.xlsx", &sheet("Biểu 06", form_of_cases));
    assert_eq!(change(&intake, "as_of"), None);
    assert!(said(&intake).contains("ngoài năm công tác 2022"), "{}", said(&intake));
}

#[test]
fn more_finished_than_enforceable_is_not_taken_and_the_rest_is() {
    let text = "Thụ lý mới,Có điều kiện,Thi hành xong\n10,100,101\n";
    let intake = read("sai.csv", text.as_bytes());
    assert_report(&intake, "cases", &[("accepted", "10")]);
    let said = said(&intake);
    assert!(said.contains("lệch 1 việc"), "{said}");
    assert!(said.contains("Không lấy “Về việc: Có điều kiện thi hành”"), "{said}");
}

#[test]
fn a_count_takes_the_place_of_a_published_rate() {
    let desk = Desk::new()
        .with("report.cases.enforceable", Json::Null)
        .with("report.cases.published_rate", Json::text("60.00"));
    let intake = desk.read("x.csv", "Có điều kiện,Thi hành xong\n1250,890\n".as_bytes());
    assert_eq!(change(&intake, "report.cases.published_rate").as_deref(), Some("null"));
    assert_eq!(change(&intake, "report.cases.enforceable").as_deref(), Some("1250"));
}

#[test]
fn the_same_is_said_in_english() {
    let desk = Desk { lang: Lang::En, ..Desk::new() };
    let intake = desk.read("b.xlsx", &sheet("Biểu 06", form_of_cases));
    let said = said(&intake);
    assert!(said.starts_with("15 columns understood."), "{said}");
    assert!(said.contains("Cases: Enforceable | 1,250 cases"), "{said}");
    let marks = ["Đã hiểu", "việc", "khớp", "Không"];
    assert!(marks.iter().all(|mark| !said.contains(mark)), "{said}");
    let labels: Vec<&str> =
        super::choices(&intake).into_iter().map(|choice| choice.label.as_str()).collect();
    assert!(labels.contains(&"This table is"), "{labels:?}");
}
