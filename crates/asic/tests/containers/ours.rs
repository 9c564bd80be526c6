//! Containers that we write, read by our own verifier. `tests/oracles` has others read them.

use asic::{Batch, Container, FileKind, Kind, Proofs, SignedBatch, Signer, StampBatch, Time, Timestamp, Trust, verify};

use crate::authority::{Authority, MEMBER};
use crate::entries::{entry, of, replaced, stored, with, without};

pub const STAMPED: &str = "20261128120000Z";

pub fn signed_at() -> Time {
    Time::from_unix_seconds(1_795_860_000)
}

pub fn answer(number: usize) -> String {
    let hash = xroad::Digest::of(b"question");
    format!(
        "200\r\nOK\r\nContent-Type:application/json\r\nx-road-id:EE-{number}\r\nx-road-client:EE/COM/2/app\r\n\
         x-road-service:EE/GOV/{MEMBER}/people/find\r\nx-road-request-id:e{number}\r\nx-road-request-hash:{hash}\r\n"
    )
}

pub fn question(number: usize) -> String {
    format!(
        "GET\r\n/r1/EE/COM/2/app/svc/a?b\r\nX-Road-Client:EE/GOV/{MEMBER}/people\r\nx-road-request-id:e{number}\r\n\
         x-road-id:EE-{number}\r\n"
    )
}

/// An answer with its body in a batch of five, with a status and a timestamp over the signature.
pub fn batched() -> Vec<u8> {
    let authority = Authority::new();
    let (signed, messages) = batch(&authority, &authority.member(MEMBER), 5);
    let token = authority.stamp(signed.value(), STAMPED);
    let timestamp = Some(Timestamp::OverSignature(&token));
    let (message, body) = &messages[2];
    Container { message: message.as_bytes(), body: Some(body), signed: &signed, place: 2, timestamp }.write().unwrap()
}

pub fn batch(authority: &Authority, signer: &dyn Signer, count: usize) -> (SignedBatch, Vec<(String, Vec<u8>)>) {
    let messages: Vec<_> = (0..count).map(|number| (answer(number), format!("body {number}").into_bytes())).collect();
    let mut batch = Batch::default();
    for (message, body) in &messages {
        batch.add(message.as_bytes(), Some(body));
    }
    let statuses = vec![authority.status(signer.certificate(), 0)];
    let proofs = Proofs { certificates: vec![authority.root.clone()], statuses };
    (batch.sign(signer, &proofs, signed_at()).unwrap(), messages)
}

#[test]
fn every_message_of_a_batch_is_verified_by_itself() {
    let authority = Authority::new();
    for count in [1, 2, 3, 5, 8, 13] {
        let (signed, messages) = batch(&authority, &authority.member(MEMBER), count);
        let token = authority.stamp(signed.value(), STAMPED);
        for (place, (message, body)) in messages.iter().enumerate() {
            let timestamp = Some(Timestamp::OverSignature(&token));
            let container =
                Container { message: message.as_bytes(), body: Some(body), signed: &signed, place, timestamp };
            let bytes = container.write().unwrap();
            assert_eq!(bytes, container.write().unwrap(), "the same parts give the same bytes");
            let report = verify(&bytes, &authority.trusted()).unwrap();
            assert!(report.is_batch && report.names_signer && report.unsigned.is_empty());
            assert_eq!(report.said.id, format!("EE-{place}"));
            assert_eq!(report.message, message.as_bytes());
            assert!(report.parts.iter().all(|part| part.is_there));
            assert_eq!(report.timestamp.unwrap().time.to_string(), "2026-11-28T12:00:00Z");
            assert!(report.status.is_some());
        }
    }
}

#[test]
fn a_message_alone_without_body_is_signed_itself() {
    let authority = Authority::new();
    for signer in [authority.member(MEMBER), authority.member_with_rsa(MEMBER)] {
        let mut batch = Batch::default();
        let message = question(1);
        batch.add(message.as_bytes(), None);
        let signed = batch.sign(&signer, &Proofs::default(), signed_at()).unwrap();
        let container =
            Container { message: message.as_bytes(), body: None, signed: &signed, place: 0, timestamp: None };
        let bytes = container.write().unwrap();
        let names: Vec<_> = of(&bytes).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["mimetype", "message.xml", "META-INF/signatures.xml", "META-INF/manifest.xml"]);
        let report = verify(&bytes, &authority.trusted()).unwrap();
        assert_eq!(report.said.kind, Kind::Request);
        assert!(!report.is_batch);
        assert_eq!((report.timestamp, report.status), (None, None));
        assert_eq!(report.signing_time, Some(signed_at()));
    }
}

#[test]
fn one_timestamp_holds_for_many_signatures() {
    let authority = Authority::new();
    let member = authority.member(MEMBER);
    let batches: Vec<_> = (0..3).map(|_| batch(&authority, &member, 2)).collect();
    let stamps = StampBatch::new(batches.iter().map(|(signed, _)| signed.signature_xml()));
    let token = authority.stamp(stamps.result().as_bytes(), STAMPED);
    for (place, (signed, messages)) in batches.iter().enumerate() {
        let (message, body) = &messages[1];
        let timestamp = Some(Timestamp::OverBatch { token: &token, batch: &stamps, place });
        let container = Container { message: message.as_bytes(), body: Some(body), signed, place: 1, timestamp };
        let bytes = container.write().unwrap();
        let report = verify(&bytes, &authority.trusted()).unwrap();
        assert_eq!(report.timestamp.unwrap().time.to_string(), "2026-11-28T12:00:00Z");
        assert_eq!(entry(&bytes, "META-INF/timestamp.tst"), token);
    }
    let other = authority.stamp(b"other", STAMPED);
    let timestamp = Some(Timestamp::OverBatch { token: &other, batch: &stamps, place: 0 });
    let (signed, messages) = &batches[0];
    let (message, body) = &messages[0];
    let container = Container { message: message.as_bytes(), body: Some(body), signed, place: 0, timestamp };
    let fault = verify(&container.write().unwrap(), &Trust::nobody()).unwrap_err();
    assert_eq!(fault.code(), "malformed_signature");
}

#[test]
fn an_empty_batch_is_not_signed() {
    let authority = Authority::new();
    assert!(Batch::default().sign(&authority.member(MEMBER), &Proofs::default(), signed_at()).is_err());
}

#[test]
fn an_archive_links_each_container_to_the_one_before() {
    let containers: Vec<_> = (0..3).map(|number| (format!("{number}-response.asice"), batched())).collect();
    let archive = asic::write_archive(None, &containers).unwrap();
    assert_eq!((FileKind::of(&archive), FileKind::of(&containers[0].1)), (FileKind::Archive, FileKind::Container));
    let first = asic::verify_archive(&archive, &Trust::nobody()).unwrap();
    assert_eq!((first.containers.len(), first.previous, first.previous_link.as_str()), (3, None, ""));
    let next = asic::write_archive(Some((&first.last_link, "first.zip")), &containers[..1]).unwrap();
    let next = asic::verify_archive(&next, &Trust::nobody()).unwrap();
    assert_eq!((next.previous.as_deref(), &next.previous_link), (Some("first.zip"), &first.last_link));

    let code = |archive: &[u8]| {
        let (name, fault) = asic::verify_archive(archive, &Trust::nobody()).unwrap_err();
        (name, fault.code())
    };
    let named = |name: &str, code| (name.to_owned(), code);
    assert_eq!(code(&without(&archive, "1-response.asice")), named("1-response.asice", "archive_link"));
    assert_eq!(code(&with(&archive, "1-response.asice", &batched())), named("1-response.asice", "archive_link"));
    assert_eq!(code(&with(&archive, "9-response.asice", &batched())), named("9-response.asice", "archive_link"));
    assert_eq!(
        code(&replaced(&archive, "linkinginfo", "0-response.asice", "1-response.asice")),
        named("1-response.asice", "archive_link")
    );
    assert_eq!(
        code(&replaced(&archive, "linkinginfo", "SHA-512", "MD5")),
        named("linkinginfo", "archive_linking_info")
    );
    let wrong = replaced(&containers[0].1, "message.xml", "200", "201");
    let archive = asic::write_archive(None, &[("a.asice".to_owned(), wrong)]).unwrap();
    assert_eq!(code(&archive), named("a.asice", "malformed_signature.invalid_hash_chain_ref"));
}

#[test]
fn a_question_and_its_answer_side_by_side_are_both_verified() {
    let good = vec![("1-request.asice".to_owned(), batched()), ("1-response.asice".to_owned(), batched())];
    let bundle = stored(&good);
    assert_eq!(FileKind::of(&bundle), FileKind::Bundle);
    assert_eq!(asic::verify_bundle(&bundle, &Trust::nobody()).unwrap().len(), 2);
    let altered = replaced(&good[1].1, "message.xml", "200", "201");
    let (name, fault) =
        asic::verify_bundle(&with(&bundle, "1-response.asice", &altered), &Trust::nobody()).unwrap_err();
    assert_eq!((name.as_str(), fault.code()), ("1-response.asice", "malformed_signature.invalid_hash_chain_ref"));
}
