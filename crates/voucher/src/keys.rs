//! The keys of squares: one signs, its public half is for everyone.

use std::fmt;

use aws_lc_rs::digest;
use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use base::Random;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use coset::cbor::Value;
use coset::{CborSerializable, CoseKey, CoseKeyBuilder, CoseKeySet, iana};
use zeroize::Zeroizing;

/// Public keys that are trusted at once, at most: today's, and those of passes that are still alive.
pub const KEYS_MAX: usize = 64;

/// Signs squares, and nothing else: a key for each use, since a square names no other purpose.
pub struct SquareKey {
    pair: Ed25519KeyPair,
    public: PublicKey,
}

/// The seed is refused by the cryptographic library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the seed is no key")]
pub struct BadSeed;

impl SquareKey {
    /// The key of a seed (RFC 8032 §5.1.5), which is kept outside the database.
    pub fn from_seed(seed: Zeroizing<[u8; 32]>) -> Result<Self, BadSeed> {
        let pair = Ed25519KeyPair::from_seed_unchecked(&*seed).map_err(|_| BadSeed)?;
        let bytes = pair.public_key().as_ref().try_into().map_err(|_| BadSeed)?;
        Ok(Self { pair, public: PublicKey(bytes) })
    }

    /// A new key.
    pub fn random(random: &dyn Random) -> Result<Self, BadSeed> {
        Self::from_seed(Zeroizing::new(random.bytes()))
    }

    /// What others need to verify.
    pub const fn public(&self) -> PublicKey {
        self.public
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.pair.sign(message).as_ref().to_vec()
    }
}

impl fmt::Debug for SquareKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SquareKey({:?})", self.public.id())
    }
}

/// The public half of a [`SquareKey`]: an Ed25519 public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

/// A key's name: the first 8 bytes of the SHA-256 thumbprint of its `COSE_Key` (RFC 9679).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId(pub(crate) [u8; 8]);

impl KeyId {
    /// The bytes, as the header of a square has them.
    pub const fn as_bytes(&self) -> &[u8; 8] {
        &self.0
    }
}

/// In URL-safe base64, as the JWK has it.
impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyId({self})")
    }
}

impl PublicKey {
    /// A key by its 32 bytes (RFC 8032).
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Its name.
    pub fn id(&self) -> KeyId {
        // {1: 1 (OKP), -1: 6 (Ed25519), -2: x}, deterministically encoded.
        let mut cose = vec![0xa3, 0x01, 0x01, 0x20, 0x06, 0x21, 0x58, 0x20];
        cose.extend(self.0);
        let print = digest::digest(&digest::SHA256, &cose);
        let mut id = [0; 8];
        id.copy_from_slice(&print.as_ref()[..8]);
        KeyId(id)
    }

    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, self.0).verify(message, signature).is_ok()
    }

    fn to_cose(self) -> CoseKey {
        let (curve, x) = (iana::OkpKeyParameter::Crv as i64, iana::OkpKeyParameter::X as i64);
        let mut key = CoseKeyBuilder::new_okp_key()
            .algorithm(iana::Algorithm::EdDSA)
            .add_key_op(iana::KeyOperation::Verify)
            .param(curve, Value::from(iana::EllipticCurve::Ed25519 as i64))
            .param(x, Value::Bytes(self.0.to_vec()))
            .build();
        key.key_id = self.id().0.to_vec();
        key
    }
}

/// The public keys that are believed: today's, and earlier ones as long as their passes live.
#[derive(Debug, Clone, Default)]
pub struct PublicKeys(Vec<PublicKey>);

/// More than [`KEYS_MAX`] keys, or two with the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadKeys {
    /// Too many keys.
    #[error("at most {KEYS_MAX} keys are believed at once")]
    TooMany,
    /// Two keys have one name.
    #[error("two keys have the name {0}")]
    SameName(KeyId),
}

impl PublicKeys {
    /// A set of keys.
    pub fn new(keys: impl IntoIterator<Item = PublicKey>) -> Result<Self, BadKeys> {
        let mut set = Self::default();
        for key in keys {
            if set.find(key.id()).is_some() {
                return Err(BadKeys::SameName(key.id()));
            }
            if set.0.len() == KEYS_MAX {
                return Err(BadKeys::TooMany);
            }
            set.0.push(key);
        }
        Ok(set)
    }

    pub(crate) fn find(&self, id: KeyId) -> Option<&PublicKey> {
        self.0.iter().find(|key| key.id() == id)
    }

    /// The keys as a `COSE_KeySet` (RFC 9052 §7), for the device of a place.
    pub fn to_cose_key_set(&self) -> Vec<u8> {
        let keys = CoseKeySet(self.0.iter().map(|key| key.to_cose()).collect());
        // Only a label that stands twice is refused, and each key has five different ones.
        keys.to_vec().unwrap_or_default()
    }

    /// The keys as a JWK Set (RFC 7517, RFC 8037), for everyone else.
    pub fn to_jwk_set(&self) -> String {
        let jwk = |key: &PublicKey| {
            let x = URL_SAFE_NO_PAD.encode(key.0);
            format!(r#"{{"kty":"OKP","crv":"Ed25519","use":"sig","alg":"EdDSA","kid":"{}","x":"{x}"}}"#, key.id())
        };
        format!(r#"{{"keys":[{}]}}"#, self.0.iter().map(jwk).collect::<Vec<_>>().join(","))
    }
}
