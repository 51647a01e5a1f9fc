//! What the first script of the file calls (src/host/opening.js): `room` for what is packed, then
//! `unpacked`. A module is used for one thing and then left, so nothing is ever freed.
#![allow(
    unsafe_code,
    reason = "no glue is generated here: names and memory are passed as they are"
)]

extern crate alloc;

use alloc::vec;
use core::panic::PanicInfo;
use core::ptr;
use core::slice;
use dlmalloc::GlobalDlmalloc;
use lzma_rust2::{LzmaReader, Read};

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
    let Ok(mut reader) = LzmaReader::new_mem_limit(packed, u32::MAX, None) else {
        return ptr::null();
    };
    let mut all = vec![0; length];
    match reader.read_exact(&mut all) {
        Ok(()) => all.leak().as_ptr(),
        Err(_) => ptr::null(),
    }
}
