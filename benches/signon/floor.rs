//! What cannot be avoided, alone: the signature, the sealing of tickets, the durable write, and three HTTP answers.

use std::net::{Ipv4Addr, SocketAddr};
use std::process::{Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use axum::extract::RawQuery;
use axum::http::header::LOCATION;
use axum::http::{StatusCode, header};
use axum::routing::{get, post};
use base::Clock;

use crate::process::Time;
use crate::program::free_address;
use crate::provider::{self, CALLBACK, Provider};
use crate::store;

/// The hidden argument that makes this program the server of empty answers.
pub const SERVE: &str = "--serve-empty-answers";
/// As many requests wait for the disk at once.
const CALLERS: usize = 64;
/// The time of each measure.
const TIME: Duration = Duration::from_secs(2);

/// Prints processor time of each part.
pub fn print() {
    println!("{:<44} {:>12} {:>12}", "floor, each alone", "µs of CPU", "a second");
    let ids = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
    let random = SystemRandom::new();
    let message = [b'x'; 512];
    repeat("one ES256 signature (512 bytes)", || {
        std::hint::black_box(ids.sign(&random, &message).unwrap());
    });
    let rsa = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
    let mut signature = vec![0; rsa.public_modulus_len()];
    repeat("one RS256 signature (2048 bits)", || {
        rsa.sign(&RSA_PKCS1_SHA256, &random, &message, &mut signature).unwrap();
    });
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &[7; 32]).unwrap());
    repeat("one ticket of 300 bytes sealed and opened", || {
        let mut ticket = vec![b'x'; 300];
        key.seal_in_place_append_tag(nonce(), Aad::empty(), &mut ticket).unwrap();
        std::hint::black_box(key.open_in_place(nonce(), Aad::empty(), &mut ticket).unwrap());
    });
    let mac = hmac::Key::new(hmac::HMAC_SHA256, &[7; 32]);
    repeat("one HMAC-SHA-256 (a pairwise subject)", || {
        std::hint::black_box(hmac::sign(&mac, &message[..64]));
    });
    durable_write();
}

fn nonce() -> Nonce {
    Nonce::assume_unique_for_key([7; 12])
}

fn line(name: &str, count: u64, time: Time, elapsed: Duration) {
    let (each, rate) = (time.total_s() * 1e6 / count as f64, count as f64 / elapsed.as_secs_f64());
    println!("{name:<44} {each:>12.2} {rate:>12.0}");
}

fn repeat(name: &str, mut work: impl FnMut()) {
    let (started, before) = (Instant::now(), Time::of(std::process::id()));
    let mut count = 0;
    while started.elapsed() < TIME {
        for _ in 0..64 {
            work();
        }
        count += 64;
    }
    line(name, count, Time::of(std::process::id()).since(before), started.elapsed());
}

fn durable_write() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let db = store::open(folder.path()).await.unwrap();
        let (started, before) = (Instant::now(), Time::of(std::process::id()));
        let count = std::sync::Arc::new(AtomicU64::new(0));
        let callers: Vec<_> = (0..CALLERS)
            .map(|_| {
                let (db, count) = (db.clone(), count.clone());
                let account = base::Id::new(&base::SystemClock, &base::SystemRandom);
                tokio::spawn(async move {
                    while started.elapsed() < TIME {
                        store::write(&db, account, base::SystemClock.now()).await.unwrap();
                        count.fetch_add(1, Ordering::Relaxed);
                    }
                })
            })
            .collect();
        for caller in callers {
            caller.await.unwrap();
        }
        let name = format!("one durable row in SQLite, {CALLERS} callers");
        line(&name, count.load(Ordering::Relaxed), Time::of(std::process::id()).since(before), started.elapsed());
    });
}

/// Starts this program as a server that answers the three requests with what lies ready.
pub fn empty_provider(browsers: usize) -> Provider {
    let address = free_address();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([SERVE, &address.port().to_string()]).stdout(Stdio::null());
    provider::empty(command, address, browsers)
}

/// Serves until it is killed.
pub fn serve(port: u16) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let tokens = format!(
            r#"{{"access_token":"{}","token_type":"Bearer","expires_in":600,"scope":"openid profile email","id_token":"{}"}}"#,
            "a".repeat(200),
            "i".repeat(500)
        );
        let person = format!(r#"{{"sub":"{}","name":"{}"}}"#, "s".repeat(43), "n".repeat(150));
        let app = axum::Router::new()
            .route("/authorize", get(code))
            .route("/token", post(async move || (json_head(), tokens.clone())))
            .route("/userinfo", get(async move || (json_head(), person.clone())));
        let listener = tokio::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await.unwrap();
        axum::serve(listener, app).await.unwrap();
    });
    ExitCode::SUCCESS
}

fn json_head() -> [(header::HeaderName, &'static str); 2] {
    [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")]
}

async fn code(RawQuery(query): RawQuery) -> (StatusCode, [(header::HeaderName, String); 1]) {
    let query = query.unwrap_or_default();
    let state = query.split('&').find_map(|pair| pair.strip_prefix("state=")).unwrap_or_default();
    let location = format!("{CALLBACK}?code={}&state={state}", "c".repeat(200));
    (StatusCode::SEE_OTHER, [(LOCATION, location)])
}
