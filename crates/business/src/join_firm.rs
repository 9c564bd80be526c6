//! Somebody who was invited looks after a firm from now on.

use base::{FirmId, PersonId};
use evidence::{Action, Subject};

use crate::invite_to_firm::hash_of;
use crate::messages;
use crate::model::{FirmChangeKind, FirmMember, MAX_FIRM_PEOPLE, MAX_FIRMS};
use crate::room::{Business, BusinessError};
use crate::store;

impl Business {
    /// Uses an invitation up. Who is there already stays what they are; the link has done its work.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when the link holds no more.
    pub async fn join_firm(&self, person: PersonId, token: &str) -> Result<FirmId, BusinessError> {
        let (firm, invitation, _) = self.read_invitation(person, token).await?;
        let (joined, owner) = (self.person(person).await?, self.person(invitation.invited_by).await?);
        let letter = messages::on_joining(self, &firm, &owner, &joined, invitation.role)?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ChangeFirmPeople, "joined").await?;
        let now = self.clock.now();
        let member = FirmMember { person, role: invitation.role, since: now };
        let change = self.firm_change(person, FirmChangeKind::Joined, Some(person), Some(invitation.role));
        let (business, hash) = (self.clone(), hash_of(token));
        self.db
            .write(move |tx| {
                let invitation = store::invitation_of_token(tx, &hash, now)?.ok_or(BusinessError::NotFound)?;
                store::remove_invitation(tx, firm.id, invitation.id)?;
                if store::firm_of(tx, person, firm.id)?.is_some() {
                    return Ok(firm.id);
                }
                if store::firms_of(tx, person)?.len() >= MAX_FIRMS {
                    return Err(BusinessError::TooManyFirms);
                }
                if store::people_of(tx, firm.id)?.len() >= MAX_FIRM_PEOPLE {
                    return Err(BusinessError::TooManyPeople);
                }
                store::put_member(tx, firm.id, &member, invitation.invited_by)?;
                store::insert_change(tx, firm.id, &change)?;
                business.post(tx, &letter)?;
                Ok(firm.id)
            })
            .await
    }
}
