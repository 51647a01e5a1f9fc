//! Words of: files, links, the workbook: how a plan is kept and sent.
