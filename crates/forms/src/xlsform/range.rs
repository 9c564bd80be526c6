//! The parameters of a range, which must fit one another.

use rust_decimal::Decimal;

use crate::model::{ChoiceList, Question, Range};

use super::parameters::decimal;

/// Parameters that only a plain slider can show.
const OF_SLIDERS: [&str; 3] = ["tick_interval", "placeholder", "tick_labelset"];

/// The bounds of a range, with those that the author left out.
///
/// # Errors
/// One sentence for each thing that is wrong.
pub(super) fn read(question: &Question, lists: &[ChoiceList]) -> Result<Range, Vec<String>> {
    let text = |name: &'static str, otherwise: &'static str| question.parameter(name).unwrap_or(otherwise).to_owned();
    let mut wrong = Vec::new();
    let mut number = |name: &'static str, otherwise: &'static str| {
        let text = question.parameter(name).unwrap_or(otherwise);
        if text.is_empty() {
            return None;
        }
        let number = decimal(text);
        if number.is_none() {
            wrong.push(format!("{name} must be a number, not {text:?}"));
        }
        number
    };
    let (start, end, step) = (number("start", "1"), number("end", "10"), number("step", "1"));
    let (tick, placeholder) = (number("tick_interval", ""), number("placeholder", ""));
    let (Some(start), Some(end), Some(step)) = (start, end, step) else { return Err(wrong) };
    let scale = Scale { start, end, step, tick };
    if let Some(name) = OF_SLIDERS.iter().find(|name| question.parameter(name).is_some())
        && !question.appearance.is_empty()
        && !question.appearance.contains("vertical")
        && !question.appearance.contains("no-ticks")
    {
        wrong.push(format!("{name} has an effect only with the appearances vertical and no-ticks, or without one"));
    }
    wrong.extend(scale.faults());
    if let Some(placeholder) = placeholder {
        if !scale.contains(placeholder) {
            wrong.push("placeholder must lie between start and end".to_owned());
        } else if !scale.is_on(placeholder, step) {
            wrong.push("placeholder must be start plus a multiple of step".to_owned());
        }
    }
    if let Some(name) = question.parameter("tick_labelset") {
        match lists.iter().find(|list| list.name == name) {
            None => wrong.push(format!("tick_labelset={name} is no list of the sheet choices")),
            Some(list) => wrong.extend(scale.faults_of_labels(list, question.appearance.contains("no-ticks"))),
        }
    }
    if wrong.is_empty() {
        let numbers = [Some(start), Some(end), Some(step), tick, placeholder];
        Ok(Range {
            start: text("start", "1"),
            end: text("end", "10"),
            step: text("step", "1"),
            decimal: numbers.into_iter().flatten().any(|number| !number.fract().is_zero()),
        })
    } else {
        Err(wrong)
    }
}

struct Scale {
    start: Decimal,
    end: Decimal,
    step: Decimal,
    tick: Option<Decimal>,
}

impl Scale {
    fn contains(&self, number: Decimal) -> bool {
        (self.start.min(self.end)..=self.start.max(self.end)).contains(&number)
    }

    /// Whether a number is `start` plus a multiple of an interval.
    fn is_on(&self, number: Decimal, interval: Decimal) -> bool {
        let distance = number.checked_sub(self.start);
        distance.and_then(|distance| distance.checked_rem(interval)).is_some_and(|rest| rest.is_zero())
    }

    fn faults(&self) -> Vec<String> {
        let mut wrong = Vec::new();
        let length = self.end.checked_sub(self.start).map(|length| length.abs());
        for (name, interval) in [("step", Some(self.step)), ("tick_interval", self.tick)] {
            let Some(interval) = interval else { continue };
            if interval.is_zero() {
                wrong.push(format!("{name} must not be 0"));
            } else if length.is_none_or(|length| interval.abs() > length) {
                wrong.push(format!("{name} must not be larger than the distance from start to end"));
            }
        }
        let multiple = |tick: Decimal| tick.checked_rem(self.step).is_some_and(|rest| rest.is_zero());
        if let Some(tick) = self.tick
            && wrong.is_empty()
            && !multiple(tick)
        {
            wrong.push("tick_interval must be a multiple of step".to_owned());
        }
        wrong
    }

    fn faults_of_labels(&self, list: &ChoiceList, only_the_ends: bool) -> Vec<String> {
        let mut values: Vec<Decimal> = Vec::new();
        for choice in &list.choices {
            match decimal(&choice.name) {
                None => {
                    return vec![format!(
                        "the choice {:?} of tick_labelset={} is not a number",
                        choice.name, list.name
                    )];
                }
                Some(value) if !values.contains(&value) => values.push(value),
                Some(_) => {}
            }
        }
        let (name, interval) = self.tick.map_or(("step", self.step), |tick| ("tick_interval", tick));
        let outside = values.iter().any(|value| !self.contains(*value));
        let off = values.iter().any(|value| !self.is_on(*value, interval));
        let ends = values.len() == 2 && values.contains(&self.start) && values.contains(&self.end);
        let mut wrong = Vec::new();
        if outside {
            wrong.push(format!("the choices of tick_labelset={} must lie between start and end", list.name));
        } else if off {
            wrong.push(format!("the choices of tick_labelset={} must be start plus a multiple of {name}", list.name));
        }
        if only_the_ends && !ends {
            wrong.push("with the appearance no-ticks, tick_labelset can only label start and end".to_owned());
        }
        wrong
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mistake::Position;
    use crate::model::{Choice, QuestionKind};

    fn range(parameters: &str, appearance: &str, choices: &[&str]) -> Result<Range, Vec<String>> {
        let mut question = Question::new("q", QuestionKind::Text, Position::default());
        question.parameters = super::super::parameters::read(parameters).unwrap();
        question.appearance = appearance.to_owned();
        let choice = |name: &&str| Choice {
            name: (*name).to_owned(),
            label: base::Localized::new(),
            media: Vec::new(),
            columns: Vec::new(),
            at: Position::default(),
        };
        let list = ChoiceList { name: "c1".into(), choices: choices.iter().map(choice).collect() };
        read(&question, &[list])
    }

    #[test]
    fn bounds_can_run_downwards_and_have_fractions() {
        assert!(!range("start=10 end=1", "", &[]).unwrap().decimal);
        assert!(!range("start=1.0", "", &[]).unwrap().decimal);
        assert!(range("start=0 end=1 step=0.1", "", &[]).unwrap().decimal);
        assert_eq!(range("", "", &[]).unwrap().end, "10");
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let wrong = [
            "start=a",
            "step=0",
            "step=20",
            "tick_interval=0.5",
            "tick_interval=3 step=2",
            "placeholder=11",
            "placeholder=4 step=2",
            "tick_labelset=c2",
            "start=1 end=1",
        ];
        for parameters in wrong {
            assert_eq!(range(parameters, "", &[]).unwrap_err().len(), 1, "{parameters}");
        }
        assert!(range("tick_interval=1", "picker", &[]).is_err());
        assert!(range("tick_interval=1", "vertical no-ticks", &[]).is_ok());
    }

    #[test]
    fn labels_stand_on_ticks() {
        assert!(range("tick_labelset=c1 tick_interval=2", "", &["1", "3"]).is_ok());
        assert!(range("tick_labelset=c1 tick_interval=2", "", &["1", "2"]).is_err());
        assert!(range("tick_labelset=c1", "no-ticks", &["10", "1", "1"]).is_ok());
        assert!(range("tick_labelset=c1", "no-ticks", &["1"]).is_err());
        assert!(range("tick_labelset=c1", "", &["a"]).is_err());
    }
}
