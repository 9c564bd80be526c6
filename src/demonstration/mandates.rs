//! The demonstration's mandates: an organisation, its helper, a person whom he helps, and a service that accepts
//! mandates. All of it is invented.

use base::{Lang, Localized, PersonId};
use civil::PivotIdentity;
use identity::{ClientKind, ClientSettings, Identity, NewClient, Scopes};
use jiff::SignedDuration;
use mandates::{Channel, Described, Helper, Lasts, Mandates, MayUse, Scope, Terms, Who};

use super::{AnyError, REDIRECT_URIS};

/// The service that accepts mandates.
pub const CLIENT_ID: &str = "demo-procedures";
/// Its secret.
pub const CLIENT_SECRET: &str = "demo-procedures-secret-for-local-tests-only";
/// The family of procedures that it belongs to.
const FAMILY: &str = "papers";
/// The organisation.
const ORGANISATION: &str = "Espace Numérique Fictif";
/// How long it is accredited, days.
const ACCREDITED_FOR_DAYS: i64 = 3 * 365;

/// Accredits the organisation and makes one mandate, where the helper has none yet.
pub async fn furnish(mandates: &Mandates, helper: PersonId, name: &str) -> Result<(), AnyError> {
    if mandates.organisation_of(helper).await?.is_some() {
        return Ok(());
    }
    let until = mandates.clock.now().plus(SignedDuration::from_hours(24 * ACCREDITED_FOR_DAYS));
    let organisation = mandates.accredit(ORGANISATION.parse()?, until, None).await?;
    mandates.add_helper(helper, organisation).await?;
    let helper = Helper { person: helper, name: name.to_owned() };
    let identity = PivotIdentity::read("Rose Marie", "INVENTÉE", "1941-11-03", "female", ("87085", "99100"), "")?;
    let described = Described { identity, email: None, lang: Lang::Fr, is_nobody_near: true };
    let who = Who::Described { person: Box::new(described), phone: None };
    let scope = Scope::families([FAMILY.to_owned(), "social".to_owned()])?;
    let terms = Terms { scope, lasts: Lasts::Year, may_use: MayUse::Organisation };
    let id = mandates.draft(&helper, who, terms).await?;
    mandates.send_code(helper.person, id, Channel::Paper).await?;
    let (mandate, _) = mandates.mandate_for(helper.person, id).await?;
    let code = mandates.code_on_sheet(&mandate).unwrap_or_default();
    mandates.sign(helper.person, id, &code).await?;
    Ok(())
}

/// Registers the service.
pub async fn add_client(identity: &Identity) -> Result<(), AnyError> {
    let id: identity::ClientId = CLIENT_ID.parse()?;
    if identity.find_client(&id).await?.is_some() {
        return Ok(());
    }
    let mut name = Localized::of("fr", "Démarches de démonstration (fictives)");
    name.insert("de", "Vorführ-Behördendienst (fiktiv)");
    name.insert("lb", "Demo-Demarchen (fiktiv)");
    name.insert("en", "Demonstration procedures (fictional)");
    let new = NewClient {
        id,
        name,
        kind: ClientKind::Confidential,
        redirect_uris: REDIRECT_URIS.map(str::to_owned).to_vec(),
        post_logout_redirect_uris: REDIRECT_URIS.map(str::to_owned).to_vec(),
        scopes: Scopes::known("openid profile email"),
        sector: Some("127.0.0.1".to_owned()),
        settings: ClientSettings {
            accepts_mandates: true,
            mandate_families: vec![FAMILY.to_owned()],
            ..ClientSettings::default()
        },
    };
    identity.add_client(new, Some(CLIENT_SECRET.to_owned())).await?;
    Ok(())
}
