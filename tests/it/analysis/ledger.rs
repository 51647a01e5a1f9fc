//! The panel "ledger".
