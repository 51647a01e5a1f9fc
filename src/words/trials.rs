//! The words of a panel. Scenarios against blows.
