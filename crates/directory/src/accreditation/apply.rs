//! A person applies, completes what they applied with, or takes it back.

use base::{Id, Lang, PersonId};
use evidence::Action;

use super::{AccreditationError, Accreditations, Application, ApplicationForm, ApplicationId, Filed, State};
use crate::store::accreditation as tables;

impl Accreditations {
    /// Sends an application: a new one, one that changes or renews the person's entry, or what an officer asked for.
    /// The same form twice is one application.
    ///
    /// # Errors
    /// [`AccreditationError::Mistakes`] names every field that is to be mended; [`AccreditationError::Elsewhere`]
    /// when another application of the person is open, or this one was decided meanwhile.
    pub async fn apply(
        &self,
        person: PersonId,
        typed: &ApplicationForm,
        lang: Lang,
    ) -> Result<ApplicationId, AccreditationError> {
        let content = typed
            .read(self.directory.vocabulary(), &self.charter.version, lang.tag())
            .map_err(AccreditationError::Mistakes)?;
        let id = match self.to_complete(person, typed).await? {
            Some(open) => self.complete(&open, content).await?,
            None => self.file(person, content, &typed.key).await?,
        };
        Ok(id)
    }

    /// The open application that a form completes.
    async fn to_complete(
        &self,
        person: PersonId,
        typed: &ApplicationForm,
    ) -> Result<Option<Filed>, AccreditationError> {
        let Ok(id) = typed.application.parse::<ApplicationId>() else { return Ok(None) };
        let filed = self.own(person, id).await?;
        if filed.state.is_open() { Ok(Some(filed)) } else { Err(AccreditationError::Elsewhere) }
    }

    async fn file(
        &self,
        person: PersonId,
        content: Application,
        key: &str,
    ) -> Result<ApplicationId, AccreditationError> {
        let now = self.clock.now();
        let filed = Filed {
            id: Id::new(&*self.clock, &*self.random),
            person,
            adviser: self.directory.adviser_of(person).map(|adviser| adviser.id),
            state: State::Sent,
            content,
            charter: self.charter.version.clone(),
            signed_at: now,
            sent_at: now,
            note: String::new(),
            decided_at: None,
            revision: 1,
        };
        let letter = self.letter(person, "received", &[("organisation", &filed.content.organisation)]).await?;
        let access = Self::access(person, person, Action::ChangeProfile, "application, charter");
        let (key, id) = (key.to_owned(), filed.id);
        let looked_up = key.clone();
        let written = self
            .evidence
            .record_with(access, move |tx| {
                if tables::open_application_of(tx, person)?.is_some() || !tables::file(tx, &filed, &key)? {
                    return Ok(false);
                }
                letter.post(tx, now)?;
                Ok(true)
            })
            .await?;
        if written.is_some() {
            return Ok(id);
        }
        let known = self.directory.db().read(move |tx| tables::application_of_key(tx, person, &looked_up)).await?;
        known.ok_or(AccreditationError::Elsewhere)
    }

    async fn complete(&self, open: &Filed, content: Application) -> Result<ApplicationId, AccreditationError> {
        let now = self.clock.now();
        let sent = Filed {
            state: State::Sent,
            content,
            charter: self.charter.version.clone(),
            signed_at: now,
            sent_at: now,
            ..open.clone()
        };
        let access = Self::access(open.person, open.person, Action::ChangeProfile, "application, charter");
        let id = open.id;
        let written = self.evidence.record_with(access, move |tx| tables::change(tx, &sent)).await?;
        written.map(|_| id).ok_or(AccreditationError::Elsewhere)
    }

    /// Takes an open application back.
    pub async fn withdraw(&self, person: PersonId, id: ApplicationId) -> Result<(), AccreditationError> {
        let filed = self.own(person, id).await?;
        if !filed.state.is_open() {
            return Err(AccreditationError::Elsewhere);
        }
        let taken_back = Filed { state: State::Withdrawn, decided_at: Some(self.clock.now()), ..filed };
        let access = Self::access(person, person, Action::ChangeProfile, "application taken back");
        let written = self.evidence.record_with(access, move |tx| tables::change(tx, &taken_back)).await?;
        written.map(|_| ()).ok_or(AccreditationError::Elsewhere)
    }

    /// An application of this person.
    ///
    /// # Errors
    /// [`AccreditationError::NotFound`] also when it is somebody else's.
    pub async fn own(&self, person: PersonId, id: ApplicationId) -> Result<Filed, AccreditationError> {
        let filed = self.directory.db().read(move |tx| tables::application(tx, id)).await?;
        filed.filter(|filed| filed.person == person).ok_or(AccreditationError::NotFound)
    }

    /// The applications of a person, the newest first.
    pub async fn applications_of(&self, person: PersonId) -> Result<Vec<Filed>, AccreditationError> {
        Ok(self.directory.db().read(move |tx| tables::applications_of(tx, person)).await?)
    }
}
