//! The provider that misbehaves, and what it says of a careful client and of one that checks nothing.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use identity::AuthMethod;
use jose::{JwkSet, SigningAlgorithm, jws};
use serde_json::Value;
use ui::testing::{ORIGIN, Site};

use crate::house::{House, Person};

const REDIRECT: &str = "http://localhost:4999/cb";
/// Every scenario, and whether only the owner can tell what came of it.
const FAULTS: [&str; 15] = [
    "replayed-code",
    "wrong-state",
    "missing-state",
    "wrong-iss-parameter",
    "error-answer",
    "token-error",
    "wrong-nonce",
    "wrong-aud",
    "wrong-iss",
    "expired",
    "alg-none",
    "alg-hs256",
    "broken-signature",
    "wrong-at-hash",
    "other-sub",
];

/// A client of the trial, with its session.
struct Client<'h> {
    site: &'h Site,
    issuer: String,
    id: String,
    secret: String,
    careful: bool,
    proves_by: By,
    /// The states that it waits for.
    waiting: Vec<String>,
}

/// How the client proves itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Secret,
    /// By its secret, with a proof of a key beside it (RFC 9449).
    SecretAndDpop,
    /// On its connection, which nobody looks at here (RFC 8705).
    Certificate,
}

/// What the client did with an answer.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    SignedIn,
    Refused(&'static str),
}

impl Client<'_> {
    fn path(&self, rest: &str) -> String {
        format!("{}{rest}", self.issuer.strip_prefix(ORIGIN).unwrap())
    }

    /// Sends the browser to the provider, and gives the address that it comes back to.
    async fn sign_in(&mut self) -> String {
        let state = format!("state-{}", self.waiting.len());
        self.waiting.push(state.clone());
        let path = self.path(&format!(
            "/authorize?client_id={}&redirect_uri={REDIRECT}&response_type=code&scope=openid&state={state}&nonce=n-1\
             &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256",
            self.id
        ));
        let answer = self.site.get(&path).send().await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        answer.header("location").to_owned()
    }

    /// What happens at the redirect address.
    async fn receive(&mut self, address: &str) -> Outcome {
        let (_, query) = address.split_once('?').unwrap();
        let answer = ui::Fields::parse(query.as_bytes());
        if self.careful {
            let Some(place) = self.waiting.iter().position(|state| state == answer.first("state")) else {
                return Outcome::Refused("state");
            };
            self.waiting.remove(place);
            if answer.first("iss") != self.issuer {
                return Outcome::Refused("iss");
            }
            if !answer.first("error").is_empty() {
                return Outcome::Refused("error");
            }
        }
        let basic = format!("Basic {}", STANDARD.encode(format!("{}:{}", self.id, self.secret)));
        let request = self.site.post(&self.path("/token"));
        let request = match self.proves_by {
            By::Secret => request.header("authorization", &basic),
            By::SecretAndDpop => request.header("authorization", &basic).header("dpop", "a proof"),
            By::Certificate => request.field("client_id", &self.id),
        };
        let token = request
            .field("grant_type", "authorization_code")
            .field("code", answer.first("code"))
            .field("redirect_uri", REDIRECT)
            .field("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
            .send()
            .await;
        let tokens: Value = serde_json::from_str(&token.body).unwrap();
        if self.careful && token.status != 200 {
            return Outcome::Refused("token error");
        }
        let mut subject = String::new();
        if self.careful {
            match self.checked(&tokens).await {
                Ok(claims) => claims["sub"].as_str().unwrap().clone_into(&mut subject),
                Err(why) => return Outcome::Refused(why),
            }
        }
        let scheme = if self.proves_by == By::SecretAndDpop { "DPoP" } else { "Bearer" };
        assert!(tokens["id_token"].is_null() || tokens["token_type"] == scheme, "{tokens}");
        let shown = format!("{scheme} {}", tokens["access_token"].as_str().unwrap_or_default());
        let told = self.site.get(&self.path("/userinfo")).header("authorization", &shown).send().await;
        let told: Value = serde_json::from_str(&told.body).unwrap();
        if self.careful && told["sub"] != subject { Outcome::Refused("sub") } else { Outcome::SignedIn }
    }

    /// The status that a code gets which nobody sent.
    async fn proven(&self) -> u16 {
        let request = self.site.post(&self.path("/token")).field("client_id", &self.id);
        request.field("grant_type", "authorization_code").field("code", "unknown").send().await.status
    }

    /// The claims of the ID token, checked as OpenID Connect Core §3.1.3.7 says.
    async fn checked(&self, tokens: &Value) -> Result<Value, &'static str> {
        let keys = self.site.get(&self.path("/jwks")).send().await;
        let keys = JwkSet::parse(&serde_json::from_str(&keys.body).unwrap()).unwrap();
        let token = tokens["id_token"].as_str().unwrap();
        let verified = jws::verify(token, &keys, &[SigningAlgorithm::Es256]).map_err(|_| "signature")?;
        let claims = verified.claims().unwrap();
        let access = tokens["access_token"].as_str().unwrap();
        let hash = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, access.as_bytes());
        let checks = [
            (claims["iss"] == self.issuer, "iss"),
            (claims["aud"] == self.id, "aud"),
            (claims["nonce"] == "n-1", "nonce"),
            (claims["exp"].as_i64().unwrap() > ui::testing::NOW.as_seconds(), "exp"),
            (claims["at_hash"] == URL_SAFE_NO_PAD.encode(&hash.as_ref()[..16]), "at_hash"),
        ];
        match checks.into_iter().find(|(good, _)| !good) {
            Some((_, why)) => Err(why),
            None => Ok(claims),
        }
    }
}

async fn client<'h>(house: &'h House, leo: Person<'h>, careful: bool) -> (Client<'h>, String) {
    let (id, secret) = leo.registers(&[]).await;
    let page = leo.sees(&format!("/partners/{id}/try")).await;
    let (_, rest) = page.split_once(&format!("{ORIGIN}/try/")).unwrap();
    let issuer = format!("{ORIGIN}/try/{}", rest.split('<').next().unwrap());
    let here = format!("/partners/{id}/try");
    (Client { site: &house.site, issuer, id, secret, careful, proves_by: By::Secret, waiting: Vec::new() }, here)
}

/// Tries a scenario; gives what the page says of it.
async fn try_out(leo: Person<'_>, client: &mut Client<'_>, here: &str, scenario: &str) -> (Outcome, String) {
    let started = leo.asks(&format!("{here}/{scenario}")).await;
    assert_eq!(started.header("location"), here);
    let address = client.sign_in().await;
    let mut outcome = client.receive(&address).await;
    if scenario == "replayed-code" {
        let again = leo.asks(&format!("{here}/again")).await;
        outcome = client.receive(again.header("location")).await;
    }
    if verdict(leo, here, scenario).await == "You tell" {
        let said = if outcome == Outcome::SignedIn { "accepted" } else { "refused" };
        leo.sends_well(here, &[("scenario", scenario), ("said", said)]).await;
    }
    (outcome, verdict(leo, here, scenario).await)
}

async fn verdict(leo: Person<'_>, here: &str, scenario: &str) -> String {
    let page = leo.sees(here).await;
    let (_, rest) = page.split_once(&format!("<li id=\"{scenario}\">")).unwrap();
    let (_, rest) = rest.split_once("<strong class=\"tag").unwrap();
    rest.split_once('>').unwrap().1.split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_careful_client_passes_every_scenario() {
    for house in House::each().await {
        let leo = house.leo();
        let (mut client, here) = client(&house, leo, true).await;
        for scenario in ["good", "rotated-keys"] {
            let (outcome, verdict) = try_out(leo, &mut client, &here, scenario).await;
            assert_eq!((outcome, verdict.as_str()), (Outcome::SignedIn, "Right"), "{}: {scenario}", house.engine);
        }
        for scenario in FAULTS {
            let (outcome, verdict) = try_out(leo, &mut client, &here, scenario).await;
            assert!(matches!(outcome, Outcome::Refused(_)), "{scenario}: {outcome:?}");
            assert_eq!(verdict, "Right", "{}: {scenario}", house.engine);
        }
        assert!(leo.sees(&here).await.contains("17 of 17 passed"));
    }
}

#[tokio::test]
async fn a_careful_client_with_dpop_or_a_certificate_passes_too() {
    for house in House::each().await {
        for proves_by in [By::SecretAndDpop, By::Certificate] {
            let leo = house.leo();
            let (mut client, here) = client(&house, leo, true).await;
            client.proves_by = proves_by;
            if proves_by == By::Certificate {
                assert_eq!(client.proven().await, 401, "its certificate is not registered yet");
                let mut registered = house.client(&client.id).await.registration();
                registered.settings.token_endpoint_auth_method = Some(AuthMethod::TlsClientAuth);
                registered.settings.tls_client_auth_subject_dn = Some("CN=service.example".to_owned());
                house.identity.update_client(registered).await.unwrap();
            }
            for scenario in ["good", "wrong-nonce", "other-sub"] {
                let (outcome, verdict) = try_out(leo, &mut client, &here, scenario).await;
                assert_eq!(outcome == Outcome::SignedIn, scenario == "good", "{proves_by:?} {scenario}: {outcome:?}");
                assert_eq!(verdict, "Right", "{}: {proves_by:?} {scenario}", house.engine);
            }
        }
    }
}

#[tokio::test]
async fn a_client_that_checks_nothing_is_caught_at_each_mistake() {
    for house in House::each().await {
        let leo = house.leo();
        let (mut client, here) = client(&house, leo, false).await;
        assert_eq!(try_out(leo, &mut client, &here, "good").await.1, "Right", "{}", house.engine);
        for scenario in FAULTS {
            let (_, verdict) = try_out(leo, &mut client, &here, scenario).await;
            let allowed = ["broken-signature", "wrong-at-hash"].contains(&scenario);
            let expected = if allowed { "Permitted, but careless" } else { "Wrong" };
            assert_eq!(verdict, expected, "{}: {scenario}", house.engine);
        }
        let page = leo.sees(&here).await;
        assert!(
            page.contains("Compare the nonce of the ID token with that of the session."),
            "what to do stands beside it"
        );
    }
}

#[tokio::test]
async fn a_client_that_never_comes_back_is_said_to_wait() {
    for house in House::each().await {
        let leo = house.leo();
        let (mut client, here) = client(&house, leo, true).await;
        assert_eq!(verdict(leo, &here, "wrong-nonce").await, "Not tried");
        leo.asks(&format!("{here}/wrong-nonce")).await;
        client.sign_in().await;
        assert_eq!(verdict(leo, &here, "wrong-nonce").await, "Waiting for your client", "{}", house.engine);
    }
}

#[tokio::test]
async fn the_provider_sends_browsers_to_the_service_only_and_ends_with_the_sandbox() {
    for house in House::each().await {
        let leo = house.leo();
        let (client, _) = client(&house, leo, true).await;
        for query in [
            format!("client_id={}&redirect_uri=https://evil.example/cb", client.id),
            format!("client_id=other&redirect_uri={REDIRECT}"),
        ] {
            let answer = house.site.get(&client.path(&format!("/authorize?{query}"))).send().await;
            assert_eq!(answer.status, 400, "{query}");
        }
        assert_eq!(house.site.get("/try/unknown/jwks").send().await.status, 404);
        let wrong = house.site.post(&client.path("/token")).field("client_id", &client.id).field("client_secret", "x");
        assert_eq!(wrong.send().await.status, 401, "{}", house.engine);

        let id = leo.registers_for_production().await;
        let page = leo.sees(&format!("/partners/{id}/try")).await;
        let (_, rest) = page.split_once(&format!("{ORIGIN}/try/")).unwrap();
        let jwks = format!("/try/{}/jwks", rest.split('<').next().unwrap());
        assert_eq!(house.site.get(&jwks).send().await.status, 200);
        let review = leo.asks_for_production(&id).await;
        house.omar().sends_well(&review, &[("decision", "accept")]).await;
        assert_eq!(house.site.get(&jwks).send().await.status, 404);
        assert_eq!(leo.asks(&format!("/partners/{id}/try")).await.status, 404);
    }
}
