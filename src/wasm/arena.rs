//! Memory for one call at a time, and the only unsafe code there is.
//!
//! Everything that a call needs is laid one after the other; the next call starts over. A general allocator
//! would be a fifth of the whole wasm, and what it is good at, giving single pieces back, no call needs.
#![allow(unsafe_code, reason = "an allocator, and the bytes that JavaScript wrote")]

use alloc::string::String;
use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32;
use core::cell::Cell;

const PAGE: usize = 65_536;

/// Hands out memory in a row. wasm32 without threads: nothing else runs meanwhile.
struct Arena {
    /// The first byte after what is kept from call to call; 0 before the first one.
    floor: Cell<usize>,
    /// The first byte after what is in use; 0 before the first call.
    top: Cell<usize>,
    /// The first byte after the input.
    input: Cell<(usize, usize)>,
    /// Where the output lies, and how long it is.
    output: Cell<(usize, usize)>,
}

// SAFETY: there is one thread.
unsafe impl Sync for Arena {}

#[global_allocator]
static ARENA: Arena =
    Arena { floor: Cell::new(0), top: Cell::new(0), input: Cell::new((0, 0)), output: Cell::new((0, 0)) };

unsafe extern "C" {
    /// The linker's word for the first byte that it does not use itself.
    static __heap_base: u8;
}

fn base() -> usize {
    (&raw const __heap_base).addr()
}

impl Arena {
    fn top(&self) -> usize {
        self.top.get().max(base())
    }

    /// Sees to it that memory reaches up to `end`.
    fn reach(end: usize) -> bool {
        let pages = wasm32::memory_size::<0>();
        let wanted = end.div_ceil(PAGE);
        wanted <= pages || wasm32::memory_grow::<0>(wanted - pages) != usize::MAX
    }
}

// SAFETY: each piece starts at or after `top`, aligned, and `top` moves behind it; memory reaches that far.
unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let start = self.top().next_multiple_of(layout.align());
        match start.checked_add(layout.size()) {
            Some(end) if Self::reach(end) => {
                self.top.set(end);
                core::ptr::with_exposed_provenance_mut(start)
            }
            _ => core::ptr::null_mut(),
        }
    }

    /// The next call gives everything back. Where nothing is given back before, nothing has to find out what could be.
    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if piece.addr() + layout.size() == self.top.get() {
            // The last piece grows or shrinks where it lies.
            return match piece.addr().checked_add(size) {
                Some(end) if Self::reach(end) => {
                    self.top.set(end);
                    piece
                }
                _ => core::ptr::null_mut(),
            };
        }
        // SAFETY: the caller keeps `GlobalAlloc`'s contract; the new piece lies apart from the old one.
        unsafe {
            let new = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !new.is_null() {
                core::ptr::copy_nonoverlapping(piece, new, layout.size().min(size));
            }
            new
        }
    }
}

/// Whether there was no call yet.
pub(super) fn is_new() -> bool {
    ARENA.floor.get() == 0
}

/// Keeps everything that was made until now: no call gives it back.
pub(super) fn keep() {
    ARENA.floor.set(ARENA.top());
}

/// Starts a call: all memory is given back but for what is kept, and `bytes` of it lent for the input. 0 if there is
/// not so much.
pub(super) fn reserve(bytes: u32) -> u32 {
    let start = ARENA.floor.get().max(base()).next_multiple_of(16);
    ARENA.output.set((0, 0));
    ARENA.input.set((0, 0));
    let Some(end) = start.checked_add(bytes as usize).filter(|end| Arena::reach(*end)) else { return 0 };
    ARENA.top.set(end);
    ARENA.input.set((start, end));
    u32::try_from(start).unwrap_or(0)
}

/// `len` bytes of the input from `from` on; nothing if they are not there.
#[inline(never)]
pub(super) fn input(from: u32, len: u32) -> &'static str {
    let (start, end) = ARENA.input.get();
    let from = start.saturating_add(from as usize);
    if start == 0 || from.saturating_add(len as usize) > end {
        return "";
    }
    // SAFETY: the bytes lie in memory that `reserve` lent, nothing in a call writes there, and it is
    // `TextEncoder.encodeInto` that wrote them: it writes whole characters of UTF-8.
    unsafe {
        let bytes = core::slice::from_raw_parts(core::ptr::with_exposed_provenance(from), len as usize);
        core::str::from_utf8_unchecked(bytes)
    }
}

/// Keeps `out` as the output until the next call.
pub(super) fn put(out: String) {
    let out = out.leak();
    ARENA.output.set((out.as_ptr().addr(), out.len()));
}

/// Where the output lies, and how long it is.
pub(super) fn output() -> (u32, u32) {
    let (start, len) = ARENA.output.get();
    (u32::try_from(start).unwrap_or(0), u32::try_from(len).unwrap_or(0))
}

/// Ends the instance.
pub(super) fn trap() -> ! {
    wasm32::unreachable()
}

#[cfg(not(test))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    trap()
}
