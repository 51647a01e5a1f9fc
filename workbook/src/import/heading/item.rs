//! The quantities of a report that a heading may name.

/// A quantity of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Item {
    /// C: số cũ chuyển sang.
    CarriedOver,
    /// N: thụ lý mới.
    Accepted,
    /// C + N: tổng số thụ lý.
    Handled,
    /// U: ủy thác.
    Entrusted,
    /// H: thu hồi, hủy quyết định; rút lên thi hành.
    Withdrawn,
    /// P: tổng số phải thi hành.
    ToEnforce,
    /// E: có điều kiện thi hành.
    Enforceable,
    /// F with all its parts: "thi hành xong, đình chỉ".
    FinishedInAll,
    /// Thi hành xong, beside which đình chỉ may stand apart.
    Finished,
    /// Đình chỉ.
    Terminated,
    /// Giảm.
    Reduced,
    /// E − F: đang thi hành.
    Open,
    /// What else is part of E: hoãn by agreement, other cases.
    PartOfEnforceable,
    /// K: chưa có điều kiện.
    NotEnforceable,
    /// S: hoãn, tạm đình chỉ together.
    PostponedInAll,
    /// Hoãn.
    Postponed,
    /// Tạm đình chỉ.
    Suspended,
    /// Other cases outside E.
    OtherOutside,
    /// M: sổ theo dõi riêng.
    SeparateBook,
    /// P − F: số chuyển kỳ sau.
    CarriedForward,
    /// F / E, in percent.
    Rate,
    /// E / P, in percent.
    EnforceableRate,
}

impl Item {
    /// Every quantity, in the order of the forms.
    pub(crate) const ALL: [Self; 22] = [
        Self::CarriedOver,
        Self::Accepted,
        Self::Handled,
        Self::Entrusted,
        Self::Withdrawn,
        Self::ToEnforce,
        Self::Enforceable,
        Self::FinishedInAll,
        Self::Finished,
        Self::Terminated,
        Self::Reduced,
        Self::Open,
        Self::PartOfEnforceable,
        Self::NotEnforceable,
        Self::PostponedInAll,
        Self::Postponed,
        Self::Suspended,
        Self::OtherOutside,
        Self::SeparateBook,
        Self::CarriedForward,
        Self::Rate,
        Self::EnforceableRate,
    ];

    /// Its name among the choices.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::CarriedOver => "carried_over",
            Self::Accepted => "accepted",
            Self::Handled => "handled",
            Self::Entrusted => "entrusted",
            Self::Withdrawn => "withdrawn",
            Self::ToEnforce => "to_enforce",
            Self::Enforceable => "enforceable",
            Self::FinishedInAll => "finished_in_all",
            Self::Finished => "finished",
            Self::Terminated => "terminated",
            Self::Reduced => "reduced",
            Self::Open => "open",
            Self::PartOfEnforceable => "part_of_enforceable",
            Self::NotEnforceable => "not_enforceable",
            Self::PostponedInAll => "postponed_in_all",
            Self::Postponed => "postponed",
            Self::Suspended => "suspended",
            Self::OtherOutside => "other_outside",
            Self::SeparateBook => "separate_book",
            Self::CarriedForward => "carried_forward",
            Self::Rate => "rate",
            Self::EnforceableRate => "enforceable_rate",
        }
    }

    /// Whether several columns may hold parts of it.
    pub(crate) const fn is_one_of_several(self) -> bool {
        matches!(self, Self::PartOfEnforceable | Self::OtherOutside)
    }

    /// Whether it is a rate, not an amount.
    pub(crate) const fn is_rate(self) -> bool {
        matches!(self, Self::Rate | Self::EnforceableRate)
    }
}
