//! Warnings: contradictions in the report, limits of the law, results that hang on one thing.

use super::stream_name;
use crate::intake::Kind;
use crate::lang::Lang;
use crate::words::labels::quoted;
use crate::words::number;
use crate::words::problems::figure;
use rust_decimal::Decimal;
use thads_model::engine::warnings::{
    Identity, OVERTIME_HOURS_A_MONTH, OVERTIME_HOURS_A_YEAR, PRICE_CUT_PERCENT,
};
use thads_model::engine::{Warning, WarningCode};
use thads_model::file::{Step, steps};
use thads_model::plan::{Plan, Stream, StreamName};
use thads_model::quantity::Amount;

/// A warning in words, with its figures and the law it rests on.
#[must_use]
pub fn warning(warning: &Warning, plan: &Plan, lang: Lang) -> String {
    let stream = stream_at(&warning.path);
    let name = stream_name(stream, lang);
    match warning.code {
        WarningCode::Identity(identity, difference) => {
            violated(identity, difference, stream, plan, lang)
        }
        WarningCode::OvertimeMonth(hours) => {
            let hours = figure(hours, Kind::Hours, lang);
            overtime(
                format!(
                    "Làm thêm {hours}/người trong một tháng, quá {OVERTIME_HOURS_A_MONTH} giờ/tháng"
                ),
                format!("{hours} of overtime in a month, over {OVERTIME_HOURS_A_MONTH}"),
                lang,
            )
        }
        WarningCode::OvertimeYear(hours) => {
            let hours = figure(hours, Kind::Hours, lang);
            overtime(
                format!(
                    "Từ nay đến 30/9 làm thêm {hours}/người, quá {OVERTIME_HOURS_A_YEAR} giờ/năm"
                ),
                format!("{hours} of overtime by 30 September, over {OVERTIME_HOURS_A_YEAR} a year"),
                lang,
            )
        }
        WarningCode::NotEnforceableNegative => match lang {
            Lang::Vi => format!(
                "{name}: có điều kiện thi hành nhiều hơn tổng số phải thi hành, nên chưa có điều \
                 kiện thành số âm. Xem lại báo cáo và số thành có điều kiện mỗi tháng."
            ),
            Lang::En => format!(
                "{name}: more is enforceable than there is to enforce, so what is not enforceable \
                 falls below 0. Check the report and what becomes enforceable each month."
            ),
        },
        WarningCode::PriceCut(cut) => price_cut(cut, &matter_name(&warning.path, plan), lang),
        WarningCode::MattersOverOpen(excess) => {
            let excess = figure(excess, Kind::Money, lang);
            match lang {
                Lang::Vi => {
                    format!("Các vụ lớn cộng lại nhiều hơn số tiền đang thi hành {excess}.")
                }
                Lang::En => {
                    format!("The large matters together exceed the open money by {excess}.")
                }
            }
        }
        WarningCode::MetByReclassification => match lang {
            Lang::Vi => format!(
                "{name}: chỉ đạt chỉ tiêu nhờ phân loại lại; không phân loại lại thì chưa đạt. \
                 Mỗi trường hợp phải đủ căn cứ (Điều 44a, 48, 49 Luật THADS 2008; từ 01/7/2026 \
                 đối chiếu Luật THADS 2025)."
            ),
            Lang::En => format!(
                "{name}: the target is met only by reclassification; without it, it is not. Each \
                 one needs legal grounds (Articles 44a, 48, 49 of the 2008 law; from 1 July 2026 \
                 check the 2025 law)."
            ),
        },
    }
}

fn stream_at(path: &str) -> StreamName {
    let is_money = steps(path).any(|step| step == Step::Key("money"));
    if is_money { StreamName::Money } else { StreamName::Cases }
}

const fn kind_of(stream: StreamName) -> Kind {
    match stream {
        StreamName::Cases => Kind::WholeCases,
        StreamName::Money => Kind::WholeMoney,
    }
}

fn overtime(vi: String, en: String, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!(
            "{vi} (Điều 107 Bộ luật Lao động 2019). Ban đêm và ngày nghỉ không được cưỡng chế \
             (khoản 2 Điều 46 Luật THADS 2008)."
        ),
        Lang::En => format!(
            "{en} (Labour Code 2019, Article 107). No forced seizure at night or on days off \
             (2008 law, Article 46.2)."
        ),
    }
}

fn price_cut(cut: Decimal, matter: &str, lang: Lang) -> String {
    let cut = figure(cut, Kind::Share, lang);
    match lang {
        Lang::Vi => format!(
            "Vụ lớn {matter}: mỗi lần giảm giá {cut}, quá {PRICE_CUT_PERCENT}\u{a0}% (khoản 5 \
             Điều 104 Luật THADS 2008). Từ 01/7/2026 phải kiểm tra mức của Luật THADS 2025."
        ),
        Lang::En => format!(
            "Large matter {matter}: price cut of {cut} a round, over {PRICE_CUT_PERCENT}\u{a0}% \
             (2008 law, Article 104.5). From 1 July 2026 the figure of the 2025 law must be \
             checked."
        ),
    }
}

/// The name of the matter at a path like `scenarios[0].matters[2].auction.cut`.
fn matter_name(path: &str, plan: &Plan) -> String {
    let mut indices = steps(path).filter_map(|step| match step {
        Step::Item(index) => Some(index),
        Step::Key(_) => None,
    });
    let scenario = indices.next().and_then(|index| plan.scenarios.get(index));
    let matter = indices.next().and_then(|index| scenario?.matters.get(index));
    matter.map_or_else(String::new, |matter| quoted(&matter.name))
}

fn violated(
    identity: Identity,
    difference: Decimal,
    stream: StreamName,
    plan: &Plan,
    lang: Lang,
) -> String {
    let name = stream_name(stream, lang);
    let exact = figure(difference.abs(), kind_of(stream), lang);
    match identity {
        Identity::FlowEqualsKind => {
            let sums = identities(plan, stream, lang).join(" ");
            match lang {
                Lang::Vi => {
                    format!("{name}: hai cách tính tổng số phải thi hành lệch nhau {exact}. {sums}")
                }
                Lang::En => format!("{name}: the two totals to enforce differ by {exact}. {sums}"),
            }
        }
        Identity::EnforceableWithinTotal => match lang {
            Lang::Vi => {
                format!("{name}: có điều kiện thi hành nhiều hơn tổng số phải thi hành {exact}.")
            }
            Lang::En => {
                format!("{name}: more is enforceable than there is to enforce, by {exact}.")
            }
        },
    }
}

/// What the report adds up to, with its figures: the total to enforce by what came and went, and
/// by how it is classified; only as far as the report says.
#[must_use]
pub fn identities(plan: &Plan, stream: StreamName, lang: Lang) -> Vec<String> {
    match stream {
        StreamName::Cases => sums(&plan.report.cases, kind_of(stream), lang),
        StreamName::Money => sums(&plan.report.money, kind_of(stream), lang),
    }
}

fn sums<U: Copy>(stream: &Stream<U>, kind: Kind, lang: Lang) -> Vec<String> {
    let exact = |amount: Amount<U>| figure(number(amount), kind, lang);
    let or_none = |amount: Option<Amount<U>>| exact(amount.unwrap_or(Amount::ZERO));
    let by_flow = stream.to_enforce_by_flow().map(|total| {
        let (total, old, new) =
            (exact(total), or_none(stream.carried_over), or_none(stream.accepted));
        let (entrusted, withdrawn) = (or_none(stream.entrusted), or_none(stream.withdrawn));
        match lang {
            Lang::Vi => format!(
                "Số cũ chuyển sang {old} + thụ lý mới {new} − ủy thác đi {entrusted} − thu hồi, \
                 hủy {withdrawn} = {total}."
            ),
            Lang::En => format!(
                "Carried over {old} + newly accepted {new} − entrusted {entrusted} − withdrawn \
                 {withdrawn} = {total}."
            ),
        }
    });
    let by_kind = stream.to_enforce_by_kind().map(|total| {
        let (total, enforceable) = (exact(total), exact(stream.enforceable()));
        let (not_yet, postponed) = (or_none(stream.not_enforceable), or_none(stream.postponed));
        match lang {
            Lang::Vi => format!(
                "Có điều kiện {enforceable} + chưa có điều kiện {not_yet} + hoãn, tạm đình chỉ \
                 {postponed} = {total}."
            ),
            Lang::En => format!(
                "Enforceable {enforceable} + not yet enforceable {not_yet} + postponed or \
                 suspended {postponed} = {total}."
            ),
        }
    });
    by_flow.into_iter().chain(by_kind).collect()
}
