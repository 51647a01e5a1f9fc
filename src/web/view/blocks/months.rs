//! Several rates month by month on one picture.

use crate::inquiry::MonthLines;
use yew::{Html, html};

pub(super) fn view(lines: &MonthLines) -> Html {
    html! { <p>{ lines.caption.clone() }</p> }
}
