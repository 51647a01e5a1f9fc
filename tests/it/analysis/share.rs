//! Keeping and sending: the code, the link, files, the plans that are kept, next year; and what a
//! link or a short file brings.

use super::{
    acts, ask, blocks, buttons, lead, on_plan, sentences, session, table, tables, types, words,
};
use thads_model::MODEL_VERSION;
use thads_model::file::{Code, Json, canonical};
use thads_planner::analyst;
use thads_planner::app::{Model, Msg, question, update};
use thads_planner::inquiry::{
    self, Act, Block, Deed, File, Kept, Page, Question, Reply, Tone, Topic,
};
use thads_planner::lang::Lang;
use thads_planner::parcel::{self, Damage, unpack};
use thads_planner::words::share::damage::damage;

fn answered(question: &Question) -> Reply {
    let answer = analyst::answer(&inquiry::written(question), &mut |_, _| {});
    inquiry::read(&answer).expect("an answer")
}

/// The panel, with these plans beside the one on screen.
fn page_with(model: &Model, plans: Vec<Kept>) -> Page {
    let mut question = question(model, Topic::Share);
    question.record.plans = plans;
    match answered(&question) {
        Reply::Page(page) => page,
        other => panic!("{other:?}"),
    }
}

fn deeds(page: &Page) -> Vec<&Deed> {
    let deed = |act: &&Act| matches!(act, Act::Do(_));
    acts(page)
        .into_iter()
        .filter(deed)
        .map(|act| match act {
            Act::Do(deed) => deed,
            _ => unreachable!("only deeds are left"),
        })
        .collect()
}

/// The parcel that the button of the link carries.
fn parcel_of(page: &Page) -> Option<String> {
    deeds(page).into_iter().find_map(|deed| match deed {
        Deed::CopyLink(parcel) => Some(parcel.clone()),
        _ => None,
    })
}

/// The short file: its name and its text.
fn short_file(page: &Page) -> Option<(String, String)> {
    deeds(page).into_iter().find_map(|deed| match deed {
        Deed::SaveText(name, text) => Some((name.clone(), text.clone())),
        _ => None,
    })
}

fn code_of(model: &Model) -> Code {
    Code::of(&model.sheet().plan)
}

#[test]
fn the_code_of_the_figures_stands_with_the_version_of_the_calculation() {
    let mut model = session("soc-trang", 0);
    let said = lead(&ask(&model, Topic::Share)).to_owned();
    assert_eq!(said, format!("Mã {}, cách tính {MODEL_VERSION}", code_of(&model)));
    // Another scenario on screen is a change of view, not of the plan.
    update(&mut model, Msg::PickedScenario(1));
    assert_eq!(lead(&ask(&model, Topic::Share)), said);
    types(&mut model, "staff.officers", "77");
    assert_ne!(lead(&ask(&model, Topic::Share)), said);
    let page = ask(&model, Topic::Share);
    assert!(sentences(&page).contains(&&*code_of(&model).hex()));
    assert!(deeds(&page).contains(&&Deed::Copy(lead(&page).to_owned())));
}

#[test]
fn link_and_short_file_bring_the_plan_that_is_on_screen() {
    for example in ["soc-trang", "bac-giang", "tan-an", "dong-thap", "vinh-phuc"] {
        let model = session(example, 0);
        let page = ask(&model, Topic::Share);
        let plan = canonical(&model.sheet().plan);
        let parcel = parcel_of(&page).expect("a link");
        assert_eq!(unpack(&parcel).map(|plan| plan.to_string()), Ok(plan.clone()), "{example}");
        let length = parcel::FRAGMENT.len() + parcel.len();
        let shown = thads_planner::intake::format::count(length.into(), 0, Lang::Vi);
        let told = format!("Liên kết dài chừng {shown} ký tự");
        assert!(sentences(&page).iter().any(|sentence| sentence.starts_with(&told)), "{told}");
        let (name, text) = short_file(&page).expect("a short file");
        assert_eq!(unpack(&text).map(|plan| plan.to_string()), Ok(plan));
        assert!(name.ends_with(".thads") && !name.contains(['/', '\\', ':']), "{name}");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "thads 1");
        assert!(lines[1].contains(model.sheet().unit()), "{text}");
        assert!(lines[3].contains(&code_of(&model).to_string()), "{text}");
    }
}

#[test]
fn names_of_short_files_are_names_of_files() {
    let day = chrono::NaiveDate::from_ymd_opt(2023, 6, 30).expect("a day");
    let name = |unit| parcel::file_name(unit, day);
    assert_eq!(name("Chi cục THADS Tân An"), "Chi cục THADS Tân An 2023-06-30.thads");
    assert_eq!(name(" ../a/b\\c:*?\"<>|\n"), "abc 2023-06-30.thads");
    assert_eq!(name("///"), "ke-hoach 2023-06-30.thads");
    assert!(name(&"ệ".repeat(200)).chars().count() < 110);
}

#[test]
fn every_way_to_keep_and_send_is_there() {
    let page = ask(&session("bac-giang", 0), Topic::Share);
    let deeds = deeds(&page);
    for deed in [Deed::SavePlan, Deed::SaveAll, Deed::OpenFile, Deed::Export, Deed::NextYear] {
        assert!(deeds.contains(&&deed), "{deed:?}");
    }
    assert!(acts(&page).contains(&&Act::Open("import".to_owned())));
}

#[test]
fn a_plan_too_large_for_a_link_is_sent_as_a_file() {
    // Letters in no order, which hardly compress.
    let mut state = 7_u32;
    let mut letter = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_u32(0x4e00 + (state >> 19)).expect("a letter")
    };
    let mut plan = session("soc-trang", 0).sheet().plan.clone();
    let mut with_note = |letters: usize| {
        let note: String = (0..letters).map(|_| letter()).collect();
        *plan.at_mut("note").expect("a note") = Json::text(note);
        let mut question = question(&session("soc-trang", 0), Topic::Share);
        question.plan = plan.to_string();
        match answered(&question) {
            Reply::Page(page) => page,
            other => panic!("{other:?}"),
        }
    };
    let cautions = |page: &Page| {
        let caution = |block: &&Block| matches!(block, Block::Text(_, Tone::Caution));
        blocks(page).into_iter().filter(caution).count()
    };
    let page = with_note(20_000);
    assert_eq!(parcel_of(&page), None);
    assert_eq!(cautions(&page), 1);
    assert!(unpack(&short_file(&page).expect("a file").1).is_ok());
    let page = with_note(700_000);
    assert_eq!((parcel_of(&page), short_file(&page)), (None, None));
    assert_eq!(cautions(&page), 1);
    assert!(deeds(&page).contains(&&Deed::SavePlan), "the plan file holds anything");
}

fn kept(id: &str, name: &str, at: &str, deleted: Option<()>) -> Kept {
    let (id, name, at) = (id.to_owned(), name.to_owned(), at.to_owned());
    Kept { id, name, at, deleted: deleted.is_some() }
}

#[test]
fn plans_that_are_kept_can_be_shown_copied_deleted_and_had_back() {
    let model = session("soc-trang", 0);
    let page = page_with(
        &model,
        vec![
            kept("s1", "Chi cục A", "2026-11-22T10:05", None),
            kept("s2", "Phòng B", "", None),
            kept("s3", "Cũ", "2026-01-09T07:30", Some(())),
        ],
    );
    let others = table(&page, "Các kế hoạch giữ");
    assert_eq!(words(others, 0)[..2], ["Chi cục A", "22/11/2026 10:05"]);
    assert_eq!(words(others, 1)[..2], ["Phòng B", "chưa rõ"]);
    assert_eq!(others.rows.len(), 2);
    let deeds = deeds(&page);
    for deed in [
        Deed::ShowSheet("s1".to_owned()),
        Deed::CopySheet("s1".to_owned()),
        Deed::DeleteSheet("s2".to_owned()),
        Deed::RestoreSheet("s3".to_owned()),
    ] {
        assert!(deeds.contains(&&deed), "{deed:?}");
    }
    assert!(!deeds.contains(&&Deed::DeleteSheet("s3".to_owned())));
    let deleted = table(&page, "Các kế hoạch đã xóa");
    assert_eq!(words(deleted, 0), ["Cũ", "09/01/2026 07:30", "Lấy lại"]);
    let hints: Vec<&str> = buttons(&page).iter().map(|cell| &*cell.hint).collect();
    assert!(hints.contains(&"Xóa: Chi cục A"), "{hints:?}");
    for table in tables(&page) {
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    }
}

#[test]
fn where_no_other_plan_is_kept_that_is_said() {
    let page = page_with(&session("soc-trang", 0), Vec::new());
    assert!(tables(&page).is_empty());
    assert!(
        sentences(&page).iter().any(|sentence| sentence.contains("không giữ kế hoạch nào khác"))
    );
}

/// The small plan: 10 officers, one case a day each; P = C + N − U − H of cases is known.
const SMALL: &str = r#"{
 "format": "thads-plan", "version": 1, "unit": "Đơn vị nhỏ", "work_year": 2023,
 "as_of": "2023-07-31", "holidays": [],
 "targets": {"cases": {"rate": "80"}, "money": null},
 "report": {
  "cases": {"carried_over": "2000", "accepted": "1500", "enforceable": "3000", "finished": "2160"},
  "money": {"enforceable": "10000000000", "finished": "4320000000"}
 },
 "staff": {"officers": "10"},
 "scenarios": [{"name": "Giữ nguyên", "cases": {"new": "0"}, "money": {"new": "0"}}]
}"#;

/// The sentence of the panel that begins so, without hard spaces.
fn sentence(model: &Model, begin: &str) -> String {
    let page = ask(model, Topic::Share);
    let found = sentences(&page).into_iter().find(|sentence| sentence.starts_with(begin));
    found.unwrap_or_else(|| panic!("no {begin}")).replace('\u{a0}', " ")
}

/// August has 23 working days and September 21: 440 cases more, 2 600 in all. Of the 3 500 to be
/// enforced 900 go over, and 400 of them of the 3 000 that are enforceable.
#[test]
fn what_is_carried_into_the_next_year_and_whether_it_is_fewer() {
    let mut model = on_plan(SMALL, Lang::Vi);
    assert_eq!(
        sentence(&model, "Về việc,"),
        "Về việc, chuyển sang năm 2024: 900 việc, trong đó 400 việc có điều kiện thi hành; ít hơn \
         1.100 việc so với số chuyển sang năm nay (2.000 việc)."
    );
    // The same sum of C and N, more of it new.
    let split = |model: &mut Model, carried: &str, accepted: &str| {
        types(model, "report.cases.carried_over", carried);
        types(model, "report.cases.accepted", accepted);
        sentence(model, "Về việc,")
    };
    let more = split(&mut model, "650", "2850");
    assert!(
        more.contains("; nhiều hơn 250 việc so với số chuyển sang năm nay (650 việc)"),
        "{more}"
    );
    let equal = split(&mut model, "900", "2600");
    assert!(equal.ends_with("; bằng số chuyển sang năm nay."), "{equal}");
    let unknown = sentence(&model, "Về tiền,");
    assert!(unknown.contains("Chưa tính được tổng số chuyển sang"), "{unknown}");
    types(&mut model, "report.money.not_enforceable", "5.000.000.000");
    let no_comparison = sentence(&model, "Về tiền,");
    assert!(no_comparison.contains("chưa so được"), "{no_comparison}");
}

/// 2 600 of 3 000 is 86,67 %; each case brings 2 million: 5,2 of 10 tỷ.
#[test]
fn a_provisional_target_must_be_above_this_years_result() {
    let model = on_plan(SMALL, Lang::Vi);
    let said = sentence(&model, "Chỉ tiêu tạm giao năm 2024");
    assert!(said.contains("phải trên 86,67 % về việc và 52,00 % về tiền"), "{said}");
    let begins = sentence(&model, "Kế hoạch mới");
    assert!(begins.contains("30/09/2023"), "{begins}");
}

#[test]
fn where_nothing_is_projected_no_next_year_is_offered() {
    let plan = SMALL.replace("2023-07-31", "2022-09-30").replace("2160", "0");
    let model = on_plan(&plan, Lang::Vi);
    let page = ask(&model, Topic::Share);
    assert!(!deeds(&page).contains(&&Deed::NextYear));
    assert!(sentence(&model, "Chưa dự kiến được cuối năm").contains("năng suất"));
}

/// What the analyst says to the text of a link or file.
fn unpacked(text: impl Into<Vec<u8>>, lang: Lang) -> Result<String, String> {
    let mut model = session("tan-an", 0);
    model.view.lang = lang;
    let mut question = question(&model, Topic::Unpack);
    question.file = Some(File { name: "x.thads".to_owned(), bytes: text.into() });
    match answered(&question) {
        Reply::Unpacked(reply) => reply,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_link_or_a_short_file_brings_a_plan_file() {
    let model = session("vinh-phuc", 0);
    let plan = canonical(&model.sheet().plan);
    let page = ask(&model, Topic::Share);
    let link = format!("{}{}", parcel::FRAGMENT, parcel_of(&page).expect("a link"));
    assert_eq!(unpacked(link, Lang::Vi), Ok(plan.clone()));
    let (_, text) = short_file(&page).expect("a short file");
    assert_eq!(unpacked(&*text, Lang::En), Ok(plan.clone()));
    // An editor may have saved the lines for people in an encoding of its own.
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(0xea)).collect();
    assert_eq!(unpacked(latin, Lang::Vi), Ok(plan));
}

#[test]
fn what_cannot_be_unpacked_is_told_with_what_was_kept_and_what_to_do() {
    let too_large = vec![b'1'; parcel::LONGEST_TEXT + 1];
    let told = |bytes: &[u8]| {
        let vietnamese = unpacked(bytes, Lang::Vi).expect_err("no plan");
        let english = unpacked(bytes, Lang::En).expect_err("no plan");
        assert!(vietnamese.contains("Kế hoạch đang làm vẫn giữ nguyên."), "{vietnamese}");
        assert!(english.contains("The plan on screen is as it was."), "{english}");
        assert!(english.is_ascii() && !vietnamese.is_ascii(), "{english}");
        vietnamese
    };
    let all = [told(b""), told(&too_large), told(b"2.abc"), told(b"1.abc"), told(b"\xff\x00\xfe")];
    assert!(all[0].starts_with("Liên kết hoặc tệp này trống"));
    assert!(all[1].starts_with("Tệp này lớn hơn mọi kế hoạch"));
    assert!(all[2].contains("bản mới hơn"));
    assert!(all[3].contains("đã hỏng"));
    assert_eq!(all[3], all[4]);
}

#[test]
fn what_is_wrong_with_a_plan_that_came_whole_is_told_at_its_place() {
    let mut plan = session("tan-an", 0).sheet().plan.clone();
    *plan.at_mut("staff.officers").expect("a place") = Json::text("-1");
    let problems = thads_model::file::read(&plan).expect_err("-1 officers");
    let told = damage(&Damage::NotAPlan(problems), Lang::Vi);
    assert!(told.contains("Chấp hành viên") || told.contains("chấp hành viên"), "{told}");
    assert!(told.contains("giữ nguyên") && !told.contains("chỗ sai nữa"), "{told}");
    // Of many the first three are told, and how many more there are.
    let nothing = Json::object([("format", Json::text("thads-plan")), ("version", Json::Whole(1))]);
    let problems = thads_model::file::read(&nothing).expect_err("everything is missing");
    let more = problems.len() - 3;
    let told = damage(&Damage::NotAPlan(problems), Lang::Vi);
    assert!(told.contains(&format!("Còn {more} chỗ sai nữa.")), "{told}");
}
