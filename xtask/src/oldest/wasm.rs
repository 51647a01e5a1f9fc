//! What the oldest browsers can run of WebAssembly; the versions are those of MDN's
//! browser-compat-data 8.1.9.

use wasmparser::{Validator, WasmFeatures};

/// The second version of the standard, of which both browsers have everything: vectors of 128 bits,
/// moving memory in bulk, extended signs, several results (Chrome 96 has all of it, Firefox 89).
///
/// Not in it (first Chrome and Firefox): extended constants (114, 112), tail calls (112, 121),
/// garbage collection (119, 120), relaxed vectors (114, 146), memories of 64 bits (133, 134), more
/// than one memory (120, 125), exceptions as they were standardised (137, 131); and threads, which
/// need a page isolated from all others.
const ALLOWED: WasmFeatures = WasmFeatures::WASM2;

/// What a module uses beyond that; it is validated as such a browser would.
pub(super) fn lacking(module: &[u8]) -> Vec<String> {
    let mut validator = Validator::new_with_features(ALLOWED);
    validator.validate_all(module).err().map(|error| error.to_string()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::lacking;

    /// A module with one function of type `() -> ()` and this body.
    fn module(body: &[u8]) -> Vec<u8> {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        bytes.extend([1, 4, 1, 0x60, 0, 0]);
        bytes.extend([3, 2, 1, 0]);
        let size = u8::try_from(body.len()).unwrap();
        bytes.extend([10, size + 3, 1, size + 1, 0]);
        bytes.extend(body);
        bytes
    }

    #[test]
    fn what_they_have_is_allowed() {
        // An empty function, and one that makes a vector and drops it.
        assert!(lacking(&module(&[0x0b])).is_empty());
        let mut vector = vec![0xfd, 0x0c];
        vector.extend([0; 16]);
        vector.extend([0x1a, 0x0b]);
        assert!(lacking(&module(&vector)).is_empty());
    }

    #[test]
    fn what_one_of_them_lacks_is_refused() {
        // A tail call to itself.
        assert_eq!(lacking(&module(&[0x12, 0, 0x0b])).len(), 1);
        // A memory shared between threads.
        let mut shared = b"\0asm\x01\0\0\0".to_vec();
        shared.extend([5, 4, 1, 3, 1, 1]);
        assert_eq!(lacking(&shared).len(), 1);
    }
}
