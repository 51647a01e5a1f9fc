//! The words of a panel. What is needed: the way to the goal, lever by lever; the honest split.
