//! What the user says of a table before it is taken.

use super::{Desk, assert_report, change, choice, choices, read, said};

const ODD: &str = "Tên đơn vị\tÁn tồn\tGiải quyết được\tGhi chú\tCó điều kiện\n\
    Chi cục THADS TP. Bắc Giang\t500\t890\t7\t1250\nChi cục THADS huyện A\t1\t2\t3\t4\n";

#[test]
fn a_column_can_be_told_what_it_is() {
    let first = read("x.txt", ODD.as_bytes());
    assert!(said(&first).starts_with("Đã hiểu 1 cột; 3 cột không hiểu"), "{}", said(&first));
    let offered = choice(&first, "import.column.2").expect("a choice");
    assert_eq!(offered.label, "Cột B: Án tồn");
    assert_eq!(offered.chosen, "skip");
    assert!(offered.options.iter().any(|(key, _)| key == "cases.carried_over"));
    let told = Desk::new()
        .choosing("import.column.2", "cases.carried_over")
        .choosing("import.column.3", "cases.finished_in_all")
        .read("x.txt", ODD.as_bytes());
    let expected = [("carried_over", "500"), ("enforceable", "1250"), ("finished", "890")];
    assert_report(&told, "cases", &expected);
    // What was said stays where it was asked.
    let kept = choice(&told, "import.column.2").expect("a choice");
    assert_eq!(kept.chosen, "cases.carried_over");
}

#[test]
fn a_column_that_was_understood_wrongly_can_be_left_out() {
    let told = Desk::new().choosing("import.column.5", "skip").read("x.txt", ODD.as_bytes());
    assert_eq!(change(&told, "report.cases.enforceable"), None);
}

#[test]
fn a_table_can_be_told_to_be_of_money() {
    let text = "Có điều kiện\tXong\n1250\t890\n";
    let first = read("x.txt", text.as_bytes());
    assert_eq!(choice(&first, "import.stream").map(|c| c.chosen.as_str()), Some("cases"));
    let told = Desk::new().choosing("import.stream", "money").read("x.txt", text.as_bytes());
    assert_report(&told, "money", &[("enforceable", "1250"), ("finished", "890")]);
    assert_eq!(choice(&told, "import.stream").map(|c| c.chosen.as_str()), Some("money"));
}

#[test]
fn a_table_can_be_told_to_be_by_officer() {
    let text = "Tên\tCó điều kiện\tXong\nA Văn\t10\t8\nB Thị\t20\t16\nTổng\t30\t24\n";
    let first = read("x.txt", text.as_bytes());
    assert_eq!(choice(&first, "import.kind").map(|c| c.chosen.as_str()), Some("province"));
    let told = Desk::new().choosing("import.kind", "officers").read("x.txt", text.as_bytes());
    assert_eq!(change(&told, "staff.officers").as_deref(), Some("2"));
    assert_report(&told, "cases", &[("enforceable", "30"), ("finished", "24")]);
}

#[test]
fn choices_that_mean_nothing_here_are_passed_over() {
    let mut desk = Desk::new();
    for (name, value) in [
        ("import.sheet", "no such sheet"),
        ("import.kind", "nonsense"),
        ("import.row", "999999999999999999999"),
        ("import.unit", "7"),
        ("import.stream", ""),
        ("import.column.1", "cases.nothing"),
        ("import.column.999", "cases.enforceable"),
    ] {
        desk = desk.choosing(name, value);
    }
    let plain = read("x.txt", ODD.as_bytes());
    assert_eq!(desk.read("x.txt", ODD.as_bytes()).changes, plain.changes);
    assert!(choices(&plain).len() > 5);
}
