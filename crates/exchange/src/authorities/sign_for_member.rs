//! The certificate of a member's key, from an authority: with it, the member signs documents that people verify who know
//! nothing of this network but the authority.

use std::sync::Arc;

use ::store::StoreError;
use base::Timestamp;
use jose::{Jwk, Signer};
use rcgen::{CertificateParams, DistinguishedName, DnType};
use rustls::pki_types::CertificateDer;
use xroad::MemberId;

use super::ask_status::{GoodStatus, NoStatus};
use super::keep_authority::{read_believed, sha256};
use super::pem_of;
use super::vouch::{Authority, NotVouched, Purpose};
use crate::messages::keys::KeyTrouble;
use crate::registry::{ChangeRefused, Done};
use crate::signed_documents::{IssuingKey, NoCertificate, point_of};
use crate::{Exchange, store};

/// Why the certificate of a member's key was not asked for, or not taken in.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum MemberCertificateRefused {
    #[error(transparent)]
    Change(#[from] ChangeRefused),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Key(#[from] KeyTrouble),
    #[error(transparent)]
    NotMade(#[from] NoCertificate),
    #[error("there is no certificate in it (PEM)")]
    Malformed,
    #[error("the certificate is of none of the keys by which members sign here: ask with `passerelle member request`")]
    OtherKey,
    #[error("the certificate does not name the member {0} by its code")]
    OtherMember(MemberId),
    #[error("the certificate {0}")]
    NotVouched(#[from] NotVouched),
}

/// The certificate of a member's key, and those between it and the authority.
pub(crate) struct MemberChain {
    pub(crate) own: asic::Certificate,
    pub(crate) between: Vec<asic::Certificate>,
}

/// A chain that an authority stands behind now.
pub(crate) struct Vouched {
    pub(crate) chain: MemberChain,
    /// What the issuer of the member's certificate says of it, where it says something.
    pub(crate) status: Result<Option<GoodStatus>, NoStatus>,
}

impl MemberChain {
    fn read(pem: &str) -> Option<Self> {
        let mut certificates = asic::Certificate::all_from_pem(pem).ok()?.into_iter();
        Some(Self { own: certificates.next()?, between: certificates.collect() })
    }

    /// Which of the authorities stands behind it, and until when.
    fn judge<'a>(
        &self,
        authorities: &'a [Arc<Authority>],
        now: Timestamp,
    ) -> Result<(&'a Authority, Timestamp), NotVouched> {
        let between: Vec<_> = self.between.iter().map(|one| CertificateDer::from(one.as_der())).collect();
        let mut told = Err(NotVouched::UnknownAuthority);
        for authority in authorities {
            let above: Vec<_> = between.iter().filter(|one| **one != authority.certificate).cloned().collect();
            match authority.vouch(self.own.as_der(), &above, Purpose::Signing, now) {
                Ok(until) => return Ok((authority, until)),
                Err(NotVouched::UnknownAuthority) => {}
                Err(bad) => told = Err(bad),
            }
        }
        told
    }

    /// Who issued the member's certificate: one that stands between, or the authority.
    fn issuer(&self, authority: &Authority) -> Option<asic::Certificate> {
        let above = asic::Certificate::from_der(&authority.certificate).ok();
        self.between.iter().cloned().chain(above).find(|issuer| self.own.is_issued_by(issuer))
    }
}

impl Exchange {
    /// A request (PKCS #10, in PEM) for a certificate of the key by which a member signs here.
    ///
    /// # Errors
    /// [`MemberCertificateRefused`].
    pub async fn request_for_member(&self, member: &MemberId) -> Result<String, MemberCertificateRefused> {
        let of = member.clone();
        if !self.0.db.read(move |tx| store::has_member(tx, &of)).await? {
            return Err(ChangeRefused::Unknown(format!("member {member}")).into());
        }
        let signer = self.key_of(member).await?.signer;
        let key = IssuingKey::of(&*signer).ok_or(NoCertificate)?;
        let mut params = CertificateParams::default();
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, member.member_code());
        let request = params.serialize_request(&key).and_then(|request| request.pem());
        Ok(request.map_err(|_| NoCertificate)?)
    }

    /// Takes in the certificate of a member's key, with those between it and its authority (PEM). Whose it is, and until
    /// when it holds.
    ///
    /// # Errors
    /// [`MemberCertificateRefused`].
    pub async fn take_member_certificate(
        &self,
        pem: &str,
        by: &str,
    ) -> Result<(MemberId, Timestamp), MemberCertificateRefused> {
        let chain = MemberChain::read(pem).ok_or(MemberCertificateRefused::Malformed)?;
        let (member, kid) = self.key_in(&chain.own).await?.ok_or(MemberCertificateRefused::OtherKey)?;
        if !chain.own.names(&member) {
            return Err(MemberCertificateRefused::OtherMember(member));
        }
        let (_, until) = chain.judge(&self.believed_authorities().await?, self.now())?;
        let detail = format!("until {until}, SHA-256 {}", sha256(chain.own.as_der()));
        let done = Done { verb: "take-certificate", what: member.to_string(), detail, by };
        let kept = pem_of(std::iter::once(&chain.own).chain(&chain.between).map(asic::Certificate::as_der));
        let of = member.clone();
        self.change_known(done, move |tx| {
            store::put_member_certificate(tx, &of, &kid, &kept)?;
            Ok(true)
        })
        .await?;
        Ok((member, until))
    }

    /// Of the keys by which members sign here, the one that a certificate is of.
    async fn key_in(&self, certificate: &asic::Certificate) -> Result<Option<(MemberId, String)>, StoreError> {
        let keys = self.0.db.read(store::own_keys).await?;
        let point = |jwk: &str| point_of(&Jwk::parse(&serde_json::from_str::<serde_json::Value>(jwk).ok()?).ok()?);
        let found = keys.into_iter().find(|(_, _, jwk)| point(jwk).as_deref() == Some(certificate.key_bytes()));
        Ok(found.map(|(member, kid, _)| (member, kid)))
    }

    /// The authorities of the list that this node goes by, and those that its own registry believes.
    async fn believed_authorities(&self) -> Result<Vec<Arc<Authority>>, StoreError> {
        let now = self.now();
        let own = self.0.db.read(move |tx| read_believed(tx, now)).await?;
        let own: Vec<_> = own.into_iter().map(|(authority, _)| Arc::new(authority)).collect();
        let network = self.network();
        // The registry of who governs is newer than the list that it made of it.
        let is_new = |listed: &&Arc<Authority>| own.iter().all(|known| known.certificate != listed.certificate);
        let listed: Vec<_> = network.authorities.values().filter(is_new).cloned().collect();
        Ok(own.into_iter().chain(listed).collect())
    }

    /// The certificate of the key by which a member signs here, where an authority stands behind it now.
    pub(crate) async fn member_chain(
        &self,
        member: &MemberId,
        signer: &dyn Signer,
    ) -> Result<Option<Vouched>, StoreError> {
        let (of, kid) = (member.clone(), signer.kid().to_owned());
        let kept = self.0.db.read(move |tx| store::member_certificate(tx, &of, &kid)).await?;
        let Some(mut chain) = kept.and_then(|pem| MemberChain::read(&pem)) else { return Ok(None) };
        let issuer = match chain.judge(&self.believed_authorities().await?, self.now()) {
            Ok((authority, _)) => chain.issuer(authority),
            Err(bad) => {
                tracing::warn!(%member, "the certificate of the member {bad}: it signs with one that vouches for itself");
                return Ok(None);
            }
        };
        let status = match issuer {
            Some(issuer) => {
                let status = self.ask_status(&chain.own, &issuer).await;
                // Who trusts nobody needs it to see that the status is its issuer's.
                if !chain.between.contains(&issuer) {
                    chain.between.push(issuer);
                }
                status
            }
            None => Ok(None),
        };
        if let Err(bad @ NoStatus::NotGood(_)) = status {
            tracing::warn!(%member, "{bad}: the member signs with one that vouches for itself");
            return Ok(None);
        }
        Ok(Some(Vouched { chain, status }))
    }
}
