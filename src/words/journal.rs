//! Words of: what was changed, when and why.
