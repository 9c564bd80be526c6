//! What strangers send, of any bytes: the targets of `fuzz/`.

use crate::checkpoint::Checkpoint;
use crate::cosignature::CosignerKey;
use crate::note::Verifier;
use crate::witness_request::WitnessRequest;

/// What another node asks a witness.
///
/// # Panics
/// When what was read is written otherwise, or a signature is believed that nobody made.
pub fn witness_request(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(request) = WitnessRequest::read(text) else { return };
    let written = WitnessRequest::write(request.old, &request.proof, request.note);
    assert_eq!(WitnessRequest::read(&written), Some(request.clone()), "it is read as it is written");
    // The key of the example of Go's `golang.org/x/mod/sumdb/note`.
    let log: Result<Verifier, _> = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW".parse();
    let checkpoint = log.map(|log| Checkpoint::open(request.note, &log));
    assert!(!matches!(checkpoint, Ok(Ok(_))), "that key signed no checkpoint");
    if let Ok(key) = request.origin().parse::<CosignerKey>() {
        let _ = key.find(request.note);
    }
}
