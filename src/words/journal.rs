//! Words of: what was changed, when and why.

/// "22/11/2026 10:05" of "2026-11-22T10:05"; what is no such moment as it is.
#[must_use]
pub fn moment(at: &str) -> String {
    match parts(at) {
        Some([year, month, day, time]) => format!("{day}/{month}/{year} {time}"),
        None => at.to_owned(),
    }
}

/// "22/11/2026" of "2026-11-22T10:05".
#[must_use]
pub fn day(at: &str) -> String {
    match parts(at) {
        Some([year, month, day, _]) => format!("{day}/{month}/{year}"),
        None => at.to_owned(),
    }
}

/// "22/11 10:05" of "2026-11-22T10:05".
#[must_use]
pub fn when(at: &str) -> String {
    match parts(at) {
        Some([_, month, day, time]) => format!("{day}/{month} {time}"),
        None => at.to_owned(),
    }
}

/// Year, month, day, time.
fn parts(at: &str) -> Option<[&str; 4]> {
    let (date, time) = at.split_once('T')?;
    let mut date = date.split('-');
    let parts = [date.next()?, date.next()?, date.next()?, time.get(..5)?];
    (date.next().is_none() && parts.iter().all(|part| !part.is_empty())).then_some(parts)
}
