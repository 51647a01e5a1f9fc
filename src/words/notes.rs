//! What was assumed, ignored or cut off, and what the user should look at.

mod spans;
mod warnings;

pub use warnings::{identities, warning};

use super::labels::Both;
use super::problems::figure;
use super::{number, whole_counts};
use crate::intake::{Kind, format};
use crate::lang::Lang;
use spans::spans;
use thads_model::calendar::Month;
use thads_model::engine::{Note, NoteCode, Outlook};
use thads_model::plan::{Enforceable, Inferred, Plan, StreamName};

/// Every note of an outlook, one sentence a code; what is cut off in several months is told once.
#[must_use]
pub fn notes(outlook: &Outlook, plan: &Plan, lang: Lang) -> Vec<String> {
    let mut all = Vec::new();
    for (code, months) in by_code(&outlook.notes) {
        match code {
            NoteCode::EnforceableFromRate => all.extend(from_rates(plan, lang)),
            code => all.push(note(code, &spans(&months, lang), lang)),
        }
    }
    all
}

/// The codes in the order of their first note, each with its months.
fn by_code(notes: &[Note]) -> Vec<(NoteCode, Vec<Month>)> {
    let mut all: Vec<(NoteCode, Vec<Month>)> = Vec::new();
    for note in notes {
        match all.iter_mut().find(|(code, _)| *code == note.code) {
            Some((_, months)) => months.extend(note.month),
            None => all.push((note.code, note.month.into_iter().collect())),
        }
    }
    all
}

/// One note. `when` is empty for what has no month: "từ tháng 8", "in March and from August on".
#[must_use]
pub fn note(code: NoteCode, when: &str, lang: Lang) -> String {
    let (vi, en) = match code {
        NoteCode::ClosableExhausted => CLOSABLE_EXHAUSTED,
        NoteCode::EnforceableFromRate => ENFORCEABLE_FROM_RATE,
        NoteCode::EventInThePast => EVENT_IN_THE_PAST,
        NoteCode::ExtraClamped => EXTRA_CLAMPED,
        NoteCode::LeavingClamped => LEAVING_CLAMPED,
        NoteCode::MatterInThePast => MATTER_IN_THE_PAST,
        NoteCode::MoneyClamped => MONEY_CLAMPED,
        NoteCode::MoneyLeavingClamped => MONEY_LEAVING_CLAMPED,
        NoteCode::MoveInThePast => MOVE_IN_THE_PAST,
        NoteCode::NewCasesUnknown => NEW_CASES_UNKNOWN,
        NoteCode::NewMoneyUnknown => NEW_MONEY_UNKNOWN,
        NoteCode::OrdinaryClamped => ORDINARY_CLAMPED,
        NoteCode::PaceUnknown => PACE_UNKNOWN,
        NoteCode::PerCaseUnknown => PER_CASE_UNKNOWN,
        NoteCode::ShareCasesUnknown => SHARE_CASES_UNKNOWN,
        NoteCode::ShareMoneyUnknown => SHARE_MONEY_UNKNOWN,
    };
    lang.pick(vi, en).replace(WHEN, when)
}

/// Where the months of a note stand in its sentence.
const WHEN: char = '@';

const CLOSABLE_EXHAUSTED: Both = (
    "Hết việc có thể giải quyết @: thêm người cũng không xong thêm.",
    "No more cases can be closed @: more people would finish no more.",
);
const ENFORCEABLE_FROM_RATE: Both = (
    "Số có điều kiện thi hành được tính ngược từ tỷ lệ đã công bố.",
    "The enforceable count was worked out from a published rate.",
);
const EVENT_IN_THE_PAST: Both = (
    "Có sự kiện ở tháng báo cáo đã tính: không tính thêm lần nữa.",
    "An event lies in a month that the report covers: it is not counted again.",
);
const EXTRA_CLAMPED: Both = (
    "Sự kiện @ định làm xong nhiều việc hơn số đang thi hành: chỉ tính đến hết số đang có.",
    "Events @ would finish more cases than are open: only what is open is counted.",
);
const LEAVING_CLAMPED: Both = (
    "Số việc rời khỏi có điều kiện @ nhiều hơn số đang thi hành: chỉ trừ hết số đang có.",
    "More cases would leave the enforceable @ than are open: only what is open leaves.",
);
const MATTER_IN_THE_PAST: Both = (
    "Có vụ lớn mà tháng thu tiền hoặc các phiên đấu giá đã qua: không dự kiến thu thêm.",
    "The month or the auctions of a large matter are past: nothing more is expected of it.",
);
const MONEY_CLAMPED: Both = (
    "Tiền dự kiến thu @ nhiều hơn số đang thi hành: chỉ tính đến hết số đang có.",
    "More money would come in @ than is open: only what is open is counted.",
);
const MONEY_LEAVING_CLAMPED: Both = (
    "Số tiền rời khỏi có điều kiện @ nhiều hơn số đang thi hành: chỉ trừ hết số đang có.",
    "More money would leave the enforceable @ than is open: only what is open leaves.",
);
const MOVE_IN_THE_PAST: Both = (
    "Có người đến hoặc đi trước hay đúng ngày báo cáo: báo cáo đã tính, không tính thêm.",
    "A staff move is not after the report: the report counts it, it is not counted again.",
);
const NEW_CASES_UNKNOWN: Both = (
    "Chưa biết số việc thụ lý mới: tạm tính mỗi tháng 0 việc mới.",
    "New cases are unknown: 0 a month is assumed.",
);
const NEW_MONEY_UNKNOWN: Both = (
    "Chưa biết số tiền thụ lý mới: tạm tính mỗi tháng 0 đồng mới.",
    "New money is unknown: 0 a month is assumed.",
);
const ORDINARY_CLAMPED: Both = (
    "Tiền thu thường xuyên bị chặn @: ngoài các vụ lớn không còn đủ tiền để thu.",
    "Ordinary recoveries are cut off @: not enough is open beside the large matters.",
);
const PACE_UNKNOWN: Both = (
    "Chưa biết năng suất nên chưa dự kiến được: nhập số chấp hành viên và số việc đã xong, hoặc \
     nhập thẳng năng suất.",
    "The pace is unknown, so nothing is projected: give officers and finished cases, or the pace \
     itself.",
);
const PER_CASE_UNKNOWN: Both = (
    "Chưa có việc nào xong nên chưa biết một việc thu được bao nhiêu: tạm tính 0 đồng.",
    "No case is finished yet, so the money per case is unknown: 0 is assumed.",
);
const SHARE_CASES_UNKNOWN: Both = (
    "Chưa biết tổng số việc phải thi hành: tạm coi mọi việc mới đều có điều kiện.",
    "The total of cases to enforce is unknown: every new case is taken as enforceable.",
);
const SHARE_MONEY_UNKNOWN: Both = (
    "Chưa biết tổng số tiền phải thi hành: tạm coi mọi số tiền mới đều có điều kiện.",
    "The total of money to enforce is unknown: all new money is taken as enforceable.",
);

/// How each enforceable count was worked out: the interval it lies in, and the one in use.
fn from_rates(plan: &Plan, lang: Lang) -> Vec<String> {
    let cases = match &plan.report.cases.enforceable {
        Enforceable::FromRate(inferred) => {
            Some(from_rate(inferred, StreamName::Cases, Kind::WholeCases, lang))
        }
        Enforceable::Counted(_) => None,
    };
    let money = match &plan.report.money.enforceable {
        Enforceable::FromRate(inferred) => {
            Some(from_rate(inferred, StreamName::Money, Kind::WholeMoney, lang))
        }
        Enforceable::Counted(_) => None,
    };
    cases.into_iter().chain(money).collect()
}

fn from_rate<U: Copy>(
    inferred: &Inferred<U>,
    stream: StreamName,
    kind: Kind,
    lang: Lang,
) -> String {
    // With the decimals it was published with: they decide how wide the interval is.
    let rate = inferred.rate.decimal().unwrap_or_default();
    let rate = format::percent(rate, rate.scale(), lang);
    let exact = |amount| number(amount).round();
    let used = figure(exact(inferred.estimate), kind, lang);
    let span = super::span(whole_counts(inferred), stream, lang);
    let name = stream_name(stream, lang);
    match lang {
        Lang::Vi => {
            format!("{name}: số có điều kiện thi hành tính từ tỷ lệ {rate} là {span}; lấy {used}.")
        }
        Lang::En => format!(
            "{name}: the enforceable count worked out from {rate} is {span}; {used} is used."
        ),
    }
}

/// "Về việc", "Cases".
fn stream_name(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("Về việc", "Cases"),
        StreamName::Money => lang.pick("Về tiền", "Money"),
    }
}
