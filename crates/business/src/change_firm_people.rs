//! Who looks after a firm: read, given another role, taken out, or leaving by themselves. A firm has an owner always.

use ::store::Tx;
use base::{FirmId, PersonId};
use evidence::{Action, Subject};

use crate::model::{Firm, FirmChange, FirmChangeKind, FirmMember, Invitation, MAX_FIRM_CHANGES};
use crate::roles::{FirmRole, Right};
use crate::room::{Business, BusinessError};
use crate::store;

/// Everything about the people of a firm.
pub struct FirmPeople {
    /// The firm.
    pub firm: Firm,
    /// Who looks after it, each with their name.
    pub members: Vec<(FirmMember, String)>,
    /// Who is invited to.
    pub invitations: Vec<Invitation>,
    /// What changed, the newest first, with the names of who did it and to whom.
    pub changes: Vec<(FirmChange, String, Option<String>)>,
}

impl Business {
    /// What this person is in a firm.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when it is somebody else's.
    pub async fn role_in(&self, person: PersonId, firm: FirmId) -> Result<FirmRole, BusinessError> {
        let found = self.db.read(move |tx| Ok::<_, BusinessError>(store::firm_of(tx, person, firm)?)).await?;
        found.map(|(_, role)| role).ok_or(BusinessError::NotFound)
    }

    /// A firm with which this person may do that.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when it is somebody else's, [`BusinessError::NotAllowed`] when the role does not do.
    pub async fn firm_with(&self, person: PersonId, firm: FirmId, right: Right) -> Result<Firm, BusinessError> {
        let found = self.db.read(move |tx| Ok::<_, BusinessError>(store::firm_of(tx, person, firm)?)).await?;
        let (firm, role) = found.ok_or(BusinessError::NotFound)?;
        if role.may(right) { Ok(firm) } else { Err(BusinessError::NotAllowed) }
    }

    /// The firms with which a person may do that, the oldest first.
    pub async fn firms_with(&self, person: PersonId, right: Right) -> Result<Vec<Firm>, BusinessError> {
        let firms = self.db.read(move |tx| Ok::<_, BusinessError>(store::firms_of(tx, person)?)).await?;
        Ok(firms.into_iter().filter(|(_, role)| role.may(right)).map(|(firm, _)| firm).collect())
    }

    /// The firms that a person looks after, and what they are there, the oldest first.
    pub async fn memberships_of(&self, person: PersonId) -> Result<Vec<(Firm, FirmRole)>, BusinessError> {
        self.db.read(move |tx| Ok(store::firms_of(tx, person)?)).await
    }

    /// Who owns a firm, the longest first.
    pub async fn owners_of(&self, firm: FirmId) -> Result<Vec<PersonId>, BusinessError> {
        let members = self.db.read(move |tx| Ok::<_, BusinessError>(store::people_of(tx, firm)?)).await?;
        Ok(members.into_iter().filter(|member| member.role == FirmRole::Owner).map(|member| member.person).collect())
    }

    /// The people of a firm, for its owners; the reading is recorded.
    pub async fn read_firm_people(&self, person: PersonId, firm: FirmId) -> Result<FirmPeople, BusinessError> {
        let firm = self.firm_with(person, firm, Right::ManagePeople).await?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ReadFirm, "people").await?;
        let (id, now) = (firm.id, self.clock.now());
        let (members, invitations, changes) = self
            .db
            .read(move |tx| {
                let members = store::people_of(tx, id)?;
                Ok::<_, BusinessError>((
                    members,
                    store::invitations_to(tx, id, now)?,
                    store::changes_of(tx, id, MAX_FIRM_CHANGES)?,
                ))
            })
            .await?;
        let mut named = Vec::new();
        for member in members {
            named.push((member, self.name_of(member.person).await?));
        }
        let mut told = Vec::new();
        for change in changes {
            let whom = match change.person {
                Some(whom) => Some(self.name_of(whom).await?),
                None => None,
            };
            told.push((change, self.name_of(change.actor).await?, whom));
        }
        Ok(FirmPeople { firm, members: named, invitations, changes: told })
    }

    /// Gives somebody another role.
    ///
    /// # Errors
    /// [`BusinessError::LastOwner`] when nobody would own the firm.
    pub async fn change_role(
        &self,
        person: PersonId,
        firm: FirmId,
        whom: PersonId,
        role: FirmRole,
    ) -> Result<(), BusinessError> {
        let firm = self.firm_with(person, firm, Right::ManagePeople).await?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ChangeFirmPeople, role.code()).await?;
        let change = self.firm_change(person, FirmChangeKind::RoleChanged, Some(whom), Some(role));
        self.db
            .write(move |tx| {
                let members = store::people_of(tx, firm.id)?;
                let known = members.iter().find(|member| member.person == whom).ok_or(BusinessError::NotFound)?;
                if known.role == role {
                    return Ok(());
                }
                store::put_member(tx, firm.id, &FirmMember { role, ..*known }, person)?;
                keep_owned(tx, firm.id)?;
                Ok(store::insert_change(tx, firm.id, &change)?)
            })
            .await
    }

    /// Takes somebody out, or lets who asks leave. Who is gone already stays gone.
    ///
    /// # Errors
    /// [`BusinessError::LastOwner`] when nobody would own the firm.
    pub async fn remove_from_firm(&self, person: PersonId, firm: FirmId, whom: PersonId) -> Result<(), BusinessError> {
        let (right, what) = if whom == person {
            (Right::Read, FirmChangeKind::Left)
        } else {
            (Right::ManagePeople, FirmChangeKind::Removed)
        };
        let firm = self.firm_with(person, firm, right).await?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ChangeFirmPeople, what.code()).await?;
        let change = self.firm_change(person, what, Some(whom), None);
        self.db
            .write(move |tx| {
                if store::firm_of(tx, whom, firm.id)?.is_none() {
                    return Ok(());
                }
                store::remove_member(tx, firm.id, whom)?;
                keep_owned(tx, firm.id)?;
                Ok(store::insert_change(tx, firm.id, &change)?)
            })
            .await
    }

    /// The name of somebody, or nothing when the account is gone.
    pub(crate) async fn name_of(&self, person: PersonId) -> Result<String, BusinessError> {
        Ok(self.identity.person(person).await?.map(|account| account.name.as_str().to_owned()).unwrap_or_default())
    }
}

/// The firm stands under one of its owners; undoes the transaction when there is none.
fn keep_owned(tx: &mut Tx<'_>, firm: FirmId) -> Result<(), BusinessError> {
    let members = store::people_of(tx, firm)?;
    let mut owners = members.iter().filter(|member| member.role == FirmRole::Owner).map(|member| member.person);
    let first = owners.next().ok_or(BusinessError::LastOwner)?;
    let stands_under = store::firm(tx, firm)?.ok_or(BusinessError::NotFound)?.owner;
    if first != stands_under && !owners.any(|owner| owner == stands_under) {
        store::hand_over(tx, firm, first)?;
    }
    Ok(())
}
