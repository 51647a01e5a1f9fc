//! Workbooks made for the tests, as agencies lay their reports out.

use rust_xlsxwriter::{Format, Workbook, Worksheet};

pub(super) fn saved(mut book: Workbook) -> Vec<u8> {
    book.save_to_buffer().expect("a workbook")
}

/// A workbook with one sheet.
pub(super) fn sheet(name: &str, fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name).expect("a name");
    fill(sheet);
    saved(book)
}

/// Writes a cell: a number where the text is one, else a text.
pub(super) fn put(sheet: &mut Worksheet, row: u32, column: u16, text: &str) {
    match text.parse::<f64>() {
        Ok(number) => sheet.write_number(row, column, number),
        Err(_) => sheet.write_string(row, column, text),
    }
    .expect("a cell");
}

pub(super) fn rows(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) {
    for (row, cells) in (first..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            if !text.is_empty() {
                put(sheet, row, column, text);
            }
        }
    }
}

/// Writes a heading merged over a region.
pub(super) fn merged(
    sheet: &mut Worksheet,
    (top, left, bottom, right): (u32, u16, u32, u16),
    text: &str,
) {
    sheet.merge_range(top, left, bottom, right, text, &Format::new()).expect("a region");
}

/// The form of results by cases, with units below each other: headings of three rows, a row that
/// numbers the columns, a sum row first.
pub(super) fn form_of_cases(sheet: &mut Worksheet) {
    merged(sheet, (0, 0, 0, 3), "CỤC THI HÀNH ÁN DÂN SỰ TỈNH BẮC GIANG");
    merged(sheet, (1, 0, 1, 16), "KẾT QUẢ THI HÀNH ÁN DÂN SỰ TÍNH BẰNG VIỆC");
    merged(sheet, (2, 0, 2, 16), "10 tháng năm 2023 (Số liệu từ 01/10/2022 đến 31/7/2023)");
    put(sheet, 3, 15, "Đơn vị tính: Việc");
    merged(sheet, (4, 0, 6, 0), "STT");
    merged(sheet, (4, 1, 6, 1), "Tên đơn vị");
    merged(sheet, (4, 2, 4, 4), "Tổng số giải quyết");
    merged(sheet, (5, 2, 6, 2), "Tổng số");
    merged(sheet, (5, 3, 5, 4), "Chia ra:");
    put(sheet, 6, 3, "Năm trước chuyển sang (trừ số đã chuyển sổ theo dõi riêng)");
    put(sheet, 6, 4, "Mới thụ lý");
    merged(sheet, (4, 5, 6, 5), "Ủy thác thi hành án");
    merged(sheet, (4, 6, 6, 6), "Thu hồi, hủy QĐ THA");
    merged(sheet, (4, 7, 4, 14), "Tổng số phải thi hành");
    merged(sheet, (5, 7, 6, 7), "Tổng số");
    merged(sheet, (5, 8, 5, 12), "Có điều kiện thi hành");
    for (column, text) in [
        (8, "Tổng số"),
        (9, "Thi hành xong"),
        (10, "Đình chỉ"),
        (11, "Đang thi hành"),
        (12, "Hoãn (điểm c khoản 1 Điều 48)"),
    ] {
        put(sheet, 6, column, text);
    }
    merged(sheet, (5, 13, 6, 13), "Chưa có điều kiện thi hành");
    merged(sheet, (5, 14, 6, 14), "Hoãn, tạm đình chỉ");
    merged(sheet, (4, 15, 6, 15), "Số chuyển kỳ sau");
    merged(sheet, (4, 16, 6, 16), "Tỷ lệ: (xong + đình chỉ)/có điều kiện");
    let numbers: Vec<String> = (1..=15).map(|number| number.to_string()).collect();
    put(sheet, 7, 0, "A");
    put(sheet, 7, 1, "B");
    for (column, number) in (2..).zip(&numbers) {
        put(sheet, 7, column, number);
    }
    for (row, line) in (8..).zip(FIGURES.lines()) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        rows(sheet, row, &[&cells]);
    }
    put(sheet, 13, 12, "Bắc Giang, ngày 05 tháng 8 năm 2023");
    put(sheet, 14, 1, "Người lập biểu");
}

/// The sum row and three units.
const FIGURES: &str = "\
|Tổng số|3200|1700|1500|40|10|3150|2200|1500|20|660|20|900|50|1630|69.09
1|Cục THADS tỉnh Bắc Giang|200|100|100|10|0|190|150|90|5|55|0|40|0|95|63.33
2|Chi cục THADS TP. Bắc Giang|1800|1000|800|20|5|1775|1250|880|10|350|10|500|25|885|71.20
3|Chi cục THADS huyện Lạng Giang|1200|600|600|10|5|1185|800|530|5|255|10|360|25|650|66.88";
