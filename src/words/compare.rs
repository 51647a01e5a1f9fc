//! Words of: scenarios side by side, and what was agreed.
