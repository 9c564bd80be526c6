//! The national register of people (RNIPP), asked over HTTP.

use std::time::Duration;

use base::PeerAddress;
use reqwest::header::ACCEPT;
use reqwest::{Client, StatusCode, Url};
use tokio::sync::Semaphore;

use crate::birth::Gender;
use crate::pivot::PivotIdentity;
use crate::registry::{BoxFuture, CivilRegistry, RegistryAnswer};
use crate::rnipp_answer;

/// How long a connection may take to be made.
const CONNECT_WITHIN: Duration = Duration::from_secs(2);
/// A longer body is no answer about one person (the real ones are near 2 KiB).
const BODY_MAX_BYTES: usize = 64 * 1024;
/// So many may ask at once: a slow register holds up so many checks and no more.
const AT_ONCE: usize = 16;

/// Where the register is, and how long it may take.
#[derive(Debug, Clone)]
pub struct HttpRegistrySettings {
    /// Its address; the question is its query.
    pub address: PeerAddress,
    /// How long an answer may take, connection included.
    pub answer_within: Duration,
}

/// A client of `GET …?rechercheType=S&nom=…&prenoms=…&dateNaissance=…&sexe=…&codeLieuNaissance=…`.
pub struct HttpCivilRegistry {
    client: Client,
    address: PeerAddress,
    answer_within: Duration,
    places: Semaphore,
}

impl HttpCivilRegistry {
    /// A client with these settings.
    ///
    /// # Errors
    /// When this machine's certificates cannot be loaded.
    pub fn new(settings: HttpRegistrySettings) -> Result<Self, reqwest::Error> {
        let builder = Client::builder()
            .connect_timeout(CONNECT_WITHIN)
            .timeout(settings.answer_within)
            // A redirection could lead a person's civil status to somebody else.
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("passerelle/", env!("CARGO_PKG_VERSION")));
        let builder = if settings.address.is_on_this_machine() { builder.no_proxy() } else { builder };
        Ok(Self {
            client: builder.build()?,
            address: settings.address,
            answer_within: settings.answer_within,
            places: Semaphore::new(AT_ONCE),
        })
    }

    async fn ask(&self, identity: &PivotIdentity) -> RegistryAnswer {
        let place = tokio::time::timeout(self.answer_within, self.places.acquire()).await;
        let Ok(Ok(_place)) = place else { return unreachable("too many ask at once") };
        let asked = self.client.get(question(self.address.url(), identity)).header(ACCEPT, "application/xml");
        let response = match asked.send().await {
            Ok(response) if response.status() == StatusCode::OK => response,
            Ok(response) => return unreachable(&format!("the status {}", response.status().as_u16())),
            // The address is left out of the log: it holds the person's civil status.
            Err(error) => return unreachable(&error.without_url().to_string()),
        };
        let Some(body) = body(response).await else { return unreachable("the body broke off or is too long") };
        match rnipp_answer::read(&body, identity) {
            Ok(answer) => answer,
            Err(error) => unreachable(&error.to_string()),
        }
    }
}

impl CivilRegistry for HttpCivilRegistry {
    fn check<'a>(&'a self, identity: &'a PivotIdentity) -> BoxFuture<'a, RegistryAnswer> {
        Box::pin(self.ask(identity))
    }
}

fn unreachable(why: &str) -> RegistryAnswer {
    tracing::warn!(register = "rnipp", why, "the register of civil status gave no answer");
    RegistryAnswer::Unreachable
}

/// The address that asks about a person.
fn question(address: &Url, identity: &PivotIdentity) -> Url {
    let mut url = address.clone();
    let sex = match identity.gender {
        Gender::Female => "F",
        Gender::Male => "M",
    };
    url.query_pairs_mut()
        .append_pair("rechercheType", "S")
        .append_pair("nom", identity.birth_name.as_str())
        .append_pair("prenoms", &identity.given_names.to_string())
        .append_pair("dateNaissance", &identity.birth_date.to_string().replace('-', ""))
        .append_pair("sexe", sex)
        .append_pair("codeLieuNaissance", &identity.birthplace.code());
    url
}

/// The body, when it is UTF-8 and not too long.
async fn body(mut response: reqwest::Response) -> Option<String> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.ok()? {
        if body.len() + chunk.len() > BODY_MAX_BYTES {
            return None;
        }
        body.extend_from_slice(&chunk);
    }
    String::from_utf8(body).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_is_that_of_the_register() {
        let identity = PivotIdentity::read("Ana Zoé", "L'ÎLE", "1990-05-00", "female", ("", "99132"), "").unwrap();
        let address: PeerAddress = "http://127.0.0.1:9/individus".parse().unwrap();
        assert_eq!(
            question(address.url(), &identity).as_str(),
            "http://127.0.0.1:9/individus?rechercheType=S&nom=L%27%C3%8ELE&prenoms=Ana+Zo%C3%A9&dateNaissance=19900500&sexe=F&codeLieuNaissance=99132"
        );
    }
}
