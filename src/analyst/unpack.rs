//! What a link or a short file holds: a plan file, or why there is none.

use super::desk::Asked;
use crate::parcel::{self, Damage, LONGEST_TEXT};
use crate::words::share::damage;

/// The plan file, on one line; else what happened, that nothing was changed, and what to do.
pub(super) fn unpacked(asked: &Asked) -> Result<String, String> {
    let bytes = asked.question.file.as_ref().map(|file| &*file.bytes).unwrap_or_default();
    let plan = if bytes.len() > LONGEST_TEXT {
        Err(Damage::TooLarge)
    } else {
        // A parcel is plain letters; the lines for people may be in any encoding.
        parcel::unpack(&String::from_utf8_lossy(bytes))
    };
    plan.map(|plan| plan.to_string()).map_err(|reason| damage::damage(&reason, asked.lang))
}
