//! Levers: bounds that hold the present value, steps that reach it, defaults from the report.

use thads_model::file;
use thads_model::levers::Lever;

#[test]
fn the_present_value_and_the_default_lie_within_the_bounds_in_every_vector() {
    let vectors = concat!(env!("CARGO_MANIFEST_DIR"), "/model/tests/vectors");
    let mut plans = 0;
    for entry in std::fs::read_dir(vectors).expect("the vectors are there") {
        let path = entry.expect("a file").path();
        if !path.to_string_lossy().ends_with(".plan.json") {
            continue;
        }
        let plan = file::read_bytes(&std::fs::read(&path).expect("readable")).expect("valid");
        plans += 1;
        for scenario in &plan.scenarios {
            for lever in Lever::ALL {
                let setting = lever.setting(&plan, scenario, &plan);
                let within = setting.low..=setting.high;
                assert!(within.contains(&setting.present), "{path:?} {}", lever.id());
                assert!(within.contains(&setting.default), "{path:?} {}", lever.id());
                assert!(setting.step > 0.into(), "{path:?} {}", lever.id());
            }
        }
    }
    assert!(plans > 40, "{plans} plans");
}
