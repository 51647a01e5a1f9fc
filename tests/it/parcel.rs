//! A plan in a link or a short file: it arrives as it left, and what was damaged on its way is
//! refused, whatever it looks like.

use thads_model::file::{self, Code, Json, ProblemKind, canonical};
use thads_planner::examples::EXAMPLES;
use thads_planner::parcel::{
    self, Damage, FRAGMENT, LARGEST_PLAN, LONGEST_LINK, LONGEST_TEXT, pack, short_file, unpack,
};

/// A plan in which every field of the format occurs.
const FULL: &str = include_str!("every-field.plan.json");

fn plan(text: &str) -> Json {
    Json::parse(text).expect("JSON")
}

fn packed(text: &str) -> String {
    pack(&plan(text)).expect("small enough")
}

/// Any text, packed with a checksum that is right.
fn wrapped(text: &str) -> String {
    use base64::Engine;
    let mut bytes = Code::of_text(text).bytes()[..4].to_vec();
    bytes.extend(miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 6));
    format!("1.{}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes))
}

#[test]
fn every_example_arrives_as_it_left_and_its_link_is_short() {
    let mut lengths = Vec::new();
    for example in EXAMPLES {
        let parcel = packed(example.plan);
        let arrived = unpack(&parcel).expect(example.id);
        assert_eq!(arrived.to_string(), canonical(&plan(example.plan)), "{}", example.id);
        assert_eq!(file::read(&arrived), file::read(&plan(example.plan)));
        assert!(parcel.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_".contains(&b)));
        let link = parcel::fragment(&parcel).expect("short enough");
        lengths.push((example.id, link.len()));
    }
    // Short enough for any mail or message program, though the plan files take some thousands.
    println!("{lengths:?}");
    assert!(lengths.iter().all(|(_, length)| (500..2_500).contains(length)), "{lengths:?}");
}

/// Short files open for ever: this one was written when the format was made.
#[test]
fn a_short_file_of_the_first_version_opens() {
    let arrived = unpack(include_str!("parcel-1.thads"));
    assert_eq!(arrived.map(|plan| plan.to_string()), Ok(canonical(&plan(FULL))));
}

#[test]
fn a_parcel_is_read_in_every_form_in_which_it_travels() {
    let parcel = packed(FULL);
    let arrived = plan(&canonical(&plan(FULL)));
    let (begin, end) = parcel.split_at(parcel.len() / 2);
    let remarks = ["Kế hoạch năm 2023 của “Chi cục 1.abc”".to_owned(), "Hai\ndòng".to_owned()];
    let short = short_file(&remarks, &parcel);
    let forms = [
        parcel.clone(),
        format!("  {parcel}\n"),
        format!("\u{feff}{parcel}"),
        format!("{FRAGMENT}{parcel}"),
        format!("https://thads.example/ke-hoach/?lang=vi{FRAGMENT}{parcel}"),
        format!("file:///D:/thads/planner.html{FRAGMENT}{parcel}"),
        format!("Gửi các đồng chí: <https://thads.example/{FRAGMENT}{parcel}> để họp."),
        format!("Xem https://thads.example/{FRAGMENT}{parcel}.\nTrân trọng"),
        format!("https://thads.example/{FRAGMENT}{begin}\r\n{end}"),
        format!("https://thads.example/{FRAGMENT}{parcel}\nKinh gui cac dong chi"),
        format!("https://thads.example/{FRAGMENT}{parcel}&utm=1"),
        short.clone(),
        format!("\u{feff}{short}"),
        short.replace('\n', "\r\n"),
        short.replace('\n', "\n\n"),
    ];
    for form in forms {
        assert_eq!(unpack(&form), Ok(arrived.clone()), "{form}");
    }
}

#[test]
fn a_short_file_says_what_it_is_in_short_lines() {
    let parcel = packed(FULL);
    let file = short_file(&["Kế hoạch".to_owned()], &parcel);
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines[..3], ["thads 1", "Kế hoạch", ""]);
    assert!(lines.iter().all(|line| line.chars().count() <= 76));
    assert_eq!(lines[3..].concat(), parcel);
    assert!(file.ends_with('\n'));
}

#[test]
fn what_is_no_parcel_is_refused_with_the_reason() {
    let parcel = packed(FULL);
    let empty = ["", " \r\n\t", "\u{feff}", "\u{feff}\n"];
    empty.iter().for_each(|text| assert_eq!(unpack(text), Err(Damage::Empty), "{text:?}"));
    let newer =
        [format!("2{}", &parcel[1..]), format!("{FRAGMENT}12.abc"), "thads 2\nx".to_owned()];
    newer.iter().for_each(|text| assert_eq!(unpack(text), Err(Damage::Newer), "{text}"));
    let damaged = [
        "1",
        "1.",
        "1.abc",
        "0.abc",
        "-1.abc",
        "99999999999.abc",
        "#thads=",
        "thads 1",
        "thads 1\n\n",
        "https://thads.example/",
        "{\"format\": \"thads-plan\"}",
        &parcel[1..],
        &parcel[..parcel.len() - 1],
        &parcel[..parcel.len() / 2],
        &parcel.replace('.', ".A"),
        &parcel.to_lowercase(),
        &format!("{parcel}="),
    ];
    damaged.iter().for_each(|text| assert_eq!(unpack(text), Err(Damage::Damaged), "{text}"));
}

#[test]
fn what_arrives_whole_but_is_no_valid_plan_is_refused_at_its_places() {
    let mut wrong = plan(FULL);
    *wrong.at_mut("staff.officers").expect("a place") = Json::text("-1");
    let Err(Damage::NotAPlan(problems)) = unpack(&wrapped(&wrong.to_string())) else {
        panic!("-1 officers were taken")
    };
    assert_eq!(problems[0].path, "staff.officers");
    for (text, kind) in [
        ("{}", ProblemKind::Missing),
        (r#"{"format": "thads-workspace"}"#, ProblemKind::NotAPlan),
        ("", ProblemKind::NotJson { line: 1, column: 0 }),
        ("\u{feff}{}", ProblemKind::ByteOrderMark),
    ] {
        let Err(Damage::NotAPlan(problems)) = unpack(&wrapped(text)) else { panic!("{text}") };
        assert_eq!(problems[0].kind, kind, "{text}");
    }
    // A plan that is valid, but too large to be calculated with, would leave nothing to show.
    let mut vast = plan(FULL);
    for (path, number) in [
        ("staff.officers", "100000"),
        ("report.cases.enforceable", "1000000000000000000"),
        ("scenarios[0].pace", "1000"),
        ("scenarios[0].pace_change", "10"),
        ("scenarios[0].money.per_case", "1000000000000000000"),
        ("scenarios[0].money.recovery_change", "10"),
    ] {
        *vast.at_mut(path).expect("a place") = Json::text(number);
    }
    assert!(file::read(&vast).is_ok());
    let Err(Damage::NotAPlan(problems)) = unpack(&packed(&vast.to_string())) else {
        panic!("it cannot be calculated")
    };
    assert_eq!((&*problems[0].path, &problems[0].kind), ("scenarios[0]", &ProblemKind::Overflow));
}

#[test]
fn nothing_is_unpacked_or_looked_at_beyond_the_limits() {
    let bomb = wrapped(&" ".repeat(50_000_000));
    assert!(bomb.len() < 100_000, "fifty megabytes in {}", bomb.len());
    assert_eq!(unpack(&bomb), Err(Damage::TooLarge));
    assert_eq!(unpack(&"1".repeat(LONGEST_TEXT + 1)), Err(Damage::TooLarge));
    let mut large = plan(FULL);
    *large.at_mut("note").expect("a note") = Json::text("x".repeat(LARGEST_PLAN));
    assert_eq!(pack(&large), None);
    // A text that compresses badly, as long as it may be: what is packed can be unpacked.
    let mut state = 1_u32;
    let noise = (0..LARGEST_PLAN / 3).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_u32(0x4e00 + (state >> 18)).unwrap_or('x')
    });
    let noise: String = noise.collect();
    let room = LARGEST_PLAN - canonical(&plan(FULL)).len();
    let fitting = noise.char_indices().take_while(|(at, c)| at + c.len_utf8() <= room);
    *large.at_mut("note").expect("a note") =
        Json::text(fitting.map(|(_, c)| c).collect::<String>());
    let parcel = pack(&large).expect("just small enough");
    assert!(parcel.len() > LONGEST_LINK && parcel::fragment(&parcel).is_none());
    let file = short_file(&[], &parcel);
    assert!(file.len() <= LONGEST_TEXT, "{}", file.len());
    assert_eq!(unpack(&file).map(|plan| plan.to_string()), Ok(canonical(&large)));
}
