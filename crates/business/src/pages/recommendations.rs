//! Every recommendation of the sheet: for the firm, depending on an answer, not for the firm and why.

use axum::extract::{Path, Query, State};
use forms::Filling;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Link, TagKind, button, button_about, button_link, button_named, buttons, details, form, inset,
    pagination, tag,
};
use ui::{Failure, PageHead, Visit, page};

use super::result::why;
use crate::catalogue::{Cost, Recommendation};
use crate::model::{Diagnosis, DiagnosisId, Firm};
use crate::reasons::{Speaker, Told};
use crate::room::Business;
use crate::verdicts::{Fit, Judged, Knowledge, judge_all, next_question};
use crate::what_changes::Changes;

/// Recommendations on a page.
const PER_PAGE: usize = 12;

/// Which part, and which page of it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Part {
    part: String,
    page: String,
}

/// `GET /diagnoses/{id}/recommendations`
pub async fn show(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    Query(Part { part, page: at }): Query<Part>,
) -> Result<Markup, Failure> {
    let id: DiagnosisId = id.parse().map_err(|_| Failure::NotFound)?;
    let person = visit.person()?.person;
    let (firm, diagnosis) = business.read_diagnosis(person, id).await?;
    let planned: Vec<String> =
        business.read_plan(person, firm.id).await?.steps.into_iter().map(|step| step.recommendation).collect();
    let knowledge = Knowledge::of(business.filling(&diagnosis));
    let instrument = business.content.instrument_of(knowledge.told());
    let judged = judge_all(&business.content.recommendations, instrument, &knowledge);
    let part = Fit::from_word(&part).unwrap_or(Fit::Yes);
    let view = View { business: &business, visit: &visit, firm: &firm, diagnosis: &diagnosis, knowledge: &knowledge };
    Ok(view.page(&judged, &planned, part, &at))
}

/// What the page is made from.
struct View<'a> {
    business: &'a Business,
    visit: &'a Visit,
    firm: &'a Firm,
    diagnosis: &'a Diagnosis,
    knowledge: &'a Knowledge,
}

impl View<'_> {
    fn page(&self, judged: &[Judged<'_>], planned: &[String], part: Fit, at: &str) -> Markup {
        let Self { visit, firm, .. } = self;
        let shown: Vec<&Judged<'_>> = judged.iter().filter(|one| one.fit == part).collect();
        let pages = shown.len().div_ceil(PER_PAGE).max(1);
        let at = at.parse::<usize>().unwrap_or(1).clamp(1, pages);
        let title = visit.t("business-recommendations-title");
        let address = |at: usize| format!("{}?part={}&page={at}", self.address(), part.word());
        let meaning = self.business.meaning(visit.lang);
        let speaker = self.business.speaker(visit, self.knowledge, &meaning);
        let mut changes = Changes::of(self.knowledge.told());
        let of_page: Vec<Markup> = shown
            .iter()
            .skip((at - 1) * PER_PAGE)
            .take(PER_PAGE)
            .map(|one| {
                let is_planned = planned.contains(&one.recommendation.name);
                self.item(one, &speaker, &mut changes, is_planned, &address(at))
            })
            .collect();
        page(
            visit,
            PageHead::new(&title).back(self.back()),
            html! {
                h1 { (title) }
                p.lead { (firm.facts.name) }
                (self.parts(judged, part))
                h2 { (visit.t(&format!("business-recommendations-{}", part.word()))) }
                @if part == Fit::Depends { (self.next_question(judged)) }
                @if shown.is_empty() { p { (visit.t("business-recommendations-none")) } }
                ol.advice start=[(at > 1).then_some((at - 1) * PER_PAGE + 1)] { @for item in of_page { li { (item) } } }
                (pagination(visit, at, pages, address))
                p { (button_link(
                    &Link::new(format!("/firms/{}/plan", firm.id), visit.t("business-plan-open")),
                    ButtonKind::Secondary,
                )) }
            },
        )
    }

    fn address(&self) -> String {
        format!("/diagnoses/{}/recommendations", self.diagnosis.id)
    }

    fn back(&self) -> Link {
        if self.is_open() {
            Link::new(format!("/firms/{}", self.firm.id), self.firm.facts.name.as_str())
        } else {
            Link::new(format!("/diagnoses/{}/result", self.diagnosis.id), self.visit.t("business-result-title"))
        }
    }

    /// Whether answers can still be changed.
    fn is_open(&self) -> bool {
        self.diagnosis.completed_at.is_none()
    }

    /// The three parts with how many recommendations each has.
    fn parts(&self, judged: &[Judged<'_>], part: Fit) -> Markup {
        let count = |fit: Fit| judged.iter().filter(|one| one.fit == fit).count();
        let words = |fit: Fit| {
            let key = format!("business-recommendations-{}-count", fit.word());
            self.visit.t_with(&key, &[("count", count(fit).into())])
        };
        html! {
            nav aria-label=(self.visit.t("business-recommendations-parts")) {
                ul {
                    @for fit in Fit::ALL {
                        li {
                            @if fit == part { strong aria-current="page" { (words(fit)) } }
                            @else { a href={ (self.address()) "?part=" (fit.word()) } { (words(fit)) } }
                        }
                    }
                }
            }
        }
    }

    /// The question to answer first, and where.
    fn next_question(&self, judged: &[Judged<'_>]) -> Markup {
        let Some(next) = next_question(judged, self.knowledge) else { return html! {} };
        let visit = self.visit;
        let question = self.knowledge.told().label(&next.question, visit.lang);
        let values = [("question", question.as_str().into()), ("count", next.decides.into())];
        html! {
            (inset(html! {
                p { (visit.t_with("business-recommendations-next", &values)) }
                @match self.step_of(&next.question) {
                    Some(href) => { p { a href=(href) { (visit.t("business-recommendations-answer")) } } }
                    None => {
                        p { (visit.t("business-recommendations-again")) }
                        (form(visit, &format!("/firms/{}/diagnosis", self.firm.id), button(
                            &visit.t("business-firm-diagnosis-again"),
                            ButtonKind::Secondary,
                        )))
                    }
                }
            }))
        }
    }

    /// The page on which a question is asked, while answers can be changed.
    fn step_of(&self, question: &str) -> Option<String> {
        let steps = self.is_open().then(|| self.knowledge.told().steps())?;
        let step = steps.into_iter().find(|step| step.questions.iter().any(|asked| asked == question))?;
        Some(format!("/diagnoses/{}/q/{}", self.diagnosis.id, step.name))
    }

    fn item(
        &self,
        judged: &Judged<'_>,
        speaker: &Speaker<'_>,
        changes: &mut Changes<'_>,
        is_planned: bool,
        here: &str,
    ) -> Markup {
        let visit = self.visit;
        let recommendation = judged.recommendation;
        let because = match judged.fit {
            Fit::Yes => "business-advice-why",
            Fit::Depends => "business-recommendations-depends-on",
            Fit::No => "business-recommendations-why-not",
        };
        html! {
            h3 #(recommendation.name) { (recommendation.label.get(visit.lang)) }
            (tags(visit, recommendation))
            @if judged.fit == Fit::Yes {
                (explanation(visit, self.knowledge.told(), recommendation))
            }
            p { strong { (visit.t(because)) } }
            (self.reasons_list(&speaker.reasons(judged)))
            @if judged.fit == Fit::No { (self.what_would_change(speaker, changes, recommendation)) }
            (source(visit, recommendation))
            @if judged.fit == Fit::Yes { (self.planning(recommendation, is_planned, here)) }
        }
    }

    fn reasons_list(&self, reasons: &[Told]) -> Markup {
        html! {
            ul.reasons {
                @for told in reasons {
                    li {
                        (told.sentence)
                        @if let Some(source) = &told.source { " " span.small { "(" (source) ")" } }
                        @if let Some(href) = told.open.as_deref().and_then(|question| self.step_of(question)) {
                            " " a href=(href) { (self.visit.t("business-recommendations-answer")) }
                        }
                    }
                }
            }
        }
    }

    fn what_would_change(
        &self,
        speaker: &Speaker<'_>,
        changes: &mut Changes<'_>,
        recommendation: &Recommendation,
    ) -> Markup {
        let visit = self.visit;
        let change = changes.fewest(&recommendation.relevant);
        let sentences = change.map(|change| speaker.changes(recommendation, &change));
        details(
            &visit.t("business-change-title"),
            html! {
                @match sentences {
                    None => { p { (visit.t("business-change-none")) } }
                    Some(sentences) => {
                        p { (visit.t_with("business-change-intro", &[("count", sentences.len().into())])) }
                        ul { @for sentence in sentences { li { (sentence) } } }
                    }
                }
            },
        )
    }

    fn planning(&self, recommendation: &Recommendation, is_planned: bool, here: &str) -> Markup {
        let visit = self.visit;
        let plan = format!("/firms/{}/plan", self.firm.id);
        if is_planned {
            return html! { p { a href={ (plan) "/steps/" (recommendation.name) } { (visit.t("business-plan-has-it")) } } };
        }
        add_form(visit, &plan, recommendation, &format!("{here}#{}", recommendation.name))
    }
}

/// The button that adds a recommendation to a plan.
pub fn add_form(visit: &Visit, plan: &str, recommendation: &Recommendation, back: &str) -> Markup {
    let about = recommendation.label.get(visit.lang);
    form(
        visit,
        &format!("{plan}/steps"),
        html! {
            input type="hidden" name="back" value=(back);
            (buttons(button_about(
                &visit.t("business-plan-add"),
                about,
                ButtonKind::Secondary,
                "recommendation",
                &recommendation.name,
            )))
        },
    )
}

/// The button that begins a plan with several.
pub fn begin_form(visit: &Visit, plan: &str, recommendations: &[&Recommendation]) -> Markup {
    let count = [("count", recommendations.len().into())];
    let names: Vec<&str> = recommendations.iter().map(|recommendation| recommendation.name.as_str()).collect();
    form(
        visit,
        &format!("{plan}/steps"),
        html! {
            input type="hidden" name="recommendation" value=(names.join(" "));
            (button_named(&visit.t_with("business-plan-begin", &count), ButtonKind::Primary, "back", plan))
        },
    )
}

/// What a recommendation brings, asks and costs.
pub fn tags(visit: &Visit, recommendation: &Recommendation) -> Markup {
    let points = |key: &str, points: u8| visit.t_with(key, &[("points", points.into())]);
    let cost = match recommendation.cost {
        Cost::Free => TagKind::Success,
        Cost::Low | Cost::Medium | Cost::High => TagKind::Neutral,
    };
    html! {
        p.tags {
            (tag(TagKind::Neutral, &points("business-advice-benefit", recommendation.benefit.get()))) " "
            (tag(TagKind::Neutral, &points("business-advice-effort", recommendation.effort.get()))) " "
            (tag(cost, &visit.t(&format!("business-advice-cost-{}", recommendation.cost.word()))))
        }
    }
}

/// What to do, why, and how to begin.
pub fn explanation(visit: &Visit, filling: &Filling, recommendation: &Recommendation) -> Markup {
    html! {
        p { (recommendation.text.get(visit.lang)) }
        p { (why(filling, recommendation.why.get(visit.lang), visit.lang)) }
        (first_step(visit, recommendation))
    }
}

/// How to begin.
pub fn first_step(visit: &Visit, recommendation: &Recommendation) -> Markup {
    html! {
        @if !recommendation.first_step.is_empty() {
            p { strong { (visit.t("business-advice-first-step")) } " " (recommendation.first_step.get(visit.lang)) }
        }
    }
}

/// Who says so, with the page.
pub fn source(visit: &Visit, recommendation: &Recommendation) -> Markup {
    html! {
        p.small {
            a href=(recommendation.url) rel="external" {
                (visit.t_with("business-advice-source", &[("source", recommendation.source.as_str().into())]))
            }
        }
    }
}

/// The way from a result to all recommendations and to the plan.
pub fn way_on(visit: &Visit, firm: &Firm, diagnosis: DiagnosisId) -> Markup {
    html! {
        p { a href={ "/diagnoses/" (diagnosis) "/recommendations" } { (visit.t("business-recommendations-all")) } }
        p { a href={ "/firms/" (firm.id) "/plan" } { (visit.t("business-plan-open")) } }
    }
}
