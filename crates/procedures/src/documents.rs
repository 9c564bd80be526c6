//! Documents that were given in an earlier procedure: proposed for a question of the same concept, and copied into the
//! new case when the person keeps them. Until then, nothing of them is in it.

use attachments::{AttachmentError, AttachmentId, Attachments};
use base::Lang;
use forms::answers::Answer;
use forms::source::{About, AnswerSource, Pending, Silence};
use forms::{Filling, Origin, Proposal};
use store::Db;

use crate::files::{brought, named, owner};
use crate::model::{Case, CaseId, Named};
use crate::prefill::Title;
use crate::room::{Procedures, ProceduresError};
use crate::store::{self as tables, Given};

/// What the same person or firm gave in earlier procedures.
pub struct EarlierDocuments {
    db: Db,
    files: Attachments,
    name: Box<dyn Fn(Lang) -> String + Send + Sync>,
    title: Box<Title>,
}

impl EarlierDocuments {
    /// The source; `name` is what people call it, and `title` tells a procedure's.
    pub fn new(
        db: Db,
        files: Attachments,
        name: impl Fn(Lang) -> String + Send + Sync + 'static,
        title: impl Fn(&str, Lang) -> String + Send + Sync + 'static,
    ) -> Self {
        Self { db, files, name: Box::new(name), title: Box::new(title) }
    }

    /// Whether the file is there, and may be read.
    async fn is_there(&self, given: &Given) -> Result<bool, Silence> {
        let Ok(id) = given.file.id.parse() else { return Ok(false) };
        match self.files.find(id, &owner(given.case)).await {
            Ok(kept) => Ok(kept.state.is_open()),
            Err(AttachmentError::NotFound) => Ok(false),
            Err(_) => Err(Silence::Down),
        }
    }
}

impl AnswerSource for EarlierDocuments {
    fn id(&self) -> &'static str {
        "documents"
    }

    fn name(&self, lang: Lang) -> String {
        (self.name)(lang)
    }

    fn ask<'a>(
        &'a self,
        about: About<'a>,
        concepts: &'a [String],
        lang: Lang,
    ) -> Pending<'a, Result<Vec<Proposal>, Silence>> {
        Box::pin(async move {
            let given = self.db.read(move |tx| {
                let mut given = tables::documents_of(tx, about.person)?;
                if let Some(firm) = about.firm {
                    given.extend(tables::documents_of(tx, firm)?);
                }
                Ok::<_, ProceduresError>(given)
            });
            let mut proposals = Vec::new();
            for given in given.await.map_err(|_| Silence::Down)? {
                if concepts.contains(&given.concept) && self.is_there(&given).await? {
                    proposals.push(Proposal {
                        value: format!("{}/{}", given.file.id, given.file.name),
                        source: Origin::Earlier((self.title)(&given.procedure, lang)),
                        rows: given.place.split('.').filter_map(|row| row.parse().ok()).collect(),
                        concept: given.concept,
                        at: given.at,
                        basis: None,
                    });
                }
            }
            Ok(proposals)
        })
    }
}

/// Whether an answer is a document of an earlier case that the person has not kept yet.
pub(crate) fn is_proposed(filling: &Filling, key: &str, answer: &Answer) -> bool {
    let is_file = filling.question(key).is_some_and(|question| question.kind.is_file());
    is_file && !answer.confirmed && !answer.value.is_empty() && matches!(answer.provenance.source, Origin::Earlier(_))
}

/// Documents that were copied for a case, by the identifier of what they were copied from.
pub(crate) type Copied = Vec<(String, Option<Named>)>;

impl Procedures {
    /// Puts copies in the place of the documents of earlier cases that these questions show, so that the case has
    /// files of its own; one that is gone meanwhile is asked for again. `copied` remembers what was copied in an
    /// earlier try.
    pub(crate) async fn take_documents(
        &self,
        case: &mut Case,
        keys: &[String],
        copied: &mut Copied,
    ) -> Result<(), ProceduresError> {
        let filling = self.filling(case, case.lang)?;
        for key in keys {
            let Some(answer) = case.answers.get(key).filter(|answer| is_proposed(&filling, key, answer)) else {
                continue;
            };
            let mut answer = answer.clone();
            let old = answer.value.split('/').next().unwrap_or_default().to_owned();
            let copy = match copied.iter().find(|(from, _)| *from == old) {
                Some((_, copy)) => copy.clone(),
                None => {
                    let copy = self.copy_document(case, &old).await?;
                    copied.push((old, copy.clone()));
                    copy
                }
            };
            match copy {
                Some(file) => {
                    answer.value = format!("{}/{}", file.id, file.name);
                    case.answers.set(key, answer);
                }
                None => drop(case.answers.forget(key)),
            }
        }
        Ok(())
    }

    async fn copy_document(&self, case: &Case, file: &str) -> Result<Option<Named>, ProceduresError> {
        let Some((from, id)) = self.source_of_document(case, file).await? else { return Ok(None) };
        let opened = match self.files.read(id, &owner(from)).await {
            Ok(opened) => opened,
            Err(AttachmentError::NotFound | AttachmentError::Closed(_)) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let name = opened.kept.name.to_string();
        match self.files.keep(&brought(case.id), &name, opened.chunks()).await {
            Ok(kept) => Ok(Some(named(&kept))),
            // What is not taken any more is asked for again.
            Err(AttachmentError::Refused(_)) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The case that a document of the same person or firm was given in.
    pub(crate) async fn source_of_document(
        &self,
        case: &Case,
        file: &str,
    ) -> Result<Option<(CaseId, AttachmentId)>, ProceduresError> {
        let Ok(id) = file.parse::<AttachmentId>() else { return Ok(None) };
        let (person, firm, file) = (case.person, case.firm, file.to_owned());
        let found = self.db.read(move |tx| {
            let mut given = tables::documents_of(tx, person)?;
            if let Some(firm) = firm {
                given.extend(tables::documents_of(tx, firm)?);
            }
            Ok::<_, ProceduresError>(given.into_iter().find(|given| given.file.id == file).map(|given| given.case))
        });
        Ok(found.await?.map(|case| (case, id)))
    }
}
