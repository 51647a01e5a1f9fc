//! Texts with separators in every encoding that they come in.

use super::{assert_report, change, read, said};
use encoding_rs::{WINDOWS_1252, WINDOWS_1258};

const TABLE: &str = "Đơn vị: Chi cục Thi hành án dân sự huyện Lạng Giang;;\r\n\
    Số cũ chuyển sang;Có điều kiện;Thi hành xong\r\n1.000;\"1.250\";890\r\n";

#[track_caller]
fn assert_read(bytes: &[u8]) {
    let intake = read("bao-cao.csv", bytes);
    let expected = [("carried_over", "1000"), ("enforceable", "1250"), ("finished", "890")];
    assert_report(&intake, "cases", &expected);
    let unit = change(&intake, "unit");
    assert_eq!(
        unit.as_deref(),
        Some("Chi cục Thi hành án dân sự huyện Lạng Giang"),
        "{}",
        said(&intake)
    );
}

fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes_of).collect()
}

/// As old programs wrote Vietnamese: the tone behind the letter.
fn windows_1258(text: &str) -> Vec<u8> {
    const TONES: [(char, &str); 5] = [
        ('\u{300}', "àằầèềìòồờùừỳ"),
        ('\u{301}', "áắấéếíóốớúứý"),
        ('\u{303}', "ãẵẫẽễĩõỗỡũữỹ"),
        ('\u{309}', "ảẳẩẻểỉỏổởủửỷ"),
        ('\u{323}', "ạặậẹệịọộợụựỵ"),
    ];
    let taken_apart: String = text
        .chars()
        .map(|letter| {
            let tone = TONES.iter().find_map(|(mark, row)| {
                let at = row.chars().position(|known| known == letter)?;
                "aăâeêioôơuưy".chars().nth(at).map(|vowel| format!("{vowel}{mark}"))
            });
            tone.unwrap_or_else(|| letter.to_string())
        })
        .collect();
    let (bytes, _, lost) = WINDOWS_1258.encode(&taken_apart);
    assert!(!lost, "{taken_apart}");
    bytes.into_owned()
}

#[test]
fn utf8_with_and_without_a_mark() {
    assert_read(TABLE.as_bytes());
    assert_read(&[b"\xef\xbb\xbf", TABLE.as_bytes()].concat());
}

#[test]
fn utf16_in_both_orders_with_and_without_a_mark() {
    for bytes_of in [u16::to_le_bytes, u16::to_be_bytes] {
        assert_read(&utf16(TABLE, bytes_of));
        assert_read(&utf16(&format!("\u{feff}{TABLE}"), bytes_of));
    }
}

#[test]
fn windows_1258_is_put_together_again() {
    assert_read(&windows_1258(TABLE));
}

#[test]
fn letters_taken_apart_are_put_together_again() {
    // As some systems write them: ệ is e, a dot below and a circumflex.
    let apart =
        TABLE.replace('ạ', "a\u{323}").replace('ệ', "e\u{323}\u{302}").replace('ơ', "o\u{31b}");
    assert_read(apart.as_bytes());
}

#[test]
fn windows_1252_is_read_though_it_cannot_hold_vietnamese() {
    let (bytes, _, lost) = WINDOWS_1252.encode("Thi hanh xong,Co dieu kien,Café\n890,1250,\n");
    assert!(!lost);
    let intake = read("x.csv", &bytes);
    assert_report(&intake, "cases", &[("enforceable", "1250"), ("finished", "890")]);
}

#[test]
fn the_separator_is_found_whatever_the_sentences_hold() {
    for separator in [",", ";", "\t"] {
        let text = [
            "\"Báo cáo, quý III; năm 2023\"",
            &["Tên đơn vị", "Có điều kiện", "\"Thi hành xong, đình chỉ\""].join(separator),
            &["\"Phòng \"\"1\"\"\"", "1250", "890"].join(separator),
        ]
        .join("\n");
        let intake = read("x.csv", text.as_bytes());
        assert_report(&intake, "cases", &[("enforceable", "1250"), ("finished", "890")]);
    }
    let named = "sep=;\nCó điều kiện;Xong\n1250;890\n";
    assert_report(
        &read("x.csv", named.as_bytes()),
        "cases",
        &[("enforceable", "1250"), ("finished", "890")],
    );
}

#[test]
fn a_heading_of_two_lines_in_quotes_is_one_heading() {
    let text = "\"Có điều\nkiện\"\t\"Thi hành\nxong\"\n1250\t890\n";
    let intake = read("dan.txt", text.as_bytes());
    assert_report(&intake, "cases", &[("enforceable", "1250"), ("finished", "890")]);
}

#[test]
fn a_quote_that_is_never_closed_swallows_nothing() {
    let text = "\"Báo cáo năm 2023\tx\nCó điều kiện\tXong\n1250\t890\n\"\"\"";
    let intake = read("dan.txt", text.as_bytes());
    assert_eq!(
        change(&intake, "report.cases.enforceable").as_deref(),
        Some("1250"),
        "{}",
        said(&intake)
    );
}

#[test]
fn headings_of_three_rows_reach_over_the_columns_beside_them() {
    let text = "STT,Tên đơn vị,Về việc,,,,Về tiền (1.000 đồng),,,\n\
        ,,Phải thi hành,Có điều kiện,,Tỷ lệ,Phải thi hành,Có điều kiện,,Tỷ lệ\n\
        ,,,Tổng số,Xong,,,Tổng số,Xong,\n\
        A,B,1,2,3,4=3/2,5,6,7,8\n\
        1,Chi cục THADS TP Bắc Giang,1775,1250,890,\"71,20%\",900000,500000,200000,\"40%\"\n\
        2,Chi cục THADS huyện A,100,50,25,\"50,00%\",10,8,4,\"50%\"\n\
        ,Tổng cộng,1875,1300,915,\"70,38%\",900010,500008,200004,\"40%\"\n";
    let intake = read("x.csv", text.as_bytes());
    assert_report(&intake, "cases", &[("enforceable", "1250"), ("finished", "890")]);
    assert_report(&intake, "money", &[("enforceable", "500000000"), ("finished", "200000000")]);
    assert!(!said(&intake).contains("lệch"), "{}", said(&intake));
}

#[test]
fn a_cell_keeps_its_address_below_blank_lines_and_cells_of_several_lines() {
    for end in ["\n", "\r\n", "\r"] {
        let lines = ["\"Báo cáo", "năm\"", "", "", "Có điều kiện;Xong", "", "1250;890", ""];
        let text = lines.join(end);
        let said = said(&read("x.csv", text.as_bytes()));
        assert!(said.contains("890 việc | 729 việc | B7"), "{said}");
    }
}
