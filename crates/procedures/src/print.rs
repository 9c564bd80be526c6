//! What people hold in their hands: the receipt, the decision, and the form on paper.

use std::sync::OnceLock;

use forms::Filling;
use paper::{Answer, Document, Fonts, Text};
use ui::Words;

use crate::catalogue::Version;
use crate::hand::Hand;
use crate::model::{Case, CaseId};
use crate::room::{Procedures, ProceduresError};
use crate::submit_case::reference_of;

/// The letters of every document, read once.
fn fonts() -> Result<&'static Fonts, ProceduresError> {
    static FONTS: OnceLock<Result<Fonts, String>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::carried().map_err(|error| error.to_string()));
    fonts.as_ref().map_err(|error| ProceduresError::Printing(error.clone()))
}

impl Procedures {
    /// The receipt of a case that was sent, as tagged PDF.
    pub(crate) async fn receipt(&self, words: &Words, hand: &Hand, id: CaseId) -> Result<Vec<u8>, ProceduresError> {
        let case = self.read_case(hand, id).await?;
        let Some(sent) = case.submitted_at else { return Err(ProceduresError::NotFound) };
        let filling = self.filling(&case, words.lang)?;
        let on = [("date", words.date_time(sent, &self.zone).into())];
        let document = self.letterhead(words, &case)?.created(sent);
        let document = document
            .heading(1, words.t("procedures-receipt-title"))
            .paragraph(words.t_with("procedures-receipt-lead", &on))
            .key_figure(words.t("procedures-case-reference"), reference_of(&case));
        let document = match case.due_at {
            Some(due) => {
                let by = [("date", words.date(self.day(due)).into())];
                document.paragraph(words.t_with("procedures-receipt-due", &by))
            }
            None => document,
        };
        let document = match &case.acting {
            Some(acting) => document.notice(words.t_with(
                "procedures-acting",
                &[("name", acting.name.as_str().into()), ("organisation", acting.organisation.as_str().into())],
            )),
            None => document,
        };
        finished(answers(document.heading(2, words.t("procedures-answers")), words, &filling))
    }

    /// The letter of a decision, as tagged PDF.
    pub(crate) async fn decision_letter(
        &self,
        words: &Words,
        hand: &Hand,
        id: CaseId,
    ) -> Result<Vec<u8>, ProceduresError> {
        let case = self.read_case(hand, id).await?;
        let Some(decision) = &case.decision else { return Err(ProceduresError::NotFound) };
        let outcome = if decision.is_granted { "procedures-granted" } else { "procedures-refused" };
        let basis = self.catalogue.version(&case.version).map(|version| version.about.legal_basis.clone());
        let mut document = self
            .letterhead(words, &case)?
            .created(decision.at)
            .paragraph(words.date(self.day(decision.at)))
            .heading(1, self.title_of(&case, words.lang))
            .notice(Text::plain("").bold(words.t(outcome)));
        for paragraph in decision.reason.split("\n\n") {
            document = document.paragraph(paragraph);
        }
        if let Some(basis) = basis {
            document = document.small(format!("{}: {basis}", words.t("procedures-fact-basis")));
        }
        finished(document.paragraph(decision.by_name.clone()))
    }

    /// The form on paper, to be filled in by hand and keyed in by a helper.
    pub(crate) fn on_paper(
        &self,
        words: &Words,
        version: &Version,
        is_large: bool,
    ) -> Result<Vec<u8>, ProceduresError> {
        let about = &version.about;
        let authority = self.content.authority_name(&about.authority, words.lang).to_owned();
        let document = Document::new(about.title.get(words.lang), words.lang)
            .author(authority.clone())
            .created(version.published_at)
            .footer(version.hash.chars().take(8).collect::<String>(), pages(words))
            .letterhead(&authority, [self.office_of(&about.authority)])
            .heading(1, about.title.get(words.lang))
            .paragraph(about.summary.get(words.lang))
            .heading(2, words.t("procedures-conditions"))
            .list(crate::pages::words::lines(about.conditions.get(words.lang)))
            .notice(words.t("procedures-paper-lead"));
        let document = if is_large { document.large_print() } else { document };
        finished(forms::on_paper::fields(document, words, version.plan.form()))
    }

    fn letterhead(&self, words: &Words, case: &Case) -> Result<Document, ProceduresError> {
        let code = self.authority_of(case)?;
        let authority = self.content.authority_name(&code, words.lang).to_owned();
        Ok(Document::new(self.title_of(case, words.lang), words.lang)
            .author(authority.clone())
            .footer(reference_of(case), pages(words))
            .letterhead(&authority, [self.office_of(&code)]))
    }

    fn office_of(&self, authority: &str) -> String {
        self.content.authorities.get(authority).map(|authority| authority.office.clone()).unwrap_or_default()
    }
}

/// What stands at the foot of a page.
fn pages(words: &Words) -> impl Fn(usize, usize) -> String + Send + Sync + 'static {
    let words = words.clone();
    move |page, pages| words.t_with("procedures-paper-page", &[("page", page.into()), ("pages", pages.into())])
}

fn finished(document: Document) -> Result<Vec<u8>, ProceduresError> {
    document.to_pdf(fonts()?).map_err(|error| ProceduresError::Printing(error.to_string()))
}

/// Every answer under its heading, with its source.
fn answers(mut document: Document, words: &Words, filling: &Filling) -> Document {
    for section in forms::pages::sections(words, filling) {
        if !section.heading.is_empty() {
            document = document.heading(3, section.heading);
        }
        let told = section.answers.into_iter().map(|told| {
            let answer = Answer::new(told.label, told.answer);
            match told.source {
                Some(source) => answer.note(source),
                None => answer,
            }
        });
        document = document.answers(told);
    }
    document
}
