//! Reading what is packed, which may be damaged: whatever is missing or too long is `None`.

use alloc::vec;
use alloc::vec::Vec;

use lzma_rust2::LzmaReader;
#[cfg(target_arch = "wasm32")]
use lzma_rust2::Read;
#[cfg(not(target_arch = "wasm32"))]
use std::io::Read;

/// Bytes in front of a packed stream: its length, little end first.
const LENGTH: usize = 4;
/// Where a packed stream says how long it is unpacked.
const SIZE: core::ops::Range<usize> = 5..13;

/// The streams in `packed`, each of at most `limit` bytes.
#[must_use]
pub fn streams(packed: &[u8], limit: usize) -> Option<Vec<Vec<u8>>> {
    let mut rest = Bytes(packed);
    let mut all = Vec::new();
    while !rest.0.is_empty() {
        let length = u32::from_le_bytes(rest.take(LENGTH)?.try_into().ok()?);
        all.push(unpacked(rest.take(length as usize)?, limit)?);
    }
    Some(all)
}

fn unpacked(packed: &[u8], limit: usize) -> Option<Vec<u8>> {
    let size = u64::from_le_bytes(packed.get(SIZE)?.try_into().ok()?);
    let size = usize::try_from(size).ok().filter(|size| *size <= limit)?;
    // In kilobytes: what lies within reach is at most twice as long as what is unpacked.
    let memory = u32::try_from(limit / 512).ok()?.saturating_add(64);
    let mut reader = LzmaReader::new_mem_limit(packed, memory, None).ok()?;
    let mut all = vec![0; size];
    reader.read_exact(&mut all).ok()?;
    Some(all)
}

/// Bytes that are taken from the front.
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|taken| taken[0])
    }

    /// A number as WebAssembly writes it, seven bits a byte: its bytes.
    pub(crate) fn digits(&mut self) -> Option<&'a [u8]> {
        let last = self.0.iter().position(|byte| *byte < 0x80)?;
        self.take(last + 1)
    }

    /// Such a number without a sign.
    pub(crate) fn number(&mut self) -> Option<usize> {
        let digits = self.digits().filter(|digits| digits.len() <= 5)?;
        let add = |sum: u64, digit: &u8| sum << 7 | u64::from(digit & 0x7f);
        usize::try_from(digits.iter().rev().fold(0, add)).ok()
    }
}
