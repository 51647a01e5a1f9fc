//! A plan as a workbook, recalculated by LibreOffice.
