//! Many browsers and one service, on threads that wait for their answers.

use std::sync::atomic::{AtomicU8, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{DecodingKey, Validation, decode, decode_header};
use serde_json::Value;

use crate::cookies::Cookies;
use crate::http::{Connection, find};
use crate::process::{Time, memory_mib, record};
use crate::provider::{CALLBACK, CLIENT, Endpoints, Provider, document};

/// One ID token in so many is kept and checked after the run.
const SAMPLE_ONE_IN: u64 = 64;

/// How much is driven.
#[derive(Debug, Clone)]
pub struct Load {
    pub connections: usize,
    pub warm_up: Duration,
    pub time: Duration,
    /// Where `perf` keeps what it sees of the server meanwhile.
    pub profile: Option<String>,
}

/// What came out.
#[derive(Debug)]
pub struct Measured {
    /// Flows a second.
    pub rate: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
    /// Processor time of the server a flow, of which the kernel's.
    pub cpu_ms: f64,
    pub system_ms: f64,
    /// Processor time of the driver a flow.
    pub driver_ms: f64,
    /// The most that was resident under load.
    pub memory_mib: f64,
    pub errors: u64,
    pub first_error: Option<String>,
    /// ID tokens whose signature and claims were checked and right.
    pub tokens_checked: usize,
}

impl Measured {
    pub fn is_sound(&self) -> bool {
        self.errors == 0 && self.tokens_checked > 0
    }
}

const WARMING_UP: u8 = 0;
const MEASURING: u8 = 1;
const OVER: u8 = 2;

/// What one browser saw.
#[derive(Default)]
struct Seen {
    times_us: Vec<u32>,
    errors: u64,
    first_error: Option<String>,
    samples: Vec<Sample>,
}

/// An ID token to check, and what it must say.
struct Sample {
    id_token: String,
    nonce: String,
    subject: String,
}

pub fn run(provider: &Provider, load: &Load) -> Measured {
    let phase = AtomicU8::new(WARMING_UP);
    let (mut all, elapsed, server, driver, memory) = std::thread::scope(|scope| {
        let browsers: Vec<_> = (0..load.connections)
            .map(|number| {
                let phase = &phase;
                scope.spawn(move || browse(provider, number, phase))
            })
            .collect();
        sleep(load.warm_up);
        let before = (Time::of(provider.process()), Time::of(std::process::id()), Instant::now());
        phase.store(MEASURING, Ordering::Relaxed);
        let perf = load.profile.as_ref().map(|file| record(provider.process(), load.time, file));
        let mut memory = 0.0_f64;
        while before.2.elapsed() < load.time {
            sleep(Duration::from_millis(100));
            memory = memory.max(memory_mib(provider.process()));
        }
        if let Some(mut perf) = perf {
            drop(perf.wait());
        }
        phase.store(OVER, Ordering::Relaxed);
        let server = Time::of(provider.process()).since(before.0);
        let driver = Time::of(std::process::id()).since(before.1);
        let elapsed = before.2.elapsed();
        let seen: Vec<Seen> = browsers.into_iter().map(|browser| browser.join().unwrap()).collect();
        (seen, elapsed, server, driver, memory)
    });

    let mut times: Vec<u32> = all.iter_mut().flat_map(|seen| std::mem::take(&mut seen.times_us)).collect();
    times.sort_unstable();
    let flows = times.len().max(1) as f64;
    let at = |part: usize| times.get(times.len() * part / 100).map_or(0.0, |time| f64::from(*time) / 1000.0);
    let mut errors = all.iter().map(|seen| seen.errors).sum();
    let mut first_error = all.iter_mut().find_map(|seen| seen.first_error.take());
    let samples = all.into_iter().flat_map(|seen| seen.samples);
    let (tokens_checked, wrong) = check(provider, samples);
    if let Some(wrong) = wrong {
        errors += 1;
        first_error = first_error.or(Some(wrong));
    }
    Measured {
        rate: times.len() as f64 / elapsed.as_secs_f64(),
        p50_ms: at(50),
        p99_ms: at(99),
        cpu_ms: server.total_s() * 1000.0 / flows,
        system_ms: server.system_s * 1000.0 / flows,
        driver_ms: driver.total_s() * 1000.0 / flows,
        memory_mib: memory,
        errors,
        first_error,
        tokens_checked,
    }
}

/// The path and query of an authorization request.
pub fn authorize_path(endpoints: &Endpoints, state: &str, nonce: &str, challenge: &str) -> String {
    format!(
        "{}?response_type=code&client_id={CLIENT}&redirect_uri=http%3A%2F%2F127.0.0.1%3A4998%2Fcb&scope=openid+profile+email\
         &state={state}&nonce={nonce}&code_challenge={challenge}&code_challenge_method=S256",
        endpoints.authorize
    )
}

/// One browser after another's flow, until it is over.
fn browse(provider: &Provider, number: usize, phase: &AtomicU8) -> Seen {
    let mut seen = Seen::default();
    let service = Service::new(provider);
    let mut connection = None;
    let mut flow = 0_u64;
    loop {
        let before = phase.load(Ordering::Relaxed);
        if before == OVER {
            return seen;
        }
        flow += 1;
        let begun = Instant::now();
        let done = match &mut connection {
            Some(connection) => service.sign_on(connection, &provider.visitors[number], number, flow),
            None => match Connection::open(provider.address) {
                Ok(opened) => {
                    connection = Some(opened);
                    continue;
                }
                Err(error) => Err(error.to_string()),
            },
        };
        match done {
            Ok(sample) if before == MEASURING => {
                seen.times_us.push(u32::try_from(begun.elapsed().as_micros()).unwrap_or(u32::MAX));
                if flow.is_multiple_of(SAMPLE_ONE_IN) {
                    seen.samples.push(sample);
                }
            }
            Ok(_) => {}
            Err(error) => {
                seen.errors += 1;
                seen.first_error.get_or_insert(error);
                connection = None;
                sleep(Duration::from_millis(10));
            }
        }
    }
}

/// The service that people sign on at: what of its requests is always the same.
struct Service<'p> {
    endpoints: &'p Endpoints,
    host: String,
    token_head: String,
}

impl<'p> Service<'p> {
    fn new(provider: &'p Provider) -> Self {
        let Provider { address, secret, endpoints, .. } = provider;
        let basic = BASE64_STANDARD.encode(format!("{CLIENT}:{secret}"));
        Self {
            endpoints,
            host: address.to_string(),
            token_head: format!(
                "POST {} HTTP/1.1\r\nhost: {address}\r\nauthorization: Basic {basic}\r\ncontent-type: application/x-www-form-urlencoded\r\n",
                endpoints.token
            ),
        }
    }

    /// The whole flow.
    fn sign_on(
        &self,
        connection: &mut Connection,
        visitor: &Cookies,
        browser: usize,
        flow: u64,
    ) -> Result<Sample, String> {
        let told = |error: std::io::Error| error.to_string();
        let (state, nonce) = (format!("s{browser}-{flow}"), format!("n{browser}-{flow}"));
        let verifier = format!("verifier-{browser:08}-{flow:026}");
        let challenge = BASE64_URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()));

        let path = authorize_path(self.endpoints, &state, &nonce, &challenge);
        let request = format!("GET {path} HTTP/1.1\r\nhost: {}\r\ncookie: {}\r\n\r\n", self.host, visitor.header());
        let answer = connection.ask(request.as_bytes()).map_err(told)?;
        let location = answer.header("location").unwrap_or_default();
        let query = location.strip_prefix(CALLBACK).and_then(|rest| rest.strip_prefix('?')).unwrap_or_default();
        let code = parameter(query, "code").ok_or_else(|| format!("authorize: {} {location}", answer.status))?;
        if parameter(query, "state") != Some(&state) {
            return Err(format!("authorize: another state in {location}"));
        }

        let body = format!(
            "grant_type=authorization_code&code={code}&redirect_uri=http%3A%2F%2F127.0.0.1%3A4998%2Fcb&code_verifier={verifier}"
        );
        let request = format!("{}content-length: {}\r\n\r\n{body}", self.token_head, body.len());
        let answer = connection.ask(request.as_bytes()).map_err(told)?;
        let tokens = (text_of(answer.body, "access_token"), text_of(answer.body, "id_token"));
        let (200, (Some(access_token), Some(id_token))) = (answer.status, tokens) else {
            return Err(format!("token: {} {}", answer.status, answer.text()));
        };
        let id_token = id_token.to_owned();

        let request = format!(
            "GET {} HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer {access_token}\r\n\r\n",
            self.endpoints.userinfo, self.host
        );
        let answer = connection.ask(request.as_bytes()).map_err(told)?;
        match (answer.status, text_of(answer.body, "sub")) {
            (200, Some(subject)) => Ok(Sample { id_token, nonce, subject: subject.to_owned() }),
            (status, _) => Err(format!("userinfo: {status} {}", answer.text())),
        }
    }
}

fn parameter<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// The text of a member of a JSON object, when it needs no unescaping, as tokens and subjects do not.
fn text_of<'b>(body: &'b [u8], name: &str) -> Option<&'b str> {
    let key = format!("\"{name}\":\"");
    let start = find(body, key.as_bytes())? + key.len();
    let length = body[start..].iter().position(|byte| *byte == b'"')?;
    std::str::from_utf8(&body[start..start + length]).ok()
}

/// Checks signatures and claims with a library that is not ours; gives how many were right, and the first wrong one.
fn check(provider: &Provider, samples: impl Iterator<Item = Sample>) -> (usize, Option<String>) {
    let Some(path) = &provider.endpoints.keys else { return (0, None) };
    let keys: JwkSet = serde_json::from_value(document(provider.address, path)).unwrap();
    let (mut right, mut wrong) = (0, None);
    for sample in samples {
        match check_one(&keys, &provider.endpoints.issuer, &sample) {
            Ok(()) => right += 1,
            Err(error) => drop(wrong.get_or_insert(error)),
        }
    }
    (right, wrong)
}

fn check_one(keys: &JwkSet, issuer: &str, sample: &Sample) -> Result<(), String> {
    let told = |error: jsonwebtoken::errors::Error| format!("ID token: {error}");
    let header = decode_header(&sample.id_token).map_err(told)?;
    let key = header.kid.as_deref().and_then(|kid| keys.find(kid)).ok_or("ID token: its key is not published")?;
    let mut validation = Validation::new(header.alg);
    validation.set_audience(&[CLIENT]);
    validation.set_issuer(&[issuer]);
    let claims = decode::<Value>(&sample.id_token, &DecodingKey::from_jwk(key).map_err(told)?, &validation);
    let claims = claims.map_err(told)?.claims;
    if claims["nonce"] == sample.nonce.as_str() && claims["sub"] == sample.subject.as_str() {
        Ok(())
    } else {
        Err(format!("ID token: another nonce or subject in {claims}"))
    }
}
