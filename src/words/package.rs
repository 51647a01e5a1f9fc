//! The words of a panel. The cheapest package.
