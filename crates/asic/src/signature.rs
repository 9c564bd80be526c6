//! XML signatures as X-Road makes them: XAdES (ETSI TS 101 903, EN 319 132-1), of the older profile or as DSS writes.
//!
//! Nothing is looked for by its id. Each element has one place, and an id is only compared with the id of what stands
//! in that place: so nothing can be signed in one place and read in another.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use crate::algorithm::{DigestMethod, SignatureMethod};
use crate::c14n::{self, Method};
use crate::certificate::Certificate;
use crate::fault::Fault;
use crate::ocsp;
use crate::time::Time;
use crate::timestamp::Token;
use crate::xml::{self, DS, XADES};

/// The namespaces of the element that holds signatures, of both versions of the standard.
const ASIC: [&str; 2] = ["http://uri.etsi.org/02918/v1.2.1#", "http://uri.etsi.org/02918/v1.1.1#"];
const SIGNED_PROPERTIES: &str = "http://uri.etsi.org/01903#SignedProperties";
/// References of a signature, at most.
const MAX_REFERENCES: usize = 200;
/// Certificates and statuses that a signature carries, at most.
const MAX_CARRIED: usize = 50;

/// A signature, well formed. Whether it holds is another question: [`Signature::verify`].
pub(crate) struct Signature {
    signed_info: Vec<u8>,
    method: SignatureMethod,
    value: Vec<u8>,
    /// The element of the value, canonical: what timestamps of XAdES itself are over.
    value_element: Vec<u8>,
    properties: (DigestMethod, Vec<u8>, Vec<u8>),
    /// Files of the container by their names, with their digests.
    references: BTreeMap<String, (DigestMethod, Vec<u8>)>,
    pub certificate: Certificate,
    /// What stands between the certificate and those that are trusted.
    pub certificates: Vec<Certificate>,
    pub signing_time: Option<Time>,
    pub statuses: Vec<ocsp::Response>,
    pub timestamp: Option<Token>,
}

const fn malformed(why: &'static str) -> Fault {
    Fault::MalformedSignature(why)
}

impl Signature {
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let document = xml::read(bytes).ok_or(malformed("it is not XML as it may be here"))?;
        if !xml::ids_are_unique(&document) {
            return Err(malformed("an id stands there twice"));
        }
        let signature = signature_element(&document).ok_or(malformed("there must be one signature at the top"))?;
        let elements: Vec<_> = signature.children().filter(Node::is_element).collect();
        let [info, value_element, key_info, object] = elements.as_slice() else {
            return Err(malformed("it has other parts than a signature"));
        };
        let names =
            [(info, "SignedInfo"), (value_element, "SignatureValue"), (key_info, "KeyInfo"), (object, "Object")];
        if !names.iter().all(|(element, name)| element.has_tag_name((DS, *name))) {
            return Err(malformed("it has other parts than a signature"));
        }
        let value = xml::base64(*value_element).ok_or(malformed("its value is not base64"))?;
        let value_element = canonical(*value_element, &Method::Inclusive)?;
        let qualifying = xml::child(*object, XADES, "QualifyingProperties")
            .filter(|qualifying| target(*qualifying) == signature.attribute("Id"))
            .ok_or(malformed("its properties are not there, or of another signature"))?;
        let properties =
            xml::child(qualifying, XADES, "SignedProperties").ok_or(malformed("nothing says who signed"))?;
        let info = SignedInfo::read(*info, properties)?;
        let signed = xml::child(properties, XADES, "SignedSignatureProperties");
        let signed = signed.ok_or(malformed("nothing says who signed"))?;
        let certificate = signing_certificate(*key_info, signed)?;
        let signing_time = xml::child(signed, XADES, "SigningTime").and_then(xml::text);
        let unsigned = xml::descend(qualifying, XADES, &["UnsignedProperties", "UnsignedSignatureProperties"]);
        Ok(Self {
            signed_info: info.canonical,
            method: info.method,
            value,
            value_element,
            properties: info.properties,
            references: info.references,
            certificate,
            certificates: certificates(unsigned)?,
            signing_time: signing_time.and_then(|time| Time::of_xml(&time)),
            statuses: statuses(unsigned)?,
            timestamp: timestamp(unsigned)?,
        })
    }

    /// Whether it refers to a file of the container.
    pub fn refers_to(&self, name: &str) -> bool {
        self.references.contains_key(name)
    }

    /// The files that it refers to, with their digests.
    pub fn references(&self) -> &BTreeMap<String, (DigestMethod, Vec<u8>)> {
        &self.references
    }

    /// The bytes of its value.
    pub fn value(&self) -> &[u8] {
        &self.value
    }

    /// The element of its value, canonical.
    pub fn value_element(&self) -> &[u8] {
        &self.value_element
    }

    /// Checks the signature, and that each file and the properties are those that are signed.
    pub fn verify<'a>(&self, file: impl Fn(&str) -> Option<&'a [u8]>) -> Result<(), Fault> {
        if !self.method.verifies(self.certificate.key(), &self.signed_info, &self.value) {
            return Err(Fault::InvalidSignatureValue("it was not made with the certificate's key"));
        }
        let (method, digest, properties) = &self.properties;
        if method.digest(properties) != *digest {
            return Err(Fault::InvalidSignatureValue("its own properties were altered"));
        }
        for (name, (method, digest)) in &self.references {
            let bytes = file(name).ok_or_else(|| Fault::InvalidReference(name.clone()))?;
            if method.digest(bytes) != *digest {
                return Err(Fault::InvalidSignatureValue("it is over another message"));
            }
        }
        Ok(())
    }
}

/// The one signature: the document itself, or alone in the element that ASiC has for signatures.
fn signature_element<'a, 'i>(document: &'a Document<'i>) -> Option<Node<'a, 'i>> {
    let root = document.root_element();
    if root.has_tag_name((DS, "Signature")) {
        return Some(root);
    }
    let mut elements = root.children().filter(Node::is_element);
    let signature = elements.next().filter(|element| element.has_tag_name((DS, "Signature")))?;
    let is_holder = ASIC.iter().any(|namespace| root.has_tag_name((*namespace, "XAdESSignatures")));
    (is_holder && elements.next().is_none()).then_some(signature)
}

/// The id that an element is about.
fn target<'a>(element: Node<'a, '_>) -> Option<&'a str> {
    element.attribute("Target")?.strip_prefix('#')
}

fn canonical(element: Node<'_, '_>, method: &Method) -> Result<Vec<u8>, Fault> {
    c14n::canonical(element, method).ok_or(malformed("its elements are nested too deep"))
}

struct SignedInfo {
    canonical: Vec<u8>,
    method: SignatureMethod,
    properties: (DigestMethod, Vec<u8>, Vec<u8>),
    references: BTreeMap<String, (DigestMethod, Vec<u8>)>,
}

impl SignedInfo {
    fn read(info: Node<'_, '_>, properties: Node<'_, '_>) -> Result<Self, Fault> {
        let method = xml::child(info, DS, "CanonicalizationMethod").and_then(Method::of);
        let method = method.ok_or(malformed("its canonical form is not known"))?;
        let uri = xml::child(info, DS, "SignatureMethod").and_then(|element| element.attribute("Algorithm"));
        let algorithm = uri.and_then(SignatureMethod::of_uri).ok_or(malformed("its algorithm is not known"))?;
        let mut signed_properties = None;
        let mut references = BTreeMap::new();
        for reference in xml::children(info, DS, "Reference").take(MAX_REFERENCES + 1) {
            let (digest_method, digest) = digest(reference).ok_or(malformed("a reference has no digest"))?;
            let uri = reference.attribute("URI").unwrap_or_default();
            let twice = malformed("it refers to something twice");
            if let Some(id) = uri.strip_prefix('#') {
                let is_good =
                    reference.attribute("Type") == Some(SIGNED_PROPERTIES) && properties.attribute("Id") == Some(id);
                if !is_good {
                    return Err(malformed("it refers to something in itself that is not its properties"));
                }
                let method = transform(reference)?.unwrap_or(Method::Inclusive);
                let signed = (digest_method, digest, canonical(properties, &method)?);
                if signed_properties.replace(signed).is_some() {
                    return Err(twice);
                }
            } else {
                let name = uri.strip_prefix('/').unwrap_or(uri);
                if name.is_empty() || transform(reference)?.is_some() {
                    return Err(malformed("it refers to something other than the bytes of a file"));
                }
                if references.insert(name.to_owned(), (digest_method, digest)).is_some() {
                    return Err(twice);
                }
            }
        }
        if references.len() > MAX_REFERENCES {
            return Err(malformed("it refers to too many files"));
        }
        Ok(Self {
            canonical: canonical(info, &method)?,
            method: algorithm,
            properties: signed_properties.ok_or(malformed("its properties are not signed"))?,
            references,
        })
    }
}

/// The canonical form that a reference asks for; nothing else may be done to what is referred to.
fn transform(reference: Node<'_, '_>) -> Result<Option<Method>, Fault> {
    let transforms = xml::children(reference, DS, "Transforms").flat_map(|transforms| transforms.children());
    let transforms: Vec<_> = transforms.filter(Node::is_element).collect();
    match transforms.as_slice() {
        [] => Ok(None),
        [one] => Method::of(*one).map(Some).ok_or(malformed("a reference is transformed in a way that is not known")),
        _ => Err(malformed("a reference is transformed more than once")),
    }
}

fn digest(element: Node<'_, '_>) -> Option<(DigestMethod, Vec<u8>)> {
    let method = xml::child(element, DS, "DigestMethod")?.attribute("Algorithm")?;
    Some((DigestMethod::of_uri(method)?, xml::base64(xml::child(element, DS, "DigestValue")?)?))
}

/// The certificate that the signature carries first, which must be the one that is signed as the signer's.
fn signing_certificate(key_info: Node<'_, '_>, signed: Node<'_, '_>) -> Result<Certificate, Fault> {
    let data = xml::child(key_info, DS, "X509Data");
    let first = data.and_then(|data| xml::children(data, DS, "X509Certificate").next());
    let certificate = first.and_then(xml::base64).and_then(|bytes| Certificate::from_der(&bytes).ok());
    let certificate = certificate.ok_or(malformed("it does not contain the signer's certificate"))?;
    let named = ["SigningCertificate", "SigningCertificateV2"].map(|name| xml::child(signed, XADES, name));
    let named = named.into_iter().flatten().next();
    let named = named.and_then(|named| xml::children(named, XADES, "Cert").next());
    let named = named.and_then(|named| digest(xml::child(named, XADES, "CertDigest")?));
    let (method, digest) = named.ok_or(malformed("nothing says who signed"))?;
    if method.digest(certificate.as_der()) != digest {
        return Err(malformed("another certificate is signed than the one that it contains"));
    }
    if !certificate.is_for_signing() {
        return Err(malformed("its certificate is not for signatures"));
    }
    Ok(certificate)
}

fn certificates(unsigned: Option<Node<'_, '_>>) -> Result<Vec<Certificate>, Fault> {
    let values = unsigned.and_then(|unsigned| xml::child(unsigned, XADES, "CertificateValues"));
    let values = values.into_iter().flat_map(|values| xml::children(values, XADES, "EncapsulatedX509Certificate"));
    let read = |node| xml::base64(node).and_then(|bytes| Certificate::from_der(&bytes).ok());
    let read = |node| read(node).ok_or(malformed("a certificate of it is not well formed"));
    values.take(MAX_CARRIED).map(read).collect()
}

fn statuses(unsigned: Option<Node<'_, '_>>) -> Result<Vec<ocsp::Response>, Fault> {
    let values = unsigned.and_then(|unsigned| xml::descend(unsigned, XADES, &["RevocationValues", "OCSPValues"]));
    let values = values.into_iter().flat_map(|values| xml::children(values, XADES, "EncapsulatedOCSPValue"));
    let read = |node| xml::base64(node).and_then(|bytes| ocsp::Response::read(&bytes));
    let read = |node| read(node).ok_or(malformed("a status of a certificate is not well formed"));
    values.take(MAX_CARRIED).map(read).collect()
}

fn timestamp(unsigned: Option<Node<'_, '_>>) -> Result<Option<Token>, Fault> {
    let Some(stamp) = unsigned.and_then(|unsigned| xml::children(unsigned, XADES, "SignatureTimeStamp").next()) else {
        return Ok(None);
    };
    let token = xml::child(stamp, XADES, "EncapsulatedTimeStamp").and_then(xml::base64);
    let token = token.and_then(|bytes| Token::read(&bytes));
    token.map(Some).ok_or(malformed("its timestamp is not well formed"))
}
