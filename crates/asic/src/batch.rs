//! Signing many messages at once, in the profile that X-Road's own verifier reads: one signature over the top of a
//! hash chain, or over the message itself where it is alone and has no body.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::algorithm::{DigestMethod, SignatureMethod};
use crate::c14n::{self, Method};
use crate::certificate::Certificate;
use crate::container::{ATTACHMENT, MESSAGE, SIGNATURE_CHAIN, SIGNATURE_CHAIN_RESULT, SIGNATURES, TIMESTAMP_CHAIN};
use crate::hash_tree::{Part, Tree};
use crate::time::Time;
use crate::xml::{self, DS, XADES};

/// What signs could not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the messages could not be signed")]
pub struct SignFailure;

/// Whatever signs: a key in memory, or one in a module that never gives it out.
pub trait Signer {
    /// The certificate of its public half, for signatures (key usage `nonRepudiation`).
    fn certificate(&self) -> &Certificate;
    /// Its one way to sign.
    fn method(&self) -> SignatureMethod;
    /// Signs. The signature is as XML wants it: for ECDSA, both numbers one behind the other (RFC 6931 §2.3.6).
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignFailure>;
}

/// What a signature carries so that it can be judged later, all of it in DER.
#[derive(Debug, Clone, Default)]
pub struct Proofs {
    /// Certificates between the signer's and the root.
    pub certificates: Vec<Certificate>,
    /// Answers of OCSP responders about the signer's certificate.
    pub statuses: Vec<Vec<u8>>,
}

/// Messages to be signed at once.
#[derive(Default)]
pub struct Batch {
    messages: Vec<Vec<Part>>,
}

impl Batch {
    /// Adds a message and the body that it has; gives its place.
    pub fn add(&mut self, message: &[u8], body: Option<&[u8]>) -> usize {
        let digest = |bytes| xroad::Digest::of(bytes);
        self.add_digests(&digest(message), body.map(digest).as_ref())
    }

    /// Adds a message by its digests; gives its place.
    pub fn add_digests(&mut self, message: &xroad::Digest, body: Option<&xroad::Digest>) -> usize {
        let part = |name: String, digest: &xroad::Digest| Part { name, digest: digest.as_bytes().to_vec() };
        let mut parts = vec![part(MESSAGE.to_owned(), message)];
        parts.extend(body.map(|body| part(format!("{ATTACHMENT}1"), body)));
        self.messages.push(parts);
        self.messages.len() - 1
    }

    /// Signs all of them with one signature.
    ///
    /// # Errors
    /// When what signs cannot, or there is nothing to sign.
    pub fn sign(self, signer: &dyn Signer, proofs: &Proofs, at: Time) -> Result<SignedBatch, SignFailure> {
        let (name, mimetype, digest, tree) = match self.messages.as_slice() {
            [] => return Err(SignFailure),
            [alone] if alone.len() == 1 => {
                let digest = alone.first().map(|part| part.digest.clone()).unwrap_or_default();
                (MESSAGE, "text/xml", digest, None)
            }
            _ => {
                let tree = Tree::new(self.messages, SIGNATURE_CHAIN);
                let digest = DigestMethod::Sha512.digest(tree.result().as_bytes());
                (SIGNATURE_CHAIN_RESULT, "application/hash-chain-result", digest, Some(tree))
            }
        };
        let properties = properties(signer.certificate(), mimetype, at);
        let object = object(&properties, proofs);
        let draft = document("", "", "", &object);
        let properties_digest = canonical_digest(&draft, "SignedProperties").ok_or(SignFailure)?;
        let info = signed_info(signer.method(), name, &digest, &properties_digest);
        let key_info = STANDARD.encode(signer.certificate().as_der());
        let draft = document(&info, "", &key_info, &object);
        let bytes = canonical(&draft, DS, "SignedInfo").ok_or(SignFailure)?;
        let value = signer.sign(&bytes)?;
        let xml = document(&info, &STANDARD.encode(&value), &key_info, &object);
        Ok(SignedBatch { xml, value, tree })
    }
}

/// One signature over many messages.
pub struct SignedBatch {
    xml: String,
    value: Vec<u8>,
    tree: Option<Tree>,
}

impl SignedBatch {
    /// `META-INF/signatures.xml`, without a timestamp in it.
    pub fn signature_xml(&self) -> &str {
        &self.xml
    }

    /// The signature itself: what a timestamp is asked for, where it is for this signature alone.
    pub fn value(&self) -> &[u8] {
        &self.value
    }

    /// The result of the hash chain, where there is one, which is the same for all.
    pub(crate) fn result(&self) -> Option<String> {
        self.tree.as_ref().map(Tree::result)
    }

    /// The hash chain of one message.
    pub(crate) fn chain(&self, place: usize) -> Option<String> {
        self.tree.as_ref().map(|tree| tree.chain(place))
    }

    /// `META-INF/signatures.xml` with a timestamp over the signature.
    pub(crate) fn stamped(&self, token: &[u8]) -> String {
        let begin = "<xades:UnsignedSignatureProperties>";
        let token = STANDARD.encode(token);
        let stamp = format!(
            "{begin}<xades:SignatureTimeStamp><xades:EncapsulatedTimeStamp>{token}</xades:EncapsulatedTimeStamp>\
             </xades:SignatureTimeStamp>"
        );
        self.xml.replacen(begin, &stamp, 1)
    }
}

/// Signatures to be stamped at once: two or more.
pub struct StampBatch {
    tree: Tree,
}

impl StampBatch {
    /// A batch of signatures, each as `META-INF/signatures.xml`. One alone is stamped by [`SignedBatch::value`].
    pub fn new<'a>(signatures: impl IntoIterator<Item = &'a str>) -> Self {
        let part =
            |xml: &str| Part { name: SIGNATURES.to_owned(), digest: DigestMethod::Sha512.digest(xml.as_bytes()) };
        Self { tree: Tree::new(signatures.into_iter().map(|xml| vec![part(xml)]).collect(), TIMESTAMP_CHAIN) }
    }

    /// What a timestamp is asked for.
    pub fn result(&self) -> String {
        self.tree.result()
    }

    /// The hash chain of one signature.
    pub(crate) fn chain(&self, place: usize) -> String {
        self.tree.chain(place)
    }
}

fn document(signed_info: &str, value: &str, certificate: &str, object: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\
         <asic:XAdESSignatures xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" xmlns:ds=\"{DS}\" xmlns:xades=\"{XADES}\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><ds:Signature Id=\"signature\">{signed_info}\
         <ds:SignatureValue Id=\"signature-value\">{value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data>\
         <ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>\
         <ds:Object>{object}</ds:Object></ds:Signature></asic:XAdESSignatures>\n"
    )
}

fn signed_info(method: SignatureMethod, name: &str, digest: &[u8], properties: &[u8]) -> String {
    let digest_method = format!("<ds:DigestMethod Algorithm=\"{}\"/>", DigestMethod::Sha512.uri());
    let (digest, properties) = (STANDARD.encode(digest), STANDARD.encode(properties));
    format!(
        "<ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/>\
         <ds:SignatureMethod Algorithm=\"{}\"/>\
         <ds:Reference Id=\"signature-reference-0\" URI=\"/{name}\">{digest_method}\
         <ds:DigestValue>{digest}</ds:DigestValue></ds:Reference>\
         <ds:Reference Id=\"signature-reference-1\" Type=\"http://uri.etsi.org/01903#SignedProperties\" \
         URI=\"#signed-properties\">{digest_method}<ds:DigestValue>{properties}</ds:DigestValue></ds:Reference>\
         </ds:SignedInfo>",
        method.uri()
    )
}

/// The policy that X-Road names in every signature: its name, what it is called, its digest and where it is.
const POLICY: [&str; 4] = [
    "urn:oid:1.3.6.1.4.1.3516.16.2",
    "Profile for High Performance Digital Signatures (version 1.2)",
    "BuO0EDNfkxSVlUbxCzmQPzX1AUF1/xx9ytWHk3/6SAOePxQiniEfDYk+90QeYb3lWpV3Izhuz9fKaYyE+lTcXw==",
    "https://repo.cyber.ee/dsig-profile-1.2.pdf",
];

fn properties(certificate: &Certificate, mimetype: &str, at: Time) -> String {
    let [identifier, description, policy_digest, place] = POLICY;
    let method = DigestMethod::Sha512.uri();
    format!(
        "<xades:SignedProperties Id=\"signed-properties\"><xades:SignedSignatureProperties>\
         <xades:SigningTime>{at}</xades:SigningTime><xades:SigningCertificate><xades:Cert>{}</xades:Cert>\
         </xades:SigningCertificate><xades:SignaturePolicyIdentifier><xades:SignaturePolicyId><xades:SigPolicyId>\
         <xades:Identifier Qualifier=\"OIDAsURN\">{identifier}</xades:Identifier>\
         <xades:Description>{description}</xades:Description></xades:SigPolicyId><xades:SigPolicyHash>\
         <ds:DigestMethod Algorithm=\"{method}\"/><ds:DigestValue>{policy_digest}</ds:DigestValue></xades:SigPolicyHash>\
         <xades:SigPolicyQualifiers><xades:SigPolicyQualifier><xades:SPURI>{place}</xades:SPURI>\
         </xades:SigPolicyQualifier></xades:SigPolicyQualifiers></xades:SignaturePolicyId>\
         </xades:SignaturePolicyIdentifier></xades:SignedSignatureProperties><xades:SignedDataObjectProperties>\
         <xades:DataObjectFormat ObjectReference=\"#signature-reference-0\"><xades:MimeType>{mimetype}</xades:MimeType>\
         </xades:DataObjectFormat></xades:SignedDataObjectProperties></xades:SignedProperties>",
        named(certificate)
    )
}

/// A certificate by its digest, its issuer and its number.
fn named(certificate: &Certificate) -> String {
    let digest = STANDARD.encode(DigestMethod::Sha512.digest(certificate.as_der()));
    format!(
        "<xades:CertDigest><ds:DigestMethod Algorithm=\"{}\"/><ds:DigestValue>{digest}</ds:DigestValue>\
         </xades:CertDigest><xades:IssuerSerial><ds:X509IssuerName>{}</ds:X509IssuerName>\
         <ds:X509SerialNumber>{}</ds:X509SerialNumber></xades:IssuerSerial>",
        DigestMethod::Sha512.uri(),
        escaped(&certificate.issuer()),
        certificate.serial()
    )
}

fn object(properties: &str, proofs: &Proofs) -> String {
    let mut unsigned = String::new();
    if !proofs.certificates.is_empty() {
        let (mut references, mut values) = (String::new(), String::new());
        for (number, certificate) in proofs.certificates.iter().enumerate() {
            let id = format!("encapsulated-cert-{}", number + 1);
            let _ = write!(references, "<xades:Cert URI=\"#{id}\">{}</xades:Cert>", named(certificate));
            let value = STANDARD.encode(certificate.as_der());
            let _ = write!(
                values,
                "<xades:EncapsulatedX509Certificate Id=\"{id}\">{value}</xades:EncapsulatedX509Certificate>"
            );
        }
        let _ = write!(
            unsigned,
            "<xades:CompleteCertificateRefs Id=\"complete-certificate-refs\"><xades:CertRefs>{references}\
             </xades:CertRefs></xades:CompleteCertificateRefs><xades:CertificateValues>{values}</xades:CertificateValues>"
        );
    }
    let mut statuses = String::new();
    for (number, status) in proofs.statuses.iter().enumerate() {
        let (id, value) = (format!("ocsp-response-{}", number + 1), STANDARD.encode(status));
        let _ = write!(statuses, "<xades:EncapsulatedOCSPValue Id=\"{id}\">{value}</xades:EncapsulatedOCSPValue>");
    }
    format!(
        "<xades:QualifyingProperties Target=\"#signature\">{properties}<xades:UnsignedProperties>\
         <xades:UnsignedSignatureProperties>{unsigned}<xades:RevocationValues><xades:OCSPValues>{statuses}\
         </xades:OCSPValues></xades:RevocationValues></xades:UnsignedSignatureProperties></xades:UnsignedProperties>\
         </xades:QualifyingProperties>"
    )
}

fn canonical(document: &str, namespace: &'static str, name: &'static str) -> Option<Vec<u8>> {
    let document = xml::read(document.as_bytes())?;
    let element = document.descendants().find(|node| node.has_tag_name((namespace, name)))?;
    c14n::canonical(element, &Method::Inclusive)
}

fn canonical_digest(document: &str, name: &'static str) -> Option<Vec<u8>> {
    canonical(document, XADES, name).map(|bytes| DigestMethod::Sha512.digest(&bytes))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
