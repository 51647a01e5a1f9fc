//! The panel "compare".
