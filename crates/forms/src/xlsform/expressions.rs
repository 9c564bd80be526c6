//! Whether expressions can be read.

use crate::expression::Expression;
use crate::mistake::Mistake;

use super::columns::Key;
use super::defaults;
use super::record::{Grid, says_yes, truth};

/// Attributes of a bind that are expressions.
const BINDS: [&str; 5] = ["relevant", "required", "readonly", "constraint", "calculate"];

/// Refuses expressions that cannot be read.
pub(super) fn check(grid: &Grid, mistakes: &mut Vec<Mistake>) {
    for record in grid.records() {
        if record.known("disabled").is_some_and(says_yes) {
            continue;
        }
        for (column, text) in record.cells() {
            let is_expression = match &column.key {
                Key::Bind(attribute) => BINDS.contains(&attribute.name.as_str()),
                Key::Body(attribute) => attribute.name == "jr:count",
                Key::Known("choice_filter" | "instance_name" | "entity_id" | "create_if" | "update_if") => true,
                Key::Known("default") => defaults::is_dynamic(text),
                Key::Known("label") => &*grid.sheet == "entities",
                _ => false,
            };
            if !is_expression {
                continue;
            }
            if let Err(error) = Expression::parse(truth(text)) {
                mistakes.push(Mistake::new(record.cell_at(column), format!("{text:?} cannot be read at {error}")));
            }
        }
    }
}
