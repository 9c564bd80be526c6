//! Keys in a PKCS #11 module: a card, an appliance or a service that signs and never gives a key out. Behind
//! the feature `pkcs11`, by the crate `cryptoki`.
//!
//! A key is found by its label; its public half lies beside it under the same label. When it is opened it
//! signs once, so that a module that cannot is found out at the start and not at the first sign-in.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use aws_lc_rs::digest::{SHA256, digest};
use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error, RvError};
use cryptoki::mechanism::eddsa::{EddsaParams, EddsaSignatureScheme};
use cryptoki::mechanism::rsa::{PkcsMgfType, PkcsPssParams};
use cryptoki::mechanism::{Mechanism, MechanismType};
use cryptoki::object::{Attribute, AttributeType, KeyType, ObjectClass, ObjectHandle};
use cryptoki::session::{Session, UserType};
use cryptoki::slot::Slot;
use cryptoki::types::{AuthPin, Ulong};

use crate::jwk::{Numbers, rsa};
use crate::{BadKey, Jwk, KeyUse, SignFailure, Signer, SigningAlgorithm};

/// Sessions that wait open for the next signature; those beyond are closed after use.
const MAX_IDLE_SESSIONS: usize = 16;
/// The OID of P-256, in DER (RFC 5480 §2.1.1.1).
const P256_OID: [u8; 10] = [0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
/// The OID of Ed25519, in DER (RFC 8410 §3).
const ED25519_OID: [u8; 5] = [0x06, 0x03, 0x2b, 0x65, 0x70];
/// The name of Ed25519's curve as a `PrintableString`, in DER (PKCS #11 v3.0 §2.3.5).
const ED25519_NAME: &[u8] = b"\x13\x0cedwards25519";
/// PS256 (RFC 7518 §3.5): the salt is as long as the digest.
const PSS: PkcsPssParams =
    PkcsPssParams { hash_alg: MechanismType::SHA256, mgf: PkcsMgfType::MGF1_SHA256, s_len: Ulong::new(32) };
/// What stands before a SHA-256 digest in a signature of PKCS #1 v1.5, in DER (RFC 8017 §9.2, note 1).
const SHA256_NAME: [u8; 19] =
    [0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20];
/// The size of RSA keys that are made, in bits.
const RSA_BITS: u64 = 2048;

/// Why a module or a key in it cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ModuleError {
    /// No token has the label, or more than one.
    #[error("not one token with the label {0:?}, but {1}")]
    Token(String, usize),
    /// No key pair has the label, or more than one, or one half is missing.
    #[error("not one {2} key with the label {0:?}, but {1}")]
    Key(String, usize, &'static str),
    /// The key is of another kind than the algorithm, or too small.
    #[error("the key {0:?}: {1}")]
    Unfit(String, BadKey),
    /// The key's signature does not belong to its public half.
    #[error("the key {0:?} makes signatures that are not of the public key with the same label")]
    Apart(String),
    /// The module refused.
    #[error("the module: {0}")]
    Module(#[from] Error),
}

/// A token of a module, with the person or machine that may use it logged in.
#[derive(Clone)]
pub struct Module(Arc<Token>);

struct Token {
    context: Pkcs11,
    slot: Slot,
    pin: AuthPin,
    idle: Mutex<Vec<Session>>,
    /// The log-in is the token's as long as one session is open; this one stays.
    keeps_logged_in: Mutex<Option<Session>>,
}

/// A key of a module.
pub struct ModuleKey {
    token: Arc<Token>,
    label: String,
    algorithm: SigningAlgorithm,
    /// Whether the module is given digests, because it knows RSA but does not digest for it, as many cards.
    by_digest: bool,
    private: Mutex<ObjectHandle>,
    public: Jwk,
}

impl std::fmt::Debug for ModuleKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ModuleKey({} {:?})", self.algorithm.name(), self.label)
    }
}

impl Module {
    /// Loads the module's library, finds the token by its label, and logs in with the user's PIN.
    pub fn open(library: &Path, token_label: &str, pin: &str) -> Result<Self, ModuleError> {
        let context = Pkcs11::new(library)?;
        match context.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK)) {
            // Another part of the program uses the same library.
            Ok(()) | Err(Error::Pkcs11(RvError::CryptokiAlreadyInitialized, _)) => {}
            Err(error) => return Err(error.into()),
        }
        let mut slots = Vec::new();
        for slot in context.get_slots_with_initialized_token()? {
            if context.get_token_info(slot)?.label().trim_end() == token_label {
                slots.push(slot);
            }
        }
        let [slot] = slots[..] else { return Err(ModuleError::Token(token_label.to_owned(), slots.len())) };
        let pin = AuthPin::new(pin.into());
        let token = Token { context, slot, pin, idle: Mutex::default(), keeps_logged_in: Mutex::default() };
        token.log_in()?;
        Ok(Self(Arc::new(token)))
    }

    /// The key pair of a label, which has to be of the algorithm's kind.
    pub fn signer(&self, label: &str, algorithm: SigningAlgorithm) -> Result<ModuleKey, ModuleError> {
        let session = self.0.session()?;
        let public = find(&session, ObjectClass::PUBLIC_KEY, label, algorithm)?;
        let private = find(&session, ObjectClass::PRIVATE_KEY, label, algorithm)?;
        let numbers = read_public(&session, public, algorithm)?;
        let numbers = numbers.map_err(|wrong| ModuleError::Unfit(label.to_owned(), wrong))?;
        self.0.put_back(session);
        let key = ModuleKey {
            token: Arc::clone(&self.0),
            label: label.to_owned(),
            algorithm,
            by_digest: self.0.wants_digest(algorithm)?,
            private: Mutex::new(private),
            public: Jwk::new(numbers, algorithm.name(), KeyUse::Signature),
        };
        let signature = key.try_sign(b"passerelle")?;
        if key.public.verifies(algorithm, b"passerelle", &signature) {
            Ok(key)
        } else {
            Err(ModuleError::Apart(label.to_owned()))
        }
    }

    /// The keys of a label, one of each kind that is there: by ES256, `EdDSA` and RS256. An RSA key that is to
    /// sign by PS256 is asked for by [`signer`](Self::signer): nothing on it says so, and a key has one algorithm.
    pub fn signers(&self, label: &str) -> Result<Vec<ModuleKey>, ModuleError> {
        let mut signers = Vec::new();
        for algorithm in [SigningAlgorithm::Es256, SigningAlgorithm::EdDsa, SigningAlgorithm::Rs256] {
            match self.signer(label, algorithm) {
                Ok(signer) => signers.push(signer),
                Err(ModuleError::Key(_, 0, _)) => {}
                Err(error) => return Err(error),
            }
        }
        if signers.is_empty() { Err(ModuleError::Key(label.to_owned(), 0, "signing")) } else { Ok(signers) }
    }

    /// Makes a key pair that never leaves the token, under a label that no key has yet.
    pub fn generate(&self, label: &str, algorithm: SigningAlgorithm) -> Result<ModuleKey, ModuleError> {
        let session = self.0.context.open_rw_session(self.0.slot)?;
        let there = session.find_objects(&[Attribute::Label(label.into())])?;
        if !there.is_empty() {
            return Err(ModuleError::Key(label.to_owned(), there.len(), "new"));
        }
        let (mechanism, of_its_kind) = match algorithm {
            SigningAlgorithm::Es256 => (Mechanism::EccKeyPairGen, vec![Attribute::EcParams(P256_OID.into())]),
            SigningAlgorithm::EdDsa => {
                (Mechanism::EccEdwardsKeyPairGen, vec![Attribute::EcParams(ED25519_NAME.into())])
            }
            SigningAlgorithm::Rs256 | SigningAlgorithm::Ps256 => (
                Mechanism::RsaPkcsKeyPairGen,
                vec![Attribute::ModulusBits(RSA_BITS.into()), Attribute::PublicExponent(vec![1, 0, 1])],
            ),
        };
        let both = [Attribute::Token(true), Attribute::Label(label.into()), Attribute::Id(label.into())];
        let public = [&both[..], &[Attribute::Verify(true)], &of_its_kind].concat();
        let kept_in = [
            Attribute::Sign(true),
            Attribute::Private(true),
            Attribute::Sensitive(true),
            Attribute::Extractable(false),
        ];
        session.generate_key_pair(&mechanism, &public, &[&both[..], &kept_in].concat())?;
        drop(session);
        self.signer(label, algorithm)
    }
}

impl Token {
    fn log_in(&self) -> Result<(), Error> {
        let session = self.context.open_ro_session(self.slot)?;
        match session.login(UserType::User, Some(&self.pin)) {
            Ok(()) | Err(Error::Pkcs11(RvError::UserAlreadyLoggedIn, _)) => {}
            Err(error) => return Err(error),
        }
        *self.keeps_logged_in.lock().unwrap_or_else(PoisonError::into_inner) = Some(session);
        Ok(())
    }

    fn session(&self) -> Result<Session, Error> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| self.context.open_ro_session(self.slot), Ok)
    }

    /// Whether an RSA signature has to be made of a digest.
    fn wants_digest(&self, algorithm: SigningAlgorithm) -> Result<bool, Error> {
        let (of_message, of_digest) = match algorithm {
            SigningAlgorithm::Rs256 => (MechanismType::SHA256_RSA_PKCS, MechanismType::RSA_PKCS),
            SigningAlgorithm::Ps256 => (MechanismType::SHA256_RSA_PKCS_PSS, MechanismType::RSA_PKCS_PSS),
            SigningAlgorithm::Es256 | SigningAlgorithm::EdDsa => return Ok(false),
        };
        let known = self.context.get_mechanism_list(self.slot)?;
        Ok(!known.contains(&of_message) && known.contains(&of_digest))
    }

    fn put_back(&self, session: Session) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < MAX_IDLE_SESSIONS {
            idle.push(session);
        }
    }

    /// Forgets every session and logs in anew, after the token was away.
    fn begin_anew(&self) -> Result<(), Error> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.keeps_logged_in.lock().unwrap_or_else(PoisonError::into_inner).take();
        self.log_in()
    }
}

impl ModuleKey {
    fn try_sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let session = self.token.session()?;
        let private = *self.private.lock().unwrap_or_else(PoisonError::into_inner);
        let signature = match self.algorithm {
            SigningAlgorithm::Es256 => session.sign(&Mechanism::Ecdsa, private, digest(&SHA256, message).as_ref()),
            SigningAlgorithm::EdDsa => {
                let pure = Mechanism::Eddsa(EddsaParams::new(EddsaSignatureScheme::Ed25519));
                session.sign(&pure, private, message)
            }
            SigningAlgorithm::Rs256 if self.by_digest => {
                let named = [&SHA256_NAME[..], digest(&SHA256, message).as_ref()].concat();
                session.sign(&Mechanism::RsaPkcs, private, &named)
            }
            SigningAlgorithm::Rs256 => session.sign(&Mechanism::Sha256RsaPkcs, private, message),
            SigningAlgorithm::Ps256 if self.by_digest => {
                session.sign(&Mechanism::RsaPkcsPss(PSS), private, digest(&SHA256, message).as_ref())
            }
            SigningAlgorithm::Ps256 => session.sign(&Mechanism::Sha256RsaPkcsPss(PSS), private, message),
        }?;
        self.token.put_back(session);
        Ok(signature)
    }

    /// The token may have been away, and come back with no session and other handles.
    fn find_again(&self) -> Result<(), ModuleError> {
        self.token.begin_anew()?;
        let session = self.token.session()?;
        let private = find(&session, ObjectClass::PRIVATE_KEY, &self.label, self.algorithm)?;
        *self.private.lock().unwrap_or_else(PoisonError::into_inner) = private;
        self.token.put_back(session);
        Ok(())
    }
}

impl Signer for ModuleKey {
    fn algorithm(&self) -> SigningAlgorithm {
        self.algorithm
    }

    fn public(&self) -> &Jwk {
        &self.public
    }

    fn waits(&self) -> bool {
        true
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignFailure> {
        self.try_sign(message).or_else(|_| {
            self.find_again().map_err(|_| SignFailure)?;
            self.try_sign(message).map_err(|_| SignFailure)
        })
    }
}

const fn kind(algorithm: SigningAlgorithm) -> KeyType {
    match algorithm {
        SigningAlgorithm::Es256 => KeyType::EC,
        SigningAlgorithm::EdDsa => KeyType::EC_EDWARDS,
        SigningAlgorithm::Rs256 | SigningAlgorithm::Ps256 => KeyType::RSA,
    }
}

/// The one key of a class, kind and label.
fn find(
    session: &Session,
    class: ObjectClass,
    label: &str,
    algorithm: SigningAlgorithm,
) -> Result<ObjectHandle, ModuleError> {
    let wanted =
        [Attribute::Class(class), Attribute::KeyType(kind(algorithm)), Attribute::Label(label.as_bytes().to_vec())];
    let found = session.find_objects(&wanted)?;
    let half = if class == ObjectClass::PRIVATE_KEY { "private" } else { "public" };
    match found[..] {
        [key] => Ok(key),
        _ => Err(ModuleError::Key(label.to_owned(), found.len(), half)),
    }
}

fn read_public(
    session: &Session,
    key: ObjectHandle,
    algorithm: SigningAlgorithm,
) -> Result<Result<Numbers, BadKey>, Error> {
    let wanted =
        [AttributeType::EcParams, AttributeType::EcPoint, AttributeType::Modulus, AttributeType::PublicExponent];
    let wanted = match algorithm {
        SigningAlgorithm::Es256 | SigningAlgorithm::EdDsa => &wanted[..2],
        SigningAlgorithm::Rs256 | SigningAlgorithm::Ps256 => &wanted[2..],
    };
    let (mut curve, mut point, mut modulus, mut exponent) = (vec![], vec![], vec![], vec![]);
    for attribute in session.get_attributes(key, wanted)? {
        match attribute {
            Attribute::EcParams(value) => curve = value,
            Attribute::EcPoint(value) => point = value,
            Attribute::Modulus(value) => modulus = value,
            Attribute::PublicExponent(value) => exponent = value,
            _ => {}
        }
    }
    // An OCTET STRING in DER (PKCS #11 v2.40 §2.3.3); some modules leave its head out.
    let content = |bytes: usize| match point[..] {
        [4, length, ref content @ ..] if usize::from(length) == bytes && content.len() == bytes => content.to_vec(),
        _ => point.clone(),
    };
    Ok(match algorithm {
        SigningAlgorithm::Rs256 | SigningAlgorithm::Ps256 => rsa(modulus, exponent),
        SigningAlgorithm::Es256 if curve == P256_OID => {
            content(65).try_into().map(Numbers::P256).map_err(|_| BadKey("its point is not an uncompressed one"))
        }
        SigningAlgorithm::EdDsa if curve == ED25519_OID || curve == ED25519_NAME => {
            content(32).try_into().map(Numbers::Ed25519).map_err(|_| BadKey("its public half has not 32 bytes"))
        }
        SigningAlgorithm::Es256 | SigningAlgorithm::EdDsa => Err(BadKey("it is on another curve")),
    })
}
