//! What the oldest browsers lack in style sheets.
//!
//! The versions are those of MDN's browser-compat-data 8.1.9, where a browser has the whole without
//! a prefix or a flag, or all but a detail that does not matter here.

use super::{Lack, tokens};

/// Built sheets have one form only: no comments, no blanks round signs.
pub(super) const LACKING: &[Lack] = &[
    Lack { token: "&", what: "nesting", since: (120, 117) },
    Lack { token: "light-dark(", what: "colours for light and dark", since: (123, 120) },
    Lack { token: "color-mix(", what: "mixed colours", since: (111, 113) },
    Lack { token: "(from ", what: "relative colours", since: (119, 128) },
    Lack { token: "oklch(", what: "colours by perception", since: (111, 113) },
    Lack { token: "oklab(", what: "colours by perception", since: (111, 113) },
    Lack { token: "lch(", what: "colours by perception", since: (111, 113) },
    Lack { token: "lab(", what: "colours by perception", since: (111, 113) },
    Lack { token: "color(", what: "colours of wide gamuts", since: (111, 113) },
    Lack { token: "contrast-color(", what: "contrasting colours", since: (147, 146) },
    Lack { token: "linear-gradient(in ", what: "gradients in a colour space", since: (111, 127) },
    Lack { token: "@scope", what: "scoped rules", since: (118, 146) },
    Lack { token: "@starting-style", what: "styles to begin with", since: (117, 129) },
    Lack { token: "@property", what: "typed custom properties", since: (85, 128) },
    Lack { token: "@view-transition", what: "transitions between views", since: (126, 0) },
    Lack { token: "view-transition-name", what: "transitions between views", since: (111, 144) },
    Lack {
        token: "transition-behavior",
        what: "transitions of discrete values",
        since: (117, 129),
    },
    Lack { token: "allow-discrete", what: "transitions of discrete values", since: (117, 129) },
    Lack { token: "interpolate-size", what: "transitions to automatic sizes", since: (129, 0) },
    Lack { token: "calc-size(", what: "transitions to automatic sizes", since: (129, 0) },
    Lack { token: "animation-timeline", what: "animations by scrolling", since: (115, 159) },
    Lack { token: "anchor(", what: "anchors", since: (125, 147) },
    Lack { token: "anchor-name", what: "anchors", since: (125, 147) },
    Lack { token: "anchor-size(", what: "anchors", since: (125, 147) },
    Lack { token: "position-anchor", what: "anchors", since: (125, 147) },
    Lack { token: "position-try", what: "anchors", since: (125, 147) },
    Lack { token: ":has(", what: "a parent by what it holds", since: (105, 121) },
    Lack { token: ":user-valid", what: "what the user typed is valid", since: (119, 88) },
    Lack { token: ":user-invalid", what: "what the user typed is invalid", since: (119, 88) },
    Lack { token: ":popover-open", what: "popovers", since: (114, 125) },
    Lack { token: ":dir(", what: "by direction of writing", since: (120, 49) },
    Lack { token: ":state(", what: "states of custom elements", since: (125, 126) },
    Lack { token: ":open", what: "what is open", since: (133, 136) },
    Lack { token: "::highlight(", what: "highlights of ranges", since: (105, 140) },
    Lack { token: "::details-content", what: "the inside of details", since: (131, 143) },
    Lack { token: "text-wrap", what: "balanced lines", since: (114, 121) },
    Lack { token: "text-wrap-style", what: "balanced lines", since: (130, 124) },
    Lack { token: "white-space-collapse", what: "blanks", since: (114, 124) },
    Lack { token: "text-box", what: "trimmed boxes of text", since: (133, 154) },
    Lack { token: "hyphenate-limit-chars", what: "hyphens", since: (109, 137) },
    Lack { token: "subgrid", what: "grids within grids", since: (117, 71) },
    Lack { token: "masonry", what: "masonry", since: (0, 0) },
    Lack { token: "style(--", what: "queries of styles", since: (111, 151) },
    Lack { token: "scroll-state(", what: "queries of scrolling", since: (133, 0) },
    Lack { token: "content-visibility", what: "leaving out what is not seen", since: (85, 125) },
    Lack { token: "scrollbar-color", what: "colours of scroll bars", since: (121, 64) },
    Lack { token: "scrollbar-width", what: "widths of scroll bars", since: (121, 64) },
    Lack { token: "field-sizing", what: "fields as wide as their text", since: (123, 152) },
    Lack { token: "mask:", what: "masks without prefix", since: (120, 53) },
    Lack { token: "mask-image:", what: "masks without prefix", since: (120, 53) },
    Lack {
        token: "print-color-adjust:",
        what: "colours on paper without prefix",
        since: (136, 97),
    },
    Lack { token: "image-set(", what: "sets of images without prefix", since: (113, 89) },
    Lack { token: "round(", what: "rounding", since: (125, 118) },
    Lack { token: "mod(", what: "remainders", since: (125, 118) },
    Lack { token: "rem(", what: "remainders", since: (125, 118) },
    Lack { token: "sin(", what: "angles", since: (111, 108) },
    Lack { token: "cos(", what: "angles", since: (111, 108) },
    Lack { token: "tan(", what: "angles", since: (111, 108) },
    Lack { token: "pow(", what: "powers", since: (120, 118) },
    Lack { token: "sqrt(", what: "roots", since: (120, 118) },
    Lack { token: "hypot(", what: "roots", since: (120, 118) },
    Lack { token: "exp(", what: "powers", since: (120, 118) },
    Lack { token: "abs(", what: "absolute values", since: (138, 118) },
    Lack { token: "sign(", what: "signs", since: (138, 118) },
    Lack { token: "progress(", what: "shares", since: (138, 155) },
    Lack { token: "if(", what: "conditions", since: (137, 0) },
    Lack { token: "sibling-index(", what: "counting siblings", since: (138, 154) },
    Lack { token: "sibling-count(", what: "counting siblings", since: (138, 154) },
    Lack { token: "linear(", what: "easing by points", since: (113, 112) },
    Lack { token: "@media (scripting", what: "whether scripts run", since: (120, 113) },
    Lack {
        token: "prefers-reduced-transparency",
        what: "a wish for less transparency",
        since: (118, 0),
    },
    Lack { token: "animation-composition", what: "added animations", since: (112, 115) },
    Lack { token: "font-size-adjust", what: "matching fonts", since: (127, 3) },
    Lack { token: "zoom:", what: "zoom", since: (1, 126) },
    Lack { token: "offset-path:ray(", what: "paths", since: (116, 122) },
    Lack { token: "corner-shape", what: "shapes of corners", since: (139, 0) },
    Lack { token: "reading-flow", what: "the order of reading", since: (137, 0) },
];

/// Units of length that one of them lacks.
const UNITS: [Lack; 4] = [
    Lack { token: "lh", what: "a length by lines", since: (109, 120) },
    Lack { token: "rlh", what: "a length by lines", since: (111, 120) },
    Lack { token: "cap", what: "a length by capitals", since: (118, 97) },
    Lack { token: "ric", what: "a length by wide characters", since: (111, 147) },
];

/// What a sheet uses of that.
pub(super) fn lacking(sheet: &str) -> Vec<String> {
    let mut found = tokens(sheet, LACKING);
    let units = UNITS.iter().filter(|unit| measures(sheet, unit.token));
    found.extend(units.map(Lack::to_string));
    found
}

/// Whether a unit stands behind a number.
fn measures(sheet: &str, unit: &str) -> bool {
    sheet.match_indices(unit).any(|(at, _)| {
        let ends = !sheet[at + unit.len()..].starts_with(|c: char| c.is_alphanumeric());
        ends && sheet[..at].ends_with(|c: char| c.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::lacking;

    #[test]
    fn what_one_of_them_lacks_is_found_and_what_both_have_is_not() {
        assert_eq!(
            lacking("@container (width>30rem){.a{inset:0;height:100dvh;gap:1rem}}"),
            [""; 0]
        );
        assert_eq!(lacking(".a:has(.b){color:light-dark(#000,#fff)}").len(), 2);
        assert_eq!(lacking(".a{height:1.5lh;width:2cap}").len(), 2);
    }
}
