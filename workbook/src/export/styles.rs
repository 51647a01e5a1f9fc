//! How cells look: what may be edited is filled and not locked, everything else is locked.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};
use thads_planner::fields::Nature;
use thads_planner::intake::Kind;

/// How the value of a cell is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// A word or a sentence.
    Text,
    /// A number as it is.
    Plain,
    /// Without decimals: counts of a report, đồng.
    Whole,
    /// Cases and days of a projection: two decimals.
    Parts,
    /// A fraction of 1 in percent: 0,828 is "82,80 %".
    Percent,
    /// Percentage points.
    Points,
    /// A small ratio: pace, weights.
    Ratio,
    /// A date.
    Date,
}

impl Figure {
    /// The format in the form that does not depend on a country: Excel shows `#,##0` as "1.620"
    /// where that is how numbers are written.
    const fn code(self) -> &'static str {
        match self {
            Self::Text => "@",
            Self::Plain => "General",
            Self::Whole => "#,##0",
            Self::Parts | Self::Points => "#,##0.00",
            Self::Percent => "0.00##%",
            Self::Ratio => "#,##0.0000",
            Self::Date => "dd/mm/yyyy",
        }
    }

    /// How a field of a plan is written.
    pub(super) const fn of(nature: Nature) -> Self {
        match nature {
            Nature::Number(kind, _) => match kind {
                Kind::WholeCases | Kind::WholeMoney | Kind::Money => Self::Whole,
                Kind::Percent | Kind::Share => Self::Percent,
                Kind::Pace => Self::Ratio,
                _ => Self::Plain,
            },
            Nature::Whole(..) | Nature::Month => Self::Plain,
            Nature::Date => Self::Date,
            Nature::Text | Nature::Flag | Nature::Choice(_) => Self::Text,
        }
    }
}

/// What a cell is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// The name of a sheet.
    Title,
    /// Above a part of a sheet.
    Section,
    /// Above a column of a table.
    Heading,
    /// Beside a figure.
    Label,
    /// A sentence that explains.
    Remark,
    /// May be edited.
    Input(Figure),
    /// Looks as if it could be edited, to show how that looks.
    Sample,
    /// Worked out.
    Result(Figure),
    /// Worked out, and what everybody looks for.
    Answer(Figure),
}

const INPUT: Color = Color::RGB(0x00FF_F2CC);
const INPUT_EDGE: Color = Color::RGB(0x00BF_9000);
const HEADING: Color = Color::RGB(0x00DD_EBF7);
const EDGE: Color = Color::RGB(0x00BF_BFBF);
const INK: Color = Color::RGB(0x001F_3864);
const FADED: Color = Color::RGB(0x0059_5959);
/// What cannot be, or is not allowed.
pub(super) const WRONG: Color = Color::RGB(0x00C0_0000);
/// Months that the report covers already.
pub(super) const PAST: Color = Color::RGB(0x0080_8080);

/// The format of a look.
pub(super) fn format(look: Look) -> Format {
    let plain = Format::new().set_align(FormatAlign::Top);
    match look {
        Look::Title => plain.set_bold().set_font_size(14).set_font_color(INK),
        Look::Section => plain.set_bold().set_font_size(12).set_font_color(INK),
        Look::Heading => edged(plain, EDGE)
            .set_bold()
            .set_background_color(HEADING)
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
            .set_text_wrap(),
        Look::Label => plain.set_text_wrap(),
        Look::Remark => plain.set_font_color(FADED).set_italic(),
        Look::Input(figure) => edged(written(plain, figure), INPUT_EDGE)
            .set_background_color(INPUT)
            .set_font_color(INK)
            .set_unlocked(),
        Look::Sample => format(Look::Input(Figure::Text)).set_locked(),
        Look::Result(figure) => edged(worked_out(plain, figure), EDGE),
        Look::Answer(figure) => edged(worked_out(plain, figure), EDGE).set_bold(),
    }
}

fn edged(format: Format, colour: Color) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(colour)
}

/// A formula in a cell of the kind of texts would become a text once somebody touches it.
fn worked_out(format: Format, figure: Figure) -> Format {
    match figure {
        Figure::Text => format.set_text_wrap(),
        _ => written(format, figure),
    }
}

fn written(format: Format, figure: Figure) -> Format {
    let format = format.set_num_format(figure.code());
    if figure == Figure::Text { format.set_text_wrap() } else { format }
}
