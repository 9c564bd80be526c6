//! Why a container is not believed.

/// Why a container is not believed. Its [`code`](Self::code) is the one that X-Road's own verifier gives, where that
/// has one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is not an archive, or its table of contents and its entries do not agree.
    #[error("the file is not a well-formed ZIP archive: {0}")]
    Archive(&'static str),
    /// Bytes stand before, between or behind the entries.
    #[error("the archive has bytes that belong to no entry")]
    StrayBytes,
    /// Two entries have one name.
    #[error("two entries of the archive have one name: {0}")]
    DuplicateEntry(String),
    /// A name leads out of the archive, or is not one that every program reads alike.
    #[error("an entry of the archive has a name that leads elsewhere: {0}")]
    EntryName(String),
    /// An entry is encrypted.
    #[error("an entry of the archive is encrypted: {0}")]
    EncryptedEntry(String),
    /// It is packed in another way than deflate.
    #[error("an entry of the archive is packed in a way that is not known: {0}")]
    Compression(String),
    /// It has more entries, or unpacks to more, than any message needs.
    #[error("the archive unpacks to more than any message needs")]
    TooLarge,
    /// The mimetype is missing.
    #[error("mimetype not found or is empty")]
    MimeTypeNotFound,
    /// The mimetype is another one.
    #[error("the mimetype is not that of ASiC-E")]
    InvalidMimeType,
    /// There is no `message.xml`.
    #[error("message.xml not found or is empty")]
    MessageNotFound,
    /// There is no `META-INF/signatures.xml`.
    #[error("META-INF/signatures.xml not found or is empty")]
    SignatureNotFound,
    /// There is a hash chain without its result.
    #[error("the result of the hash chain not found or is empty")]
    HashChainResultNotFound,
    /// There is the result of a hash chain without the chain.
    #[error("the hash chain not found or is empty")]
    HashChainNotFound,
    /// There is a hash chain for a timestamp, and no timestamp; or an empty one.
    #[error("META-INF/timestamp.tst not found or is empty")]
    TimestampNotFound,
    /// A manifest is empty.
    #[error("a manifest is empty")]
    ManifestNotFound,
    /// The message says neither who asks nor who answers.
    #[error("the message is not one of X-Road's: {0}")]
    InvalidMessage(String),
    /// The signature is not well formed, refers to nothing, or carries what does not belong to it.
    #[error("the signature is not well formed: {0}")]
    MalformedSignature(&'static str),
    /// What the hash chain of the signature says does not hold.
    #[error("the hash chain of the signature: {0}")]
    HashChain(#[from] HashChainFault),
    /// The signature is not over these bytes, or not made with this key.
    #[error("the signature is not valid: {0}")]
    InvalidSignatureValue(&'static str),
    /// Something that the signature refers to is not in the container.
    #[error("the signature refers to what is not in the container: {0}")]
    InvalidReference(String),
    /// The timestamp was not signed by the certificate that it names.
    #[error("the timestamp's signature is not valid: {0}")]
    TimestampSignature(&'static str),
    /// The timestamp's authority is not one of those that are trusted.
    #[error("the timestamp's authority is not trusted")]
    TimestampAuthority,
    /// The status of the certificate cannot be believed, or is of another certificate.
    #[error("the status of the certificate (OCSP) does not hold: {0}")]
    ValidationInfo(&'static str),
    /// The certificate is revoked, out of date, or not issued by one that is trusted.
    #[error("the certificate is not valid: {0}")]
    CertValidation(&'static str),
    /// The certificate is not of the member that the message names.
    #[error("the certificate is of another member than the one that the message names")]
    IncorrectCertificate,
    /// A container of an archive of messages is not the one that was linked.
    #[error("{0} is not the file that the archive's linkinginfo names")]
    Link(String),
    /// The archive of messages has no list of its containers, or it is not well formed.
    #[error("the archive has no well-formed linkinginfo")]
    LinkingInfo,
}

/// Why a hash chain does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HashChainFault {
    /// It is not well formed, turns in a circle, or is larger than any batch needs.
    #[error("it is not well formed")]
    Malformed,
    /// A file of it is not in the container.
    #[error("{0} is not in the container")]
    InvalidReference(String),
    /// A part of the message has another digest.
    #[error("{0} has another digest")]
    InvalidRef(String),
    /// Its result is another one.
    #[error("its result is another one")]
    InvalidResult,
    /// It leaves a part of the message out.
    #[error("it leaves {0} out")]
    UnusedInputs(String),
}

impl HashChainFault {
    const fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "malformed_signature.malformed_hash_chain",
            Self::InvalidReference(_) => "malformed_signature.invalid_reference",
            Self::InvalidRef(_) => "malformed_signature.invalid_hash_chain_ref",
            Self::InvalidResult => "malformed_signature.invalid_hash_chain",
            Self::UnusedInputs(_) => "malformed_signature.hashchain_unused_inputs",
        }
    }
}

impl Fault {
    /// The code, for scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Archive(_) => "container_damaged",
            Self::StrayBytes => "container_stray_bytes",
            Self::DuplicateEntry(_) => "container_duplicate_entry",
            Self::EntryName(_) => "container_entry_name",
            Self::EncryptedEntry(_) => "container_encrypted",
            Self::Compression(_) => "container_compression",
            Self::TooLarge => "container_too_large",
            Self::MimeTypeNotFound => "asic_mime_type_not_found",
            Self::InvalidMimeType => "asic_invalid_mime_type",
            Self::MessageNotFound => "asic_message_not_found",
            Self::SignatureNotFound => "asic_signature_not_found",
            Self::HashChainResultNotFound => "asic_hash_chain_result_not_found",
            Self::HashChainNotFound => "asic_hash_chain_not_found",
            Self::TimestampNotFound => "asic_timestamp_not_found",
            Self::ManifestNotFound => "asic_manifest_not_found",
            Self::InvalidMessage(_) => "invalid_message",
            Self::MalformedSignature(_) => "malformed_signature",
            Self::HashChain(fault) => fault.code(),
            Self::InvalidSignatureValue(_) => "invalid_signature_value",
            Self::InvalidReference(_) => "invalid_reference",
            Self::TimestampSignature(_) => "timestamp_signer_verification_failed",
            Self::TimestampAuthority => "tsp_certificate_not_found",
            Self::ValidationInfo(_) => "incorrect_validation_info",
            Self::CertValidation(_) => "cert_validation",
            Self::IncorrectCertificate => "incorrect_certificate",
            Self::Link(_) => "archive_link",
            Self::LinkingInfo => "archive_linking_info",
        }
    }
}
