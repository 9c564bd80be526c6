//! The algorithms and their registered names (RFC 7518, RFC 8037).

macro_rules! named {
    ($type:ident: $($name:literal => $variant:ident),+) => {
        impl $type {
            /// Every one.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$variant),+];

            /// The registered name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The one of a registered name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

/// How a token is signed (RFC 7518 §3, RFC 8037 §3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SigningAlgorithm {
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// RSA PKCS #1 v1.5 with SHA-256.
    Rs256,
    /// RSA-PSS with SHA-256.
    Ps256,
    /// Ed25519.
    EdDsa,
}

named! { SigningAlgorithm: "ES256" => Es256, "RS256" => Rs256, "PS256" => Ps256, "EdDSA" => EdDsa }

/// How the key that encrypts a token is told to its reader (RFC 7518 §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyManagement {
    /// Diffie-Hellman on P-256; what is agreed on is the key.
    EcdhEs,
    /// Diffie-Hellman on P-256; what is agreed on wraps the key.
    EcdhEsA256Kw,
    /// RSA-OAEP with SHA-1, for older services.
    RsaOaep,
    /// RSA-OAEP with SHA-256.
    RsaOaep256,
}

named! {
    KeyManagement: "ECDH-ES" => EcdhEs, "ECDH-ES+A256KW" => EcdhEsA256Kw, "RSA-OAEP" => RsaOaep,
    "RSA-OAEP-256" => RsaOaep256
}

/// How a token is encrypted (RFC 7518 §5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContentEncryption {
    /// AES-128 in Galois/counter mode.
    A128Gcm,
    /// AES-256 in Galois/counter mode.
    A256Gcm,
}

named! { ContentEncryption: "A128GCM" => A128Gcm, "A256GCM" => A256Gcm }

impl ContentEncryption {
    /// The length of its key, in bytes.
    pub(crate) const fn key_bytes(self) -> usize {
        match self {
            Self::A128Gcm => 16,
            Self::A256Gcm => 32,
        }
    }
}
