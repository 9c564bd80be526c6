//! An officer writes questions on a page: each change is kept, and two pages of the same draft do not undo each other.

use base::{Id, Lang, PersonId};
use forms::filling::Filling;
use forms::{Answers, Mistake};

use super::sheet::Read;
use super::store as tables;
use super::{Change, DRAFTS_MAX, Draft, NotChanged, Questionnaire, QuestionnaireId};
use crate::read_sheet::read_sheet;
use crate::room::{Consultations, ConsultationsError};

/// What the file of a draft is called.
pub const WRITTEN_FILE: &str = "questions.xlsx";

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// It is kept.
    Kept,
    /// Something is wrong: nothing changed.
    Refused(NotChanged),
    /// Another page changed the draft since this one was read: nothing changed.
    Elsewhere,
}

impl Consultations {
    /// Begins a draft. The same key again makes nothing new.
    ///
    /// # Errors
    /// When the room fails; what is wrong with title or languages is the inner error.
    pub async fn begin_questions(
        &self,
        officer: PersonId,
        title: &str,
        langs: &[Lang],
        creation_key: &str,
    ) -> Result<Result<Draft, NotChanged>, ConsultationsError> {
        let content = match Questionnaire::default().changed(&Change::Head(title.to_owned(), langs.to_vec())) {
            Ok(content) => content,
            Err(refused) => return Ok(Err(refused)),
        };
        let json = serde_json::to_string(&content)?;
        let id = Id::new(&*self.clock, &*self.random);
        let draft = Draft { id, officer, content, revision: 1, changed_at: self.clock.now() };
        let key = format!("{officer} {creation_key}");
        let kept = self.db.write(move |tx| {
            tables::add(tx, &draft, &json, &key)?;
            Ok::<_, ConsultationsError>(tables::by_creation_key(tx, &key)?)
        });
        let kept = kept.await?.transpose()?;
        Ok(Ok(kept.ok_or(ConsultationsError::ChangedElsewhere)?))
    }

    /// An officer's drafts of questions, the one that changed last first.
    pub async fn questions_of(&self, officer: PersonId) -> Result<Vec<Draft>, ConsultationsError> {
        let most = i64::try_from(DRAFTS_MAX).unwrap_or(i64::MAX);
        let read = move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::of_officer(tx, officer, most)?);
        Ok(self.db.read(read).await?.into_iter().collect::<Result<_, _>>()?)
    }

    /// A draft of this officer.
    ///
    /// # Errors
    /// [`ConsultationsError::NotFound`] when there is none, or when it is another officer's.
    pub async fn own_questions(&self, officer: PersonId, id: QuestionnaireId) -> Result<Draft, ConsultationsError> {
        let read = move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::by_id(tx, id)?);
        let found = self.db.read(read).await?.transpose()?;
        found.filter(|draft| draft.officer == officer).ok_or(ConsultationsError::NotFound)
    }

    /// Changes a draft that was read at a revision. What is there already is not added again.
    ///
    /// # Errors
    /// When there is no such draft.
    pub async fn change_questions(
        &self,
        officer: PersonId,
        id: QuestionnaireId,
        known: i64,
        change: &Change,
    ) -> Result<Changed, ConsultationsError> {
        let draft = self.own_questions(officer, id).await?;
        let next = match draft.content.changed(change) {
            // A second click: what it asks for is there.
            Ok(next) if next == draft.content && matches!(change, Change::Put(_)) => return Ok(Changed::Kept),
            Ok(_) if draft.revision != known => return Ok(Changed::Elsewhere),
            Ok(next) => next,
            Err(refused) => return Ok(Changed::Refused(refused)),
        };
        let (json, now) = (serde_json::to_string(&next)?, self.clock.now());
        let change =
            move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::change(tx, id, &json, known, now)?);
        Ok(if self.db.write(change).await? { Changed::Kept } else { Changed::Elsewhere })
    }

    /// The XLSForm of a draft.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn sheet_of(&self, draft: &Draft) -> Result<Vec<u8>, ConsultationsError> {
        written(&draft.content.form(&self.texts))
    }

    /// The mistakes of a draft: those of its sheet.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn mistakes_of(&self, draft: &Draft) -> Result<Vec<Mistake>, ConsultationsError> {
        Ok(read_sheet(WRITTEN_FILE, &self.sheet_of(draft)?).err().unwrap_or_default())
    }

    /// The draft as somebody would fill it in, with every question, whatever is answered; or its mistakes.
    pub(crate) fn preview_of(
        &self,
        draft: &Draft,
        lang: Lang,
    ) -> Result<Result<Filling, Vec<Mistake>>, ConsultationsError> {
        let sheet = written(&draft.content.every_question().form(&self.texts))?;
        let read: Read = read_sheet(WRITTEN_FILE, &sheet);
        Ok(read.map(|plan| Filling::open(plan, Answers::new(), self.circumstances(lang))))
    }
}

fn written(form: &forms::Form) -> Result<Vec<u8>, ConsultationsError> {
    forms::xlsform::write(form).map_err(|error| ConsultationsError::Package(error.to_string()))
}
