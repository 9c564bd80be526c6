//! Who may apply: yes, no, or it depends, with the reasons and what would change it. Pure decisions.
//!
//! What somebody does not know refuses nobody: an answer that is missing makes a verdict open, never a no. And a no is
//! no door that is shut: whoever was told so can still apply, and a person of the office decides.

use std::collections::BTreeSet;

use forms::Filling;
use forms::expression::{Explanation, Expression, Verdict};

use crate::model::{Condition, Demand};

/// Whether somebody may apply.
#[derive(Debug, Clone)]
pub struct Eligibility<'a> {
    /// All in all.
    pub verdict: Verdict,
    /// Demand by demand.
    pub demands: Vec<JudgedDemand<'a>>,
}

/// A demand with its verdict.
#[derive(Debug, Clone)]
pub struct JudgedDemand<'a> {
    /// Whether one of its conditions holds.
    pub verdict: Verdict,
    /// Its conditions.
    pub conditions: Vec<JudgedCondition<'a>>,
}

/// A condition with its verdict.
#[derive(Debug, Clone)]
pub struct JudgedCondition<'a> {
    /// The condition.
    pub condition: &'a Condition,
    /// Whether it holds, and by which answers.
    pub because: Explanation,
}

/// What can be said of somebody's eligibility, from the answers so far.
pub fn judge<'a>(demands: &'a [Demand], filling: &Filling) -> Eligibility<'a> {
    let demands: Vec<JudgedDemand<'a>> = demands.iter().map(|demand| judge_demand(demand, filling)).collect();
    let all = demands.iter().map(|demand| demand.verdict);
    // Kleene: one that fails decides; otherwise one that is open.
    let verdict = all.min_by_key(|verdict| *verdict as u8).unwrap_or(Verdict::True);
    Eligibility { verdict, demands }
}

fn judge_demand<'a>(demand: &'a Demand, filling: &Filling) -> JudgedDemand<'a> {
    let judged = |condition: &'a Condition| JudgedCondition { condition, because: explain(condition, filling) };
    let conditions: Vec<JudgedCondition<'a>> = demand.any.iter().map(judged).collect();
    let any = conditions.iter().map(|one| one.because.verdict);
    let verdict = any.max_by_key(|verdict| *verdict as u8).unwrap_or(Verdict::True);
    JudgedDemand { verdict, conditions }
}

fn explain(condition: &Condition, filling: &Filling) -> Explanation {
    match Expression::parse(&condition.holds) {
        Ok(expression) => expression.explain(filling),
        // It was read when the call was made.
        Err(_) => Explanation { verdict: Verdict::Unknown, reasons: Vec::new() },
    }
}

/// The questions that decide on eligibility and are asked as things stand, in the order of the form; with those that
/// decide whether they are asked.
pub fn deciding_questions(demands: &[Demand], filling: &Filling) -> Vec<String> {
    let expressions = demands.iter().flat_map(|demand| &demand.any);
    let expressions = expressions.filter_map(|condition| Expression::parse(&condition.holds).ok());
    let mut open: Vec<String> =
        expressions.flat_map(|one| one.references().into_iter().map(str::to_owned).collect::<Vec<_>>()).collect();
    let mut names: BTreeSet<String> = BTreeSet::new();
    while let Some(name) = open.pop() {
        if !names.insert(name.clone()) {
            continue;
        }
        open.extend(filling.asked_behind(&name).into_iter().map(str::to_owned));
        let conditions = filling.conditions_of(&name).into_iter().flat_map(Expression::references);
        open.extend(conditions.map(str::to_owned));
    }
    let asked = filling.steps().into_iter().filter(|step| !step.lists_rows).flat_map(|step| step.questions);
    asked.filter(|key| names.contains(key)).collect()
}
