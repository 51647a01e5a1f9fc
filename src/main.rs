//! The module of the component: what runs once, when it is loaded.

fn main() {
    #[cfg(target_arch = "wasm32")]
    thads_planner::web::element::report_panics();
}
