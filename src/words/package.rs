//! The words of a panel. The cheapest package.

pub mod answer;
pub mod campaigns;
pub mod faults;
pub mod moves;
pub mod reach;
pub mod settings;
