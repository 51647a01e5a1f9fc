//! The sentence that answers, of made-up scenarios: right in number, in ties, in both languages.

use super::spaced;
use rust_decimal::Decimal;
use thads_planner::lang::Lang;
use thads_planner::words::compare::lead::{Other, Standing, lead};

/// The sentence of some made-up scenarios: points above the baseline, and what each meets.
fn sentence(
    others: &[(&str, [Option<i64>; 2])],
    met: &[(&str, [Option<bool>; 2])],
    lang: Lang,
) -> String {
    let points = |hundredths: Option<i64>| hundredths.map(|points| Decimal::new(points, 2));
    let others: Vec<Other<'_>> =
        others.iter().map(|(name, both)| Other { name, points: both.map(points) }).collect();
    let standings: Vec<Standing<'_>> =
        met.iter().map(|(name, met)| Standing { name, met: *met }).collect();
    spaced(&lead("X", &others, &standings, lang))
}

#[test]
fn the_sentence_is_right_in_number_and_in_ties() {
    let (yes, no) = (Some(true), Some(false));
    let both = [("Y", [Some(30), Some(-120)])];
    let one = [("X", [yes, no]), ("Y", [yes, yes])];
    assert_eq!(
        sentence(&both, &one, Lang::Vi),
        "So với “X” (gốc), “Y” hơn 0,30 điểm về việc và kém 1,20 điểm về tiền; chỉ “Y” đạt cả hai chỉ tiêu."
    );
    assert_eq!(
        sentence(&both, &one, Lang::En),
        "Compared with “X” (the baseline), “Y” is 0.30 points higher on cases and 1.20 points lower on money; only “Y” meets both targets."
    );
    let ties = [("Y", [Some(0), Some(0)]), ("Z", [Some(0), Some(5)])];
    let all = [("X", [yes, None]), ("Y", [yes, None]), ("Z", [yes, None])];
    assert_eq!(
        sentence(&ties, &all, Lang::Vi),
        "So với “X” (gốc), “Y” cho tỷ lệ như nhau về cả việc và tiền; “Z” bằng về việc và hơn 0,05 điểm về tiền; tất cả đều đạt chỉ tiêu về việc."
    );
    let two = [("X", [yes, yes]), ("Y", [no, yes]), ("Z", [yes, yes])];
    assert!(sentence(&ties, &two, Lang::Vi).ends_with("; “X” và “Z” đạt cả hai chỉ tiêu."));
    assert!(sentence(&ties, &two, Lang::En).ends_with("; “X” and “Z” each meet both targets."));
    let own = [("X", [no, None]), ("Y", [yes, no])];
    assert!(sentence(&both, &own, Lang::En).ends_with("; neither meets all targets of its own."));
    let none = [("X", [None, None]), ("Y", [None, None])];
    assert!(sentence(&both, &none, Lang::Vi).ends_with("1,20 điểm về tiền."));
    let unknown = [("Y", [None, None])];
    assert!(sentence(&unknown, &none, Lang::Vi).ends_with("“Y” chưa dự kiến được."));
}
