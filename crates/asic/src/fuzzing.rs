//! What strangers send, of any bytes: the targets of `fuzz/`, and of a test that mutates its corpus.
//!
//! A target panics when a promise is broken: nothing is believed that was not signed.

use crate::certificate::{Certificate, Trust};
use crate::hash_chain::{self, Files};
use crate::signature::Signature;
use crate::time::Time;
use crate::timestamp::Token;
use crate::timestamp_request::StampRequest;
use crate::zip::{self, Entry};
use crate::{archive, c14n, ocsp, verify, xml};

/// Reads what a stranger sent.
pub type Reader = fn(&[u8]);

/// Every target, by the name of its corpus.
pub const TARGETS: [(&str, Reader); 8] = [
    ("asic_linking_info", linking_info),
    ("asic_container", container),
    ("asic_signature", signature),
    ("asic_xml", canonical_xml),
    ("asic_hash_chain", chain),
    ("asic_timestamp", timestamp),
    ("asic_timestamp_answer", timestamp_answer),
    ("asic_ocsp", status),
];

/// A container, or an archive of them.
pub fn container(bytes: &[u8]) {
    let _ = match archive::FileKind::of(bytes) {
        archive::FileKind::Container => verify(bytes, &Trust::nobody()).map(|_| ()).map_err(|_| ()),
        archive::FileKind::Archive => archive::verify_archive(bytes, &Trust::nobody()).map(|_| ()).map_err(|_| ()),
        archive::FileKind::Bundle => archive::verify_bundle(bytes, &Trust::nobody()).map(|_| ()).map_err(|_| ()),
    };
}

/// The list of an archive that has nothing in it but one file which is no container.
///
/// # Panics
/// When the archive is believed with that file in it.
pub fn linking_info(bytes: &[u8]) {
    let list = Entry { name: "linkinginfo".to_owned(), bytes: bytes.to_vec() };
    let alone = zip::write(std::slice::from_ref(&list)).unwrap_or_default();
    if let Ok(archive) = archive::verify_archive(&alone, &Trust::nobody()) {
        assert!(archive.containers.is_empty() && archive.last_link == archive.previous_link);
    }
    let stray = Entry { name: "a.asice".to_owned(), bytes: b"no container".to_vec() };
    let both = zip::write(&[list, stray]).unwrap_or_default();
    assert!(archive::verify_archive(&both, &Trust::nobody()).is_err(), "it is no container");
}

/// A file of signatures.
pub fn signature(bytes: &[u8]) {
    if let Ok(signature) = Signature::read(bytes) {
        let _ = signature.verify(|_| Some(b"message"));
    }
}

/// XML in both canonical forms.
///
/// # Panics
/// When what is canonical is not canonical.
pub fn canonical_xml(bytes: &[u8]) {
    let Some(document) = xml::read(bytes) else { return };
    for method in [c14n::Method::Inclusive, c14n::Method::Exclusive(std::collections::BTreeSet::new())] {
        let Some(canonical) = c14n::canonical(document.root_element(), &method) else { continue };
        let again = xml::read(&canonical).and_then(|again| c14n::canonical(again.root_element(), &method));
        assert_eq!(again.as_ref(), Some(&canonical), "it is canonical");
    }
}

/// The canonical bytes of the first element of this name, to be compared with those of other programs.
pub fn canonical(xml: &[u8], name: &str, is_exclusive: bool) -> Option<Vec<u8>> {
    let document = xml::read(xml)?;
    let element = document.descendants().find(|node| node.is_element() && node.tag_name().name() == name)?;
    let exclusive = c14n::Method::Exclusive(std::collections::BTreeSet::new());
    c14n::canonical(element, if is_exclusive { &exclusive } else { &c14n::Method::Inclusive })
}

/// A hash chain: its result, a zero byte, and the chain.
pub fn chain(bytes: &[u8]) {
    struct Chain<'a>(&'a [u8]);

    impl Files for Chain<'_> {
        fn file(&self, name: &str) -> Option<&[u8]> {
            match name {
                "message.xml" => Some(b"message"),
                "sig-hashchain.xml" => Some(self.0),
                _ => None,
            }
        }
    }

    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    let (result, chain) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let _ = hash_chain::verify(result, &Chain(chain), &["message.xml"]);
}

/// A timestamp.
pub fn timestamp(bytes: &[u8]) {
    if let Some(token) = Token::read(bytes) {
        let _ = token.is_over(b"message");
        let _ = token.verify(&Trust::nobody());
    }
}

/// What an authority answers to a question for a timestamp over `message`, whose nonce is sixteen times 7.
///
/// # Panics
/// When an answer is believed though nobody is trusted.
pub fn timestamp_answer(bytes: &[u8]) {
    let question = StampRequest::new(b"message", [7; 16]);
    let judged = question.judge(bytes, &Trust::nobody(), Time::from_unix_seconds(1_795_860_000));
    assert!(judged.is_err(), "nobody is trusted");
}

/// A certificate's status, or a certificate.
pub fn status(bytes: &[u8]) {
    if let Ok(certificate) = Certificate::from_der(bytes) {
        let _ = (certificate.subject(), certificate.serial(), certificate.is_issued_by(&certificate));
    }
    let Some(status) = ocsp::Response::read(bytes) else { return };
    for certificate in status.carried() {
        let _ = status.verify(certificate, std::slice::from_ref(certificate), None);
    }
}
