//! What a token costs beside the bare operation of `aws-lc-rs`: `cargo bench -p jose`.
//!
//! A line for each operation: µs a token, µs of the bare operation, and what the token adds. Each is the best of
//! several rounds on the thread's own processor time, so that another program's turn does not count. Ends with
//! 1 when signing or verifying by ES256 adds more than its limit.

#![expect(clippy::unwrap_used, reason = "a bench without its keys has nothing to measure")]

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{OAEP_SHA256_MGF1SHA256, OaepPrivateDecryptingKey, PrivateDecryptingKey};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair, ParsedPublicKey,
    RSA_PKCS1_SHA256, RSA_PSS_SHA256, RsaKeyPair, Signature,
};
use jose::{ContentEncryption, DecryptionKey, JwkSet, KeyManagement, PrivateKey, Signer, SigningAlgorithm, jwe, jws};
use rustix::time::{ClockId, clock_gettime};
use serde_json::json;

/// What a token may add to the bare signature or its check.
const LIMIT: Duration = Duration::from_micros(3);
const ROUNDS: usize = 15;
/// How long a round lasts.
const ROUND: Duration = Duration::from_millis(15);

/// The time that this thread has spent on the processor.
fn spent() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap()
}

/// The time of one run, in the best of the rounds.
fn cost<T>(mut run: impl FnMut() -> T) -> Duration {
    let began = spent();
    black_box(run());
    let first = spent().saturating_sub(began).max(Duration::from_nanos(100));
    let runs = u32::try_from(ROUND.as_nanos() / first.as_nanos()).unwrap().clamp(3, 20_000);
    let round = |_| {
        let began = spent();
        for _ in 0..runs {
            black_box(run());
        }
        spent().saturating_sub(began) / runs
    };
    (0..ROUNDS).map(round).min().unwrap()
}

/// Prints a line, and gives what the token adds.
fn line(name: &str, token: Duration, bare: Option<Duration>) -> Duration {
    let micros = |duration: Duration| duration.as_secs_f64() * 1e6;
    let added = bare.map_or(Duration::ZERO, |bare| token.saturating_sub(bare));
    match bare {
        Some(bare) => println!("{name:<34}{:>10.2}{:>10.2}{:>10.2}", micros(token), micros(bare), micros(added)),
        None => println!("{name:<34}{:>10.2}", micros(token)),
    }
    added
}

type BareSigner = Box<dyn Fn(&[u8]) -> Vec<u8>>;

/// The bare signature of an algorithm.
fn bare_signer(algorithm: SigningAlgorithm, document: &[u8]) -> BareSigner {
    let random = SystemRandom::new();
    let bytes = |signature: Signature| signature.as_ref().to_vec();
    match algorithm {
        SigningAlgorithm::Es256 => {
            let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document).unwrap();
            Box::new(move |message| bytes(pair.sign(&random, message).unwrap()))
        }
        SigningAlgorithm::EdDsa => {
            let pair = Ed25519KeyPair::from_pkcs8(document).unwrap();
            Box::new(move |message| bytes(pair.sign(message)))
        }
        SigningAlgorithm::Rs256 | SigningAlgorithm::Ps256 => {
            let pair = RsaKeyPair::from_pkcs8(document).unwrap();
            Box::new(move |message| {
                let mut signature = vec![0; pair.public_modulus_len()];
                let padding = if algorithm == SigningAlgorithm::Ps256 { &RSA_PSS_SHA256 } else { &RSA_PKCS1_SHA256 };
                pair.sign(padding, &random, message, &mut signature).unwrap();
                signature
            })
        }
    }
}

fn main() -> ExitCode {
    // As large as an ID token with a few claims.
    let claims = json!({
        "iss": "https://passerelle.example", "sub": "b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184v1",
        "aud": "demo-rp", "exp": 1_795_514_700, "iat": 1_795_514_400, "auth_time": 1_795_514_399,
        "nonce": "n-0S6_WzA2Mj-n-0S6_WzA2Mj-n-0S6_W", "acr": "eidas2", "amr": ["pwd", "otp"],
        "sid": "Zm9vYmFyYmF6Zm9vYmFyYg", "at_hash": "77QmUPtjPfzWtF2AnpK9RQ",
    });
    println!("{:<34}{:>10}{:>10}{:>10}", "µs", "token", "bare", "added");
    let mut within = true;
    for algorithm in SigningAlgorithm::ALL {
        let key = PrivateKey::generate(algorithm).unwrap();
        let keys = JwkSet::from_iter([key.public().clone()]);
        let token = jws::sign(&key, Some("JWT"), &claims).unwrap();
        let (message, _) = token.rsplit_once('.').unwrap();
        let bare = bare_signer(algorithm, key.to_pkcs8());
        let signing = cost(|| jws::sign(&key, Some("JWT"), &claims).unwrap());
        let added = line(&format!("sign {}", algorithm.name()), signing, Some(cost(|| bare(message.as_bytes()))));
        let verifying = cost(|| jws::verify(&token, &keys, &[algorithm]).unwrap());
        if algorithm == SigningAlgorithm::Es256 {
            let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, key.to_pkcs8()).unwrap();
            let parsed = ParsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, pair.public_key().as_ref()).unwrap();
            let signature = bare(message.as_bytes());
            let bare = cost(|| parsed.verify_sig(message.as_bytes(), &signature).unwrap());
            let also = line("verify ES256", verifying, Some(bare));
            within = added <= LIMIT && also <= LIMIT;
        } else {
            line(&format!("verify {}", algorithm.name()), verifying, None);
        }
        let value = key.public().to_value();
        line(&format!("read the public key of {}", algorithm.name()), cost(|| jose::Jwk::parse(&value).unwrap()), None);
    }
    let inside = jws::sign(&PrivateKey::generate(SigningAlgorithm::Es256).unwrap(), Some("JWT"), &claims).unwrap();
    for algorithm in KeyManagement::ALL {
        let key = DecryptionKey::generate(algorithm).unwrap();
        let encrypt = || {
            jwe::encrypt(inside.as_bytes(), key.public(), algorithm, ContentEncryption::A256Gcm, Some("JWT")).unwrap()
        };
        line(&format!("encrypt {}", algorithm.name()), cost(encrypt), None);
        let token = encrypt();
        let keys = std::slice::from_ref(&key);
        let opening = cost(|| jwe::decrypt(&token, keys, &[algorithm]).unwrap());
        let bare = (algorithm == KeyManagement::RsaOaep256).then(|| {
            let pair = PrivateDecryptingKey::from_pkcs8(key.to_pkcs8()).unwrap();
            let pair = OaepPrivateDecryptingKey::new(pair).unwrap();
            let public = aws_lc_rs::rsa::OaepPublicEncryptingKey::new(pair_public(key.to_pkcs8())).unwrap();
            let mut wrapped = vec![0; public.ciphertext_size()];
            public.encrypt(&OAEP_SHA256_MGF1SHA256, &[7; 32], &mut wrapped, None).unwrap();
            let mut out = vec![0; pair.min_output_size()];
            cost(|| pair.decrypt(&OAEP_SHA256_MGF1SHA256, &wrapped, &mut out, None).unwrap().len())
        });
        line(&format!("decrypt {}", algorithm.name()), opening, bare);
    }
    if within { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn pair_public(document: &[u8]) -> aws_lc_rs::rsa::PublicEncryptingKey {
    PrivateDecryptingKey::from_pkcs8(document).unwrap().public_key()
}
