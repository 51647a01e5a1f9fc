//! Notes, warnings and identities of an outlook.

use super::{BOTH, check, check_sentence, plan};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use thads_model::calendar::Month;
use thads_model::engine::warnings::Identity;
use thads_model::engine::{self, Note, NoteCode, Warning, WarningCode};
use thads_model::plan::StreamName;
use thads_planner::lang::Lang;
use thads_planner::words::notes;

const NOTES: [NoteCode; 16] = [
    NoteCode::ClosableExhausted,
    NoteCode::EnforceableFromRate,
    NoteCode::EventInThePast,
    NoteCode::ExtraClamped,
    NoteCode::LeavingClamped,
    NoteCode::MatterInThePast,
    NoteCode::MoneyClamped,
    NoteCode::MoneyLeavingClamped,
    NoteCode::MoveInThePast,
    NoteCode::NewCasesUnknown,
    NoteCode::NewMoneyUnknown,
    NoteCode::OrdinaryClamped,
    NoteCode::PaceUnknown,
    NoteCode::PerCaseUnknown,
    NoteCode::ShareCasesUnknown,
    NoteCode::ShareMoneyUnknown,
];

#[test]
fn every_note_is_worded() {
    for lang in BOTH {
        let texts: BTreeSet<_> =
            NOTES.iter().map(|code| notes::note(*code, "in May", lang)).collect();
        assert_eq!(texts.len(), NOTES.len());
        texts.iter().for_each(|text| check_sentence(text, lang));
    }
}

#[test]
fn notes_of_an_outlook_are_told_once_with_their_months() {
    let plan = plan();
    let outlook = engine::project(&plan, &plan.scenarios[1]).unwrap();
    for lang in BOTH {
        let notes = notes::notes(&outlook, &plan, lang);
        notes.iter().for_each(|note| check_sentence(note, lang));
        assert_eq!(notes.iter().collect::<BTreeSet<_>>().len(), notes.len(), "{notes:?}");
    }
    let notes = notes::notes(&outlook, &plan, Lang::Vi);
    let begins = |text: &str| notes.iter().any(|note| note.starts_with(text));
    assert!(begins("Hết việc có thể giải quyết "), "{notes:#?}");
    assert!(begins("Có vụ lớn mà tháng thu tiền"), "{notes:#?}");
    assert!(
        begins("Về tiền: số có điều kiện thi hành tính từ tỷ lệ 50\u{a0}% là từ "),
        "{notes:#?}"
    );
}

#[test]
fn months_of_a_note_are_told_as_spans() {
    let plan = plan();
    let mut outlook = engine::project(&plan, &plan.scenarios[0]).unwrap();
    let mut told = |months: &[u8], lang| {
        let note =
            |month: &u8| Note { month: Month::new(*month), code: NoteCode::ClosableExhausted };
        outlook.notes = months.iter().map(note).collect();
        notes::notes(&outlook, &plan, lang).concat()
    };
    assert!(told(&[11, 12], Lang::Vi).starts_with("Hết việc có thể giải quyết từ tháng 8:"));
    assert!(told(&[5, 6, 7], Lang::Vi).contains(" từ tháng 2 đến tháng 4:"));
    assert!(
        told(&[1, 6, 11, 12], Lang::Vi).contains(" trong tháng 10, trong tháng 3 và từ tháng 8:")
    );
    assert!(told(&[12], Lang::En).contains(" in September:"));
    assert!(told(&[6, 10, 11, 12], Lang::En).contains(" in March and from July on:"));
}

#[test]
fn every_warning_is_worded_with_its_figure() {
    let plan = plan();
    let twelve = Decimal::from(12);
    let at = |path: &str, code| Warning { code, path: path.to_owned() };
    let all = [
        (at("report.cases", WarningCode::Identity(Identity::FlowEqualsKind, -twelve)), "12\u{a0}"),
        (
            at("report.money", WarningCode::Identity(Identity::EnforceableWithinTotal, twelve)),
            "12\u{a0}",
        ),
        (at("scenarios[1].overtime", WarningCode::OvertimeMonth(twelve)), "12\u{a0}"),
        (at("scenarios[1].overtime", WarningCode::OvertimeYear(twelve)), "12\u{a0}"),
        (at("scenarios[1].money", WarningCode::NotEnforceableNegative), ""),
        (
            at("scenarios[1].matters[0].auction.cut", WarningCode::PriceCut(Decimal::new(12, 2))),
            "12\u{a0}%",
        ),
        (at("scenarios[1].matters", WarningCode::MattersOverOpen(twelve)), "12\u{a0}"),
        (at("scenarios[1].cases.reclassified_out", WarningCode::MetByReclassification), ""),
    ];
    for lang in BOTH {
        for (warning, figure) in &all {
            let text = notes::warning(warning, &plan, lang);
            assert!(!text.is_empty() && text.contains(figure), "{text}");
            assert!(text.ends_with('.'), "{text}");
            check(&text, lang);
        }
    }
}

#[test]
fn warnings_cite_the_law_and_the_exact_difference() {
    let plan = plan();
    let outlook = engine::project(&plan, &plan.scenarios[1]).unwrap();
    let texts: Vec<_> = outlook
        .warnings
        .iter()
        .map(|warning| notes::warning(warning, &plan, Lang::Vi).replace('\u{a0}', " "))
        .collect();
    let all = texts.join("\n");
    assert!(all.contains("hai cách tính tổng số phải thi hành lệch nhau 11 việc"), "{all}");
    assert!(
        all.contains("Làm thêm 120 giờ/người trong một tháng, quá 40 giờ/tháng (Điều 107"),
        "{all}"
    );
    assert!(all.contains("khoản 2 Điều 46 Luật THADS 2008"), "{all}");
    assert!(
        all.contains("Vụ lớn “Đất B”: mỗi lần giảm giá 12 %, quá 10 % (khoản 5 Điều 104"),
        "{all}"
    );
}

#[test]
fn identities_show_the_figures_of_the_report() {
    let plan = plan();
    let cases = notes::identities(&plan, StreamName::Cases, Lang::Vi);
    assert_eq!(cases.len(), 2);
    assert!(cases[0].replace('\u{a0}', " ").ends_with("hủy 14 việc = 11.791 việc."), "{cases:?}");
    assert!(cases[1].replace('\u{a0}', " ").ends_with("320 việc = 11.780 việc."), "{cases:?}");
    assert!(notes::identities(&plan, StreamName::Money, Lang::Vi).is_empty());
}
