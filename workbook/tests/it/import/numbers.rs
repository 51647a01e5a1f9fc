//! Numbers in cells, however they are written, and cells that are none.

use super::made::{put, rows, sheet};
use super::{Desk, assert_report, change, choice, read, said};
use rust_xlsxwriter::{Format, Formula};

#[test]
fn numbers_as_text_are_read_by_the_column_as_a_whole() {
    // Thousands with dots, spaces, commas; decimals by the other sign.
    for (open, done) in
        [("1.620", "1.215"), ("1 620", "1\u{a0}215"), ("1,620", "1,215"), ("1620", "1215 việc")]
    {
        let text = format!("Có điều kiện\tThi hành xong\n{open}\t{done}\n");
        let intake = read("x.txt", text.as_bytes());
        assert_report(&intake, "cases", &[("enforceable", "1620"), ("finished", "1215")]);
    }
}

#[test]
fn money_in_a_larger_unit_takes_the_signs_that_other_cells_show() {
    let table = |enforceable: &str, finished: &str| {
        format!("Số tiền (tỷ đồng)\t\nCó điều kiện\tThi hành xong\n{enforceable}\t{finished}\n")
    };
    let official = read("x.txt", table("1.424,984", "63,6").as_bytes());
    let expected = [("enforceable", "1424984000000"), ("finished", "63600000000")];
    assert_report(&official, "money", &expected);
    let english = read("x.txt", table("1,424.984", "63.6").as_bytes());
    assert_report(&english, "money", &expected);
    // 63,6 shows what the comma is; then 424,984 is no longer open.
    let shown = read("x.txt", table("424,984", "63,6").as_bytes());
    assert_report(&shown, "money", &[("enforceable", "424984000000"), ("finished", "63600000000")]);
    // Nothing shows it: it is asked, not guessed.
    let open = read("x.txt", table("424.984", "63.600").as_bytes());
    assert_report(&open, "money", &[]);
    assert!(said(&open).contains("Đọc được hai cách"), "{}", said(&open));
}

#[test]
fn a_column_that_is_always_parted_by_three_digits_is_parted_into_thousands() {
    let text = "Số tiền (nghìn đồng)\t\tTên đơn vị\nCó điều kiện\tThi hành xong\t\n\
        211.992\t63.600\tChi cục THADS TP. Bắc Giang\n100.000\t10.000\tChi cục THADS huyện A\n\
        200.000\t20.000\tChi cục THADS huyện B\n";
    let intake = read("x.txt", text.as_bytes());
    assert_report(&intake, "money", &[("enforceable", "211992000"), ("finished", "63600000")]);
}

#[test]
fn amounts_in_full_and_with_words_name_their_own_unit() {
    let text = "Về tiền: có điều kiện\tVề tiền: thi hành xong\n424.984.322.000\t63,6 tỷ đồng\n";
    let intake = read("x.txt", text.as_bytes());
    assert_report(
        &intake,
        "money",
        &[("enforceable", "424984322000"), ("finished", "63600000000")],
    );
}

#[test]
fn the_unit_of_money_stands_in_many_places_and_can_be_chosen() {
    let headings = [
        ("Đơn vị tính: 1.000 đồng", "1000"),
        ("ĐVT: nghìn đồng", "1000"),
        ("(Đơn vị tính: triệu đồng)", "1000000"),
        ("Đơn vị tính: Tỷ đồng", "1000000000"),
        ("ĐVT: đồng", "1"),
    ];
    for (heading, unit) in headings {
        let text = format!("{heading}\t\nTiền có điều kiện\tTiền xong\n500\t40\n");
        let intake = read("x.txt", text.as_bytes());
        assert_eq!(
            choice(&intake, "import.unit").map(|c| c.chosen.as_str()),
            Some(unit),
            "{heading}"
        );
        let zeros = unit.trim_start_matches('1');
        let expected = [("enforceable", format!("500{zeros}")), ("finished", format!("40{zeros}"))];
        let expected = expected.each_ref().map(|(key, value)| (*key, value.as_str()));
        assert_report(&intake, "money", &expected);
        let chosen = Desk::new().choosing("import.unit", "1000").read("x.txt", text.as_bytes());
        assert_eq!(change(&chosen, "report.money.enforceable").as_deref(), Some("500000"));
    }
    let nothing = read("x.txt", "Tiền có điều kiện\tTiền xong\n500\t40\n".as_bytes());
    assert!(said(&nothing).contains("không ghi đơn vị tính của tiền"), "{}", said(&nothing));
}

#[test]
fn errors_dates_and_words_are_said_and_not_taken() {
    let bytes = sheet("S", |sheet| {
        rows(
            sheet,
            0,
            &[&[
                "Thụ lý mới",
                "Ủy thác",
                "Thu hồi, hủy",
                "Chưa có điều kiện",
                "Hoãn, tạm đình chỉ",
                "Theo dõi riêng",
            ]],
        );
        let day = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_number_with_format(1, 0, 1620.0, &day).expect("a cell");
        sheet.write_formula(1, 1, Formula::new("=1/0").set_result("#DIV/0!")).expect("a cell");
        put(sheet, 1, 2, "chưa rõ");
        put(sheet, 1, 3, "-5");
        put(sheet, 1, 4, "2.5");
        put(sheet, 1, 5, "7");
    });
    let intake = read("x.xlsx", &bytes);
    assert_report(&intake, "cases", &[("separate_book", "7")]);
    let said = said(&intake);
    assert!(said.contains("5 ô không đọc được"), "{said}");
    for why in [
        "S!A2 | 07/06/1904 | Ô định dạng là ngày",
        "S!B2 | #DIV/0! | Công thức",
        "S!C2 | chưa rõ | Không phải con số",
        "S!D2 | -5 | Số âm",
        "S!E2 | 2.5 | Có số lẻ",
    ] {
        assert!(said.contains(why), "{why}\n{said}");
    }
}

#[test]
fn formulas_give_the_value_they_came_to_and_their_noise_is_gone() {
    let bytes = sheet("S", |sheet| {
        rows(sheet, 0, &[&["Tiền có điều kiện (tỷ đồng)", "Tiền xong (tỷ đồng)"]]);
        let sum = Formula::new("=0.1+0.2").set_result("0.30000000000000004");
        sheet.write_formula(1, 0, sum).expect("a cell");
        put(sheet, 1, 1, "0.1");
    });
    let intake = read("x.xlsx", &bytes);
    assert_report(&intake, "money", &[("enforceable", "300000000"), ("finished", "100000000")]);
}

#[test]
fn texts_that_look_like_formulas_stay_texts() {
    let text = "Tên đơn vị\tCó điều kiện\tThi hành xong\n\
        =HYPERLINK(\"x\")\t=1+1\t5\n+cmd|' /C calc'!A0\t100\t7\n";
    let intake = Desk::new().choosing("import.row", "2").read("x.txt", text.as_bytes());
    assert!(said(&intake).contains("B2 | =1+1 | Không phải con số"), "{}", said(&intake));
    assert_eq!(change(&intake, "unit"), None);
}

#[test]
fn signs_for_nothing_are_nothing_and_nought_is_nought() {
    let text = "Thụ lý mới\tỦy thác\tThu hồi, hủy\tCó điều kiện\tXong\n0\t-\tx\t10\t…\n";
    let intake = read("x.txt", text.as_bytes());
    assert_eq!(change(&intake, "report.cases.accepted").as_deref(), Some("0"));
    assert_eq!(change(&intake, "report.cases.entrusted"), None);
    assert_eq!(change(&intake, "report.cases.withdrawn"), None);
    assert!(!said(&intake).contains("Không phải con số"));
}

#[test]
fn the_date_of_the_report_is_read_from_words_cells_and_serials() {
    let table = "\nCó điều kiện\tXong\n1250\t890\n";
    for (title, day) in [
        ("Số liệu từ 01/10/2022 đến hết ngày 31/7/2023", "2023-07-31"),
        ("Tính đến ngày 30 tháng 6 năm 2023", "2023-06-30"),
        ("6 tháng đầu năm công tác 2023", "2023-03-31"),
        ("12 tháng năm 2023", "2023-09-30"),
        ("(đến 28.02.2023)", "2023-02-28"),
        ("Số liệu đến ngày\t45107", "2023-06-30"),
        ("Số liệu đến ngày:\t31/5/2023", "2023-05-31"),
    ] {
        let intake = read("x.txt", format!("{title}{table}").as_bytes());
        assert_eq!(change(&intake, "as_of").as_deref(), Some(day), "{title}");
    }
    let signed = read("x.txt", format!("Bắc Giang, ngày 05 tháng 7 năm 2023{table}").as_bytes());
    assert_eq!(change(&signed, "as_of"), None);
}

#[test]
fn what_is_beyond_the_bounds_is_left_out() {
    let text = "Thụ lý mới\tỦy thác\n1000000000000000001\t99999999999999999999999999999999999999\n";
    let intake = read("x.txt", text.as_bytes());
    assert_report(&intake, "cases", &[]);
    let money = Desk::new().choosing("import.unit", "1000000000");
    let money = money.read("x.txt", "Tiền thụ lý mới\n2000000000000\n".as_bytes());
    assert_report(&money, "money", &[]);
    assert!(said(&money).contains("Lớn quá mức"), "{}", said(&money));
}
