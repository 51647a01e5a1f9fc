//! Reads the top level of a plan file: unit, dates, calendar, targets, staff, history.

use super::bounds;
use super::json::Json;
use super::path::Path;
use super::problem::ProblemKind;
use super::reader::{At, Object, Reader};
use super::report::{past_stream, report};
use super::scenario::{Surroundings, scenario};
use super::{FORMAT, VERSION};
use crate::calendar::{PerMonth, WorkCalendar, WorkYear};
use crate::plan::{
    Milestone, PastReport, Plan, Provenance, Rule, Scenario, Staff, StreamName, Target, Targets,
};
use crate::quantity::{Factor, Officers, Percent};
use litemap::LiteMap;
use std::collections::BTreeSet;

pub(super) fn plan(r: &mut Reader, at: &At<'_, '_>) -> Option<Plan> {
    let mut o = r.object(at)?;
    // A file of another kind or version has other rules: nothing more can be said about it.
    o.required(r, "format", format)?;
    o.required(r, "version", version)?;

    let unit = o.name(r, "unit");
    let year = o.required(r, "work_year", work_year);
    let as_of =
        o.required(r, "as_of", |r, at| r.date(at, year.map(|year| (year.eve(), year.last_day()))));
    let note = o.or(r, "note", String::new(), |r, at| r.text(at).map(str::to_owned));
    let nearby = year.map(WorkYear::neighbourhood);
    let holidays = o.required(r, "holidays", |r, at| r.entries(at, |r, at| r.date(at, nearby)));
    let extra_workdays =
        o.or(r, "extra_workdays", Vec::new(), |r, at| r.entries(at, |r, at| r.date(at, nearby)));
    let targets = o.required(r, "targets", targets);
    let report = o.required(r, "report", report);
    let staff = o.required(r, "staff", staff);
    let season = o.or(r, "season", PerMonth([Factor::ONE; 12]), season);
    let history = o.or(r, "history", Vec::new(), |r, at| r.entries(at, past_report));
    let last_year = o.or(r, "last_year", Vec::new(), |r, at| r.entries(at, past_report));
    let milestones = o.or(r, "milestones", Vec::new(), |r, at| r.entries(at, milestone));

    let around = Surroundings {
        year,
        as_of,
        officers: staff.as_ref().and_then(|staff| staff.officers),
        money_finished: report.as_ref().and_then(|report| report.money_finished),
    };
    let scenarios = o.required(r, "scenarios", |r, at| scenarios(r, at, &around));
    // Read last, when every other place of the file is known.
    let provenance = o.or(r, "provenance", LiteMap::new(), provenance);
    o.close(r);

    let calendar = WorkCalendar::new(year?, as_of?, &holidays?, &extra_workdays?);
    Some(Plan {
        unit: unit?,
        note: note?,
        calendar,
        targets: targets?,
        report: report?.whole?,
        staff: staff?.whole?,
        season: season?,
        history: history?,
        last_year: last_year?,
        milestones: milestones?,
        provenance: provenance?,
        scenarios: scenarios?,
    })
}

fn format(r: &mut Reader, at: &At<'_, '_>) -> Option<()> {
    match at.json.as_text() {
        Some(FORMAT) => Some(()),
        _ => r.problem(&at.path, ProblemKind::NotAPlan),
    }
}

fn version(r: &mut Reader, at: &At<'_, '_>) -> Option<()> {
    let kind = match *at.json {
        Json::Whole(VERSION) => return Some(()),
        Json::Whole(newer) if newer > VERSION => ProblemKind::NewerVersion(newer),
        _ => ProblemKind::UnknownVersion,
    };
    r.problem(&at.path, kind)
}

fn work_year(r: &mut Reader, at: &At<'_, '_>) -> Option<WorkYear> {
    let number = r.whole(at, (WorkYear::EARLIEST.into(), WorkYear::LATEST.into()))?;
    WorkYear::new(i32::try_from(number).ok()?)
}

fn targets(r: &mut Reader, at: &At<'_, '_>) -> Option<Targets> {
    let mut o = r.object(at)?;
    let (cases, money) = both_targets(r, &mut o);
    let provisional = o.or(r, "provisional", false, Reader::flag);
    o.close(r);
    Some(Targets { cases: cases?, money: money?, provisional: provisional? })
}

/// The targets of both streams; the inner `None` = no target.
pub(super) fn both_targets(
    r: &mut Reader,
    o: &mut Object<'_, '_>,
) -> (Option<Option<Target>>, Option<Option<Target>>) {
    (o.optional(r, "cases", target), o.optional(r, "money", target))
}

fn target(r: &mut Reader, at: &At<'_, '_>) -> Option<Target> {
    let mut o = r.object(at)?;
    let rate = o.decimal(r, "rate", &bounds::RATE);
    let rule = o.or(r, "rule", Rule::Above, |r, at| {
        r.one_of(at, &["above", "at_least"], &[Rule::Above, Rule::AtLeast])
    });
    o.close(r);
    Some(Target { rate: Percent::new(rate?.into()), rule: rule? })
}

/// The staff as far as it could be read: the officers are a bound of the staff moves.
struct ReadStaff {
    whole: Option<Staff>,
    officers: Option<Officers>,
}

fn staff(r: &mut Reader, at: &At<'_, '_>) -> Option<ReadStaff> {
    let mut o = r.object(at)?;
    let officers = o.decimal(r, "officers", &bounds::OFFICERS).map(Officers::from);
    let so_far = o.decimal_if_any(r, "officers_so_far", &bounds::OFFICERS);
    let authorised = o.optional(r, "posts_authorised", |r, at| r.whole(at, bounds::POSTS));
    let filled = o.optional(r, "posts_filled", |r, at| r.whole(at, bounds::POSTS));
    o.close(r);
    let whole = (|| {
        Some(Staff {
            officers: officers?,
            officers_so_far: so_far?.map_or(officers?, Officers::from),
            posts_authorised: authorised?,
            posts_filled: filled?,
        })
    })();
    Some(ReadStaff { whole, officers })
}

fn season(r: &mut Reader, at: &At<'_, '_>) -> Option<PerMonth<Factor>> {
    let weights = r.list(at, (12, 12), |r, at| r.decimal(at, &bounds::WEIGHT))?;
    let weights: Vec<Factor> = weights.into_iter().map(factor).collect();
    weights.try_into().ok().map(PerMonth)
}

fn past_report(r: &mut Reader, at: &At<'_, '_>) -> Option<PastReport> {
    let mut o = r.object(at)?;
    let month = o.month(r, "month");
    let cases = o.optional(r, "cases", past_stream);
    let money = o.optional(r, "money", past_stream);
    o.close(r);
    Some(PastReport { month: month?, cases: cases?, money: money? })
}

fn milestone(r: &mut Reader, at: &At<'_, '_>) -> Option<Milestone> {
    let mut o = r.object(at)?;
    let month = o.month(r, "month");
    let stream =
        o.required(r, "stream", |r, at| r.one_of(at, &["cases", "money"], &StreamName::ALL));
    let rate = o.decimal(r, "rate", &bounds::RATE);
    o.close(r);
    Some(Milestone { month: month?, stream: stream?, rate: Percent::new(rate?.into()) })
}

fn scenarios(r: &mut Reader, at: &At<'_, '_>, around: &Surroundings) -> Option<Vec<Scenario>> {
    let mut names = BTreeSet::new();
    r.list(at, (1, bounds::SCENARIOS), |r, at| scenario(r, at, around, &mut names))
}

fn provenance(r: &mut Reader, at: &At<'_, '_>) -> Option<LiteMap<String, Provenance>> {
    let o = r.object(at)?;
    let mut all = Some(LiteMap::new());
    for (key, json) in o.entries() {
        let place = At { path: Path::Key(&at.path, key), json };
        let source = r.one_of(&place, &["reported", "estimate", "assumed"], &Provenance::ALL);
        let known = r.knows_place(key);
        if !known {
            r.note(&place.path, ProblemKind::NotAPath);
        }
        let taken = all.as_ref().is_some_and(|all| all.contains_key(key));
        if taken {
            r.note(&place.path, ProblemKind::DuplicateKey);
        }
        match (source, &mut all) {
            (Some(source), Some(all)) if known && !taken => {
                all.insert(key.to_owned(), source);
            }
            _ => all = None,
        }
    }
    all
}

pub(super) fn factor(value: rust_decimal::Decimal) -> Factor {
    Factor::new(value.into())
}
