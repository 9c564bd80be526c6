//! Services that publish their keys at an address of theirs.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::Request;
use base::SystemRandom;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use identity::{AuthMethod, ClientCertificate, ClientKind, ClientSettings};
use jiff::SignedDuration;
use jose::{JwkSet, PrivateKey, Signer, SigningAlgorithm, jws};
use serde_json::{Value, json};
use upstream::{BoxFuture, Network, NetworkFailure, Question, Reply, Upstream};

use crate::browser::Answer;
use crate::house::{House, ISSUER, new_client};
use crate::relying_party::post;

/// The server of the service: its keys now, and how often it was asked. `None` while it is down.
#[derive(Default)]
struct KeyServer {
    keys: Mutex<Option<Value>>,
    asked: AtomicUsize,
}

impl KeyServer {
    fn publish(&self, keys: &[&PrivateKey]) {
        let keys: JwkSet = keys.iter().map(|key| key.public().clone()).collect();
        *self.keys.lock().unwrap() = Some(keys.to_value());
    }

    fn publish_certificate(&self, certificate: &[u8]) {
        *self.keys.lock().unwrap() = Some(with_certificate(certificate));
    }

    /// The only network that the house knows.
    async fn joined(house: &House) -> Arc<Self> {
        let server = Arc::new(Self::default());
        let settings = upstream::Settings { public_url: ISSUER.parse().unwrap(), secret: [9; 32] };
        let opened =
            Upstream::open(house.db.db(), server.clone(), house.clock.clone(), Arc::new(SystemRandom), settings);
        house.identity.join_upstream(opened.await.unwrap());
        server
    }

    fn times_asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

impl Network for KeyServer {
    fn send(&self, request: Question) -> BoxFuture<'_, Result<Reply, NetworkFailure>> {
        assert_eq!(request.address.to_string(), "https://library.example/keys");
        self.asked.fetch_add(1, Ordering::Relaxed);
        let keys = self.keys.lock().unwrap().clone();
        let reply = keys.map(|keys| Reply {
            status: 200,
            content_type: "application/json".to_owned(),
            body: keys.to_string().into_bytes(),
        });
        Box::pin(async move { reply.ok_or(NetworkFailure::TooSlow) })
    }
}

/// Whether the library can prove itself with this key: an unknown token is then as good as given back.
async fn prove(house: &House, key: &PrivateKey, jti: &str) -> Answer {
    let exp = base::Clock::now(&*house.clock).as_seconds() + 60;
    let claims = json!({ "iss": "library", "sub": "library", "aud": ISSUER, "exp": exp, "jti": jti });
    let assertion = jws::sign(key, None, &claims).unwrap();
    let pairs = [
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        ("client_assertion", assertion.as_str()),
        ("token", "unknown"),
    ];
    post(house, "/revoke", None, &pairs).await
}

#[tokio::test]
async fn published_keys_are_read_when_they_are_needed_and_no_more_often() {
    for house in House::each().await {
        let server = KeyServer::joined(&house).await;
        let settings = ClientSettings {
            token_endpoint_auth_method: Some(AuthMethod::PrivateKeyJwt),
            jwks_uri: Some("https://library.example/keys".to_owned()),
            ..ClientSettings::default()
        };
        let new = identity::NewClient { settings, ..new_client("library", ClientKind::Confidential) };
        house.identity.add_client(new, None).await.unwrap();
        let [first, second] = [(); 2].map(|()| PrivateKey::generate(SigningAlgorithm::Es256).unwrap());

        assert_eq!(prove(&house, &first, "1").await.status, 401, "{}: the server is down", house.engine);
        server.publish(&[&first]);
        assert_eq!(prove(&house, &first, "2").await.status, 401, "it was asked a moment ago");
        house.wait_s(30);
        assert_eq!(prove(&house, &first, "3").await.status, 200, "{}", house.engine);
        assert_eq!(prove(&house, &first, "4").await.status, 200);
        assert_eq!(server.times_asked(), 2);

        // The next key is read as soon as something is signed with it; a stranger's costs no more.
        server.publish(&[&first, &second]);
        house.wait_s(30);
        assert_eq!(prove(&house, &second, "5").await.status, 200);
        let stranger = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        for jti in ["6", "7", "8"] {
            assert_eq!(prove(&house, &stranger, jti).await.status, 401);
        }
        assert_eq!(server.times_asked(), 3);

        // While the server is down, what it published goes on.
        *server.keys.lock().unwrap() = None;
        house.wait_s(16 * 60);
        assert_eq!(prove(&house, &second, "9").await.status, 200);
        assert_eq!(server.times_asked(), 4, "{}", house.engine);
    }
}

/// A new key with its certificate.
fn with_certificate(certificate: &[u8]) -> Value {
    let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
    let mut keys = [key.public().clone()].into_iter().collect::<JwkSet>().to_value();
    keys["keys"][0]["x5c"] = json!([STANDARD.encode(certificate)]);
    keys
}

/// Whether the library can prove itself by this certificate.
async fn show(house: &House, certificate: &[u8]) -> u16 {
    let request = Request::post("/revoke")
        .header("content-type", "application/x-www-form-urlencoded")
        .extension(ClientCertificate { der: certificate.into(), is_vouched_for: false })
        .body(Body::from("client_id=library&token=unknown"));
    crate::browser::send(&house.router, request.unwrap()).await.status
}

fn by_certificate() -> ClientSettings {
    let method = Some(AuthMethod::SelfSignedTlsClientAuth);
    ClientSettings { token_endpoint_auth_method: method, ..ClientSettings::default() }
}

#[tokio::test]
async fn a_published_certificate_proves_a_service_and_may_be_followed_by_another() {
    for house in House::each().await {
        let server = KeyServer::joined(&house).await;
        let settings = ClientSettings { jwks_uri: Some("https://library.example/keys".to_owned()), ..by_certificate() };
        let new = identity::NewClient { settings, ..new_client("library", ClientKind::Confidential) };
        house.identity.add_client(new, None).await.unwrap();

        server.publish_certificate(b"first");
        assert_eq!(show(&house, b"first").await, 200, "{}", house.engine);
        assert_eq!(show(&house, b"second").await, 401);
        server.publish_certificate(b"second");
        assert_eq!(show(&house, b"second").await, 401, "it was asked a moment ago");
        house.wait_s(30);
        assert_eq!(show(&house, b"second").await, 200);
        assert_eq!(show(&house, b"first").await, 401, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_replaced_certificate_is_good_for_its_overlap_only() {
    for house in House::each().await {
        let settings = ClientSettings { jwks: Some(with_certificate(b"first")), ..by_certificate() };
        let new = identity::NewClient { settings, ..new_client("library", ClientKind::Confidential) };
        let mut changed = house.identity.add_client(new, None).await.unwrap().client.registration();
        let now = base::Clock::now(&*house.clock);
        changed.settings.replace_keys(&with_certificate(b"second"), SignedDuration::from_hours(1), now);
        house.identity.update_client(changed).await.unwrap();
        assert_eq!((show(&house, b"first").await, show(&house, b"second").await), (200, 200), "{}", house.engine);
        house.wait_s(3600);
        assert_eq!((show(&house, b"first").await, show(&house, b"second").await), (401, 200), "{}", house.engine);
    }
}

#[tokio::test]
async fn keys_at_an_address_are_good_for_the_overlap_when_registered_ones_follow_them_and_the_other_way_round() {
    for house in House::each().await {
        let server = KeyServer::joined(&house).await;
        let settings = ClientSettings {
            token_endpoint_auth_method: Some(AuthMethod::PrivateKeyJwt),
            jwks_uri: Some("https://library.example/keys".to_owned()),
            ..ClientSettings::default()
        };
        let new = identity::NewClient { settings, ..new_client("library", ClientKind::Confidential) };
        let mut changed = house.identity.add_client(new, None).await.unwrap().client.registration();
        let [published, registered] = [(); 2].map(|()| PrivateKey::generate(SigningAlgorithm::Es256).unwrap());
        server.publish(&[&published]);
        let (hour, now) = (SignedDuration::from_hours(1), || base::Clock::now(&*house.clock));
        let both = async |jti: u8| {
            let with_published = prove(&house, &published, &format!("{jti}a")).await.status;
            (with_published, prove(&house, &registered, &format!("{jti}b")).await.status)
        };

        let set = [registered.public().clone()].into_iter().collect::<JwkSet>().to_value();
        changed.settings.replace_keys(&set, hour, now());
        house.identity.update_client(changed.clone()).await.unwrap();
        assert_eq!(both(1).await, (200, 200), "{}", house.engine);
        house.wait_s(3600);
        assert_eq!(both(2).await, (401, 200), "{}", house.engine);

        changed.settings.publish_keys_at("https://library.example/keys", hour, now());
        house.identity.update_client(changed).await.unwrap();
        assert_eq!(both(3).await, (200, 200), "{}", house.engine);
        house.wait_s(3600);
        assert_eq!(both(4).await, (200, 401), "{}", house.engine);
    }
}
