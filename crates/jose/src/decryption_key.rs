//! Private keys that decrypt.

use aws_lc_rs::agreement::{self, ECDH_P256};
use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{
    KeySize, OAEP_SHA1_MGF1SHA1, OAEP_SHA256_MGF1SHA256, OaepPrivateDecryptingKey, PrivateDecryptingKey,
};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, RsaKeyPair};

use serde_json::Value;
use zeroize::Zeroizing;

use crate::jwk::{Numbers, rsa};
use crate::{BadKey, Jwk, KeyManagement, KeyUse, private_jwk};

enum Pair {
    Agreement(agreement::PrivateKey),
    Rsa(Box<OaepPrivateDecryptingKey>),
}

/// A private key in memory, with the one way in which it is used.
pub struct DecryptionKey {
    algorithm: KeyManagement,
    pair: Pair,
    document: Zeroizing<Vec<u8>>,
    public: Jwk,
}

impl std::fmt::Debug for DecryptionKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DecryptionKey({} {})", self.algorithm.name(), self.public.kid().unwrap_or_default())
    }
}

impl DecryptionKey {
    /// A new key; RSA keys have 2048 bits.
    pub fn generate(algorithm: KeyManagement) -> Result<Self, BadKey> {
        let failed = |_| BadKey("the library could not make one");
        let document = match algorithm {
            KeyManagement::EcdhEs | KeyManagement::EcdhEsA256Kw => {
                EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
                    .map_err(failed)?
                    .as_ref()
                    .to_vec()
            }
            KeyManagement::RsaOaep | KeyManagement::RsaOaep256 => {
                let pair = PrivateDecryptingKey::generate(KeySize::Rsa2048).map_err(failed)?;
                AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).map_err(failed)?.as_ref().to_vec()
            }
        };
        Self::from_pkcs8(algorithm, &Zeroizing::new(document))
    }

    /// The key of a private JWK (RFC 7518 §6), under the name that it has there.
    pub fn from_jwk(algorithm: KeyManagement, jwk: &Value) -> Result<Self, BadKey> {
        let (public, document) = private_jwk::read(jwk)?;
        if !public.encrypts_with(algorithm) {
            return Err(BadKey("it is for something else"));
        }
        let mut key = Self::from_pkcs8(algorithm, &document)?;
        if let Some(kid) = public.kid() {
            key.public = key.public.named(kid);
        }
        Ok(key)
    }

    /// The key of a PKCS #8 document (RFC 5958).
    pub fn from_pkcs8(algorithm: KeyManagement, document: &[u8]) -> Result<Self, BadKey> {
        const WRONG: BadKey = BadKey("it is not a PKCS #8 document of its algorithm");
        let (pair, numbers) = match algorithm {
            KeyManagement::EcdhEs | KeyManagement::EcdhEsA256Kw => {
                let whole = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document).map_err(|_| WRONG)?;
                let point = whole.public_key().as_ref().try_into().map_err(|_| WRONG)?;
                let pair = agreement::PrivateKey::from_private_key_der(&ECDH_P256, document).map_err(|_| WRONG)?;
                (Pair::Agreement(pair), Numbers::P256(point))
            }
            KeyManagement::RsaOaep | KeyManagement::RsaOaep256 => {
                let whole = RsaKeyPair::from_pkcs8(document).map_err(|_| WRONG)?;
                let public = whole.public_key();
                let n = public.modulus().big_endian_without_leading_zero().to_vec();
                let e = public.exponent().big_endian_without_leading_zero().to_vec();
                let pair = PrivateDecryptingKey::from_pkcs8(document).map_err(|_| WRONG)?;
                let pair = OaepPrivateDecryptingKey::new(pair).map_err(|_| WRONG)?;
                (Pair::Rsa(Box::new(pair)), rsa(n, e)?)
            }
        };
        let public = Jwk::new(numbers, algorithm.name(), KeyUse::Encryption);
        Ok(Self { algorithm, pair, document: Zeroizing::new(document.to_vec()), public })
    }

    /// The PKCS #8 document to keep; a secret.
    pub fn to_pkcs8(&self) -> &[u8] {
        &self.document
    }

    /// How it is used.
    pub fn algorithm(&self) -> KeyManagement {
        self.algorithm
    }

    /// Its public half, to publish.
    pub fn public(&self) -> &Jwk {
        &self.public
    }

    /// Its name.
    pub fn kid(&self) -> &str {
        self.public.kid().unwrap_or_default()
    }

    /// What is agreed on with the other's key, on P-256.
    pub(crate) fn agree(&self, other: &Jwk) -> Option<Zeroizing<Vec<u8>>> {
        let (Pair::Agreement(pair), Numbers::P256(point)) = (&self.pair, &other.numbers) else { return None };
        let other = agreement::UnparsedPublicKey::new(&ECDH_P256, point);
        agreement::agree(pair, other, (), |secret| Ok(Zeroizing::new(secret.to_vec()))).ok()
    }

    /// The key that was encrypted for this one.
    pub(crate) fn unwrap_rsa(&self, wrapped: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let Pair::Rsa(pair) = &self.pair else { return None };
        let padding = match self.algorithm {
            KeyManagement::RsaOaep => &OAEP_SHA1_MGF1SHA1,
            _ => &OAEP_SHA256_MGF1SHA256,
        };
        let mut key = Zeroizing::new(vec![0; pair.min_output_size()]);
        let length = pair.decrypt(padding, wrapped, &mut key, None).ok()?.len();
        key.truncate(length);
        Some(key)
    }
}
