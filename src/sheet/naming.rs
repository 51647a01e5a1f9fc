//! What plans are called in menus and notices.

use super::Sheet;
use crate::lang::Lang;

impl Sheet {
    /// Its own name, else its unit and work year.
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
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
        format!("{} {}", self.name(lang), lang.pick("(bản sao)", "(copy)"))
    }

    /// What it is called where another window has changed it, too.
    #[must_use]
    pub fn name_of_this_window(&self, lang: Lang) -> String {
        let own = lang.pick("(bản của cửa sổ này)", "(as changed in this window)");
        format!("{} {own}", self.name(lang))
    }
}
