//! Looking back: where a person signed in, and what each service was told, with the values.

use base::{PersonId, Timestamp};
use serde_json::{Map, Value};

use crate::error::IdentityError;
use crate::model::{Client, ClientId, Consent, Grant, Report, Session, SessionId};
use crate::{Identity, store};

/// Services that the account page lists.
const MAX_SERVICES: i64 = 200;
/// Sign-ins of one page.
pub(crate) const SIGN_INS_PER_PAGE: u32 = 10;
/// Sign-ins at one service of one page.
pub(crate) const RELEASES_PER_PAGE: u32 = 10;

/// A service that the person uses.
pub(crate) struct UsedService {
    pub(crate) client: Client,
    /// What they allow it; none for a service of the house that needs no consent, or after it was taken back.
    pub(crate) consent: Option<Consent>,
    /// When they last signed in there.
    pub(crate) last_at: Option<Timestamp>,
}

/// A sign-in, with what came of it.
pub(crate) struct SignIn {
    pub(crate) session: Session,
    pub(crate) services: Vec<Client>,
    pub(crate) report: Option<Report>,
}

/// What a service was told at one sign-in.
pub(crate) struct Release {
    pub(crate) grant: Grant,
    /// By claim; the values that were sent.
    pub(crate) values: Map<String, Value>,
    /// What was sent before the service refreshed its tokens and something had changed, the first first.
    pub(crate) earlier: Vec<Earlier>,
    pub(crate) revoked_at: Option<Timestamp>,
    /// The session, as long as it is remembered.
    pub(crate) session: Option<Session>,
}

/// What a service was told until it was told something else.
pub(crate) struct Earlier {
    pub(crate) until: Timestamp,
    /// By claim; the values that were sent.
    pub(crate) values: Map<String, Value>,
}

/// Some of a long list.
pub(crate) struct PageOf<T> {
    pub(crate) items: Vec<T>,
    /// How many there are in all.
    pub(crate) total: u64,
}

fn offset(page: u32, per_page: u32) -> i64 {
    i64::from(page.saturating_sub(1)) * i64::from(per_page)
}

impl Identity {
    /// The services that a person allowed something or signed in at, the last used first.
    pub(crate) async fn services_of(&self, person: PersonId) -> Result<Vec<UsedService>, IdentityError> {
        let found = self.0.db.read(move |tx| {
            let mut consents = store::consents_of(tx, person, MAX_SERVICES)?;
            let mut services = Vec::new();
            for (id, last_at) in store::services_used_by(tx, person, MAX_SERVICES)? {
                let consent = consents.iter().position(|consent| consent.client == id).map(|at| consents.remove(at));
                if let Some(client) = store::client(tx, &id)? {
                    services.push(UsedService { client, consent, last_at: Some(last_at) });
                }
            }
            for consent in consents {
                if let Some(client) = store::client(tx, &consent.client)? {
                    services.push(UsedService { client, consent: Some(consent), last_at: None });
                }
            }
            Ok::<_, IdentityError>(services)
        });
        found.await
    }

    /// A service and what a person allows it; `None` when they never had to do with each other.
    pub(crate) async fn service_used_by(
        &self,
        person: PersonId,
        id: ClientId,
    ) -> Result<Option<UsedService>, IdentityError> {
        let found = self.0.db.read(move |tx| {
            let consent = store::consent(tx, person, &id)?;
            let last_at = store::last_grant_at(tx, person, &id)?;
            let used = consent.is_some() || last_at.is_some();
            let client = if used { store::client(tx, &id)? } else { None };
            Ok::<_, IdentityError>(client.map(|client| UsedService { client, consent, last_at }))
        });
        found.await
    }

    /// What a service was told about a person, the newest first.
    pub(crate) async fn releases_to(
        &self,
        person: PersonId,
        client: ClientId,
        page: u32,
    ) -> Result<PageOf<Release>, IdentityError> {
        let found = self.0.db.read(move |tx| {
            let total = store::count_grants_at(tx, person, &client)?;
            let offset = offset(page, RELEASES_PER_PAGE);
            let mut items = Vec::new();
            for kept in store::grants_at(tx, person, &client, i64::from(RELEASES_PER_PAGE), offset)? {
                let session = store::sign_in_of(tx, person, kept.grant.session)?;
                let earlier = store::earlier_releases(tx, kept.grant.id)?;
                items.push((kept, earlier, session));
            }
            Ok::<_, IdentityError>((items, total))
        });
        let (items, total) = found.await?;
        let opened =
            |one: store::EarlierRelease| Earlier { until: one.told_until, values: self.open_released(&one.released) };
        let release = |(kept, earlier, session): (store::KeptGrant, Vec<_>, Option<Session>)| Release {
            values: self.released(&kept).into_owned(),
            earlier: earlier.into_iter().map(opened).collect(),
            revoked_at: kept.revoked_at,
            grant: kept.grant,
            session,
        };
        Ok(PageOf { items: items.into_iter().map(release).collect(), total })
    }

    /// Where a person signed in, the newest first.
    pub(crate) async fn sign_ins_of(&self, person: PersonId, page: u32) -> Result<PageOf<SignIn>, IdentityError> {
        let found = self.0.db.read(move |tx| {
            let total = store::count_sign_ins_of(tx, person)?;
            let offset = offset(page, SIGN_INS_PER_PAGE);
            let mut items = Vec::new();
            for session in store::sign_ins_of(tx, person, i64::from(SIGN_INS_PER_PAGE), offset)? {
                items.push(with_services(tx, session)?);
            }
            Ok::<_, IdentityError>(PageOf { items, total })
        });
        found.await
    }

    /// One sign-in of a person.
    pub(crate) async fn sign_in_of(
        &self,
        person: PersonId,
        session: SessionId,
    ) -> Result<Option<SignIn>, IdentityError> {
        let found = self.0.db.read(move |tx| {
            let session = store::sign_in_of(tx, person, session)?;
            session.map(|session| with_services(tx, session)).transpose()
        });
        found.await
    }
}

fn with_services(tx: &mut ::store::Tx<'_>, session: Session) -> Result<SignIn, IdentityError> {
    let mut services = Vec::new();
    for id in store::services_of_session(tx, session.person, session.id)? {
        services.extend(store::client(tx, &id)?);
    }
    let report = store::report_of_session(tx, session.id)?;
    Ok(SignIn { session, services, report })
}
