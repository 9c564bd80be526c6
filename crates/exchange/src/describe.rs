//! What is told of members and services: the metadata services of the protocol.

use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Response};
use xroad::list_methods::{ListedService, ServiceType};
use xroad::{Code, Fault, Origin, Request, SubsystemId, list_methods, openapi};

use crate::Exchange;
use crate::registry::{Kind, Registry};
use crate::store;

const JSON: &str = "application/json;charset=utf-8";
/// YAML (RFC 9512).
const YAML: &str = "application/yaml;charset=utf-8";

fn refused(code: Code) -> Fault {
    Fault::new(Origin::ProviderNode, code)
}

impl Exchange {
    /// The description that a metadata service gives; who asks need have no right.
    pub(crate) async fn describe(
        &self,
        registry: &Registry,
        request: &Request,
        client: Option<&SubsystemId>,
    ) -> Result<Response<Vec<u8>>, Fault> {
        let provider = request.service().subsystem();
        let now = self.0.clock.now();
        let (content_type, body) = match request.service().service_code() {
            "getOpenAPI" => self.describe_service(registry, request, &provider).await?,
            code => {
                let services = registry.services_of(&provider).into_iter().filter_map(|service| {
                    let endpoints = match code {
                        "allowedMethods" => registry.allowed(client?, service, now)?,
                        _ => service.offer.endpoints.clone(),
                    };
                    let service_type = match service.offer.kind {
                        Kind::Rest => ServiceType::Rest,
                        Kind::OpenApi => ServiceType::OpenApi,
                    };
                    Some(ListedService { id: service.id.clone(), service_type, endpoints })
                });
                (JSON, list_methods::json(&services.collect::<Vec<_>>()).into_bytes())
            }
        };
        let mut answer = Response::new(body);
        answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        Ok(answer)
    }

    /// A service's OpenAPI document, without the addresses of servers, which are the provider's own affair.
    async fn describe_service(
        &self,
        registry: &Registry,
        request: &Request,
        provider: &SubsystemId,
    ) -> Result<(&'static str, Vec<u8>), Fault> {
        let query = request.target().query().unwrap_or_default();
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        let code = pairs.find(|(name, _)| name == "serviceCode").map(|(_, code)| code.into_owned());
        let code = code.filter(|code| !code.is_empty()).ok_or_else(|| {
            refused(Code::InvalidRequest).saying("getOpenAPI wants the query serviceCode=…, the code of the service.")
        })?;
        let unknown = || refused(Code::UnknownService).saying(format!("{provider} offers no service {code}."));
        let id = provider.service(&code).map_err(|_| unknown())?;
        let service = registry.service(&id).ok_or_else(unknown)?;
        if service.offer.kind != Kind::OpenApi {
            return Err(refused(Code::InvalidRequest).saying(format!("{id} has no OpenAPI document.")));
        }
        let found = self.0.db.read(move |tx| store::description(tx, &id)).await;
        let document = found.map_err(|_| refused(Code::DatabaseError))?.ok_or_else(unknown)?;
        let is_json = document.trim_start().starts_with('{');
        let (format, content_type) =
            if is_json { (openapi::Format::Json, JSON) } else { (openapi::Format::Yaml, YAML) };
        let anonymous =
            openapi::anonymise(document.as_bytes(), format).map_err(|bad| refused(Code::InternalError).saying(bad))?;
        Ok((content_type, anonymous))
    }
}
