//! What a subsystem offers: the answers of `listMethods` and `allowedMethods`.
//!
//! The published description has `member` and camel case; what servers answer, and clients read, is this.

use serde::Serialize;

use crate::endpoint::Endpoint;
use crate::identifier::ServiceId;

/// How a service is described.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum ServiceType {
    /// By an OpenAPI document.
    OpenApi,
    /// By its address alone.
    Rest,
}

/// A service, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedService {
    /// Which one.
    pub id: ServiceId,
    /// How it is described.
    pub service_type: ServiceType,
    /// Its endpoints, or those that the client may call.
    pub endpoints: Vec<Endpoint>,
}

#[derive(Serialize)]
struct Service<'a> {
    member_class: &'a str,
    member_code: &'a str,
    object_type: &'a str,
    service_code: &'a str,
    service_type: ServiceType,
    subsystem_code: &'a str,
    xroad_instance: &'a str,
    endpoint_list: &'a [Endpoint],
}

#[derive(Serialize)]
struct List<'a> {
    service: Vec<Service<'a>>,
}

/// The codes of services that describe, which are never listed themselves.
pub const METADATA_SERVICES: [&str; 3] = ["listMethods", "allowedMethods", "getOpenAPI"];

/// The list as JSON.
pub fn json(services: &[ListedService]) -> String {
    let service = services.iter().map(|service| Service {
        member_class: service.id.member_class(),
        member_code: service.id.member_code(),
        object_type: "SERVICE",
        service_code: service.id.service_code(),
        service_type: service.service_type,
        subsystem_code: service.id.subsystem_code(),
        xroad_instance: service.id.instance(),
        endpoint_list: &service.endpoints,
    });
    crate::written(&List { service: service.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_listed_in_the_form_that_clients_read() {
        let services = [
            ListedService {
                id: "EE/GOV/1/people/find".parse().unwrap(),
                service_type: ServiceType::OpenApi,
                endpoints: vec!["GET /people/*".parse().unwrap()],
            },
            ListedService {
                id: "EE/GOV/1/people/raw".parse().unwrap(),
                service_type: ServiceType::Rest,
                endpoints: vec![],
            },
        ];
        assert_eq!(
            json(&services),
            concat!(
                r#"{"service":[{"member_class":"GOV","member_code":"1","object_type":"SERVICE","service_code":"find","#,
                r#""service_type":"OPENAPI","subsystem_code":"people","xroad_instance":"EE","#,
                r#""endpoint_list":[{"method":"GET","path":"/people/*"}]},"#,
                r#"{"member_class":"GOV","member_code":"1","object_type":"SERVICE","service_code":"raw","#,
                r#""service_type":"REST","subsystem_code":"people","xroad_instance":"EE","endpoint_list":[]}]}"#
            )
        );
    }
}
