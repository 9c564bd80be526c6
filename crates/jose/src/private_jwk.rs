//! Private keys that come as a JWK (RFC 7518 §6.2.2 and §6.3.2, RFC 8037 §2), made into PKCS #8.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rsa::{KeyPairComponents, PublicKeyComponents};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, RsaKeyPair};
use serde_json::Value;
use zeroize::Zeroizing;

use crate::jwk::Numbers;
use crate::{BadKey, Jwk, decode};

/// The public half, and the PKCS #8 document of both.
///
/// # Errors
/// When it has no private half, or the halves do not belong together.
pub(crate) fn read(jwk: &Value) -> Result<(Jwk, Zeroizing<Vec<u8>>), BadKey> {
    const APART: BadKey = BadKey("its halves do not belong together");
    let public = Jwk::parse(jwk)?;
    let private = |name: &str| {
        let number = jwk.get(name).and_then(Value::as_str).and_then(decode);
        number.map(Zeroizing::new).ok_or(BadKey("its private half is not there whole"))
    };
    let d = private("d")?;
    let document = match &public.numbers {
        Numbers::P256(point) => {
            EcdsaKeyPair::from_private_key_and_public_key(&ECDSA_P256_SHA256_FIXED_SIGNING, &d, point)
                .map_err(|_| APART)?
                .to_pkcs8v1()
                .map_err(|_| APART)?
                .as_ref()
                .to_vec()
        }
        Numbers::Ed25519(public) => Ed25519KeyPair::from_seed_and_public_key(&d, public)
            .map_err(|_| APART)?
            .to_pkcs8v1()
            .map_err(|_| APART)?
            .as_ref()
            .to_vec(),
        Numbers::Rsa { n, e } => {
            let pair = RsaKeyPair::from_components(&KeyPairComponents {
                public_key: PublicKeyComponents { n: n.as_slice(), e: e.as_slice() },
                d: d.as_slice(),
                p: private("p")?.as_slice(),
                q: private("q")?.as_slice(),
                dP: private("dp")?.as_slice(),
                dQ: private("dq")?.as_slice(),
                qInv: private("qi")?.as_slice(),
            });
            AsDer::<Pkcs8V1Der<'_>>::as_der(&pair.map_err(|_| APART)?).map_err(|_| APART)?.as_ref().to_vec()
        }
    };
    Ok((public, Zeroizing::new(document)))
}
