//! X-Road's own containers, and others of the same kinds made of them: the codes are those of its own verifier.

use asic::{Chain, Kind, Protocol, Trust, verify};

use crate::entries::{entry, replaced, with, without, x_road};
use crate::ours;

fn code(container: &[u8]) -> &'static str {
    verify(container, &Trust::nobody()).map_or_else(|fault| fault.code(), |_| "ok")
}

#[test]
fn each_container_is_judged_as_x_roads_own_verifier_judges_it() {
    let expected = String::from_utf8(x_road("expected.csv")).unwrap();
    let rows: Vec<_> = expected.lines().skip(1).filter_map(|row| row.split_once(',')).collect();
    assert_eq!(rows.len(), 6);
    for (file, result) in rows {
        assert_eq!(code(&x_road(file)), result, "{file}");
    }
}

#[test]
fn an_answer_of_rest_is_read_with_all_that_was_signed() {
    let container = x_road("valid-non-batch-rest.asice");
    let report = verify(&container, &Trust::nobody()).unwrap();
    let said = &report.said;
    assert_eq!((said.protocol, said.kind), (Protocol::Rest, Kind::Response));
    assert_eq!(said.client.to_string(), "DEV/COM/4422/TestClient");
    assert_eq!(said.service().unwrap().to_string(), "DEV/COM/1234/TestService/mock1");
    assert_eq!(said.id, "DEV-d75ea6fd-d24b-48ec-a320-53675c40fb86");
    assert_eq!(report.message, entry(&container, "message.xml"));
    assert_eq!(report.parts.iter().map(|part| part.name.as_str()).collect::<Vec<_>>(), ["attachment1", "message.xml"]);
    assert_eq!(report.certificate.subject(), "SERIALNUMBER=DEV/SS0/COM,CN=1234,O=Test member,C=FI");
    assert_eq!(report.certificate.issuer(), "CN=Test CA,O=Test");
    assert!(report.names_signer);
    assert_eq!(report.signing_time.unwrap().to_string(), "2024-07-11T12:50:37Z");
    let timestamp = report.timestamp.unwrap();
    assert_eq!(timestamp.time.to_string(), "2024-07-11T12:51:12Z");
    assert_eq!(timestamp.authority.subject(), "CN=Test TSA,O=Test");
    assert_eq!(report.status.unwrap().responder.subject(), "CN=Test OCSP,O=Test");
    assert_eq!(report.chain, Chain::NotJudged);
}

#[test]
fn a_question_of_soap_is_read_and_what_is_not_signed_is_named() {
    let report = verify(&x_road("invalid-not-signed-hashchain.asice"), &Trust::nobody()).unwrap();
    assert_eq!((report.said.protocol, report.said.kind), (Protocol::Soap, Kind::Request));
    assert_eq!(report.said.client.to_string(), "DEV/COM/4321/TestClient");
    assert_eq!(report.said.service_code, "getRandom");
    assert_eq!(report.said.service_version.as_deref(), Some("v1"));
    assert_eq!(report.unsigned, ["hashchain.xml", "hashchainresult.xml"]);
}

#[test]
fn a_signature_that_refers_to_neither_message_nor_chain_is_malformed() {
    let container = x_road("valid-signed-message.asice");
    assert_eq!(
        code(&replaced(&container, "META-INF/signatures.xml", "/message.xml", "/foobar.xml")),
        "malformed_signature"
    );
}

#[test]
fn a_broken_chain_of_a_timestamp_is_malformed() {
    let container = x_road("valid-batch-ts.asice");
    assert_eq!(code(&with(&container, "ts-hashchainresult.xml", b"foobar\n")), "malformed_signature");
    let altered = replaced(&container, "ts-hashchain.xml", "STEP0", "STEP9");
    assert_eq!(code(&altered), "malformed_signature");
    let manifest = |old, new| code(&replaced(&container, "META-INF/ASiCManifest.xml", old, new));
    assert_eq!(manifest("ts-hashchainresult.xml", "message.xml"), "malformed_signature");
    assert_eq!(manifest("<ds:DigestValue>", "<ds:DigestValue>AAAA"), "malformed_signature");
    assert_eq!(manifest("META-INF/timestamp.tst", "META-INF/other.tst"), "malformed_signature");
    assert_eq!(code(&without(&container, "ts-hashchainresult.xml")), "asic_hash_chain_result_not_found");
    assert_eq!(code(&without(&container, "ts-hashchain.xml")), "asic_hash_chain_not_found");
    assert_eq!(code(&without(&container, "META-INF/timestamp.tst")), "asic_timestamp_not_found");
    assert_eq!(code(&with(&container, "META-INF/timestamp.tst", b"")), "asic_timestamp_not_found");
}

#[test]
fn another_message_under_a_hash_chain_is_not_the_one_that_is_signed() {
    let container = ours::batched();
    assert_eq!(code(&container), "ok");
    let altered = replaced(&container, "message.xml", "EE/COM/2", "EE/COM/3");
    assert_eq!(code(&altered), "malformed_signature.invalid_hash_chain_ref");
    // The chain speaks of another file with the same digest, and the message is not what it was.
    let renamed = replaced(&container, "sig-hashchain.xml", "/message.xml", "/messageX.xml");
    let renamed = with(&renamed, "messageX.xml", b"what was signed");
    assert_eq!(code(&renamed), "malformed_signature.hashchain_unused_inputs");
    let result = replaced(
        &container,
        "sig-hashchain.xml",
        "<HashStep id=\"STEP0\">",
        "<HashStep id=\"STEP0\"><StepRef URI=\"#STEP1\"/>",
    );
    assert_eq!(code(&result), "malformed_signature.invalid_hash_chain");
    assert_eq!(code(&with(&container, "sig-hashchain.xml", b"<a/>")), "malformed_signature.malformed_hash_chain");
}

#[test]
fn an_attachment_may_be_kept_elsewhere_but_not_be_another() {
    let container = ours::batched();
    let report = verify(&without(&container, "attachment1"), &Trust::nobody()).unwrap();
    let attachment = report.parts.iter().find(|part| part.name == "attachment1").unwrap();
    assert!(!attachment.is_there, "its digest is told, and that it was not compared");
    assert_eq!(code(&with(&container, "attachment1", b"other")), "malformed_signature.invalid_hash_chain_ref");
    assert_eq!(code(&with(&container, "attachment2", b"more")), "malformed_signature.hashchain_unused_inputs");
    let one_by_one = x_road("valid-non-batch-rest.asice");
    assert_eq!(code(&without(&one_by_one, "attachment1")), "invalid_reference");
    assert_eq!(code(&with(&one_by_one, "attachment1", b"other")), "invalid_signature_value");
    assert_eq!(code(&with(&one_by_one, "attachment2", b"more")), "malformed_signature");
}

#[test]
fn what_a_container_must_have_is_named() {
    let container = x_road("valid-signed-message.asice");
    for (name, missing) in [
        ("mimetype", "asic_mime_type_not_found"),
        ("message.xml", "asic_message_not_found"),
        ("META-INF/signatures.xml", "asic_signature_not_found"),
    ] {
        assert_eq!(code(&without(&container, name)), missing);
        assert_eq!(code(&with(&container, name, b" ")), missing);
    }
    assert_eq!(code(&with(&container, "mimetype", b"application/zip")), "asic_invalid_mime_type");
    assert_eq!(code(&with(&container, "META-INF/manifest.xml", b" ")), "asic_manifest_not_found");
    assert_eq!(code(&with(&container, "sig-hashchain.xml", b"<a/>")), "asic_hash_chain_result_not_found");
    assert_eq!(code(&with(&container, "message.xml", b"hello")), "invalid_message");
    assert_eq!(code(b"not a container"), "container_damaged");
    assert_eq!(code(b""), "container_damaged");
}
