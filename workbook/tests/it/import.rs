//! Reports read from workbooks, CSV files and what was pasted.
