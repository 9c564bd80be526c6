//! The Back-Channel Logout OP plan (with logout that the service begins).

use std::sync::Arc;
use std::time::Duration;

use identity::{ClientKind, ClientSettings, Environment, LogoutByHttps, LogoutMessenger, NewClient};
use jsonwebtoken::{Algorithm, decode_header};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::house::{ISSUER, new_client};
use crate::relying_party::{error_of, get, verified};
use crate::stage::Stage;

const BYE: &str = "https://library.example/bye";
/// The service is told within this time.
const TOLD_WITHIN: Duration = Duration::from_secs(10);

pub async fn discovery(stage: Stage) {
    let document = get(&stage, "/.well-known/openid-configuration", &[]).await.json();
    assert_eq!(document["backchannel_logout_supported"], true);
    assert_eq!(document["backchannel_logout_session_supported"], true);
    assert_eq!(document["end_session_endpoint"], format!("{ISSUER}/end-session"));
}

/// Takes one request and answers it well; gives its head and its body.
async fn hear(listener: TcpListener) -> (String, String) {
    let (mut stream, _) = listener.accept().await.unwrap();
    let mut received = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&received).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let lower = head.to_ascii_lowercase();
            let length = lower.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next());
            if body.len() >= length.unwrap().parse::<usize>().unwrap() {
                stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await.unwrap();
                return (lower, body.to_owned());
            }
        }
        let mut piece = [0; 4096];
        let length = stream.read(&mut piece).await.unwrap();
        assert!(length > 0, "the request ended early");
        received.extend_from_slice(&piece[..length]);
    }
}

pub async fn rp_initiated_logout(stage: Stage) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let settings = ClientSettings {
        backchannel_logout_uri: Some(format!("http://{}/logout", listener.local_addr().unwrap())),
        backchannel_logout_session_required: true,
        // Plain addresses of one's own machine are for services that are being tried.
        environment: Environment::Sandbox,
        owner: Some(stage.ana),
        ..ClientSettings::default()
    };
    let library = stage.client(NewClient { settings, ..new_client("library", ClientKind::Confidential) }).await;
    let browser = stage.browser_of_ana().await;
    let (tokens, id_token) = library.signed_on(&browser, &[]).await;
    assert!(id_token["sid"].is_string(), "{id_token}");

    let hint = tokens["id_token"].as_str().unwrap();
    let pairs = [("id_token_hint", hint), ("post_logout_redirect_uri", BYE), ("state", "bye")];
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let heard = tokio::spawn(hear(listener));
    let answer = browser.get(&format!("/end-session?{query}")).await;
    assert_eq!(answer.location(), format!("{BYE}?state=bye"), "{}", stage.engine);
    let messenger =
        LogoutMessenger::new(stage.identity.clone(), Arc::new(LogoutByHttps::new(base::Servers::Any).unwrap()));
    messenger.tell_all().await.unwrap();

    let (head, body) = tokio::time::timeout(TOLD_WITHIN, heard).await.expect("the service is told").unwrap();
    assert!(head.starts_with("post /logout "), "{head}");
    assert!(head.contains("content-type: application/x-www-form-urlencoded"), "{head}");
    let form: Vec<(String, String)> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let token = &form.iter().find(|(name, _)| name == "logout_token").expect("a logout token").1;
    assert_eq!(decode_header(token).unwrap().typ.as_deref(), Some("logout+jwt"));
    let told = verified(&stage, token, "library", &[Algorithm::ES256]).await;
    assert_eq!((&told["sub"], &told["sid"]), (&id_token["sub"], &id_token["sid"]));
    assert_eq!(told["events"], json!({ "http://schemas.openid.net/event/backchannel-logout": {} }));
    assert!(told["jti"].is_string());
    assert_eq!(told.get("nonce"), None);

    let answer = library.ask(&browser, &[("prompt", "none")]).await;
    assert_eq!(error_of(&answer), "login_required");
}
