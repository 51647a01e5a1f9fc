//! The text of the conclusion, drafted from the figures, and how it is copied.

use super::facts::Facts;
use super::{code, tasks};
use crate::words::brief::{decision, paper, sources, tasks as task_words};
use crate::words::{answer, notes};
use thads_model::plan::{Provenance, StreamName};

/// How many figures of a kind the copied text names.
const MOST_FIGURES: usize = 12;

/// How many tasks of a month the text names.
const MOST_TASKS: usize = 12;

/// A point of the conclusion: what it is about, and its lines.
struct Point {
    head: String,
    lines: Vec<String>,
}

/// The draft: what is decided, what it leads to, who does what, month by month, what is watched.
pub(super) fn draft(facts: &Facts) -> String {
    let mut text = Vec::new();
    for (place, point) in points(facts).into_iter().enumerate() {
        let end = if point.lines.is_empty() { '.' } else { ':' };
        text.push(format!("{}. {}{end}", place + 1, point.head));
        text.extend(point.lines.iter().map(|line| format!("- {line}")));
    }
    text.join("\n")
}

fn points(facts: &Facts) -> Vec<Point> {
    let (answer, lang) = (&facts.answer, facts.lang);
    let changes = facts.changes.iter();
    let decided = Point {
        head: decision::decided(answer, facts.changes.len(), lang),
        lines: changes
            .map(|change| crate::words::brief::changes::changed_line(change, lang))
            .collect(),
    };
    let leads_to = Point {
        head: decision::results(answer, lang),
        lines: StreamName::ALL
            .map(|stream| in_a_line(decision::result(answer, stream, lang)))
            .into(),
    };
    let others = [
        (decision::duties_heading(lang), decision::duties(answer, lang)),
        (task_words::tasks_heading(lang), tasks_or_why_none(facts, MOST_TASKS)),
        (task_words::watch_heading(lang), watch(facts)),
    ];
    let others = others.into_iter().filter(|(_, lines)| !lines.is_empty());
    let others = others.map(|(head, lines)| Point { head: head.to_owned(), lines });
    [decided, leads_to].into_iter().chain(others).collect()
}

/// The results of the figures as they are now that a typed conclusion does not say: it was typed
/// before they changed, or in other words.
pub(super) fn not_said(facts: &Facts, typed: &str) -> Vec<String> {
    let results = StreamName::ALL.map(|stream| decision::result(&facts.answer, stream, facts.lang));
    let heads = results.into_iter().map(|[head, _]| head);
    heads.filter(|head| !typed.contains(head.as_str())).collect()
}

fn in_a_line([head, sentence]: [String; 2]) -> String {
    format!("{head}. {sentence}").trim_end().to_owned()
}

/// The tasks by month, or a line that says why there are none.
pub(super) fn tasks_or_why_none(facts: &Facts, most: usize) -> Vec<String> {
    let lines = tasks::lines(facts, most);
    if !lines.is_empty() {
        return lines;
    }
    let calendar = &facts.plan().calendar;
    let none = task_words::no_tasks(calendar.year().last_day(), calendar.as_of(), facts.lang);
    vec![none.to_owned()]
}

/// What must be watched: what carries the verdict, what is hollow, what breaks a rule, what is
/// only assumed.
pub(super) fn watch(facts: &Facts) -> Vec<String> {
    let (lang, plan) = (facts.lang, facts.plan());
    let mut lines = Vec::new();
    let names = carrying(facts);
    if !names.is_empty() {
        lines.push(task_words::carried_by(&names, lang));
    }
    for stream in StreamName::ALL {
        let said = stream == StreamName::Money && !names.is_empty();
        let caution = answer::words(&facts.answer, stream, lang).caution;
        lines.extend(caution.filter(|_| !said).map(|caution| decision::of(stream, &caution, lang)));
    }
    let outlook = facts.answer.outlook.as_ref();
    let warnings = outlook.into_iter().flat_map(|outlook| &outlook.warnings);
    lines.extend(warnings.map(|warning| notes::warning(warning, plan, lang)));
    let assumed = facts.figures(Provenance::Assumed).len();
    if assumed > 0 {
        lines.push(task_words::assumed(assumed, lang));
    }
    lines
}

/// The matters through which alone the target for money is met.
fn carrying<'f>(facts: &'f Facts) -> Vec<&'f str> {
    let carried = facts.year_end().is_some_and(|end| {
        end.money.stream.verdict.is_met() && !end.money.without_matters.is_met()
    });
    let included = facts.answer.shown().matters.iter().filter(|matter| matter.include);
    if carried { included.map(|matter| matter.name.as_str()).collect() } else { Vec::new() }
}

/// The conclusion to be pasted elsewhere: under its title, with the assumptions and the code.
pub(super) fn to_copy(facts: &Facts, text: &str) -> String {
    let (answer, lang) = (&facts.answer, facts.lang);
    let mut lines = vec![
        decision::title(answer, lang),
        decision::heading(answer, lang),
        decision::decision(answer, lang),
        String::new(),
        text.trim_end().to_owned(),
        String::new(),
    ];
    let assumptions = assumptions(facts, MOST_FIGURES);
    lines.push(format!("{}:", task_words::assumptions_heading(lang)));
    lines.extend(assumptions.iter().map(|line| format!("- {line}")));
    lines.push(paper::code(&code(&facts.file), lang));
    lines.join("\n")
}

/// A line for each kind of source.
pub(super) fn assumptions(facts: &Facts, most: usize) -> Vec<String> {
    let lang = facts.lang;
    let kinds = Provenance::ALL.map(|source| (source, facts.figures(source)));
    let given = kinds.into_iter().filter(|(_, figures)| !figures.is_empty());
    let lines: Vec<String> =
        given.map(|(source, figures)| sources::of_kind(source, &figures, most, lang)).collect();
    if lines.is_empty() { vec![sources::none(lang).to_owned()] } else { lines }
}
