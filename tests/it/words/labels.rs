//! Labels, units, choices and places of every field.

use super::{BOTH, check, check_sentence, json};
use std::collections::{BTreeMap, BTreeSet};
use thads_planner::fields::{FIELDS, Nature};
use thads_planner::intake::Kind;
use thads_planner::lang::Lang;
use thads_planner::words::labels;

#[test]
fn every_field_has_a_label_and_a_decision_on_its_unit() {
    for (shape, nature) in FIELDS {
        for lang in BOTH {
            check(labels::label(shape, lang), lang);
            if let Some(help) = labels::help(shape, lang) {
                check_sentence(help, lang);
            }
            let unit = labels::unit(shape, lang);
            let expected = match nature {
                Nature::Number(Kind::Share | Kind::Weight, _) => false,
                Nature::Whole(kind, _) => *kind != Kind::Year,
                Nature::Number(..) => true,
                _ => false,
            };
            assert_eq!(unit.is_some(), expected, "{shape}");
            if let Some(unit) = unit {
                check(unit, lang);
            }
        }
    }
}

#[test]
fn labels_of_one_parent_differ() {
    for lang in BOTH {
        let mut of_parent: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for (shape, _) in FIELDS {
            // What holds for either stream stands beside the fields of each.
            let parents = match shape.contains('*') {
                true => vec![shape.replace('*', "cases"), shape.replace('*', "money")],
                false => vec![(*shape).to_owned()],
            };
            for path in parents {
                let parent = path.rsplit_once('.').map_or("", |(parent, _)| parent).to_owned();
                let label = labels::label(shape, lang);
                assert!(of_parent.entry(parent).or_default().insert(label), "{path}: {label}");
            }
        }
    }
}

#[test]
fn labels_and_units_are_found_by_path_as_well() {
    let unit = |path| labels::unit(path, Lang::Vi);
    assert_eq!(labels::label("report.cases.carried_over", Lang::Vi), "Số cũ chuyển sang");
    assert_eq!(labels::label("scenarios[3].money.share", Lang::En), "Enforceable part of the new");
    assert_eq!(unit("scenarios[].cases.new"), Some("việc/tháng"));
    assert_eq!(unit("scenarios[1].money.reclassified_out"), Some("đồng/tháng"));
    assert_eq!(unit("scenarios[1].cases.stuck"), Some("việc"));
    assert_eq!(unit("report.*.published_rate"), Some("%"));
    assert_eq!(unit("scenarios[0].pace_change"), None);
    assert_eq!(unit("@officers_added"), Some("người"));
    assert_eq!(unit("@overtime_hours"), Some("giờ/người/tháng"));
    assert_eq!(unit("no.such"), None);
    assert_eq!(labels::label("scenarios[0].nothing", Lang::Vi), "");
    assert_eq!(labels::help("scenarios[0].nothing", Lang::Vi), None);
}

#[test]
fn every_choice_is_worded() {
    for (shape, nature) in FIELDS {
        let Nature::Choice(words) = nature else { continue };
        for lang in BOTH {
            let shown: BTreeSet<_> =
                words.iter().map(|word| labels::choice(shape, word, lang)).collect();
            assert_eq!(shown.len(), words.len(), "{shape}");
            shown.into_iter().for_each(|text| check(text, lang));
        }
    }
    assert_eq!(labels::choice("targets.cases.rule", "at_least", Lang::Vi), "từ … trở lên");
    assert_eq!(labels::choice("milestones[].stream", "money", Lang::Vi), "về tiền");
    assert_eq!(labels::choice("milestones[].stream", "above", Lang::Vi), "");
}

#[test]
fn every_field_has_a_place_in_words() {
    for (shape, _) in FIELDS {
        let path = shape.replace("[]", "[1]").replace('*', "money");
        for lang in BOTH {
            let place = labels::place(&path, &json(), lang);
            check(&place, lang);
            assert_ne!(place, path);
            assert!(!place.contains("Json") && !place.contains('_'), "{place}");
            // Not a scenario by its number where its name is known.
            assert_eq!(path.starts_with("scenarios"), place.contains("Thêm người"), "{place}");
        }
    }
}

#[test]
fn places_use_the_names_of_the_plan() {
    let place = |path| labels::place(path, &json(), Lang::Vi);
    assert_eq!(
        place("scenarios[1].matters[0].auction.cut"),
        "Kịch bản “Thêm người” › Vụ lớn “Đất B” › Mức giảm giá"
    );
    assert_eq!(
        place("scenarios[1].events[0].money"),
        "Kịch bản “Thêm người” › Sự kiện thứ 1 › Về tiền"
    );
    assert_eq!(place("scenarios[7].overtime[2]"), "Kịch bản thứ 8 › Làm thêm giờ, dòng 3");
    assert_eq!(place("scenarios[0].matters"), "Kịch bản “Giữ nguyên” › Vụ lớn");
    assert_eq!(
        place("scenarios[1].matters[0].auction"),
        "Kịch bản “Thêm người” › Vụ lớn “Đất B” › Đấu giá"
    );
    assert_eq!(place("report.cases.finished"), "Báo cáo › Về việc › Thi hành xong");
    assert_eq!(place("season[3]"), "Hệ số của tháng › tháng 1");
    assert_eq!(place("season"), "Hệ số của tháng");
    assert_eq!(place("holidays[4]"), "Ngày nghỉ, dòng 5");
    assert_eq!(
        place("scenarios[0].spread.pace[2]"),
        "Kịch bản “Giữ nguyên” › Khoảng dao động › Năng suất › cao nhất"
    );
    assert_eq!(
        place("provenance.report.money.finished"),
        "Nguồn số liệu › Báo cáo › Về tiền › Thi hành xong"
    );
    assert_eq!(place("$"), "Cả tệp");
    assert_eq!(
        labels::place("scenarios[1].matters[0].auction.cut", &json(), Lang::En),
        "Scenario “Thêm người” › Large matter “Đất B” › Price cut"
    );
}

#[test]
fn what_is_no_place_stays_as_it_is() {
    let place = |path: &str| labels::place(path, &json(), Lang::Vi);
    for path in ["scenarios[0].nothing", "staff.cases", "report.cases.x[3]", "unit[2]", "x", ""] {
        assert_eq!(place(path), path);
    }
    assert_eq!(place("a\nb"), "a b");
    assert!(place(&"x".repeat(100_000)).chars().count() < 200);
}
