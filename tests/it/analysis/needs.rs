//! What is needed: every value that is offered really reaches the goal, and the figures are those
//! of the engine.

use super::*;

#[test]
fn prints() {
    for (example, scenario) in [
        ("bac-giang", 0),
        ("bac-giang", 1),
        ("dong-thap", 0),
        ("soc-trang", 0),
        ("soc-trang", 2),
        ("tan-an", 0),
        ("vinh-phuc", 0),
    ] {
        for goal in ["both", "cases", "lost-cases"] {
            let mut model = session(example, scenario);
            chooses(&mut model, "needs.goal", goal);
            let started = std::time::Instant::now();
            let page = ask(&model, Topic::Needs);
            println!("=== {example} {scenario} {goal} {:?}", started.elapsed());
            for block in blocks(&page) {
                match block {
                    Block::Table(table) => {
                        println!("[{}] {:?}", table.caption, table.columns);
                        for row in &table.rows {
                            println!(
                                "   {}",
                                row.cells
                                    .iter()
                                    .map(|c| c.text.clone())
                                    .collect::<Vec<_>>()
                                    .join(" | ")
                            );
                        }
                    }
                    other => println!("{other:?}"),
                }
            }
        }
    }
}
