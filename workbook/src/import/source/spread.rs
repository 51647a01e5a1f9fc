//! How many cells the sheets of an OpenDocument file span: a few bytes of it may stand for
//! millions of cells ("number-rows-repeated"), which would all be held in memory.

/// Counts cells while the file passes by in pieces.
#[derive(Default)]
pub(super) struct Spread {
    /// The beginning of a tag that the last piece broke off in.
    broken: Vec<u8>,
    /// Cells of the sheets that have ended.
    ended: u64,
    rows: u64,
    /// Rows of this sheet down to the last that holds something.
    filled_rows: u64,
    /// Columns of this sheet up to the last that holds something.
    filled_columns: u64,
    /// Columns of this row so far, and how often it is repeated.
    columns: u64,
    repeats: u64,
}

/// The longest tag that is looked at; of a longer one the beginning is.
const LONGEST_TAG: usize = 16 * 1024;

/// As many rows or columns as a sheet can have.
const MOST: u64 = 1 << 20;

impl Spread {
    /// Looks at the next piece of the file.
    pub(super) fn read(&mut self, piece: &[u8]) {
        let mut text = std::mem::take(&mut self.broken);
        text.extend_from_slice(piece);
        let mut rest = text.as_slice();
        while let Some(start) = rest.iter().position(|byte| *byte == b'<') {
            rest = &rest[start..];
            let Some(end) = rest.iter().position(|byte| *byte == b'>') else {
                if rest.len() < LONGEST_TAG {
                    self.broken = rest.to_vec();
                }
                return;
            };
            self.tag(&rest[..end]);
            rest = &rest[end..];
        }
    }

    /// So many cells the sheets span as far as they have been looked at.
    pub(super) fn cells(&self) -> u64 {
        self.ended.saturating_add(self.filled_rows.saturating_mul(self.filled_columns))
    }

    fn tag(&mut self, tag: &[u8]) {
        if tag.starts_with(b"<table:table-row ") || tag == b"<table:table-row" {
            self.repeats = repeats(tag, b"number-rows-repeated");
            self.rows = self.rows.saturating_add(self.repeats).min(MOST);
            self.columns = 0;
        } else if tag.starts_with(b"<table:table-cell")
            || tag.starts_with(b"<table:covered-table-cell")
        {
            let repeats = repeats(tag, b"number-columns-repeated");
            self.columns = self.columns.saturating_add(repeats).min(MOST);
            // A cell that holds something has a type; the others end a row or part others.
            if find(tag, b"value-type=").is_some() || find(tag, b"table:formula").is_some() {
                self.filled_rows = self.rows;
                self.filled_columns = self.filled_columns.max(self.columns);
            }
        } else if tag.starts_with(b"</table:table>") || tag == b"</table:table" {
            self.ended = self.cells();
            (self.rows, self.filled_rows, self.filled_columns) = (0, 0, 0);
        }
    }
}

/// The number an attribute of a tag states; 1 without it.
fn repeats(tag: &[u8], name: &[u8]) -> u64 {
    let Some(at) = find(tag, name) else { return 1 };
    let behind = &tag[at + name.len()..];
    let digits = behind.iter().skip_while(|byte| !byte.is_ascii_digit());
    let mut number = 0_u64;
    for digit in digits.take_while(|byte| byte.is_ascii_digit()) {
        number = number.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
    }
    number.min(MOST)
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}
