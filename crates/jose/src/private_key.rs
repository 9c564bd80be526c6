//! Private keys that sign.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RSA_PSS_SHA256,
    RsaKeyPair,
};

use serde_json::Value;
use zeroize::Zeroizing;

use crate::jwk::{Numbers, rsa};
use crate::{BadKey, Jwk, KeyUse, SignFailure, SigningAlgorithm, private_jwk};

/// Whatever signs: a key in memory, or one in a module that never gives it out.
pub trait Signer: Send + Sync {
    /// Its one algorithm.
    fn algorithm(&self) -> SigningAlgorithm;
    /// Its public half.
    fn public(&self) -> &Jwk;
    /// Its name.
    fn kid(&self) -> &str {
        self.public().kid().unwrap_or_default()
    }
    /// Whether signing waits for something outside the program, so that it wants a thread of its own.
    fn waits(&self) -> bool {
        false
    }
    /// Signs a message; the signature is as JWS wants it (for ES256: r and s, 32 bytes each).
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignFailure>;
}

enum Pair {
    Ecdsa(EcdsaKeyPair),
    Ed25519(Ed25519KeyPair),
    Rsa(RsaKeyPair),
}

/// A private key in memory.
pub struct PrivateKey {
    algorithm: SigningAlgorithm,
    pair: Pair,
    document: Zeroizing<Vec<u8>>,
    public: Jwk,
}

impl std::fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PrivateKey({} {})", self.algorithm.name(), self.kid())
    }
}

impl PrivateKey {
    /// A new key; RSA keys have 2048 bits. The randomness is the library's own: it takes no other.
    pub fn generate(algorithm: SigningAlgorithm) -> Result<Self, BadKey> {
        let failed = |_| BadKey("the library could not make one");
        let document = match algorithm {
            SigningAlgorithm::Es256 => {
                EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
                    .map_err(failed)?
                    .as_ref()
                    .to_vec()
            }
            SigningAlgorithm::EdDsa => {
                Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(failed)?.as_ref().to_vec()
            }
            SigningAlgorithm::Rs256 | SigningAlgorithm::Ps256 => {
                let pair = RsaKeyPair::generate(KeySize::Rsa2048).map_err(failed)?;
                AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).map_err(failed)?.as_ref().to_vec()
            }
        };
        Self::from_pkcs8(algorithm, &Zeroizing::new(document))
    }

    /// The key of a private JWK (RFC 7518 §6), under the name that it has there.
    pub fn from_jwk(algorithm: SigningAlgorithm, jwk: &Value) -> Result<Self, BadKey> {
        let (public, document) = private_jwk::read(jwk)?;
        if !public.signs_with(algorithm) {
            return Err(BadKey("it is for something else"));
        }
        let mut key = Self::from_pkcs8(algorithm, &document)?;
        if let Some(kid) = public.kid() {
            key.public = key.public.named(kid);
        }
        Ok(key)
    }

    /// The key of a PKCS #8 document (RFC 5958).
    pub fn from_pkcs8(algorithm: SigningAlgorithm, document: &[u8]) -> Result<Self, BadKey> {
        let failed = |_| BadKey("it is not a PKCS #8 document of its algorithm");
        let (pair, numbers) = match algorithm {
            SigningAlgorithm::Es256 => {
                let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document).map_err(failed)?;
                let point = pair.public_key().as_ref().try_into();
                let point = point.map_err(|_| BadKey("its public half is not an uncompressed point"))?;
                (Pair::Ecdsa(pair), Numbers::P256(point))
            }
            SigningAlgorithm::EdDsa => {
                let pair = Ed25519KeyPair::from_pkcs8(document).map_err(failed)?;
                let key = pair.public_key().as_ref().try_into();
                let key = key.map_err(|_| BadKey("its public half has not 32 bytes"))?;
                (Pair::Ed25519(pair), Numbers::Ed25519(key))
            }
            SigningAlgorithm::Rs256 | SigningAlgorithm::Ps256 => {
                let pair = RsaKeyPair::from_pkcs8(document).map_err(failed)?;
                let public = pair.public_key();
                let n = public.modulus().big_endian_without_leading_zero().to_vec();
                let e = public.exponent().big_endian_without_leading_zero().to_vec();
                let numbers = rsa(n, e)?;
                (Pair::Rsa(pair), numbers)
            }
        };
        let public = Jwk::new(numbers, algorithm.name(), KeyUse::Signature);
        Ok(Self { algorithm, pair, document: Zeroizing::new(document.to_vec()), public })
    }

    /// The PKCS #8 document to keep; a secret.
    pub fn to_pkcs8(&self) -> &[u8] {
        &self.document
    }
}

impl Signer for PrivateKey {
    fn algorithm(&self) -> SigningAlgorithm {
        self.algorithm
    }

    fn public(&self) -> &Jwk {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignFailure> {
        let random = SystemRandom::new();
        match &self.pair {
            Pair::Ecdsa(pair) => Ok(pair.sign(&random, message).map_err(|_| SignFailure)?.as_ref().to_vec()),
            Pair::Ed25519(pair) => Ok(pair.try_sign(message).map_err(|_| SignFailure)?.as_ref().to_vec()),
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                let padding = match self.algorithm {
                    SigningAlgorithm::Ps256 => &RSA_PSS_SHA256,
                    _ => &RSA_PKCS1_SHA256,
                };
                pair.sign(padding, &random, message, &mut signature).map_err(|_| SignFailure)?;
                Ok(signature)
            }
        }
    }
}
