//! The words of the fields of a scenario: effort, flows, events, uncertainty, large matters.

use super::{Row, row};

pub(super) const ROWS: &[Row] = &[
    row("@officers_added", "Thêm, bớt chấp hành viên", "Officers added"),
    row("@overtime_hours", "Làm thêm giờ", "Overtime"),
    row("scenarios[].name", "Tên kịch bản", "Name of the scenario"),
    row("scenarios[].targets.*.rate", "Tỷ lệ phải đạt riêng", "Own rate to reach").means(
        "Để trống thì theo chỉ tiêu chung của kế hoạch.",
        "If empty, the target of the plan.",
    ),
    row("scenarios[].targets.*.rule", "Cách so", "Compared as"),
    row("scenarios[].targets.provisional", "Chỉ tiêu tạm", "Provisional target"),
    row("scenarios[].pace", "Năng suất", "Pace").means(
        "Số việc một chấp hành viên thi hành xong trong một ngày làm việc; để trống thì tính \
         từ báo cáo.",
        "Cases an officer finishes in a working day; if empty, worked out from the report.",
    ),
    row("scenarios[].pace_change", "Thay đổi năng suất", "Change of pace").means(
        "10 %: mỗi ngày xong nhiều hơn 10 % so với từ đầu năm; −10 %: ít hơn.",
        "10 %: each day finishes 10 % more than so far this year; −10 %: less.",
    ),
    row("scenarios[].overtime[].from", "Từ tháng", "From month"),
    row("scenarios[].overtime[].to", "Đến hết tháng", "Through month"),
    row("scenarios[].overtime[].from_date", "Từ ngày", "From day"),
    row("scenarios[].overtime[].to_date", "Đến hết ngày", "Through day"),
    row("scenarios[].overtime[].hours", "Giờ làm thêm", "Hours of overtime").means(
        "Không quá 40 giờ/tháng và 200 giờ/năm (Điều 107 Bộ luật Lao động 2019). Ban đêm và \
         ngày nghỉ không được cưỡng chế (khoản 2 Điều 46 Luật THADS 2008).",
        "At most 40 hours a month and 200 a year (Labour Code 2019, Article 107). No forced \
         seizure at night or on days off (2008 law, Article 46.2).",
    ),
    row("scenarios[].overtime_efficiency", "Hiệu quả giờ làm thêm", "Overtime efficiency").means(
        "Một giờ làm thêm bằng mấy lần một giờ thường.",
        "How many normal hours an hour of overtime is worth.",
    ),
    row("scenarios[].campaigns[].name", "Tên đợt cao điểm", "Name of the campaign"),
    row("scenarios[].campaigns[].from", "Từ tháng", "From month"),
    row("scenarios[].campaigns[].to", "Đến hết tháng", "Through month"),
    row("scenarios[].campaigns[].from_date", "Từ ngày", "From day"),
    row("scenarios[].campaigns[].to_date", "Đến hết ngày", "Through day"),
    row("scenarios[].campaigns[].uplift", "Tăng năng suất", "Uplift").means(
        "15 %: trong đợt, mỗi ngày xong nhiều hơn 15 %.",
        "15 %: each day of the campaign finishes 15 % more.",
    ),
    row("scenarios[].disruptions[].name", "Tên gián đoạn", "Name of the disruption"),
    row("scenarios[].disruptions[].from", "Từ tháng", "From month"),
    row("scenarios[].disruptions[].to", "Đến hết tháng", "Through month"),
    row("scenarios[].disruptions[].from_date", "Từ ngày", "From day"),
    row("scenarios[].disruptions[].to_date", "Đến hết ngày", "Through day"),
    row("scenarios[].disruptions[].capacity_loss", "Mất năng lực", "Capacity lost").means(
        "Phần công việc không làm được (dịch bệnh, thiên tai, sắp xếp tổ chức).",
        "The part of the work that cannot be done (epidemic, flood, reorganisation).",
    ),
    row("scenarios[].disruptions[].recovery_loss", "Mất tiền thu", "Recoveries lost").means(
        "Phần tiền thu thường xuyên không thu được; không tính các vụ lớn.",
        "The part of ordinary recoveries that is lost; large matters aside.",
    ),
    row("scenarios[].staff_moves[].date", "Từ ngày", "From day"),
    row("scenarios[].staff_moves[].change", "Đến (+) hoặc đi (−)", "Come (+) or leave (−)").means(
        "Điều động, luân chuyển, biệt phái, nghỉ: số người thay đổi từ ngày đó.",
        "Transfers, secondments, departures: how many people from that day on.",
    ),
    row("scenarios[].staff_moves[].ramp_days", "Thời gian làm quen", "Days to settle in").means(
        "Số ngày làm việc đầu tiên của người mới đến chỉ tính một phần.",
        "First working days of those who come, which count only in part.",
    ),
    row(
        "scenarios[].staff_moves[].ramp_share",
        "Năng suất khi làm quen",
        "Worth while settling in",
    )
    .means(
        "Một ngày trong thời gian làm quen bằng bao nhiêu ngày thường.",
        "What such a day is worth beside a normal one.",
    ),
    row("scenarios[].staff_moves[].handover_days", "Bàn giao hồ sơ", "Handover").means(
        "Mỗi người đi làm mất bấy nhiêu ngày công trong tháng đó; người đến không tính.",
        "Officer-days each leaver costs in that month; none for those who come.",
    ),
    row("scenarios[].*.new", "Thụ lý mới mỗi tháng", "Newly accepted a month").means(
        "Để trống thì lấy bình quân tháng từ đầu năm.",
        "If empty, the monthly average so far.",
    ),
    row("scenarios[].*.share", "Phần có điều kiện của số mới", "Enforceable part of the new")
        .means(
            "Để trống thì lấy có điều kiện trên tổng số phải thi hành của báo cáo.",
            "If empty, the report's enforceable over its total to enforce.",
        ),
    row("scenarios[].*.became_enforceable", "Thành có điều kiện", "Became enforceable").means(
        "Từ chưa có điều kiện sang có điều kiện sau xác minh, mỗi tháng: mẫu số tăng.",
        "Found enforceable when verified again, each month: the rate is divided by more.",
    ),
    row(
        "scenarios[].*.reclassified_out",
        "Phân loại lại, ra khỏi có điều kiện",
        "Reclassified out",
    )
    .means(
        "Mẫu số nhỏ đi, không thêm việc nào xong. Phải đủ căn cứ: chưa có điều kiện (Điều 44a), hoãn \
         (Điều 48), tạm đình chỉ (Điều 49 Luật THADS 2008); từ 01/7/2026: Điều 38 Luật THADS 2025 \
         và Điều 22 Nghị định 152/2026; hoãn, tạm đình chỉ: đối chiếu Luật THADS 2025.",
        "The rate is divided by less, nothing more is finished. Needs legal grounds: not yet \
         enforceable (Article 44a), postponed (48), suspended (49 of the 2008 law); from 1 July \
         2026 Article 38 of the 2025 law and Article 22 of Decree 152/2026; for postponement and \
         suspension check the 2025 law.",
    ),
    row("scenarios[].*.entrusted_or_withdrawn", "Ủy thác, thu hồi, hủy", "Entrusted or withdrawn")
        .means(
            "Phần có điều kiện rời đơn vị mỗi tháng; để trống thì theo bình quân từ đầu năm.",
            "The enforceable part that leaves the unit each month; if empty, as so far this year.",
        ),
    row("scenarios[].cases.stuck", "Không thể xong trong năm", "Cannot be closed this year").means(
        "Có điều kiện nhưng dù thêm người cũng không xong trước 30/9.",
        "Enforceable, yet not to be closed by 30 September whatever the effort.",
    ),
    row(
        "scenarios[].cases.stuck_share_out",
        "Phần không thể xong trong số phân loại lại",
        "Stuck part of the reclassified",
    )
    .means(
        "Trong số phân loại lại, bao nhiêu là việc không thể xong trong năm.",
        "How much of what is reclassified could not have been closed this year.",
    ),
    row("scenarios[].money.per_case", "Tiền thu bình quân một việc", "Money per finished case")
        .means(
            "Không kể vụ lớn; để trống thì tính từ báo cáo.",
            "Large matters aside; if empty, worked out from the report.",
        ),
    row("scenarios[].money.matters_received", "Đã thu từ vụ lớn", "Received from large matters")
        .means(
            "Phần đã thi hành xong đến từ vụ lớn: trừ ra khi tính bình quân một việc.",
            "The part of the finished money from large matters: left out of the average per case.",
        ),
    row("scenarios[].money.recovery_change", "Thay đổi tiền thu một việc", "Change per case")
        .means(
            "10 %: mỗi việc xong thu nhiều hơn 10 %; −10 %: ít hơn.",
            "10 %: each finished case brings 10 % more; −10 %: less.",
        ),
    row("scenarios[].events[].name", "Tên sự kiện", "Name of the event"),
    row("scenarios[].events[].month", "Trong tháng", "In month"),
    row("scenarios[].events[].*.enforceable_in", "Thêm vào có điều kiện", "Becomes enforceable")
        .means(
            "Ví dụ sau kiểm tra, số bị trả lại thành có điều kiện.",
            "For example what an inspection returns.",
        ),
    row("scenarios[].events[].*.enforceable_out", "Ra khỏi có điều kiện", "Leaves the enforceable")
        .means(
            "Phân loại lại một lần; phải đủ căn cứ như phân loại lại hằng tháng.",
            "Reclassified once; needs the same legal grounds as monthly reclassification.",
        ),
    row("scenarios[].events[].*.finished", "Thi hành xong", "Finished").means(
        "Xong một lần, ngoài năng lực thường xuyên, ví dụ được miễn thi hành án (Điều 61 \
         Luật THADS 2008).",
        "Finished at once, beside the usual work, for example exemptions (2008 law, Article 61).",
    ),
    row("scenarios[].events[].*.from_outside", "Từ ngoài vào", "From outside").means(
        "Số thêm vào trước đó chưa nằm trong tổng số phải thi hành, ví dụ từ sổ theo dõi riêng.",
        "What is added was outside the total to enforce, for example in the separate book.",
    ),
    row("scenarios[].spread.pace[]", "Năng suất", "Pace").means(
        "So với mức dự kiến: 85 % là thấp hơn 15 %; 100 % là đúng như dự kiến.",
        "Beside what is expected: 85 % is 15 % less; 100 % is just as expected.",
    ),
    row("scenarios[].spread.new_cases[]", "Việc thụ lý mới", "New cases").means(
        "So với số thụ lý mới đang dùng trong kịch bản (100 %).",
        "Beside the new cases that the scenario counts with (100 %).",
    ),
    row("scenarios[].spread.new_money[]", "Tiền thụ lý mới", "New money").means(
        "So với số tiền thụ lý mới đang dùng trong kịch bản (100 %).",
        "Beside the new money that the scenario counts with (100 %).",
    ),
    row("scenarios[].spread.reclassification[]", "Phân loại lại", "Reclassification").means(
        "So với số phân loại lại hằng tháng trong kịch bản, cả việc và tiền (100 %).",
        "Beside what the scenario reclassifies each month, cases and money (100 %).",
    ),
    row("scenarios[].spread.recovery[]", "Tiền thu một việc", "Money per case").means(
        "So với số tiền thu bình quân một việc đang dùng (100 %); vụ lớn tính riêng.",
        "Beside the money per finished case in use (100 %); large matters are counted apart.",
    ),
    row("scenarios[].matters[].name", "Tên vụ lớn", "Name of the matter"),
    row("scenarios[].matters[].amount", "Số tiền", "Amount")
        .means("Phần có điều kiện thi hành của vụ.", "The enforceable money of the matter."),
    row("scenarios[].matters[].in_enforceable", "Đã tính trong có điều kiện", "Counted already")
        .means(
            "Bỏ chọn thì số có điều kiện tăng thêm số tiền này.",
            "If not, the enforceable money grows by this amount.",
        ),
    row("scenarios[].matters[].enters", "Thành có điều kiện từ", "Enforceable from").means(
        "Chỉ cần khi chưa tính trong có điều kiện; để trống thì từ tháng tới.",
        "Only where it is not counted already; if empty, from the next month.",
    ),
    row("scenarios[].matters[].include", "Tính vào dự kiến", "Include").means(
        "Bỏ chọn thì không thu được gì từ vụ này; số tiền vẫn nằm trong có điều kiện.",
        "If not, nothing comes in; the money stays in the enforceable.",
    ),
    row("scenarios[].matters[].officer_days[].month", "Trong tháng", "In month"),
    row("scenarios[].matters[].officer_days[].days", "Ngày công", "Officer-days").means(
        "Lấy từ công việc thường xuyên của chấp hành viên.",
        "Taken from the ordinary work of the officers.",
    ),
    row("scenarios[].matters[].dated.month", "Tháng thu được tiền", "Money comes in"),
    row("scenarios[].matters[].dated.probability", "Khả năng thu được", "Chance").means(
        "60 %: cứ 10 vụ như thế thì 6 vụ thu được đúng hạn.",
        "60 %: of ten such matters, six are paid in time.",
    ),
    row("scenarios[].matters[].auction.start_price", "Giá khởi điểm", "Starting price"),
    row("scenarios[].matters[].auction.first_month", "Tháng đấu giá đầu tiên", "First auction"),
    row(
        "scenarios[].matters[].auction.sale_probability",
        "Khả năng bán được mỗi phiên",
        "Chance of a sale each round",
    ),
    row("scenarios[].matters[].auction.cut", "Mức giảm giá", "Price cut").means(
        "Mỗi lần không quá 10 % giá khởi điểm liền trước (khoản 5 Điều 104 Luật THADS 2008); \
         từ 01/7/2026 kiểm tra mức của Luật THADS 2025.",
        "Each time at most 10 % of the previous price (2008 law, Article 104.5); from 1 July \
         2026 check the figure of the 2025 law.",
    ),
    row("scenarios[].matters[].auction.months_between", "Cách nhau", "Between two rounds"),
    row("scenarios[].matters[].auction.months_to_money", "Từ khi bán đến khi có tiền", "To money")
        .means(
            "Người mua trả tiền trong 30 ngày, giao tài sản trong 60 ngày sau đó (Điều 27 Nghị \
             định 62/2015), chi trả trong 10 ngày (Điều 47 Luật THADS 2008).",
            "The buyer pays within 30 days, hand-over within 60 more (Decree 62/2015, Article 27), \
             payment within 10 (2008 law, Article 47).",
        ),
    row("scenarios[].matters[].auction.rounds", "Số phiên", "Rounds"),
];
