//! Issuing a certificate for a node or a member. Of the request, its key is taken, and of its names those that were allowed.

use std::fmt;
use std::str::FromStr;

use base::Timestamp;
use jiff::SignedDuration;
use rcgen::{CertificateParams, ExtendedKeyUsagePurpose, IsCa, KeyUsagePurpose, SanType, SerialNumber};
use rustls::pki_types::DnsName;
use xroad::{MemberId, ServerId};

use super::answer_status::access_to_status;
use super::keep_authority::{AuthorityRefused, OwnAuthority, distribution, since_1970};
use super::name::Named;
use super::pem_of;
use super::request::{AskedName, CertificateRequest};
use super::serial::Serial;
use super::vouch::urn_of;
use crate::Exchange;
use crate::registry::{ChangeRefused, Done, Registry};
use crate::store;

/// For how many days a certificate holds, where nothing else is said.
pub const VALID_FOR_DAYS: u32 = 397;
/// The same, at most.
pub const VALID_FOR_DAYS_MAX: u32 = 1827;
/// A certificate begins so long before it is issued: clocks of nodes differ.
const BEGINS_BEFORE: SignedDuration = SignedDuration::from_mins(10);
/// Certificates that are listed.
const LISTED_MAX: u32 = 10_000;

/// Whom a certificate is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holder {
    /// A node, on its lines to others.
    Node(ServerId),
    /// A member, for signatures.
    Member(MemberId),
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Node(id) => id.fmt(f),
            Self::Member(id) => id.fmt(f),
        }
    }
}

/// Four parts are a node, three a member.
impl FromStr for Holder {
    type Err = xroad::BadIdentifier;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.split('/').count() == 4 { text.parse().map(Self::Node) } else { text.parse().map(Self::Member) }
    }
}

/// What is issued.
#[derive(Debug, Clone)]
pub struct Issuance {
    /// Whom for.
    pub holder: Holder,
    /// The host by which a node is reached, which its certificate may name too.
    pub host: Option<String>,
    /// For how many days: 1 to [`VALID_FOR_DAYS_MAX`].
    pub days: u32,
}

/// A certificate that was issued here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedCertificate {
    /// Its number.
    pub serial: Serial,
    /// The authority.
    pub authority: String,
    /// Whose it is.
    pub holder: String,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// Until when it holds.
    pub not_after: Timestamp,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
}

impl Exchange {
    /// Issues a certificate; in PEM.
    ///
    /// # Errors
    /// [`AuthorityRefused`].
    pub async fn issue_certificate(
        &self,
        request: &CertificateRequest,
        issuance: &Issuance,
        by: &str,
    ) -> Result<(IssuedCertificate, String), AuthorityRefused> {
        let own = self.own_authority().await?;
        let (from, until) = self.dates(&own, issuance.days)?;
        let registry = self.registry().await;
        let mut params = match &issuance.holder {
            Holder::Node(node) => self.params_of_node(&registry, &own, node, issuance.host.as_deref())?,
            Holder::Member(member) => self.params_of_member(&registry, &own, member)?,
        };
        check_names(request, &params)?;
        let epoch = rcgen::date_time_ymd(1970, 1, 1);
        (params.not_before, params.not_after) = (epoch + since_1970(from), epoch + since_1970(until));
        let serial = Serial::random(self.0.random.bytes());
        params.serial_number = Some(SerialNumber::from_slice(serial.as_bytes()));
        params.is_ca = IsCa::ExplicitNoCa;
        params.use_authority_key_identifier_extension = true;
        params.crl_distribution_points = distribution(&own.kept);
        params.custom_extensions.extend(access_to_status(&own.kept));
        let der = params.signed_by(&request.key, &own.issuer)?.der().to_vec();
        let issued = IssuedCertificate {
            serial,
            authority: own.kept.name,
            holder: issuance.holder.to_string(),
            issued_at: self.now(),
            not_after: until,
            revoked_at: None,
        };
        let detail = format!("{} by {}, until {until}", issued.serial, issued.authority);
        let done = Done { verb: "issue-certificate", what: issued.holder.clone(), detail, by };
        let pem = pem_of([&der]);
        let kept = issued.clone();
        self.change_known(done, move |tx| store::add_issued(tx, &kept, &der).map(|()| true)).await?;
        Ok((issued, pem))
    }

    /// Between which times a certificate holds: never outside of the authority's own.
    fn dates(&self, own: &OwnAuthority, days: u32) -> Result<(Timestamp, Timestamp), AuthorityRefused> {
        if !(1..=VALID_FOR_DAYS_MAX).contains(&days) {
            return Err(AuthorityRefused::Days);
        }
        let now = Timestamp::from_seconds(self.now().as_seconds());
        let until = now.plus(SignedDuration::from_hours(24 * i64::from(days)));
        if until > own.until {
            return Err(AuthorityRefused::AuthorityEnds(own.until));
        }
        Ok((now.minus(BEGINS_BEFORE).max(own.from), until))
    }

    fn params_of_node(
        &self,
        registry: &Registry,
        own: &OwnAuthority,
        node: &ServerId,
        host: Option<&str>,
    ) -> Result<CertificateParams, AuthorityRefused> {
        self.is_of_this_network(node.instance(), node)?;
        let mut names = vec![SanType::URI(urn_of(node).try_into()?)];
        if let Some(host) = host {
            let host = host.to_ascii_lowercase();
            if DnsName::try_from(host.as_str()).is_err() {
                return Err(AuthorityRefused::Host(host));
            }
            names.push(SanType::DnsName(host.try_into()?));
        }
        let owner = registry.members.get(&node.owner()).map(|member| member.name.as_str());
        let place = format!("{}/{}/{}", node.instance(), node.server_code(), node.member_class());
        let named = Named {
            country: own.kept.country.as_deref(),
            organisation: owner,
            common_name: host.unwrap_or(node.server_code()),
            serial_number: Some(&place),
        };
        let mut params = CertificateParams::default();
        params.distinguished_name = named.to_name();
        params.subject_alt_names = names;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth];
        Ok(params)
    }

    /// As X-Road's profile for signatures has it that names an organisation too: country, organisation, the member's
    /// code, and instance, server and class.
    fn params_of_member(
        &self,
        registry: &Registry,
        own: &OwnAuthority,
        member: &MemberId,
    ) -> Result<CertificateParams, AuthorityRefused> {
        self.is_of_this_network(member.instance(), member)?;
        let known = registry.members.get(member);
        let known = known.ok_or_else(|| ChangeRefused::Unknown(format!("member {member}")))?;
        let mut behind = registry.subsystems.values().filter(|subsystem| subsystem.id.member() == *member);
        let node = behind.find_map(|subsystem| subsystem.node.as_ref()).unwrap_or(self.server());
        let place = format!("{}/{}/{}", member.instance(), node.server_code(), member.member_class());
        let named = Named {
            country: own.kept.country.as_deref(),
            organisation: Some(&known.name),
            common_name: member.member_code(),
            serial_number: Some(&place),
        };
        let mut params = CertificateParams::default();
        params.distinguished_name = named.to_name();
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::ContentCommitment];
        Ok(params)
    }

    fn is_of_this_network(&self, instance: &str, id: &dyn fmt::Display) -> Result<(), AuthorityRefused> {
        let is_here = instance == self.server().instance();
        if is_here { Ok(()) } else { Err(AuthorityRefused::OtherInstance(id.to_string())) }
    }

    /// The certificates that were issued here, the newest first, ten thousand at most.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn issued_certificates(&self) -> Result<Vec<IssuedCertificate>, AuthorityRefused> {
        Ok(self.0.db.read(|tx| store::issued(tx, LISTED_MAX)).await?)
    }
}

/// A request asks for nothing that the certificate will not say: who sent it would believe that it does.
fn check_names(request: &CertificateRequest, params: &CertificateParams) -> Result<(), AuthorityRefused> {
    for asked in &request.names {
        let is_allowed = params.subject_alt_names.iter().any(|allowed| match (asked, allowed) {
            (AskedName::Host(asked), SanType::DnsName(allowed)) => asked.eq_ignore_ascii_case(allowed.as_str()),
            (AskedName::Uri(asked), SanType::URI(allowed)) => asked == allowed.as_str(),
            _ => false,
        });
        if !is_allowed {
            let name = match asked {
                AskedName::Host(name) | AskedName::Uri(name) => name.clone(),
                AskedName::Other => "that is neither a host nor an identifier".to_owned(),
            };
            return Err(AuthorityRefused::NameNotAllowed(name));
        }
    }
    Ok(())
}
