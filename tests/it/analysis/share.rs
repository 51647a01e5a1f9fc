//! The panel "share".
