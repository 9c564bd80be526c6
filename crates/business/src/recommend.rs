//! Which recommendations are meant for a firm, and because of which answers.

use std::cmp::Reverse;

use forms::expression::{Explanation, Scope, Verdict};

use crate::catalogue::Recommendation;

/// A recommendation that a firm's answers made true.
#[derive(Debug, Clone)]
pub struct Advice<'a> {
    /// What is recommended.
    pub recommendation: &'a Recommendation,
    /// The answers that made it true.
    pub because: Explanation,
}

/// The recommendations whose condition is certainly true of these answers (what is not known makes
/// none true), those that bring the most for the least effort first.
pub fn recommend<'a>(recommendations: &'a [Recommendation], answers: &dyn Scope) -> Vec<Advice<'a>> {
    let mut advice: Vec<Advice<'a>> = recommendations
        .iter()
        .map(|recommendation| Advice { recommendation, because: recommendation.relevant.explain(answers) })
        .filter(|advice| advice.because.verdict == Verdict::True)
        .collect();
    advice.sort_by_key(|advice| Reverse(worth(advice.recommendation)));
    advice
}

/// What a recommendation is worth: benefit over effort in 60ths (which every effort from 1 to 5 divides), then benefit.
pub fn worth(recommendation: &Recommendation) -> (u32, u8) {
    let (benefit, effort) = (recommendation.benefit.get(), recommendation.effort.get());
    (u32::from(benefit) * 60 / u32::from(effort), benefit)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use forms::expression::{Value, Variables};
    use forms::xlsform;
    use proptest::prelude::*;

    use super::*;
    use crate::catalogue::read_recommendations;

    const CONDITIONS: [&str; 8] = [
        "${a} = 'no'",
        "${a} != 'yes' and ${b} = 'no'",
        "${a} = 'no' or ${b} = 'no'",
        "not(${c} = 'yes')",
        "(${a} = 'yes' or ${c} = 'no') and not(${b} = 'yes')",
        "selected(${c}, 'no')",
        "${a} = 'yes' and ${b} = 'yes' and ${c} = 'yes'",
        "true()",
    ];

    /// Recommendations with these conditions, benefits and efforts, named by their places.
    fn catalogue(rows: &[(&str, u8, u8)]) -> Vec<Recommendation> {
        let form =
            "| survey |\n| | type | name | label |\n| | text | a | A |\n| | text | b | B |\n| | text | c | C |\n";
        let form = xlsform::read("form.md", form.as_bytes()).unwrap();
        let heads = "name,relevant,theme,benefit,effort,cost,label,why,source,url".to_owned();
        let lines = rows.iter().enumerate().map(|(place, (condition, benefit, effort))| {
            format!("r{place},\"{condition}\",t,{benefit},{effort},free,L,W,S,https://a.example/")
        });
        let sheet = std::iter::once(heads).chain(lines).collect::<Vec<_>>().join("\n");
        read_recommendations("recommendations.csv", sheet.as_bytes(), &form).unwrap()
    }

    fn names<'a>(advice: &[Advice<'a>]) -> Vec<&'a str> {
        advice.iter().map(|advice| advice.recommendation.name.as_str()).collect()
    }

    #[test]
    fn the_most_for_the_least_comes_first_and_the_sheet_decides_between_equals() {
        let always = |benefit, effort| ("true()", benefit, effort);
        // 1/1, 5/2, 5/1, 2/2, 4/4, 4/1, 5/5, 1/1
        let all = [(1, 1), (5, 2), (5, 1), (2, 2), (4, 4), (4, 1), (5, 5), (1, 1)].map(|(b, e)| always(b, e));
        let catalogue = catalogue(&all);
        let advice = recommend(&catalogue, &Variables::new());
        assert_eq!(names(&advice), ["r2", "r5", "r1", "r6", "r4", "r3", "r0", "r7"]);
    }

    #[test]
    fn only_what_is_certainly_true_is_recommended_with_the_answers_that_made_it_so() {
        let catalogue = catalogue(&CONDITIONS.map(|condition| (condition, 3, 1)));
        let open = || ["a", "b", "c"].iter().fold(Variables::new(), |all, name| all.with(name, Value::Blank));
        assert_eq!(names(&recommend(&catalogue, &open())), ["r7"], "nothing that waits for an answer");
        let answered = open().with("a", "no").with("c", "yes");
        let advice = recommend(&catalogue, &answered);
        assert_eq!(names(&advice), ["r0", "r2", "r7"]);
        let because: Vec<&str> = advice[1].because.reasons.iter().map(|reason| reason.expression.as_str()).collect();
        assert_eq!(because, ["${a} = 'no'"]);
    }

    proptest! {
        #[test]
        fn one_more_answer_takes_no_advice_away(
            answers in prop::collection::vec(prop::sample::select(vec!["yes", "no", "dont_know"]), 3),
            order in Just(vec!["a", "b", "c"]).prop_shuffle(),
        ) {
            let catalogue = catalogue(&CONDITIONS.map(|condition| (condition, 3, 1)));
            let nothing = ["a", "b", "c"].iter().fold(Variables::new(), |all, name| all.with(name, Value::Blank));
            let mut before = BTreeSet::new();
            let mut known = nothing;
            for (name, answer) in order.iter().zip(answers) {
                known = known.with(name, answer);
                let now: BTreeSet<String> = names(&recommend(&catalogue, &known)).iter().map(ToString::to_string).collect();
                prop_assert!(now.is_superset(&before), "{:?} were certain and {:?} are", before, now);
                before = now;
            }
        }

        #[test]
        fn advice_is_in_order_whatever_the_sheet(points in prop::collection::vec((1..=5u8, 1..=5u8), 1..30)) {
            let rows: Vec<(&str, u8, u8)> = points.iter().map(|(benefit, effort)| ("true()", *benefit, *effort)).collect();
            let catalogue = catalogue(&rows);
            let advice = recommend(&catalogue, &Variables::new());
            prop_assert_eq!(advice.len(), points.len());
            // a/b before c/d when a·d ≥ c·b: no rounding.
            for pair in advice.windows(2) {
                let of = |advice: &Advice<'_>| (u32::from(advice.recommendation.benefit.get()), u32::from(advice.recommendation.effort.get()));
                let ((a, b), (c, d)) = (of(&pair[0]), of(&pair[1]));
                prop_assert!(a * d > c * b || (a * d == c * b && a >= c));
            }
        }
    }
}
