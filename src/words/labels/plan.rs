//! The words of the fields outside scenarios: unit, dates, targets, report, staff, history.

use super::{Row, row};

pub(super) const ROWS: &[Row] = &[
    row("format", "Loại tệp", "Kind of file"),
    row("version", "Phiên bản của tệp", "Version of the file"),
    row("unit", "Tên đơn vị", "Unit"),
    row("work_year", "Năm công tác", "Work year").means(
        "Từ 01/10 năm trước đến hết 30/9.",
        "From 1 October of the year before to 30 September.",
    ),
    row("as_of", "Số liệu đến hết ngày", "Figures through").means(
        "Ngày cuối cùng báo cáo đã tính: trong năm công tác, hoặc 30/9 ngay trước năm đó.",
        "The last day the report counts: in the work year, or the 30 September just before it.",
    ),
    row("note", "Ghi chú", "Note"),
    row("holidays[]", "Ngày nghỉ", "Day off").means(
        "Ngày trong tuần không làm việc: lễ, Tết, nghỉ bù (Điều 112 Bộ luật Lao động 2019).",
        "A weekday off: public holiday, New Year, day in lieu (Labour Code 2019, Article 112).",
    ),
    row("extra_workdays[]", "Ngày làm bù", "Make-up working day").means(
        "Thứ Bảy hoặc Chủ nhật đi làm thay cho một ngày nghỉ hoán đổi.",
        "A Saturday or Sunday worked in place of a weekday off.",
    ),
    row("targets.*.rate", "Tỷ lệ phải đạt", "Rate to reach").means(
        "Chỉ tiêu được giao: thi hành xong trên có điều kiện thi hành, tính đến 30/9.",
        "The assigned target: finished over enforceable, by 30 September.",
    ),
    row("targets.*.rule", "Cách so", "Compared as").means(
        "Chỉ tiêu thường giao là “trên …”: bằng đúng con số đó là chưa đạt.",
        "Targets are usually worded “above”: exactly that rate does not meet them.",
    ),
    row("targets.provisional", "Chỉ tiêu tạm", "Provisional target").means(
        "Đơn vị tự đặt trong khi chờ chỉ tiêu chính thức.",
        "Set by the unit itself until the official one arrives.",
    ),
    row("report.*.carried_over", "Số cũ chuyển sang", "Carried over").means(
        "Năm trước chuyển sang, trừ số đã chuyển sổ theo dõi riêng.",
        "From last year, without what is in the separate book.",
    ),
    row("report.*.accepted", "Thụ lý mới", "Newly accepted").means(
        "Từ 01/10 đến ngày báo cáo, gồm cả số nhận ủy thác.",
        "From 1 October through the report, with what other units entrusted.",
    ),
    row("report.*.entrusted", "Ủy thác đi", "Entrusted to others").means(
        "Chuyển cơ quan khác thi hành; trừ khỏi tổng số phải thi hành.",
        "Passed to other units; taken off the total to enforce.",
    ),
    row("report.*.withdrawn", "Thu hồi, hủy quyết định", "Withdrawn or annulled").means(
        "Quyết định thi hành án đã thu hồi hoặc bị hủy; trừ khỏi tổng số phải thi hành.",
        "Decisions withdrawn or annulled; taken off the total to enforce.",
    ),
    row("report.*.enforceable", "Có điều kiện thi hành", "Enforceable").means(
        "Mẫu số của tỷ lệ; gồm cả số đã thi hành xong trong năm.",
        "What the rate is divided by; what was finished this year stays in it.",
    ),
    row("report.cases.finished", "Thi hành xong", "Finished").means(
        "Tử số của tỷ lệ: thi hành xong và đình chỉ.",
        "What the rate counts: finished and terminated cases.",
    ),
    row("report.money.finished", "Thi hành xong", "Finished").means(
        "Tử số của tỷ lệ: thi hành xong, đình chỉ và giảm.",
        "What the rate counts: money finished, terminated and remitted.",
    ),
    row("report.*.not_enforceable", "Chưa có điều kiện", "Not yet enforceable").means(
        "Đã có quyết định chưa có điều kiện thi hành (Điều 44a Luật THADS 2008), \
         trừ số đã chuyển sổ theo dõi riêng.",
        "With a decision that it cannot be enforced yet (2008 law, Article 44a), \
         without the separate book.",
    ),
    row("report.*.postponed", "Hoãn, tạm đình chỉ", "Postponed or suspended").means(
        "Hoãn (Điều 48) và tạm đình chỉ (Điều 49 Luật THADS 2008). Hoãn theo thỏa thuận \
         (điểm c khoản 1 Điều 48) vẫn tính là có điều kiện.",
        "Postponed (Article 48) and suspended (Article 49 of the 2008 law). Postponed by \
         agreement (Article 48.1.c) still counts as enforceable.",
    ),
    row("report.*.separate_book", "Sổ theo dõi riêng", "Separate book").means(
        "Chưa có điều kiện, đã chuyển sổ theo dõi riêng; không nằm trong tổng số phải thi hành.",
        "Not yet enforceable and moved to the separate book; outside the total to enforce.",
    ),
    row("report.*.published_rate", "Tỷ lệ đã công bố", "Published rate").means(
        "Nhập thay số có điều kiện khi chỉ biết tỷ lệ; ghi đủ số lẻ như đã công bố.",
        "Given instead of the enforceable count; with all the decimals it was published with.",
    ),
    row("staff.officers", "Chấp hành viên", "Officers").means(
        "Số người đang trực tiếp thụ lý án ở ngày báo cáo; người nhận nửa số án tính 0,5.",
        "Those who carry cases on the day of the report; one with half a load counts 0.5.",
    ),
    row("staff.officers_so_far", "Bình quân từ đầu năm", "Average so far").means(
        "Số chấp hành viên bình quân từ 01/10; để trống thì lấy số hiện nay.",
        "Average number of officers since 1 October; if empty, the present number.",
    ),
    row("staff.posts_authorised", "Biên chế được giao", "Posts authorised").means(
        "Để đối chiếu, không dùng để tính.",
        "For reference; nothing is worked out from it.",
    ),
    row("staff.posts_filled", "Biên chế có mặt", "Posts filled").means(
        "Để đối chiếu, không dùng để tính.",
        "For reference; nothing is worked out from it.",
    ),
    row("season[]", "Hệ số của tháng", "Weight of the month").means(
        "Một ngày làm việc của tháng này mang lại gấp mấy lần ngày bình thường (1 = như nhau).",
        "How many times an average day a working day of this month brings (1 = the same).",
    ),
    row("history[].month", "Đến hết tháng", "Through the end of"),
    row("history[].*.enforceable", "Có điều kiện thi hành", "Enforceable"),
    row("history[].*.finished", "Thi hành xong", "Finished"),
    row("last_year[].month", "Đến hết tháng", "Through the end of"),
    row("last_year[].*.enforceable", "Có điều kiện thi hành", "Enforceable"),
    row("last_year[].*.finished", "Thi hành xong", "Finished"),
    row("milestones[].month", "Đến hết tháng", "By the end of"),
    row("milestones[].stream", "Chỉ tiêu nào", "Which target"),
    row("milestones[].rate", "Tỷ lệ phải đạt", "Rate to reach")
        .means("Mốc cấp trên giao trong năm, ví dụ 9 tháng.", "A mark set within the year."),
];
