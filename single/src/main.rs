//! The module of the single HTML file. It runs in the page, as the component, and in the page's
//! worker, as the analysis: two modules would hold the model and its words twice.

// What this crate exports is kept in every module that links it.
use thads_analysis as _;

fn main() {
    #[cfg(target_arch = "wasm32")]
    thads_planner::web::element::report_panics();
}
