//! What plans are called in menus and notices.

use super::Sheet;
use crate::intake::write_date;
use crate::lang::Lang;
use thads_model::file::iso_date;

impl Sheet {
    /// Its own name, else its unit and work year; of an agreed plan also when it was agreed on.
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        let name = self.own_name(lang);
        let Some(agreement) = &self.agreement else { return name };
        let at = agreement.at.to_string();
        let date = at.get(..10).and_then(iso_date).map(write_date).unwrap_or_default();
        format!("{name} · {} {date}", lang.pick("đã chốt", "agreed"))
    }

    fn own_name(&self, lang: Lang) -> String {
        if let Some(title) = self.title() {
            return title.to_owned();
        }
        let unit = match self.unit() {
            "" => lang.pick("Đơn vị chưa đặt tên", "Unit without a name"),
            unit => unit,
        };
        format!("{unit} · {}", self.work_year())
    }

    /// What a copy of it is called.
    #[must_use]
    pub fn name_of_copy(&self, lang: Lang) -> String {
        format!("{} {}", self.own_name(lang), lang.pick("(bản sao)", "(copy)"))
    }

    /// What it is called where another window has changed it, too.
    #[must_use]
    pub fn name_of_this_window(&self, lang: Lang) -> String {
        let own = lang.pick("(bản của cửa sổ này)", "(as changed in this window)");
        format!("{} {own}", self.name(lang))
    }
}
