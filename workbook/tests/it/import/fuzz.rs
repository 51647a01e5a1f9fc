//! Whatever comes: never a panic, always an answer that holds together.
//!
//! `THADS_FUZZ` sets how many cases each of these runs.

use super::made::{form_of_cases, rows, sheet};
use super::{Desk, read};
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::io::{Cursor, Read, Write};
use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

fn config() -> Config {
    let cases = std::env::var("THADS_FUZZ").ok().and_then(|cases| cases.parse().ok());
    Config { cases: cases.unwrap_or(200), failure_persistence: None, ..Config::default() }
}

/// A heading, a figure, or neither.
fn field() -> impl Strategy<Value = String> {
    let words = [
        "STT",
        "Tên đơn vị",
        "Họ và tên",
        "Chi cục THADS huyện A",
        "Tổng cộng",
        "Về việc",
        "Về tiền (1.000 đồng)",
        "Số cũ chuyển sang",
        "Thụ lý mới",
        "Ủy thác",
        "Thu hồi, hủy",
        "Phải thi hành",
        "Có điều kiện",
        "Thi hành xong",
        "Đình chỉ",
        "Giảm",
        "Đang thi hành",
        "Chưa có điều kiện",
        "Hoãn",
        "Tạm đình chỉ",
        "Tỷ lệ",
        "Số chấp hành viên",
        "Chia ra",
        "A",
        "1",
        "2",
        "3",
        "1.620",
        "1,5",
        "424.984.322.000",
        "81,5%",
        "-",
        "x",
        "#REF!",
        "0",
        "99999999999999999999999999999",
        "1e400",
        "-7",
        "(12)",
        "đến ngày 31/9/2023",
        "10 tháng năm 2023",
        "45107",
        "",
        "",
    ];
    prop_oneof![
        6 => prop::sample::select(words.to_vec()).prop_map(ToOwned::to_owned),
        1 => "\\PC{0,12}",
        1 => "[0-9., %()-]{0,16}",
    ]
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(field(), 0..9), 0..14)
}

/// What the user may have chosen.
fn desk() -> impl Strategy<Value = Desk> {
    let values = [
        "unit",
        "province",
        "officers",
        "1",
        "2",
        "1000",
        "cases",
        "money",
        "skip",
        "names",
        "cases.finished",
        "money.enforceable",
        "officers",
        "Biểu 06",
    ];
    let names = [
        "import.kind",
        "import.row",
        "import.unit",
        "import.stream",
        "import.column.1",
        "import.column.2",
        "import.column.3",
        "import.sheet",
    ];
    let choice = (prop::sample::select(names.to_vec()), prop::sample::select(values.to_vec()));
    prop::collection::vec(choice, 0..4).prop_map(|choices| {
        choices.into_iter().fold(Desk::new(), |desk, (name, value)| desk.choosing(name, value))
    })
}

/// A workbook with some bytes changed, or cut off.
fn mutated(
    mut bytes: Vec<u8>,
    changes: &[(prop::sample::Index, u8)],
    cut: Option<prop::sample::Index>,
) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    for (at, byte) in changes {
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    if let Some(cut) = cut {
        bytes.truncate(cut.index(bytes.len()));
    }
    bytes
}

fn form() -> Vec<u8> {
    sheet("Biểu 06", form_of_cases)
}

/// The same workbook with the text of one of its parts changed, packed anew: what is broken is
/// then found behind the check sums.
fn repacked(
    bytes: &[u8],
    part: prop::sample::Index,
    changes: &[(prop::sample::Index, u8)],
) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let chosen = part.index(archive.len());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = Vec::new();
        part.read_to_end(&mut text).expect("a part");
        if index == chosen {
            text = mutated(text, changes, None);
        }
        writer.start_file(name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(&text).expect("a part");
    }
    writer.finish().expect("a file").into_inner()
}

/// A byte that means something to a reader of XML, or any.
fn byte() -> impl Strategy<Value = u8> {
    prop_oneof![prop::sample::select(b"<>/\"=&;019Az:!- ".to_vec()), any::<u8>()]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        read("x", &bytes);
    }

    #[test]
    fn any_text(text in "\\PC{0,400}") {
        read("x.csv", text.as_bytes());
    }

    #[test]
    fn any_table_of_text(
        table in table(),
        separator in prop::sample::select(vec!["\t", ";", ","]),
        desk in desk(),
    ) {
        let lines: Vec<String> = table.iter().map(|row| row.join(separator)).collect();
        desk.read("x.txt", lines.join("\n").as_bytes());
    }

    #[test]
    fn any_table_of_cells(table in table(), desk in desk()) {
        let bytes = sheet("Biểu 06", |sheet| {
            let table: Vec<Vec<&str>> = table
                .iter()
                // Excel has no number beyond those of 64 bits.
                .map(|row| row.iter().map(|text| if text == "1e400" { "" } else { text }).collect())
                .collect();
            let table: Vec<&[&str]> = table.iter().map(Vec::as_slice).collect();
            rows(sheet, 0, &table);
        });
        desk.read("x.xlsx", &bytes);
    }

    #[test]
    fn workbooks_with_changed_bytes(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
        cut in prop::option::weighted(0.1, any::<prop::sample::Index>()),
    ) {
        read("x.xlsx", &mutated(form(), &changes, cut));
    }

    #[test]
    fn workbooks_with_changed_parts(
        part in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), byte()), 1..12),
    ) {
        read("x.xlsx", &repacked(&form(), part, &changes));
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn other_workbooks_with_changed_bytes(
        is_old in any::<bool>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let old: &[u8] = include_bytes!("../../tables/bieu-06.xls");
        let open: &[u8] = include_bytes!("../../tables/bieu-06.ods");
        read("x", &mutated(if is_old { old } else { open }.to_vec(), &changes, None));
    }

    #[test]
    fn open_documents_with_changed_parts(
        part in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), byte()), 1..12),
    ) {
        let open: &[u8] = include_bytes!("../../tables/bieu-06.ods");
        read("x.ods", &repacked(open, part, &changes));
    }
}
