//! The styles of the component as one text, adopted by every shadow root.

/// Every sheet, tokens first.
const SHEETS: [&str; 14] = [
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/page.css"),
    include_str!("../../styles/header.css"),
    include_str!("../../styles/answers.css"),
    include_str!("../../styles/levers.css"),
    include_str!("../../styles/field.css"),
    include_str!("../../styles/panels.css"),
    include_str!("../../styles/chart.css"),
    include_str!("../../styles/months.css"),
    include_str!("../../styles/analysis.css"),
    include_str!("../../styles/pictures.css"),
    include_str!("../../styles/room.css"),
    include_str!("../../styles/paper.css"),
];

pub(super) fn sheet() -> String {
    SHEETS.concat()
}
