//! A plan on paper, as tagged PDF: to pin on the wall, to take to the bank or to an adviser.

use std::sync::OnceLock;

use paper::{Answer, Document, Fonts};
use ui::Words;

use super::{KnownStep, Plan, Standing, State};
use crate::room::{Business, BusinessError};

/// The letters of every document, read once.
fn fonts() -> Result<&'static Fonts, BusinessError> {
    static FONTS: OnceLock<Result<Fonts, String>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::carried().map_err(|error| error.to_string()));
    fonts.as_ref().map_err(|error| BusinessError::Printing(error.clone()))
}

impl Business {
    /// A plan as tagged PDF; the caller has decided who may see it, and recorded it.
    pub(crate) fn print_plan(&self, words: &Words, plan: &Plan) -> Result<Vec<u8>, BusinessError> {
        let title = words.t_with("business-plan-of", &[("firm", plan.firm.facts.name.as_str().into())]);
        let now = self.clock.now();
        let on = words.t_with("business-plan-printed", &[("date", words.date(self.day(now)).into())]);
        let pages = words.clone();
        let mut document = Document::new(&title, words.lang)
            .author(plan.firm.facts.name.as_str())
            .created(now)
            .footer(title.as_str(), move |page, pages_in_all| {
                pages.t_with("business-plan-page", &[("page", page.into()), ("pages", pages_in_all.into())])
            })
            .heading(1, title.as_str())
            .paragraph(on);
        for state in [State::Todo, State::Done, State::Aside] {
            let steps = plan.known_steps(&self.content.recommendations, state);
            let heading = words.t(&format!("business-plan-{}", state.word()));
            if steps.is_empty() && state == State::Todo {
                document = document.heading(2, heading).paragraph(words.t("business-plan-nothing-to-do"));
            } else if !steps.is_empty() {
                document = document.heading(2, heading);
                for (at, step) in steps.iter().enumerate() {
                    document = document.together(|part| self.print_step(words, part, at + 1, plan, step));
                }
            }
        }
        document.to_pdf(fonts()?).map_err(|error| BusinessError::Printing(error.to_string()))
    }

    fn print_step(
        &self,
        words: &Words,
        document: Document,
        number: usize,
        plan: &Plan,
        known: &KnownStep<'_>,
    ) -> Document {
        let step = known.step;
        let changed = words.date(self.day(step.changed_at));
        let mut document = document.heading(3, format!("{number}. {}", step.title.get(words.lang)));
        let mut facts = Vec::new();
        if let Some(recommendation) = known.recommendation {
            document = document.paragraph(recommendation.text.get(words.lang));
            let of_five = |points: u8| words.t_with("business-plan-of-five", &[("points", points.into())]);
            let first_step = recommendation.first_step.get(words.lang);
            if !first_step.is_empty() {
                facts.push(Answer::new(words.t("business-advice-first-step"), first_step));
            }
            let cost = words.t(&format!("business-advice-cost-{}", recommendation.cost.word()));
            facts.push(Answer::new(words.t("business-plan-cost"), cost));
            facts.push(Answer::new(words.t("business-plan-effort"), of_five(recommendation.effort.get())));
            facts.push(Answer::new(words.t("business-plan-benefit"), of_five(recommendation.benefit.get())));
            let source = format!("{}, {}", recommendation.source, recommendation.url);
            facts.push(Answer::new(words.t("business-plan-source"), source));
        }
        match step.state {
            State::Done => facts.push(Answer::new(words.t("business-plan-done-on"), changed)),
            State::Aside => facts.push(Answer::new(words.t("business-plan-reason"), step.reason.as_str())),
            State::Todo => {}
        }
        if !step.note.is_empty() {
            facts.push(Answer::new(words.t("business-plan-note"), step.note.as_str()));
        }
        if let Standing::NotMeant(judged) = &known.standing
            && let Some(knowledge) = plan.knowledge_of(judged.recommendation)
        {
            let meaning = self.meaning(words.lang);
            let reasons =
                self.speaker(words, knowledge, &meaning).reasons(judged).into_iter().map(|told| told.sentence);
            document = document.notice(words.t("business-plan-not-meant")).list(reasons);
        }
        if facts.is_empty() { document } else { document.answers(facts) }
    }
}
