//! Back-channel logout: services are told when a session ends, whatever ends it. They are real servers on this
//! machine, and check what they get with another library.

use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Form, Router};
use identity::{
    ClientKind, ClientSettings, Environment, LogoutByHttps, LogoutFuture, LogoutMessenger, LogoutNetwork, Unreachable,
};
use jiff::SignedDuration;
use jose::{DecryptionKey, KeyManagement, jwe};
use serde_json::{Value, json};

use crate::browser::{Answer, Form as PageForm};
use crate::house::{House, ISSUER, PASSWORD, new_account, new_client};
use crate::relying_party::{RelyingParty, claims, get};

const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// A service's server: keeps what it is sent, and answers as it is told to.
#[derive(Clone, Default)]
struct Server {
    received: Arc<Mutex<Vec<String>>>,
    answer: Arc<Mutex<Option<u16>>>,
}

#[derive(serde::Deserialize)]
struct Body {
    logout_token: String,
}

async fn receive(State(server): State<Server>, Form(body): Form<Body>) -> StatusCode {
    server.received.lock().unwrap().push(body.logout_token);
    StatusCode::from_u16(server.answer.lock().unwrap().unwrap_or(200)).unwrap()
}

impl Server {
    /// Listens on this machine; gives the address that is told.
    async fn start(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/logout", listener.local_addr().unwrap());
        let router = Router::new().route("/logout", post(receive)).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        address
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.received.lock().unwrap())
    }
}

/// A service that is tried by Ana on her own machine, with a server that wants to be told.
async fn service<'h>(house: &'h House, name: &str, server: &Server, settings: ClientSettings) -> RelyingParty<'h> {
    let settings = ClientSettings {
        backchannel_logout_uri: Some(server.start().await),
        environment: Environment::Sandbox,
        owner: Some(house.ana),
        ..settings
    };
    let registered =
        house.identity.add_client(identity::NewClient { settings, ..new_client(name, ClientKind::Confidential) }, None);
    RelyingParty::new(house, name, registered.await.unwrap().secret)
}

fn messenger(house: &House) -> LogoutMessenger {
    LogoutMessenger::new(house.identity.clone(), Arc::new(LogoutByHttps::new(base::Servers::Any).unwrap()))
}

/// A logout token, checked as OpenID Connect Back-Channel Logout §2.6 says, by another library.
async fn checked(house: &House, token: &str, audience: &str) -> Value {
    use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header, jwk::JwkSet};
    let set: JwkSet = serde_json::from_value(get(house, "/jwks", None).await.json()).unwrap();
    let header = decode_header(token).unwrap();
    assert_eq!((header.typ.as_deref(), header.alg), (Some("logout+jwt"), Algorithm::ES256));
    let key = DecodingKey::from_jwk(set.find(&header.kid.unwrap()).unwrap()).unwrap();
    let mut validation = Validation::new(Algorithm::ES256);
    validation.set_audience(&[audience]);
    validation.set_issuer(&[ISSUER]);
    // The house has a clock of its own.
    validation.validate_exp = false;
    let claims = decode::<Value>(token, &key, &validation).unwrap().claims;
    assert_eq!(claims["events"], json!({ EVENT: {} }));
    assert!(claims["nonce"].is_null(), "a nonce is forbidden");
    let lasts = claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap();
    assert!((1..=120).contains(&lasts), "{lasts} s");
    assert!(claims["jti"].as_str().unwrap().len() >= 20);
    claims
}

fn form_to(page: &Answer, action: &str) -> PageForm {
    let count = page.body.matches("method=\"post\"").count();
    (0..count).map(|place| page.form(place)).find(|form| form.action == action).unwrap()
}

#[tokio::test]
async fn every_service_of_a_session_is_told_that_it_ended() {
    for house in House::each().await {
        let (of_library, of_museum, of_shop) = (Server::default(), Server::default(), Server::default());
        let library = service(&house, "library", &of_library, ClientSettings::default()).await;
        let museum = service(&house, "museum", &of_museum, ClientSettings::default()).await;
        service(&house, "shop", &of_shop, ClientSettings::default()).await;
        let silent = house.service("silent", ClientKind::Confidential).await;
        let browser = house.browser_of_ana().await;
        let at_library = claims(library.tokens(&browser, &[]).await["id_token"].as_str().unwrap());
        let at_museum = claims(museum.tokens(&browser, &[]).await["id_token"].as_str().unwrap());
        silent.tokens(&browser, &[]).await;
        let messenger = messenger(&house);
        assert_eq!(messenger.tell_all().await.unwrap(), 0, "nothing ended yet");

        let asked = browser.get("/end-session").await;
        assert!(asked.body.contains("Service museum"), "the page names who is told: {}", asked.body);
        browser.submit(&asked, &[]).await;
        assert_eq!(messenger.tell_all().await.unwrap(), 2, "{}", house.engine);
        for (server, name, of_id_token) in [(&of_library, "library", &at_library), (&of_museum, "museum", &at_museum)] {
            let tokens = server.take();
            assert_eq!(tokens.len(), 1);
            let told = checked(&house, &tokens[0], name).await;
            assert_eq!((&told["sub"], &told["sid"]), (&of_id_token["sub"], &of_id_token["sid"]));
        }
        assert_ne!(at_library["sid"], at_museum["sid"], "services cannot compare what they know");
        assert!(of_shop.take().is_empty());
        assert_eq!(messenger.tell_all().await.unwrap(), 0, "once is enough");
    }
}

#[tokio::test]
async fn a_node_of_the_public_network_asks_no_server_on_its_own_machine() {
    let server = Server::default();
    let address = server.start().await;
    let named = address.replace("127.0.0.1", "localhost");
    let (public, any) = (base::Servers::Public, base::Servers::Any);
    for address in [&address, &named] {
        let refused = LogoutByHttps::new(public).unwrap().post(address, "a.b.c").await.unwrap_err();
        assert!(refused.to_string().contains("no server of the public network"), "{address}: {refused}");
        assert!(server.take().is_empty());
    }
    assert_eq!(LogoutByHttps::new(any).unwrap().post(&address, "a.b.c").await, Ok(200));
    let keys = upstream::Question::get(upstream::Address::parse(&named).unwrap());
    let client = upstream::WebClient::to(public).unwrap();
    let refused = upstream::Network::send(&client, keys).await.unwrap_err();
    assert!(refused.to_string().contains("no server of the public network"), "{refused}");
    for house in House::each().await {
        assert_eq!(house.identity.servers_of_services(), public, "{}", house.engine);
    }
}

#[tokio::test]
async fn it_does_not_matter_what_ends_a_session() {
    for house in House::each().await {
        let server = Server::default();
        let library = service(&house, "library", &server, ClientSettings::default()).await;
        let messenger = messenger(&house);
        for way in ["/sign-out", "/account/sessions/end", "/account/sessions/end-others", "/account/sessions/end-all"] {
            let here = house.browser_of_ana().await;
            let there = house.browser_of_ana().await;
            let sid = claims(library.tokens(&there, &[]).await["id_token"].as_str().unwrap())["sid"].clone();
            match way {
                "/sign-out" => {
                    let page = there.get("/sign-out").await;
                    there.submit_form(&form_to(&page, way), &[]).await;
                }
                way => {
                    let page = here.get("/account/sign-ins").await;
                    here.submit_form(&form_to(&page, way), &[]).await;
                }
            }
            messenger.tell_all().await.unwrap();
            let tokens = server.take();
            assert_eq!(tokens.len(), 1, "{}: {way}", house.engine);
            assert_eq!(checked(&house, &tokens[0], "library").await["sid"], sid, "{way}");
        }
    }
}

#[tokio::test]
async fn a_session_that_fell_idle_is_signed_out_all_the_same() {
    for house in House::each().await {
        let server = Server::default();
        let library = service(&house, "library", &server, ClientSettings::default()).await;
        let messenger = messenger(&house);
        let browser = house.browser_of_ana().await;
        let token = library.tokens(&browser, &[]).await["id_token"].as_str().unwrap().to_owned();
        house.wait(SignedDuration::from_hours(3));
        assert_eq!(browser.get("/account").await.status, 303, "nobody is signed in any more");

        // Another site leads there: whoever works at the library is asked first.
        let asked = browser.get("/end-session").await;
        assert_eq!(asked.form(0).action, "/end-session/agree", "{}: {}", house.engine, asked.body);
        for of_ana in ["Service library", "Stay signed in"] {
            assert!(!asked.body.contains(of_ana), "somebody else may sit there now: {}", asked.body);
        }
        assert_eq!(messenger.tell_all().await.unwrap(), 0);
        // The library itself does: it knows who works there.
        let address = form_urlencoded::Serializer::new(String::new()).append_pair("id_token_hint", &token).finish();
        assert_eq!(browser.get(&format!("/end-session?{address}")).await.location(), "/");
        assert_eq!(messenger.tell_all().await.unwrap(), 1, "{}", house.engine);
        assert_eq!(checked(&house, &server.take()[0], "library").await["sid"], claims(&token)["sid"]);
    }
}

#[tokio::test]
async fn who_signs_in_where_another_left_idle_ends_what_the_other_had_and_not_their_own() {
    for house in House::each().await {
        let server = Server::default();
        let library = service(&house, "library", &server, ClientSettings::default()).await;
        let messenger = messenger(&house);
        house.identity.add_account(new_account("leo", "Leo Petit (fictional)")).await.unwrap();
        let browser = house.browser_of_ana().await;
        let first = claims(library.tokens(&browser, &[]).await["id_token"].as_str().unwrap())["sid"].clone();
        house.wait(SignedDuration::from_hours(3));
        assert_eq!(browser.sign_in("ana", PASSWORD).await.location(), "/");
        assert_eq!(messenger.tell_all().await.unwrap(), 0, "Ana may be working at the library");
        let second = claims(library.tokens(&browser, &[]).await["id_token"].as_str().unwrap())["sid"].clone();
        assert_ne!(first, second);
        house.wait(SignedDuration::from_hours(3));
        assert_eq!(browser.sign_in("leo", PASSWORD).await.location(), "/");
        assert_eq!(messenger.tell_all().await.unwrap(), 1, "{}", house.engine);
        assert_eq!(checked(&house, &server.take()[0], "library").await["sid"], second);
    }
}

#[tokio::test]
async fn services_are_told_that_an_account_was_closed() {
    for house in House::each().await {
        let server = Server::default();
        let library = service(&house, "library", &server, ClientSettings::default()).await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        let page = browser.get("/account/close").await;
        browser.submit_form(&form_to(&page, "/account/close"), &[("sure", "yes")]).await;
        messenger(&house).tell_all().await.unwrap();
        let told = server.take();
        assert_eq!(told.len(), 1, "{}", house.engine);
        let told = checked(&house, &told[0], "library").await;
        assert_eq!(told["sub"], claims(tokens["id_token"].as_str().unwrap())["sub"], "{}", house.engine);
    }
}

#[tokio::test]
async fn a_consent_that_is_taken_back_ends_every_session_at_the_service() {
    for house in House::each().await {
        let server = Server::default();
        let library = service(&house, "library", &server, ClientSettings::default()).await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        let page = browser.get("/account/services").await;
        browser.submit_form(&form_to(&page, "/account/services/withdraw"), &[]).await;
        messenger(&house).tell_all().await.unwrap();
        let told = server.take();
        assert_eq!(told.len(), 1, "{}", house.engine);
        let told = checked(&house, &told[0], "library").await;
        assert_eq!(told["sub"], claims(tokens["id_token"].as_str().unwrap())["sub"]);
        assert!(told["sid"].is_null(), "without a session it is every one (§2.4)");
        assert_eq!(browser.get("/account").await.status, 200, "the session here goes on");
    }
}

#[tokio::test]
async fn a_service_that_is_down_is_told_later_and_one_that_refuses_is_left_alone() {
    for house in House::each().await {
        let server = Server::default();
        let library = service(&house, "library", &server, ClientSettings::default()).await;
        let messenger = messenger(&house);
        let sign_in_and_out = async || {
            let browser = house.browser_of_ana().await;
            library.tokens(&browser, &[]).await;
            let page = browser.get("/sign-out").await;
            browser.submit_form(&form_to(&page, "/sign-out"), &[]).await;
        };
        *server.answer.lock().unwrap() = Some(503);
        sign_in_and_out().await;
        assert_eq!(messenger.tell_all().await.unwrap(), 1);
        assert_eq!(messenger.tell_all().await.unwrap(), 0, "not at once again");
        house.wait(SignedDuration::from_secs(10));
        *server.answer.lock().unwrap() = None;
        assert_eq!(messenger.tell_all().await.unwrap(), 1);
        let tokens = server.take();
        assert_eq!(tokens.len(), 2, "{}", house.engine);
        let (first, second) =
            (checked(&house, &tokens[0], "library").await, checked(&house, &tokens[1], "library").await);
        assert_ne!(first["jti"], second["jti"], "a token is made when it leaves");
        assert!(second["iat"].as_i64() > first["iat"].as_i64());

        *server.answer.lock().unwrap() = Some(400);
        sign_in_and_out().await;
        assert_eq!(messenger.tell_all().await.unwrap(), 1);
        house.wait(SignedDuration::from_hours(48));
        assert_eq!(messenger.tell_all().await.unwrap(), 0, "it would refuse the next one too");
    }
}

#[tokio::test]
async fn the_task_tells_by_itself_and_ends_when_told_to() {
    for house in House::each().await {
        let server = Server::default();
        let library = service(&house, "library", &server, ClientSettings::default()).await;
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let task = tokio::spawn(messenger(&house).run(async move { drop(stopped.await) }));
        let browser = house.browser_of_ana().await;
        library.tokens(&browser, &[]).await;
        let page = browser.get("/sign-out").await;
        browser.submit_form(&form_to(&page, "/sign-out"), &[]).await;
        let mut told = Vec::new();
        for _ in 0..100 {
            told = server.take();
            if !told.is_empty() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!(told.len(), 1, "{}", house.engine);
        stop.send(()).unwrap();
        task.await.unwrap();
    }
}

#[tokio::test]
async fn whoever_wants_encrypted_id_tokens_gets_encrypted_logout_tokens() {
    for house in House::each().await {
        let key = DecryptionKey::generate(KeyManagement::EcdhEs).unwrap();
        let server = Server::default();
        let settings = ClientSettings {
            jwks: Some(json!({ "keys": [key.public().to_value()] })),
            id_token_encrypted_response_alg: Some("ECDH-ES".to_owned()),
            ..ClientSettings::default()
        };
        let library = service(&house, "library", &server, settings).await;
        let browser = house.browser_of_ana().await;
        library.tokens(&browser, &[]).await;
        let page = browser.get("/sign-out").await;
        browser.submit_form(&form_to(&page, "/sign-out"), &[]).await;
        messenger(&house).tell_all().await.unwrap();
        let sealed = server.take();
        let (_, token) = jwe::decrypt(&sealed[0], &[key], &[KeyManagement::EcdhEs]).unwrap();
        checked(&house, &String::from_utf8(token).unwrap(), "library").await;
    }
}

/// A network that notes where it is sent.
#[derive(Default)]
struct Notes(Mutex<Vec<String>>);

impl LogoutNetwork for Notes {
    fn post<'a>(&'a self, address: &'a str, _: &'a str) -> LogoutFuture<'a> {
        self.0.lock().unwrap().push(address.to_owned());
        Box::pin(std::future::ready(Err(Unreachable("nobody is there".to_owned()))))
    }
}

#[tokio::test]
async fn discovery_says_so() {
    for house in House::each().await {
        let document = get(&house, "/.well-known/openid-configuration", None).await.json();
        assert_eq!(document["backchannel_logout_supported"], true);
        assert_eq!(document["backchannel_logout_session_supported"], true, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_service_that_nobody_reaches_is_given_up_after_a_day() {
    for house in House::each().await {
        let settings = ClientSettings {
            backchannel_logout_uri: Some("https://library.example/logout".to_owned()),
            ..ClientSettings::default()
        };
        let client = identity::NewClient { settings, ..new_client("library", ClientKind::Confidential) };
        let secret = house.identity.add_client(client, None).await.unwrap().secret;
        let browser = house.browser_of_ana().await;
        RelyingParty::new(&house, "library", secret).tokens(&browser, &[]).await;
        let page = browser.get("/sign-out").await;
        browser.submit_form(&form_to(&page, "/sign-out"), &[]).await;
        let network = Arc::new(Notes::default());
        let messenger = LogoutMessenger::new(house.identity.clone(), network.clone());
        for _ in 0..20 {
            messenger.tell_all().await.unwrap();
            house.wait(SignedDuration::from_hours(4));
        }
        let told = network.0.lock().unwrap();
        assert_eq!(told.len(), 14, "{}", house.engine);
        assert!(told.iter().all(|address| address == "https://library.example/logout"));
    }
}
