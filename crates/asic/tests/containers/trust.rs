//! Who is believed, where somebody is trusted.

use asic::{Batch, Chain, Container, Proofs, Signer, Timestamp, Trust, verify};
use rcgen::DnType;

use crate::authority::{Authority, Holder, MEMBER, OCSP_SIGNING};
use crate::entries::x_road;
use crate::ours::{STAMPED, answer, signed_at};

fn signed_by(signer: &Holder, proofs: &Proofs, stamp: impl Fn(&[u8]) -> Option<Vec<u8>>) -> Vec<u8> {
    let mut batch = Batch::default();
    let message = answer(0);
    batch.add(message.as_bytes(), None);
    let signed = batch.sign(signer, proofs, signed_at()).unwrap();
    let token = stamp(signed.value());
    let timestamp = token.as_deref().map(Timestamp::OverSignature);
    Container { message: message.as_bytes(), body: None, signed: &signed, place: 0, timestamp }.write().unwrap()
}

fn code(container: &[u8], trust: &Trust) -> &'static str {
    verify(container, trust).map_or_else(|fault| fault.code(), |_| "ok")
}

#[test]
fn without_anybody_trusted_no_chain_is_judged() {
    let authority = Authority::new();
    let stamp = |value: &[u8]| Some(authority.stamp(value, STAMPED));
    let container = signed_by(&authority.member(MEMBER), &Proofs::default(), stamp);
    assert_eq!(verify(&container, &Trust::nobody()).unwrap().chain, Chain::NotJudged);
    let report = verify(&container, &authority.trusted()).unwrap();
    assert_eq!(report.chain, Chain::Root(Box::new(authority.root.clone())));
    let stranger = Authority::new();
    assert_eq!(code(&container, &stranger.trusted()), "tsp_certificate_not_found");
    let knowing_who_stamps = Trust { timestampers: vec![report.timestamp.unwrap().authority], ..stranger.trusted() };
    assert_eq!(code(&container, &knowing_who_stamps), "cert_validation");
}

#[test]
fn a_certificate_of_another_member_is_not_believed() {
    let authority = Authority::new();
    let container = signed_by(&authority.member("9"), &Proofs::default(), |_| None);
    assert!(!verify(&container, &Trust::nobody()).unwrap().names_signer);
    assert_eq!(code(&container, &authority.trusted()), "incorrect_certificate");
}

#[test]
fn a_certificate_for_something_else_signs_nothing() {
    let authority = Authority::new();
    let container = signed_by(&authority.member_for_encryption(MEMBER), &Proofs::default(), |_| None);
    assert_eq!(code(&container, &Trust::nobody()), "malformed_signature");
}

#[test]
fn a_timestamp_must_be_of_an_authority_for_it() {
    let authority = Authority::new();
    let member = authority.member(MEMBER);
    let good = signed_by(&member, &Proofs::default(), |value| Some(authority.stamp(value, STAMPED)));
    assert_eq!(code(&good, &authority.trusted()), "ok");
    let by_member = signed_by(&member, &Proofs::default(), |value| Some(member.stamp(value, STAMPED)));
    assert_eq!(code(&by_member, &Trust::nobody()), "timestamp_signer_verification_failed");
    let stranger = Authority::new();
    let by_stranger = signed_by(&member, &Proofs::default(), |value| Some(stranger.stamp(value, STAMPED)));
    assert_eq!(code(&by_stranger, &Trust::nobody()), "ok");
    assert_eq!(code(&by_stranger, &authority.trusted()), "tsp_certificate_not_found");
    let token = stranger.stamp(b"x", STAMPED);
    let both = Trust {
        timestampers: vec![verify(&by_stranger, &Trust::nobody()).unwrap().timestamp.unwrap().authority],
        ..authority.trusted()
    };
    assert_eq!(code(&by_stranger, &both), "ok");
    // Another time, in a token that says so without its authority.
    let later = |value: &[u8]| {
        let token = authority.stamp(value, STAMPED);
        let at = token.windows(15).position(|bytes| bytes == STAMPED.as_bytes()).unwrap();
        Some([&token[..at], b"20301128120000Z", &token[at + 15..]].concat())
    };
    assert_eq!(
        code(&signed_by(&member, &Proofs::default(), later), &Trust::nobody()),
        "timestamp_signer_verification_failed"
    );
    let named = |value: &[u8]| Some(authority.stamp_naming(&member.certificate, value, STAMPED));
    assert_eq!(
        code(&signed_by(&member, &Proofs::default(), named), &Trust::nobody()),
        "timestamp_signer_verification_failed"
    );
    let as_mail = |value: &[u8]| Some(authority.stamp_of_kind(&[16, 1, 2], value, STAMPED));
    assert_eq!(
        code(&signed_by(&member, &Proofs::default(), as_mail), &Trust::nobody()),
        "timestamp_signer_verification_failed"
    );
    let other = signed_by(&member, &Proofs::default(), |_| Some(token.clone()));
    assert_eq!(code(&other, &Trust::nobody()), "malformed_signature");
}

#[test]
fn a_certificate_that_is_not_good_signs_nothing() {
    let authority = Authority::new();
    let member = authority.member(MEMBER);
    let of = |statuses: Vec<Vec<u8>>| {
        code(&signed_by(&member, &Proofs { certificates: vec![], statuses }, |_| None), &authority.trusted())
    };
    assert_eq!(of(vec![authority.status(member.certificate(), 0)]), "ok");
    assert_eq!(of(vec![authority.status(member.certificate(), 1)]), "cert_validation");
    assert_eq!(of(vec![authority.status(member.certificate(), 2)]), "cert_validation");
    assert_eq!(of(vec![authority.status(authority.member(MEMBER).certificate(), 0)]), "incorrect_validation_info");
    let stranger = Authority::new();
    assert_eq!(of(vec![stranger.status(member.certificate(), 0)]), "incorrect_validation_info");
    // Somebody whom the issuer knows, but did not ask to answer.
    assert_eq!(of(vec![authority.status_by(&member, member.certificate(), 0)]), "incorrect_validation_info");
    let mut altered = authority.status(member.certificate(), 1);
    let revoked = altered.windows(2).position(|bytes| bytes == [0xa1, 0x11]).unwrap();
    altered[revoked + 4] = b'3';
    assert_eq!(of(vec![altered]), "incorrect_validation_info");
    assert_eq!(of(vec![b"no status".to_vec()]), "malformed_signature");
}

#[test]
fn a_responder_says_nothing_of_a_time_when_its_own_certificate_did_not_hold() {
    let authority = Authority::new();
    let member = authority.member(MEMBER);
    for (years, told) in
        [(2020..2050, "ok"), (2020..2025, "incorrect_validation_info"), (2027..2050, "incorrect_validation_info")]
    {
        let responder = authority.stamper(&[OCSP_SIGNING], false, years.clone());
        let statuses = vec![authority.status_by(&responder, member.certificate(), 0)];
        let container = signed_by(&member, &Proofs { certificates: vec![], statuses }, |value| {
            Some(authority.stamp(value, STAMPED))
        });
        assert_eq!(code(&container, &authority.trusted()), told, "{years:?}");
    }
}

#[test]
fn who_may_not_issue_certificates_has_issued_none() {
    let authority = Authority::new();
    let member = authority.member(MEMBER);
    let container = signed_by(&member.issue(MEMBER), &Proofs::default(), |_| None);
    assert_eq!(code(&container, &Trust::nobody()), "ok");
    let trusting_the_member = Trust { roots: vec![member.certificate.clone()], timestampers: vec![] };
    assert_eq!(code(&container, &trusting_the_member), "cert_validation");
    let proofs = Proofs { certificates: vec![member.certificate.clone()], statuses: vec![] };
    let container = signed_by(&member.issue(MEMBER), &proofs, |_| None);
    assert_eq!(code(&container, &authority.trusted()), "cert_validation");
}

#[test]
fn a_certificate_signs_only_while_it_holds() {
    let authority = Authority::new();
    let early = authority.member_from(MEMBER, 2027);
    let container = signed_by(&early, &Proofs::default(), |value| Some(authority.stamp(value, STAMPED)));
    assert_eq!(code(&container, &authority.trusted()), "cert_validation");
    let later = |value: &[u8]| Some(authority.stamp(value, "20270601000000Z"));
    assert_eq!(code(&signed_by(&early, &Proofs::default(), later), &authority.trusted()), "ok");
}

#[test]
fn a_signature_is_judged_at_the_time_of_its_timestamp() {
    // Certificates of these tests hold from 1975 to 4096.
    let authority = Authority::new();
    let member = authority.member(MEMBER);
    let early = signed_by(&member, &Proofs::default(), |value| Some(authority.stamp(value, "19740101000000Z")));
    assert_eq!(code(&early, &authority.trusted()), "tsp_certificate_not_found");
}

#[test]
fn x_roads_own_chain_is_not_ours_to_judge() {
    let authority = Authority::new();
    let container = x_road("valid-signed-message.asice");
    assert_eq!(code(&container, &Trust::nobody()), "ok");
    assert_eq!(code(&container, &authority.trusted()), "tsp_certificate_not_found");
}

#[test]
fn without_a_timestamp_the_signers_own_word_is_said_to_be_all_there_is() {
    let authority = Authority::new();
    let container = signed_by(&authority.member(MEMBER), &Proofs::default(), |_| None);
    let report = verify(&container, &authority.trusted()).unwrap();
    assert_eq!(report.chain, Chain::Undated(Box::new(authority.root.clone())));
    assert_eq!((report.timestamp, report.status), (None, None));
}

#[test]
fn a_status_is_of_the_time_of_the_timestamp() {
    let authority = Authority::new();
    let member = authority.member(MEMBER);
    let with = |times: [&str; 2]| {
        let proofs = Proofs { certificates: vec![], statuses: vec![authority.status_of(member.certificate(), times)] };
        signed_by(&member, &proofs, |value| Some(authority.stamp(value, STAMPED)))
    };
    for (times, told) in [
        (["20261128110000Z", ""], "ok"),
        (["20261128105959Z", ""], "incorrect_validation_info"),
        (["20261128113000Z", "20261128120000Z"], "ok"),
        (["20261128113000Z", "20261128115959Z"], "incorrect_validation_info"),
        (["20261129000000Z", ""], "ok"),
        (["20200101000000Z", ""], "incorrect_validation_info"),
    ] {
        assert_eq!(code(&with(times), &authority.trusted()), told, "{times:?}");
        assert_eq!(code(&with(times), &Trust::nobody()), "ok", "nobody says when it was");
    }
}

#[test]
fn a_member_is_named_by_its_instance_its_class_and_its_code_where_a_profile_has_them() {
    let authority = Authority::new();
    let serial = || DnType::CustomDnType(vec![2, 5, 4, 5]);
    let (country, organisation) = (DnType::CountryName, DnType::OrganizationName);
    let (unit, name) = (DnType::OrganizationalUnitName, DnType::CommonName);
    let names = |attributes: &[(DnType, &str)]| {
        authority.named(attributes).certificate.names(&format!("EE/GOV/{MEMBER}").parse().unwrap())
    };
    let of = |place, code| [(organisation.clone(), "Any"), (name.clone(), code), (serial(), place)];
    assert!(names(&of("EE/ss/GOV", MEMBER)));
    assert!(names(&[(country.clone(), "EE"), (organisation.clone(), "GOV"), (name.clone(), MEMBER)]));
    assert!(names(&[(organisation.clone(), "EE"), (unit.clone(), "GOV"), (name.clone(), MEMBER)]));
    for (place, code) in [
        ("EE/ss/COM", MEMBER),
        ("FI/ss/GOV", MEMBER),
        ("EE/ss/GOV", "9"),
        ("EE/ss/GOV/x", MEMBER),
        ("EE/GOV", MEMBER),
        ("EE/ss/gov", MEMBER),
    ] {
        assert!(!names(&of(place, code)), "{place} {code}");
    }
    // The code where anybody may write what they like, or between slashes, names nobody.
    assert!(!names(&[(organisation.clone(), MEMBER), (name.clone(), "9"), (serial(), "EE/ss/GOV")]));
    assert!(!names(&[(name.clone(), "9"), (serial(), &format!("EE/{MEMBER}/GOV"))]));
    assert!(!names(&[(organisation.clone(), "GOV"), (country.clone(), "EE"), (name.clone(), MEMBER), (unit, "COM")]));
    assert!(!names(&[(country, "EE"), (organisation, "GOV"), (name, MEMBER), (serial(), "EE/ss/COM")]));
}
