//! What the first script of the file calls (src/host/opening.js): `room` for what is packed, then
//! `unpacked`. A module is used for one thing and then left, so nothing is ever freed.
#![allow(
    unsafe_code,
    reason = "no glue is generated here: names and memory are passed as they are"
)]

extern crate alloc;

use alloc::vec;
use alloc::vec::Vec;
use core::panic::PanicInfo;
use core::ptr;
use core::slice;
use dlmalloc::GlobalDlmalloc;
use thads_unpack::{restored, streams};

#[global_allocator]
static MEMORY: GlobalDlmalloc = GlobalDlmalloc;

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// Room for so many bytes.
#[unsafe(no_mangle)]
extern "C" fn room(length: usize) -> *mut u8 {
    vec![0; length].leak().as_mut_ptr()
}

/// Unpacks the `packed` bytes at `from`, which become `length` bytes; null where they do not.
///
/// # Safety
///
/// `from` is the room for `packed` bytes.
#[unsafe(no_mangle)]
unsafe extern "C" fn unpacked(from: *const u8, packed: usize, length: usize) -> *const u8 {
    // SAFETY: what the caller promises; `room` has handed it out, and it is never freed.
    let packed = unsafe { slice::from_raw_parts(from, packed) };
    match whole(packed, length) {
        Some(all) => all.leak().as_ptr(),
        None => ptr::null(),
    }
}

/// The first stream, which is not sorted, and the module that the others become.
fn whole(packed: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut streams = streams(packed, length)?;
    let module = restored(streams.get(1..)?, length)?;
    let mut all = streams.swap_remove(0);
    all.extend_from_slice(&module);
    (all.len() == length).then_some(all)
}
