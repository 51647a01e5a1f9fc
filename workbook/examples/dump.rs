//! x
fn main() {
    let mut args = std::env::args().skip(1);
    let text = std::fs::read_to_string(args.next().unwrap()).unwrap();
    let json = thads_model::file::Json::parse(&text).unwrap();
    let b =
        thads_workbook::export::workbook(&json, &Default::default(), thads_planner::lang::Lang::Vi)
            .unwrap();
    std::fs::write(args.next().unwrap(), b).unwrap();
}
