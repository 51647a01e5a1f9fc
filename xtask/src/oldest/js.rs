//! What the oldest browsers lack in scripts.
//!
//! The versions are those of MDN's browser-compat-data 8.1.9, where a browser has the whole without
//! a flag.

use super::{Lack, tokens};

/// Names of what is called, and the few words of the language itself that are newer.
///
/// `Symbol.dispose` is not among them: the glue of the modules asks whether there is such a thing.
pub(super) const LACKING: &[Lack] = &[
    Lack { token: "Array.fromAsync", what: "arrays from asynchronous sources", since: (121, 115) },
    Lack {
        token: "Promise.withResolvers",
        what: "promises with their resolvers",
        since: (119, 121),
    },
    Lack { token: "Promise.try", what: "promises of calls", since: (128, 134) },
    Lack { token: "Object.groupBy", what: "grouping", since: (117, 119) },
    Lack { token: "Map.groupBy", what: "grouping", since: (117, 119) },
    Lack { token: ".toSorted(", what: "sorted copies", since: (110, 115) },
    Lack { token: ".toReversed(", what: "reversed copies", since: (110, 115) },
    Lack { token: ".toSpliced(", what: "changed copies", since: (110, 115) },
    Lack { token: ".symmetricDifference(", what: "operations on sets", since: (122, 127) },
    Lack { token: ".intersection(", what: "operations on sets", since: (122, 127) },
    Lack { token: ".isSubsetOf(", what: "operations on sets", since: (122, 127) },
    Lack { token: ".isSupersetOf(", what: "operations on sets", since: (122, 127) },
    Lack { token: ".isDisjointFrom(", what: "operations on sets", since: (122, 127) },
    Lack { token: "Iterator.from", what: "methods of iterators", since: (122, 131) },
    Lack { token: ".values().map(", what: "methods of iterators", since: (122, 131) },
    Lack { token: ".values().filter(", what: "methods of iterators", since: (122, 131) },
    Lack { token: ".keys().map(", what: "methods of iterators", since: (122, 131) },
    Lack { token: ".keys().filter(", what: "methods of iterators", since: (122, 131) },
    Lack { token: ".entries().map(", what: "methods of iterators", since: (122, 131) },
    Lack { token: ".entries().filter(", what: "methods of iterators", since: (122, 131) },
    Lack { token: ".toArray()", what: "methods of iterators", since: (122, 131) },
    Lack { token: "URL.canParse", what: "trying addresses", since: (120, 115) },
    Lack { token: "URL.parse", what: "trying addresses", since: (126, 126) },
    Lack { token: "URLPattern", what: "patterns of addresses", since: (95, 142) },
    Lack { token: ".isWellFormed(", what: "whole characters", since: (111, 119) },
    Lack { token: ".toWellFormed(", what: "whole characters", since: (111, 119) },
    Lack { token: ".resizable", what: "buffers that grow", since: (111, 128) },
    Lack {
        token: ".transferToFixedLength(",
        what: "buffers that are handed over",
        since: (114, 122),
    },
    Lack { token: ".waitAsync(", what: "waiting for memory", since: (90, 145) },
    Lack { token: "RegExp.escape", what: "escaped patterns", since: (136, 134) },
    Lack { token: "(?i:", what: "modifiers in patterns", since: (125, 132) },
    Lack { token: "(?-i:", what: "modifiers in patterns", since: (125, 132) },
    Lack { token: "/v.", what: "patterns with sets", since: (112, 116) },
    Lack { token: "/gv", what: "patterns with sets", since: (112, 116) },
    Lack { token: "Float16Array", what: "short floating point", since: (135, 129) },
    Lack { token: ".toBase64(", what: "bytes as letters", since: (140, 133) },
    Lack { token: ".fromBase64(", what: "bytes as letters", since: (140, 133) },
    Lack { token: ".toHex(", what: "bytes as letters", since: (140, 133) },
    Lack { token: ".fromHex(", what: "bytes as letters", since: (140, 133) },
    Lack { token: "JSON.rawJSON", what: "raw JSON", since: (114, 135) },
    Lack { token: "Error.isError", what: "telling errors", since: (134, 138) },
    Lack { token: "Intl.DurationFormat", what: "words for durations", since: (129, 136) },
    Lack { token: "Intl.Segmenter", what: "words and sentences", since: (87, 125) },
    Lack { token: "await using ", what: "disposal of resources", since: (134, 141) },
    Lack { token: "AbortSignal.any", what: "joined signals to stop", since: (116, 124) },
    Lack { token: "userActivation", what: "whether the user acted", since: (72, 120) },
    Lack { token: "clipboard.read(", what: "reading the clipboard", since: (76, 127) },
    Lack { token: "ClipboardItem", what: "pictures in the clipboard", since: (76, 127) },
    Lack { token: "showPopover", what: "popovers", since: (114, 125) },
    Lack { token: "hidePopover", what: "popovers", since: (114, 125) },
    Lack { token: "togglePopover", what: "popovers", since: (114, 125) },
    Lack { token: "popovertarget", what: "popovers", since: (114, 125) },
    Lack { token: "popoverTarget", what: "popovers", since: (114, 125) },
    Lack { token: ".requestClose(", what: "asking dialogs to close", since: (134, 139) },
    Lack { token: "commandfor", what: "commands of buttons", since: (135, 144) },
    Lack { token: "CloseWatcher", what: "watching for Escape", since: (126, 149) },
    Lack { token: "startViewTransition", what: "transitions between views", since: (111, 144) },
    Lack { token: "scheduler.postTask", what: "scheduled tasks", since: (94, 142) },
    Lack { token: "scheduler.yield", what: "scheduled tasks", since: (129, 142) },
    Lack { token: ".moveBefore(", what: "moving with state", since: (133, 144) },
    Lack { token: "setHTMLUnsafe", what: "markup with shadow roots", since: (124, 123) },
    Lack { token: "parseHTMLUnsafe", what: "markup with shadow roots", since: (124, 128) },
    Lack { token: "shadowrootmode", what: "shadow roots in markup", since: (111, 123) },
    Lack { token: ".getHTML(", what: "shadow roots as markup", since: (125, 128) },
    Lack { token: ".setHTML(", what: "cleaned markup", since: (146, 148) },
    Lack { token: "CustomStateSet", what: "states of custom elements", since: (90, 126) },
    Lack { token: "showSaveFilePicker", what: "files that stay open", since: (86, 0) },
    Lack { token: "showOpenFilePicker", what: "files that stay open", since: (86, 0) },
    Lack { token: "documentPictureInPicture", what: "windows on top", since: (116, 151) },
    Lack { token: "registerProperty", what: "typed custom properties", since: (78, 128) },
    Lack { token: "scrollend", what: "the end of scrolling", since: (114, 109) },
    Lack { token: "ViewTimeline", what: "animations by scrolling", since: (115, 159) },
    Lack { token: "ScrollTimeline", what: "animations by scrolling", since: (115, 159) },
    Lack { token: "fetchLater", what: "requests for later", since: (135, 0) },
    Lack { token: ":has(", what: "a parent by what it holds", since: (105, 121) },
    Lack { token: ":user-invalid", what: "what the user typed is invalid", since: (119, 88) },
    Lack { token: ":popover-open", what: "popovers", since: (114, 125) },
    Lack { token: "type: 'json'", what: "modules of JSON", since: (123, 138) },
    Lack { token: "type: 'css'", what: "modules of styles", since: (123, 147) },
    Lack { token: "WebAssembly.Suspending", what: "waiting in modules", since: (137, 153) },
];

/// What a script uses of that.
pub(super) fn lacking(script: &str) -> Vec<String> {
    let mut found = tokens(script, LACKING);
    if script.match_indices("using ").any(|(at, word)| declares(&script[at + word.len()..])) {
        found.push("disposal of resources (using): Chrome since 134, Firefox since 141".to_owned());
    }
    if ["' with {", "\" with {", "'with{", "\"with{"].iter().any(|form| script.contains(form)) {
        found.push("attributes of imports (with): Chrome since 123, Firefox since 138".to_owned());
    }
    found
}

/// Whether `name =` follows: so the word before it is no part of a sentence.
fn declares(rest: &str) -> bool {
    let after = rest.trim_start_matches(|c: char| c.is_alphanumeric() || "_$".contains(c));
    after.len() < rest.len() && after.trim_start().starts_with('=')
}

#[cfg(test)]
mod tests {
    use super::lacking;

    #[test]
    fn what_one_of_them_lacks_is_found() {
        let newer = [
            "const { promise } = Promise.withResolvers();",
            "rows.toSorted()",
            "import plan from './plan.json' with { type: 'json' };",
            "using file = open();",
            "node.querySelector('div:has(p)')",
        ];
        for script in newer {
            assert!(!lacking(script).is_empty(), "{script}");
        }
    }

    #[test]
    fn what_both_have_is_not() {
        let script = "// using a browser = good\nclass A { #b = 1; static { A.c = 2; } }\n\
            await import('./x.js'); rows.at(-1)?.d ?? structuredClone(e); [...f.values()].map(g);";
        assert_eq!(lacking(script), [""; 0]);
    }
}
