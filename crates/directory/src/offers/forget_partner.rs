//! The account of a partner, or of who complained, is closed.

use base::PersonId;

use crate::directory::DirectoryError;
use crate::store::{complaints, offers as tables};
use crate::surroundings::Offers;

impl Offers {
    /// Forgets a person whose account ends. Their offers have no account that answers for them any more, so that officers
    /// write down what the operators say; what waits for a decision is deleted. Of their complaints, those that nobody
    /// answered are deleted, for nobody reads an answer; of the others the times stay, which are counted. Twice does it
    /// once.
    pub async fn forget_partner(&self, person: PersonId) -> Result<(), DirectoryError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                tables::forget_vendor(tx, person, now)?;
                Ok(complaints::forget_person(tx, person)?)
            })
            .await
    }
}
