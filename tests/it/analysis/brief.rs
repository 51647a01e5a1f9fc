//! The panel "brief".
