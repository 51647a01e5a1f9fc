//! The words of a panel. How sure it is: ranges, chances, what hangs on each matter.
