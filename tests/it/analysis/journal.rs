//! The panel "journal".
