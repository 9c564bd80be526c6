//! Reading the registry whole, when it changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use ::store::{StoreError, Tx};

use super::Registry;
use crate::store;

/// The whole registry, as one transaction sees it.
pub(crate) fn registry(tx: &mut Tx<'_>) -> Result<Registry, StoreError> {
    let mut registry = Registry { version: store::newest_change(tx)?, ..Registry::default() };
    registry.members = store::members(tx)?.into_iter().map(|member| (member.id.clone(), member)).collect();
    registry.subsystems = store::subsystems(tx)?.into_iter().map(|one| (one.id.clone(), one)).collect();
    for (subsystem, certificate) in store::certificates(tx)? {
        if let Some(subsystem) = registry.subsystems.get_mut(&subsystem) {
            subsystem.certificates.push(certificate);
        }
    }
    registry.services = store::services(tx)?.into_iter().map(|one| (one.id.clone(), Arc::new(one))).collect();
    let mut rights: HashMap<_, Vec<_>> = HashMap::new();
    for right in store::rights(tx)? {
        rights.entry(right.service.clone()).or_default().push(right);
    }
    registry.rights = rights;
    let mut groups: BTreeMap<_, BTreeSet<_>> =
        store::groups(tx)?.into_iter().map(|code| (code, BTreeSet::new())).collect();
    for (code, subsystem) in store::group_members(tx)? {
        groups.entry(code).or_default().insert(subsystem);
    }
    registry.groups = groups;
    registry.maintenance = store::maintenance(tx)?.into_iter().collect();
    Ok(registry)
}
