//! Sealed files: bytes at rest, in chunks that are bound to their file, their place and the file's end.
//!
//! A file is a head (version, salt) and chunks: nonce, ciphertext, tag (AES-256-GCM). Its key grows from the room's
//! key, the salt and the file's id; each chunk authenticates its number and whether it is the last, as in the STREAM
//! construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015). So a file that is cut, reordered, joined or exchanged for
//! another is noticed. Nonces are random: a chunk that is written again after a crash never meets one twice.

use std::io;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::hmac;
use base::Random;
use uuid::Uuid;

/// Bytes of a chunk before it is sealed; the last may have fewer.
pub const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
/// A chunk as it is stored.
pub(crate) const SEALED_CHUNK: usize = NONCE_LEN + CHUNK + TAG;
const VERSION: u8 = 1;
pub(crate) const SALT: usize = 16;
/// What stands before the chunks.
pub(crate) const HEAD: usize = 1 + SALT;

/// The key of one file.
pub(crate) struct FileKey {
    key: LessSafeKey,
    id: Uuid,
}

impl FileKey {
    pub(crate) fn new(room: &hmac::Key, id: Uuid, salt: &[u8; SALT]) -> Self {
        let mut context = hmac::Context::with_key(room);
        context.update(b"attachments file 1");
        context.update(salt);
        context.update(id.as_bytes());
        let grown = context.sign();
        #[expect(clippy::expect_used, reason = "HMAC-SHA256 gives the 32 bytes that AES-256 takes")]
        let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, grown.as_ref()).expect("32 bytes"));
        Self { key, id }
    }

    /// Seals a chunk.
    pub(crate) fn seal(&self, number: u64, is_last: bool, chunk: &[u8], random: &dyn Random) -> Vec<u8> {
        let nonce = random.bytes::<NONCE_LEN>();
        let mut sealed = Vec::with_capacity(NONCE_LEN + chunk.len() + TAG);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(chunk);
        let (_, body) = sealed.split_at_mut(NONCE_LEN);
        let aad = Aad::from(self.place(number, is_last));
        #[expect(clippy::expect_used, reason = "AES-GCM refuses only messages of 64 GiB")]
        let tag = self
            .key
            .seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), aad, body)
            .expect("a chunk is short enough");
        sealed.extend_from_slice(tag.as_ref());
        sealed
    }

    /// Opens a chunk, if it is this one.
    pub(crate) fn open(&self, number: u64, is_last: bool, sealed: &[u8]) -> io::Result<Vec<u8>> {
        let harmed = || io::Error::new(io::ErrorKind::InvalidData, "a sealed file was altered");
        let (nonce, body) = sealed.split_at_checked(NONCE_LEN).ok_or_else(harmed)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| harmed())?;
        let mut body = body.to_vec();
        let aad = Aad::from(self.place(number, is_last));
        let length = self.key.open_in_place(nonce, aad, &mut body).map_err(|_| harmed())?.len();
        body.truncate(length);
        Ok(body)
    }

    fn place(&self, number: u64, is_last: bool) -> [u8; 25] {
        let mut place = [0; 25];
        let (id, rest) = place.split_at_mut(16);
        id.copy_from_slice(self.id.as_bytes());
        let (counted, last) = rest.split_at_mut(8);
        counted.copy_from_slice(&number.to_be_bytes());
        last.fill(u8::from(is_last));
        place
    }
}

/// What stands before the chunks.
pub(crate) fn head(salt: &[u8; SALT]) -> Vec<u8> {
    let mut head = vec![VERSION];
    head.extend_from_slice(salt);
    head
}

/// The salt, from what stands before the chunks.
pub(crate) fn salt_of(head: &[u8]) -> io::Result<[u8; SALT]> {
    match head.split_first() {
        Some((&VERSION, salt)) => salt.get(..SALT).and_then(|salt| salt.try_into().ok()),
        _ => None,
    }
    .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "not a sealed file"))
}

/// Where a chunk begins.
pub(crate) const fn chunk_at(number: u64) -> u64 {
    HEAD as u64 + number * SEALED_CHUNK as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::SystemRandom;

    fn key(id: u128) -> FileKey {
        FileKey::new(&hmac::Key::new(hmac::HMAC_SHA256, &[1; 32]), Uuid::from_u128(id), &[2; SALT])
    }

    #[test]
    fn a_chunk_opens_at_its_place_only() {
        let sealed = key(1).seal(3, false, b"chunk", &SystemRandom);
        assert_eq!(key(1).open(3, false, &sealed).unwrap(), b"chunk");
        assert!(key(1).open(4, false, &sealed).is_err(), "another place");
        assert!(key(1).open(3, true, &sealed).is_err(), "the end");
        assert!(key(2).open(3, false, &sealed).is_err(), "another file");
        assert!(key(1).open(3, false, &sealed[..sealed.len() - 1]).is_err(), "cut");
        assert!(key(1).open(3, false, &[]).is_err());
    }
}
