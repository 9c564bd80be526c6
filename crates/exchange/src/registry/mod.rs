//! Who takes part, what they offer, and who may ask for it: as one value in memory, which requests read.

mod change;
mod model;
pub(crate) mod read;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use base::Timestamp;
use xroad::list_clients::ListedClient;
use xroad::{ClientId, Endpoint, MemberId, NormalPath, ServerId, ServiceId, SubsystemId, Verb};

pub(crate) use change::Done;
pub use change::{ChangeRefused, NewOffer, NewRight, NodeCredential, NodeKeys};
pub use model::{
    ClientCertificate, Contract, Fingerprint, Grantee, Kind, LAST_KNOWN_S_MAX, Member, NAME_CHARS_MAX, Offer, Proof,
    RegistryMistake, Right, RightId, RightState, Service, ServiceAddress, Subsystem, TIMEOUT_S, TIMEOUT_S_MAX,
    UnknownProof, Words,
};

/// The registry as it was at one of its changes.
#[derive(Debug, Clone, Default)]
pub struct Registry {
    /// The place of the newest change in the evidence log; none before the first.
    pub(crate) version: Option<u64>,
    /// Who takes part.
    pub(crate) members: BTreeMap<MemberId, Member>,
    /// Their parts.
    pub(crate) subsystems: BTreeMap<SubsystemId, Subsystem>,
    /// What they offer.
    pub(crate) services: HashMap<ServiceId, Arc<Service>>,
    /// Who may ask for it.
    pub(crate) rights: HashMap<ServiceId, Vec<Right>>,
    /// Groups of subsystems.
    pub(crate) groups: BTreeMap<String, BTreeSet<SubsystemId>>,
    /// What is said to who asks while nodes are being maintained.
    pub(crate) maintenance: HashMap<ServerId, String>,
}

impl Registry {
    /// A subsystem.
    pub fn subsystem(&self, id: &SubsystemId) -> Option<&Subsystem> {
        self.subsystems.get(id)
    }

    /// What people call a subsystem: its member's name, and its own where that is another.
    pub fn name_of(&self, id: &SubsystemId) -> String {
        let member = self.members.get(&id.member()).map(|member| member.name.as_str());
        let own = self.subsystems.get(id).map(|subsystem| subsystem.name.as_str());
        match (member, own) {
            (Some(member), Some(own)) if member != own => format!("{member} – {own}"),
            (Some(name), _) | (None, Some(name)) => name.to_owned(),
            (None, None) => id.to_string(),
        }
    }

    /// A service.
    pub fn service(&self, id: &ServiceId) -> Option<&Arc<Service>> {
        self.services.get(id)
    }

    /// The subsystems behind this node that a client is, or has where it is a member.
    pub(crate) fn own_subsystems_of(&self, client: &ClientId) -> impl Iterator<Item = &Subsystem> {
        let (one, member) = (client.subsystem(), client.member());
        let all = one.is_none().then(|| self.subsystems.values().filter(move |of| of.id.member() == member));
        let one = one.and_then(|id| self.subsystems.get(&id));
        one.into_iter().chain(all.into_iter().flatten()).filter(|subsystem| subsystem.node.is_none())
    }

    /// Every subsystem, by its identifier.
    pub fn subsystems(&self) -> impl Iterator<Item = &Subsystem> {
        self.subsystems.values()
    }

    /// Every service, by its identifier.
    pub fn services(&self) -> Vec<&Arc<Service>> {
        let mut services: Vec<_> = self.services.values().collect();
        services.sort_by(|one, other| one.id.cmp(&other.id));
        services
    }

    /// The services of a subsystem, by their codes.
    pub fn services_of(&self, subsystem: &SubsystemId) -> Vec<&Arc<Service>> {
        self.services().into_iter().filter(|service| service.id.subsystem() == *subsystem).collect()
    }

    /// Whether a subsystem may ask this of a service now.
    pub fn may_ask(
        &self,
        client: &SubsystemId,
        service: &ServiceId,
        verb: Verb,
        path: &NormalPath,
        now: Timestamp,
    ) -> bool {
        self.right_to_ask(client, service, verb, path, now).is_some()
    }

    /// The right by which a subsystem may ask this of a service now. One that hides nothing from whom it is about goes
    /// before one that does.
    pub(crate) fn right_to_ask(
        &self,
        client: &SubsystemId,
        service: &ServiceId,
        verb: Verb,
        path: &NormalPath,
        now: Timestamp,
    ) -> Option<&Right> {
        let mut hidden = None;
        for right in self.rights_of(client, service).filter(|right| right.covers(verb, path, now)) {
            if right.hiding.is_none() {
                return Some(right);
            }
            hidden = hidden.or(Some(right));
        }
        hidden
    }

    /// What people call a member: its name, or its identifier where it is gone.
    pub(crate) fn member_name(&self, id: &MemberId) -> String {
        self.members.get(id).map_or_else(|| id.to_string(), |member| member.name.clone())
    }

    /// What people call a subsystem: its name, or its code where it is gone.
    pub(crate) fn subsystem_name(&self, id: &SubsystemId) -> String {
        self.subsystems.get(id).map_or_else(|| id.subsystem_code().to_owned(), |one| one.name.clone())
    }

    /// What of a service a subsystem may ask now: the endpoints that a right of it names; none where it has no right.
    pub fn allowed(&self, client: &SubsystemId, service: &Service, now: Timestamp) -> Option<Vec<Endpoint>> {
        let rights: Vec<_> = self.rights_of(client, &service.id).filter(|right| right.holds(now)).collect();
        if rights.is_empty() {
            return None;
        }
        let (whole, own) = (Endpoint::whole(), &service.offer.endpoints);
        if rights.iter().any(|right| right.endpoint == whole) {
            return Some(own.clone());
        }
        Some(rights.iter().map(|right| right.endpoint.clone()).collect())
    }

    /// The rights of a subsystem to a service: its own, and those of its groups.
    fn rights_of<'a>(&'a self, client: &SubsystemId, service: &ServiceId) -> impl Iterator<Item = &'a Right> {
        let rights = self.rights.get(service).map(Vec::as_slice).unwrap_or_default();
        rights.iter().filter(move |right| match &right.grantee {
            Grantee::Subsystem(id) => id == client,
            Grantee::Group(code) => self.groups.get(code).is_some_and(|group| group.contains(client)),
        })
    }

    /// Every right, requested ones too, by service and time.
    pub fn rights(&self) -> Vec<&Right> {
        let mut rights: Vec<_> = self.rights.values().flatten().collect();
        rights.sort_by(|one, other| (&one.service, one.requested_at).cmp(&(&other.service, other.requested_at)));
        rights
    }

    /// Everybody who takes part, as `listClients` tells: each member, then its subsystems.
    pub fn listed(&self) -> Vec<ListedClient> {
        let mut listed = Vec::with_capacity(self.members.len() + self.subsystems.len());
        for member in self.members.values() {
            let own =
                ListedClient { id: ClientId::from(member.id.clone()), name: member.name.clone(), subsystem_name: None };
            let parts = self.subsystems.values().filter(|subsystem| subsystem.id.member() == member.id);
            let parts = parts.map(|subsystem| ListedClient {
                id: ClientId::from(subsystem.id.clone()),
                name: member.name.clone(),
                subsystem_name: Some(subsystem.name.clone()),
            });
            listed.extend(std::iter::once(own).chain(parts));
        }
        listed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn right(service: &str, endpoint: &str, grantee: Grantee) -> Right {
        Right {
            id: RightId::from_uuid(uuid::Uuid::nil()),
            service: service.parse().unwrap(),
            endpoint: endpoint.parse().unwrap(),
            grantee,
            state: RightState::Approved,
            reason: "test".to_owned(),
            requested_at: Timestamp::from_seconds(0),
            decided_at: None,
            valid_from: None,
            valid_until: None,
            hiding: None,
        }
    }

    #[test]
    fn only_whom_a_right_names_or_who_is_in_its_group_may_ask() {
        let [shop, city, people] = ["A/COM/1/shop", "A/GOV/2/city", "A/GOV/3/people/find"].map(str::to_owned);
        let mut registry = Registry::default();
        let service: ServiceId = people.parse().unwrap();
        registry.rights.insert(
            service.clone(),
            vec![
                right(&people, "GET /people/*", Grantee::Subsystem(shop.parse().unwrap())),
                right(&people, "* **", Grantee::Group("cities".to_owned())),
            ],
        );
        registry.groups.insert("cities".to_owned(), BTreeSet::from([city.parse().unwrap()]));
        let may = |client: &str, verb, path| {
            let path = NormalPath::read(path).unwrap();
            registry.may_ask(&client.parse().unwrap(), &service, verb, &path, Timestamp::from_seconds(1))
        };
        assert!(may(&shop, Verb::Get, "/people/7"));
        assert!(!may(&shop, Verb::Delete, "/people/7") && !may(&shop, Verb::Get, "/firms/7"));
        assert!(may(&city, Verb::Delete, "/anything/at/all"));
        assert!(!may("A/GOV/2/other", Verb::Get, "/people/7"));
        let other = "A/GOV/3/people/other".parse().unwrap();
        let path = NormalPath::read("/people/7").unwrap();
        assert!(!registry.may_ask(&city.parse().unwrap(), &other, Verb::Get, &path, Timestamp::from_seconds(1)));
    }
}
