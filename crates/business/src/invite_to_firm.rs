//! An owner invites somebody to look after a firm too: by a link to their mailbox that holds for some days.

use aws_lc_rs::digest::{SHA256, digest};
use base::{FirmId, Id, PersonId};
use evidence::{Action, Subject};
use jiff::SignedDuration;

use crate::messages;
use crate::model::{
    Firm, FirmChange, FirmChangeKind, INVITATION_HOURS, INVITATIONS, Invitation, InvitationId, MAX_FIRM_PEOPLE,
    MAX_INVITATIONS,
};
use crate::roles::{FirmRole, Right};
use crate::room::{Business, BusinessError};
use crate::store;

/// Bytes of chance in the link of an invitation.
const TOKEN_BYTES: usize = 32;

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum NotInvited {
    /// What was typed is no mailbox.
    #[error("no mailbox")]
    NoMailbox,
    /// As many people look after the firm, or are invited to, as may.
    #[error("{MAX_FIRM_PEOPLE} people and {MAX_INVITATIONS} invitations at most")]
    TooMany,
    /// Something failed.
    #[error(transparent)]
    Failed(#[from] BusinessError),
}

impl From<::store::StoreError> for NotInvited {
    fn from(error: ::store::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl Business {
    /// Sends an invitation. Another one to the same mailbox takes the place of the first. Each is counted, also one that
    /// is taken back: the letter has left.
    ///
    /// # Errors
    /// [`NotInvited`] says what is to be mended.
    pub async fn invite_to_firm(
        &self,
        person: PersonId,
        firm: FirmId,
        mailbox: &str,
        role: FirmRole,
    ) -> Result<(), NotInvited> {
        let firm = self.firm_with(person, firm, Right::ManagePeople).await?;
        let email: mail::Address = mailbox.trim().parse().map_err(|_| NotInvited::NoMailbox)?;
        let inviter = self.person(person).await?;
        let random = &*self.random;
        let token = random.token::<TOKEN_BYTES>();
        let now = self.clock.now();
        let invitation = Invitation {
            id: Id::new(&*self.clock, random),
            firm: firm.id,
            email: email.to_string(),
            role,
            invited_by: person,
            invited_at: now,
            expires_at: now.plus(SignedDuration::from_hours(INVITATION_HOURS)),
        };
        let letter = messages::on_invitation(self, &firm, &invitation, &inviter, email, &token)?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ChangeFirmPeople, "invitation").await?;
        let change = self.firm_change(person, FirmChangeKind::Invited, None, Some(role));
        let business = self.clone();
        self.db
            .write(move |tx| {
                store::forget_expired_invitations(tx, invitation.firm, now)?;
                let open = store::invitations_to(tx, invitation.firm, now)?;
                let same = open.iter().find(|known| known.email == invitation.email);
                if let Some(same) = same {
                    store::remove_invitation(tx, invitation.firm, same.id)?;
                } else if open.len() >= MAX_INVITATIONS
                    || store::people_of(tx, invitation.firm)?.len() >= MAX_FIRM_PEOPLE
                {
                    return Err(NotInvited::TooMany);
                }
                store::insert_invitation(tx, &invitation, &hash_of(&token))?;
                store::insert_change(tx, invitation.firm, &change)?;
                Ok(business.post_for(tx, person, INVITATIONS, &letter)?)
            })
            .await
    }

    /// Takes an invitation back; one that is gone stays gone.
    pub async fn take_invitation_back(
        &self,
        person: PersonId,
        firm: FirmId,
        id: InvitationId,
    ) -> Result<(), BusinessError> {
        let firm = self.firm_with(person, firm, Right::ManagePeople).await?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ChangeFirmPeople, "invitation").await?;
        let change = self.firm_change(person, FirmChangeKind::Uninvited, None, None);
        self.db
            .write(move |tx| {
                if store::remove_invitation(tx, firm.id, id)? {
                    store::insert_change(tx, firm.id, &change)?;
                }
                Ok(())
            })
            .await
    }

    /// The firm, the invitation of a link and who sent it, to be shown to who has the link; the reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when the link holds no more.
    pub async fn read_invitation(
        &self,
        person: PersonId,
        token: &str,
    ) -> Result<(Firm, Invitation, String), BusinessError> {
        let (hash, now) = (hash_of(token), self.clock.now());
        let found = self
            .db
            .read(move |tx| {
                let Some(invitation) = store::invitation_of_token(tx, &hash, now)? else { return Ok(None) };
                Ok::<_, BusinessError>(store::firm(tx, invitation.firm)?.map(|firm| (firm, invitation)))
            })
            .await?;
        let (firm, invitation) = found.ok_or(BusinessError::NotFound)?;
        let inviter = self.person(invitation.invited_by).await?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ReadFirm, "name").await?;
        Ok((firm, invitation, inviter.name))
    }

    /// A change that this person makes now.
    pub(crate) fn firm_change(
        &self,
        actor: PersonId,
        what: FirmChangeKind,
        person: Option<PersonId>,
        role: Option<FirmRole>,
    ) -> FirmChange {
        FirmChange { id: Id::new(&*self.clock, &*self.random), actor, what, person, role, at: self.clock.now() }
    }
}

/// What is kept of the token of a link.
pub(crate) fn hash_of(token: &str) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest(&SHA256, token.as_bytes()).as_ref());
    hash
}
