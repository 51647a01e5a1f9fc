//! Words of: what the agreed plan foresaw beside what came.
