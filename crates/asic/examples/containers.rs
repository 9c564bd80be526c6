//! Signs, writes and verifies containers for programs that are not ours: a line of JSON asked, a line answered.
//! `tests/oracles` speaks with it. Bytes are in base64.
#![expect(clippy::unwrap_used, reason = "an example for tests: what is asked wrongly may stop it")]

use std::io::{BufRead as _, Write as _};

use asic::{
    Batch, Certificate, Container, Proofs, SignFailure, SignatureMethod, SignedBatch, Signer, StampBatch, Time,
    Timestamp, Trust,
};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA512, RsaKeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

enum Key {
    Ecdsa(EcdsaKeyPair),
    Rsa(RsaKeyPair),
}

struct Member {
    certificate: Certificate,
    key: Key,
}

impl Signer for Member {
    fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    fn method(&self) -> SignatureMethod {
        match self.key {
            Key::Ecdsa(_) => SignatureMethod::EcdsaSha256,
            Key::Rsa(_) => SignatureMethod::RsaSha512,
        }
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignFailure> {
        match &self.key {
            Key::Ecdsa(key) => {
                let signature = key.sign(&SystemRandom::new(), message).map_err(|_| SignFailure)?;
                Ok(signature.as_ref().to_vec())
            }
            Key::Rsa(key) => {
                let mut signature = vec![0; key.public_modulus_len()];
                let signed = key.sign(&RSA_PKCS1_SHA512, &SystemRandom::new(), message, &mut signature);
                signed.map(|()| signature).map_err(|_| SignFailure)
            }
        }
    }
}

fn bytes(value: &Value) -> Vec<u8> {
    STANDARD.decode(value.as_str().unwrap()).unwrap()
}

fn list(value: &Value) -> Vec<Vec<u8>> {
    value.as_array().map_or_else(Vec::new, |items| items.iter().map(bytes).collect())
}

fn certificates(value: &Value) -> Vec<Certificate> {
    list(value).iter().map(|der| Certificate::from_der(der).unwrap()).collect()
}

#[derive(Default)]
struct Office {
    signed: Option<SignedBatch>,
    messages: Vec<(Vec<u8>, Option<Vec<u8>>)>,
}

impl Office {
    fn answer(&mut self, asked: &Value) -> Value {
        match asked["do"].as_str().unwrap() {
            "canonical" => {
                let exclusive = asked["exclusive"].as_bool().unwrap();
                let canonical =
                    asic::fuzzing::canonical(&bytes(&asked["xml"]), asked["name"].as_str().unwrap(), exclusive);
                json!(canonical.map(|bytes| STANDARD.encode(bytes)))
            }
            "sign" => self.sign(asked),
            "stamps" => {
                let signed = self.signed.as_ref().unwrap();
                json!(STANDARD.encode(stamps(signed).result()))
            }
            "write" => {
                let signed = self.signed.as_ref().unwrap();
                let place = usize::try_from(asked["place"].as_u64().unwrap()).unwrap();
                let token = asked["token"].as_str().map(|token| STANDARD.decode(token).unwrap());
                let batch = stamps(signed);
                let timestamp = token.as_deref().map(|token| match asked["batch"].as_bool() {
                    Some(true) => Timestamp::OverBatch { token, batch: &batch, place: 0 },
                    _ => Timestamp::OverSignature(token),
                });
                let (message, body) = &self.messages[place];
                let container = Container { message, body: body.as_deref(), signed, place, timestamp };
                json!(STANDARD.encode(container.write().unwrap()))
            }
            "verify" => {
                let trust = Trust { roots: certificates(&asked["roots"]), timestampers: vec![] };
                match asic::verify(&bytes(&asked["container"]), &trust) {
                    Ok(report) => json!({
                        "result": "ok",
                        "stamped": report.timestamp.map(|stamp| stamp.time.to_string()),
                        "status": report.status.map(|status| status.produced.to_string()),
                    }),
                    Err(fault) => json!({ "result": fault.code(), "why": fault.to_string() }),
                }
            }
            other => json!(format!("nobody does {other}")),
        }
    }

    fn sign(&mut self, asked: &Value) -> Value {
        let key = bytes(&asked["key"]);
        let key = match RsaKeyPair::from_pkcs8(&key) {
            Ok(key) => Key::Rsa(key),
            Err(_) => Key::Ecdsa(EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &key).unwrap()),
        };
        let certificate = Certificate::from_der(&bytes(&asked["certificate"])).unwrap();
        let mut batch = Batch::default();
        self.messages.clear();
        for message in asked["messages"].as_array().unwrap() {
            let (text, body) = (bytes(&message["message"]), message["body"].as_str().map(|_| bytes(&message["body"])));
            batch.add(&text, body.as_deref());
            self.messages.push((text, body));
        }
        let proofs = Proofs { certificates: certificates(&asked["certificates"]), statuses: list(&asked["statuses"]) };
        let at = Time::from_unix_seconds(asked["at"].as_u64().unwrap());
        let signed = batch.sign(&Member { certificate, key }, &proofs, at).unwrap();
        let answer = json!({ "xml": signed.signature_xml(), "value": STANDARD.encode(signed.value()) });
        self.signed = Some(signed);
        answer
    }
}

/// The signature of the batch, to be stamped beside another.
fn stamps(signed: &SignedBatch) -> StampBatch {
    StampBatch::new([signed.signature_xml(), "<another/>"])
}

fn main() {
    let mut office = Office::default();
    for line in std::io::stdin().lock().lines() {
        let answer = office.answer(&serde_json::from_str(&line.unwrap()).unwrap());
        println!("{answer}");
        std::io::stdout().flush().unwrap();
    }
}
