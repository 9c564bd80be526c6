//! What there is to try in the demonstration.

use std::sync::Arc;

use axum::extract::State;
use directory::Directory;
use identity::Identity;
use maud::{Markup, html};
use ui::components::{Head, Row, Table, summary_list, table};
use ui::{Failure, PageHead, Visit, page};

use crate::demonstration::{ACCOUNTS, CLIENT_ID, CLIENT_SECRET, PASSWORD, RegisterNote, mandates};

/// What the page knows.
pub struct Demo {
    /// Who has an account.
    pub identity: Identity,
    /// Who advises.
    pub directory: Directory,
    /// What the register answers to which number.
    pub register: Vec<RegisterNote>,
    /// Where the demonstration is.
    pub origin: String,
}

/// `GET /demo`
pub async fn show(State(demo): State<Arc<Demo>>, visit: Visit) -> Result<Markup, Failure> {
    let nora = nora_profile(&demo).await?;
    let accounts = ACCOUNTS.iter().map(|account| {
        let who = html! {
            @match nora.as_ref().filter(|_| account.username == "nora") {
                Some(href) => { a href=(href) { (account.name) } }
                None => { (account.name) }
            }
            ", " (visit.t(&format!("house-demo-role-{}", account.role_word())))
        };
        vec![html! { code { (account.username) } }, who]
    });
    let accounts = Table {
        caption: visit.t("house-demo-accounts"),
        heads: vec![Head::text(visit.t("house-demo-account")), Head::text(visit.t("house-demo-who"))],
        rows: accounts.collect(),
    };
    let sirets = Table {
        caption: visit.t("house-demo-sirets"),
        heads: vec![Head::text(visit.t("house-demo-siret")), Head::text(visit.t("house-demo-siret-what"))],
        rows: demo
            .register
            .iter()
            .map(|note| vec![html! { code.number { (note.siret) } }, html! { span lang="en" { (note.note) } }])
            .collect(),
    };
    let client = [
        Row::text(visit.t("house-demo-client-id"), CLIENT_ID),
        Row::text(visit.t("house-demo-client-secret"), CLIENT_SECRET),
        Row::text(visit.t("house-demo-client-discovery"), &format!("{}/.well-known/openid-configuration", demo.origin)),
    ];
    Ok(page(
        &visit,
        PageHead::new(visit.t("house-demo-title")),
        html! {
            h1 { (visit.t("house-demo-title")) }
            p.lead { (visit.t("house-demo-intro")) }
            p { (visit.t_with("house-demo-password", &[("password", PASSWORD.into())])) }
            (table(&accounts))
            h2 { (visit.t("house-demo-mail")) }
            p { a href="/demo/mail" { (visit.t("house-demo-mail-link")) } }
            h2 { (visit.t("house-demo-client")) }
            p { (visit.t("house-demo-client-text")) }
            (summary_list(&visit, &client))
            h2 { (visit.t("house-demo-mandates")) }
            p { (visit.t_with("house-demo-mandates-text", &[("id", mandates::CLIENT_ID.into()), ("secret", mandates::CLIENT_SECRET.into())])) }
            p { a href="/mandates" { (visit.t("house-demo-mandates-desk")) } }
            p { a href="/mandates/revoke" { (visit.t("house-demo-mandates-revoke")) } }
            h2 { (visit.t("house-canteen-title")) }
            p { (visit.t("house-canteen-lead")) }
            p { a href="/demo/canteen" { (visit.t("house-canteen-link")) } }
            h2 { (visit.t("house-demo-evidence")) }
            p { a href="/evidence/checkpoint" { (visit.t("house-demo-evidence-link")) } }
            p { a href="/account/data-uses" { (visit.t("exchange-uses-title")) } }
            h2 { (visit.t("house-demo-sirets")) }
            (table(&sirets))
        },
    ))
}

/// Where nora's entry of the directory is.
async fn nora_profile(demo: &Demo) -> Result<Option<String>, Failure> {
    let Ok(username) = "nora".parse() else { return Ok(None) };
    let account = demo.identity.find_by_username(&username).await?;
    let adviser = account.and_then(|account| demo.directory.adviser_of(account.id));
    Ok(adviser.map(|adviser| format!("/advisers/{}", adviser.id)))
}
