//! The section of `docs/conformance.md` that a run writes.

use std::fmt::Write;

use crate::module::{Coverage, Plan};

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/conformance.md");
const START: &str = "<!-- written by `make conformance`: do not edit by hand -->";
const END: &str = "<!-- end of what is written by `make conformance` -->";

/// Holds the document against the run, or writes it.
pub fn compare(plans: &[Plan], write: bool) {
    let document = std::fs::read_to_string(DOCUMENT).unwrap();
    let (before, rest) = document.split_once(START).expect("the document has the start of the section");
    let (_, after) = rest.split_once(END).expect("the document has the end of the section");
    let wanted = format!("{before}{START}\n\n{}\n{END}{after}", section(plans));
    if write {
        std::fs::write(DOCUMENT, wanted).unwrap();
    } else {
        assert!(document == wanted, "docs/conformance.md does not say what the run told: make conformance");
    }
}

fn section(plans: &[Plan]) -> String {
    let mut text =
        String::from("| certification | plan of the suite | modules | hold | not yet |\n|---|---|---|---|---|\n");
    for Plan { name, plan, modules } in plans {
        let covered = plans.iter().find(|other| other.name == *name).map_or(0, Plan::covered);
        let _ = writeln!(text, "| {name} | `{plan}` | {} | {covered} | {} |", modules.len(), modules.len() - covered);
    }
    for plan in plans {
        let _ = write!(text, "\n### {}\n\n| module | | story | remark |\n|---|---|---|---|\n", plan.name);
        for module in &plan.modules {
            let told = match module.coverage {
                Coverage::Holds => "holds",
                Coverage::NotYet => "**not yet**",
            };
            let _ = writeln!(text, "| `{}` | {told} | `{}` | {} |", module.name, module.place, module.note);
        }
    }
    text
}
