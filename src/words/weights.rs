//! The words of a panel. What matters: tornado, map, attribution.
