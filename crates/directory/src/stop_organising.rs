//! An organiser's account is closed: who comes to an event is never left without somebody who looks after it.

use base::PersonId;

use crate::directory::DirectoryError;
use crate::organising::Stage;
use crate::store::organisers as tables;
use crate::surroundings::Events;

impl Events {
    /// Whether something that this person published is still to take place, or takes place now.
    pub async fn has_coming_events(&self, person: PersonId) -> Result<bool, DirectoryError> {
        let (own, now) = (self.own_events(person).await?, self.clock.now());
        let published = own.iter().filter(|organised| organised.stage == Stage::Published);
        Ok(published.filter_map(|organised| self.directory.event(organised.event)).any(|event| event.time.ends() > now))
    }

    /// Forgets an organiser whose account ends: drafts are deleted, what waits for an officer waits no more, and nobody
    /// publishes in the person's name. What took place stays, under the organisation's name. Twice does it once.
    pub async fn forget_organiser(&self, person: PersonId) -> Result<(), DirectoryError> {
        let now = self.clock.now();
        self.db.write(move |tx| Ok(tables::forget_organiser(tx, person, now)?)).await
    }
}
