//! Intake: numbers and dates as officials type or paste them, and back again.
//!
//! Reading and writing are inverse: what [`write()`] puts into a field, [`read`] reads as the same
//! value, without a question. A text that can mean two values is never guessed: [`read`] answers
//! with both and the field asks. Nothing here knows a plan, a field's label or a sentence of the
//! screen; problems are data, their words are elsewhere.
//!
//! Read in this order:
//! 1. [`Kind`] and [`Range`]: what a field holds.
//! 2. `letters`, `numeral`, `phrase`: letters without accents, digits, "5 nghìn 3 trăm việc".
//! 3. `amount`, [`read`]: the ways to add the parts up, and the value, the question or the problem.
//! 4. [`read_date`], [`write_date`]: days.
//! 5. [`write()`] and [`format`](mod@format): values as text.

mod kind;
mod letters;
mod numeral;
mod phrase;

mod amount;
mod number;

mod date;

pub mod format;

pub use date::{DateProblem, read_date, write_date};
pub use format::write;
pub use kind::{Kind, Range};
pub use letters::fold;
pub use number::{NumberProblem, Reading, read, read_pair};

/// The longest text, in characters, that is looked at; a pasted document is refused at once.
const LONGEST_TEXT: usize = 200;

/// Whether the text is too long to be a number or a date, found without reading all of it.
fn is_too_long(text: &str) -> bool {
    text.chars().nth(LONGEST_TEXT).is_some()
}
