//! Signed containers (ASiC-E, ETSI EN 319 162-1) as X-Road makes them: verified, and written.
//!
//! A container has a message and its attachments, a signature (XAdES) over them or over a batch of messages of which
//! they are part by a hash chain, and mostly a timestamp (RFC 3161) and the status of the signer's certificate (OCSP).
//! [`verify`] checks all of it, and says who signed what, when; whether that somebody is to be trusted is judged only
//! where [`Trust`] says who is. Nothing here opens a file or a socket.

mod algorithm;
mod archive;
mod batch;
mod c14n;
mod certificate;
mod container;
mod der;
mod fault;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod hash_chain;
mod hash_tree;
mod message;
mod ocsp;
mod signature;
mod time;
mod timestamp;
mod timestamp_request;
mod verify;
mod write;
mod xml;
mod zip;

pub use algorithm::{SignatureMethod, ecdsa_in_der};
pub use archive::{
    Archive, FileKind, containers_of, next_link, verify_archive, verify_bundle, write_archive, write_bundle,
};
pub use batch::{Batch, Proofs, SignFailure, SignedBatch, Signer, StampBatch};
pub use certificate::{BadCertificate, Certificate, Trust};
pub use fault::{Fault, HashChainFault};
pub use message::{Kind, Protocol, Said};
pub use ocsp::{CertificateStatus, verify_status};
pub use time::Time;
pub use timestamp::Timestamped;
pub use timestamp_request::{
    MAX_STAMP_ANSWER_BYTES, STAMP_CLOCKS_APART_S, Stamp, StampFault, StampRequest, Words, verify_stamp,
};
pub use verify::{Chain, Part, Report, file_of, verify};
pub use write::{Container, Timestamp};
pub use xml::MAX_XML_BYTES;
pub use zip::{MAX_ARCHIVE_BYTES, MAX_ENTRIES, MAX_UNPACKED_BYTES};
