//! Texts of the panel of earlier reports.

texts! {
    /// Heading of this year's reports.
    this_year:
        "Các tháng đã qua của năm nay (lũy kế đến cuối tháng)",
        "Earlier months of this year (cumulative at month end)";
    /// Adds one.
    add_this_year: "Thêm tháng của năm nay", "Add a month of this year";
    /// Heading of last year's reports.
    last_year: "Cùng kỳ năm trước (lũy kế đến cuối tháng)", "Last year (cumulative at month end)";
    /// Adds one.
    add_last_year: "Thêm tháng của năm trước", "Add a month of last year";
    /// Where there are none.
    none: "Chưa nhập tháng nào.", "No months yet.";
    /// Column.
    cases_rate: "Tỷ lệ về việc", "Rate of cases";
    /// Column.
    money_rate: "Tỷ lệ về tiền", "Rate of money";
}
