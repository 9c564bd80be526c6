//! Archives and signatures that are made to be read in two ways.

use asic::{Fault, Trust, verify};

use crate::entries::{Archive, Entries, entry, of, replaced, stored, with, x_road};

fn fault(container: &[u8]) -> Fault {
    verify(container, &Trust::nobody()).unwrap_err()
}

fn good() -> Entries {
    of(&x_road("valid-signed-message.asice"))
}

#[test]
fn the_archive_of_the_tests_is_good_until_it_is_made_bad() {
    assert!(verify(&stored(&good()), &Trust::nobody()).is_ok());
    let comment = b"mimetype=application/vnd.etsi.asic-e+zip".to_vec();
    assert!(verify(&Archive { comment, ..Archive::default() }.of(&good()), &Trust::nobody()).is_ok());
    let extra = b"UT\x05\x00\x03abcd".to_vec();
    assert!(verify(&Archive { extra, ..Archive::default() }.of(&good()), &Trust::nobody()).is_ok());
}

#[test]
fn two_entries_of_one_name_are_refused() {
    for name in ["message.xml", "MESSAGE.XML"] {
        let twice = [good(), vec![(name.to_owned(), b"other".to_vec())]].concat();
        assert_eq!(fault(&stored(&twice)), Fault::DuplicateEntry(name.to_owned()));
    }
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in ["../message.xml", "a/../b", "/etc/passwd", "a//b", "./a", "a\\b", "c:a", "a\nb", "..", ""] {
        let more = [good(), vec![(name.to_owned(), b"x".to_vec())]].concat();
        assert_eq!(fault(&stored(&more)), Fault::EntryName(name.to_owned()), "{name:?}");
    }
}

#[test]
fn bytes_that_belong_to_no_entry_are_refused() {
    let whole = stored(&good());
    assert_eq!(fault(&[whole.clone(), b"more".to_vec()].concat()), Fault::StrayBytes);
    assert!(matches!(fault(&[b"PK\x03\x04".to_vec(), whole.clone()].concat()), Fault::Archive(_)));
    let between = b"hidden".to_vec();
    assert_eq!(fault(&Archive { between, ..Archive::default() }.of(&good())), Fault::StrayBytes);
    let comment = b"PK\x05\x06 another table".to_vec();
    assert_eq!(fault(&Archive { comment, ..Archive::default() }.of(&good())), Fault::StrayBytes);
    for length in 0..whole.len() {
        assert!(verify(&whole[..length], &Trust::nobody()).is_err(), "cut after {length}");
    }
}

#[test]
fn an_entry_is_what_the_table_of_contents_says() {
    let other_name = Some("message2.xml");
    assert!(matches!(fault(&Archive { other_name, ..Archive::default() }.of(&good())), Fault::Archive(_)));
    let unpacked = Some(7);
    assert!(matches!(fault(&Archive { unpacked, ..Archive::default() }.of(&good())), Fault::Archive(_)));
    let named_otherwise = b"up\x05\x00\x01abcd".to_vec();
    assert!(matches!(fault(&Archive { extra: named_otherwise, ..Archive::default() }.of(&good())), Fault::Archive(_)));
    let zip64 = b"\x01\x00\x04\x00abcd".to_vec();
    assert!(matches!(fault(&Archive { extra: zip64, ..Archive::default() }.of(&good())), Fault::Archive(_)));
}

#[test]
fn what_is_encrypted_or_packed_otherwise_is_refused() {
    assert!(matches!(fault(&Archive { flags: 1, ..Archive::default() }.of(&good())), Fault::EncryptedEntry(_)));
    assert!(matches!(fault(&Archive { method: 12, ..Archive::default() }.of(&good())), Fault::Compression(_)));
    assert!(matches!(fault(&Archive { method: 8, ..Archive::default() }.of(&good())), Fault::Archive(_)));
}

#[test]
fn bombs_are_refused_before_they_are_unpacked() {
    use std::io::Write as _;
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(&vec![0; 64 * 1024 * 1024]).unwrap();
    let packed = encoder.finish().unwrap();
    let bomb = vec![("bomb".to_owned(), packed)];
    let honest = Archive { method: 8, unpacked: Some(64 * 1024 * 1024), ..Archive::default() }.of(&bomb);
    assert_eq!(fault(&honest), Fault::TooLarge);
    let lying = Archive { method: 8, unpacked: Some(1000), ..Archive::default() }.of(&bomb);
    assert!(matches!(fault(&lying), Fault::Archive(_)));
    let many: Entries = (0..=asic::MAX_ENTRIES).map(|number| (number.to_string(), vec![])).collect();
    assert_eq!(fault(&stored(&many)), Fault::TooLarge);
}

const SIGNATURES: &str = "META-INF/signatures.xml";

#[test]
fn nothing_is_signed_in_one_place_and_read_in_another() {
    let container = x_road("valid-signed-message.asice");
    let xml = String::from_utf8(entry(&container, SIGNATURES)).unwrap();
    let code = |xml: &str| fault(&with(&container, SIGNATURES, xml.as_bytes())).code();
    let part = |begin: &str, end: &str| {
        let from = xml.find(begin).unwrap();
        xml[from..from + xml[from..].find(end).unwrap() + end.len()].to_owned()
    };
    let properties = part("<xades:SignedProperties", "</xades:SignedProperties>");
    let signature = part("<ds:Signature Id", "</ds:Signature>");
    let info = part("<ds:SignedInfo>", "</ds:SignedInfo>");
    let other = properties.replace("2024-12-05", "2024-12-06");
    assert_ne!(other, properties);
    // The signed properties moved aside, others in their place: with the same id, with another, with none.
    let object = "</ds:Object>";
    let aside = format!("{object}<ds:Object>{properties}</ds:Object>");
    for other in [
        other.clone(),
        other.replace("Id=\"signed-properties\"", "Id=\"other\""),
        other.replace(" Id=\"signed-properties\"", ""),
    ] {
        let moved = xml.replace(&properties, &other);
        assert_eq!(code(&moved.replace(object, &aside)), "malformed_signature", "beside");
        assert_eq!(
            code(&moved.replace("</xades:UnsignedProperties>", &format!("{properties}</xades:UnsignedProperties>"))),
            if other.contains("\"signed-properties\"") { "malformed_signature" } else { code(&moved) },
            "within"
        );
    }
    assert_eq!(code(&xml.replace(&properties, &other)), "invalid_signature_value", "in place");
    // Two signatures, signatures in signatures, two lists of what is signed.
    assert_eq!(code(&xml.replace(&signature, &signature.repeat(2))), "malformed_signature");
    let renamed = signature.replace("Id=\"", "Id=\"x");
    assert_eq!(code(&xml.replace(&signature, &format!("{renamed}{signature}"))), "malformed_signature");
    let nested = signature.replace(object, &format!("{renamed}{object}"));
    assert!(
        verify(&with(&container, SIGNATURES, xml.replace(&signature, &nested).as_bytes()), &Trust::nobody()).is_ok(),
        "what stands beside the properties is not looked at"
    );
    assert_eq!(code(&xml.replace(&info, &info.repeat(2))), "malformed_signature");
    assert_eq!(code(&xml.replace("Target=\"#signature\"", "Target=\"#other\"")), "malformed_signature");
    let qualifying = part("<xades:QualifyingProperties", "</xades:QualifyingProperties>");
    let others = qualifying.replace("Id=\"", "Id=\"x");
    for both in [format!("{others}{qualifying}"), format!("{qualifying}{others}")] {
        assert_eq!(code(&xml.replace(&qualifying, &both)), "malformed_signature", "two sets of properties");
    }
    // What is referred to must be bytes of a file, or the properties.
    assert_eq!(code(&xml.replace("URI=\"#signed-properties\"", "URI=\"\"")), "malformed_signature");
    assert_eq!(code(&xml.replace("URI=\"#signed-properties\"", "URI=\"#signature\"")), "malformed_signature");
    assert_eq!(code(&xml.replace(" Type=\"http://uri.etsi.org/01903#SignedProperties\"", "")), "malformed_signature");
    let transform = "URI=\"/message.xml\"><ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#base64\"/></ds:Transforms>";
    assert_eq!(code(&xml.replace("URI=\"/message.xml\">", transform)), "malformed_signature");
    assert_eq!(
        code(&xml.replace(
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/TR/1999/REC-xpath-19991116"
        )),
        "malformed_signature"
    );
}

#[test]
fn document_types_entities_and_deep_documents_are_refused() {
    let container = x_road("valid-signed-message.asice");
    let xml = String::from_utf8(entry(&container, SIGNATURES)).unwrap();
    let code = |xml: &str| fault(&with(&container, SIGNATURES, xml.as_bytes())).code();
    let body = xml.split_once("?>").unwrap().1;
    assert_eq!(code(&format!("<!DOCTYPE a>{body}")), "malformed_signature");
    assert_eq!(code(&format!("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{body}")), "malformed_signature");
    let deep = format!("{}{}", "<a>".repeat(50_000), "</a>".repeat(50_000));
    assert_eq!(code(&deep), "malformed_signature");
    let quoted = format!("{}{}", "<a b=\"/>\">".repeat(50_000), "</a>".repeat(50_000));
    assert_eq!(code(&quoted), "malformed_signature");
    assert_eq!(code(&format!("<!--{}-->", "<a>".repeat(50_000))), "malformed_signature");
    assert_eq!(code(&xml.replace("<ds:KeyInfo>", "<?xml<x?><ds:KeyInfo>")), "malformed_signature");
    assert_eq!(code(""), "asic_signature_not_found");
    let soap = format!("<!DOCTYPE a>{}", String::from_utf8(entry(&container, "message.xml")).unwrap());
    assert_eq!(fault(&with(&container, "message.xml", soap.as_bytes())).code(), "invalid_message");
}

#[test]
fn weak_and_unknown_algorithms_are_refused() {
    let container = x_road("valid-signed-message.asice");
    for (old, new) in [
        ("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "http://www.w3.org/2000/09/xmldsig#rsa-sha1"),
        ("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "http://www.w3.org/2000/09/xmldsig#hmac-sha1"),
        ("http://www.w3.org/2001/04/xmlenc#sha512", "http://www.w3.org/2000/09/xmldsig#sha1"),
    ] {
        assert_eq!(fault(&replaced(&container, SIGNATURES, old, new)).code(), "malformed_signature", "{new}");
    }
    let other = replaced(&container, SIGNATURES, "#rsa-sha512", "#ecdsa-sha512");
    assert_eq!(fault(&other).code(), "invalid_signature_value");
}
