//! The module of the component: what runs once, when it is loaded.

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "element"))]
    thads_planner::web::element::report_panics();
}
