//! The service by which portals show people who used their data: `findUsage`, `usagePeriod` and `heartbeat`, version 2,
//! of Estonia's data tracker (protocol 1.6 of January 2026, OpenAPI 2.1.0). The node gives it itself.

use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Response, StatusCode};
use base::Timestamp;
use civil::PersonCode;
use serde_json::{Value, json};
use xroad::{Code, Fault, NormalPath, Origin, Request, Verb};

use super::look_up::{DataUsesError, UseLine, WantedUses};
use super::people::Look;
use crate::Exchange;
use crate::registry::Registry;

/// Uses of one answer, at most; as many where nothing is said.
pub const FIND_USAGE_LIMIT: u32 = 1000;
/// Uses that can be left out before those of an answer.
const OFFSET_MAX: u64 = 2_147_483_647;

/// A question that cannot be answered, with its status and why.
struct Refused(StatusCode, &'static str);

/// What `findUsage` is asked.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    about: PersonCode,
    uses: WantedUses,
    limit: u32,
    offset: u64,
}

impl Exchange {
    /// Answers a question to the service. What is wrong with it is the service's to say, as HTTP has it.
    pub(crate) async fn find_usage(&self, registry: &Registry, request: &Request) -> Result<Response<Vec<u8>>, Fault> {
        if !matches!(request.verb(), Verb::Get | Verb::Head) {
            return Ok(told(StatusCode::METHOD_NOT_ALLOWED, &json!({ "message": "Ask by GET." })));
        }
        let path = NormalPath::read(request.target().path())?;
        let answered = match path.as_str() {
            "/v2/findUsage" => self.tell_uses(registry, request).await?,
            "/v2/usagePeriod" => {
                let begin = self.records_begin().await.map_err(|error| failed(&error.into()))?;
                Ok(json!({ "periodStart": begin.to_string() }))
            }
            "/v2/heartbeat" => Ok(match self.records_begin().await {
                Ok(_) => json!({ "status": "OK" }),
                Err(_) => json!({ "status": "FAIL", "message": "The records cannot be read." }),
            }),
            _ => Err(Refused(StatusCode::NOT_FOUND, "There are /v2/findUsage, /v2/usagePeriod and /v2/heartbeat.")),
        };
        Ok(match answered {
            Ok(answer) => told(StatusCode::OK, &answer),
            Err(Refused(status, why)) => told(status, &json!({ "message": why })),
        })
    }

    async fn tell_uses(&self, registry: &Registry, request: &Request) -> Result<Result<Value, Refused>, Fault> {
        let by = match request.user_id().map(str::parse::<PersonCode>) {
            Some(Ok(by)) => by,
            Some(Err(_)) => return Ok(Err(Refused(StatusCode::BAD_REQUEST, "X-Road-UserId is no person's code."))),
            None => return Ok(Err(Refused(StatusCode::BAD_REQUEST, "X-Road-UserId is missing: who looks."))),
        };
        let wanted = match Wanted::read(request.target().query().unwrap_or_default()) {
            Ok(wanted) => wanted,
            Err(refused) => return Ok(Err(refused)),
        };
        let look = Look { by: &by, about: &wanted.about, through: &request.client().to_string() };
        if !self.admit_look(look).await.map_err(|error| failed(&error))? {
            let why = "userCode is another's than X-Road-UserId, and no mandate allows it.";
            return Ok(Err(Refused(StatusCode::FORBIDDEN, why)));
        }
        let codes = [wanted.about];
        let found = self.uses_of(&codes, &wanted.uses, wanted.limit, wanted.offset).await;
        let (total, lines) = found.map_err(|error| failed(&error))?;
        let usages: Vec<Value> = lines.iter().map(|line| usage(registry, line)).collect();
        Ok(Ok(json!({ "totalUsages": total, "usages": usages })))
    }

    async fn admit_look(&self, look: Look<'_>) -> Result<bool, DataUsesError> {
        match self.0.people.get() {
            Some(people) => people.admit(look).await.map_err(DataUsesError::People),
            None => Ok(look.by == look.about),
        }
    }
}

fn failed(error: &DataUsesError) -> Fault {
    tracing::error!(%error, "who used a person's data could not be told");
    Fault::new(Origin::ProviderNode, Code::InternalError)
}

fn usage(registry: &Registry, line: &UseLine) -> Value {
    let member = line.client.member();
    let mut usage = json!({
        "logtime": line.at.to_string(),
        "action": line.purpose.as_ref().unwrap_or(&line.service_name),
        "receiverCode": line.client.member_code(),
        "receiverSystem": line.system_name,
    });
    if registry.members.contains_key(&member) {
        usage["receiverName"] = line.member_name.as_str().into();
    }
    usage
}

fn told(status: StatusCode, answer: &Value) -> Response<Vec<u8>> {
    let mut response = Response::new(answer.to_string().into_bytes());
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json;charset=utf-8"));
    response
}

impl Wanted {
    fn read(query: &str) -> Result<Self, Refused> {
        let bad = |why| Refused(StatusCode::BAD_REQUEST, why);
        let (mut about, mut uses) = (None, WantedUses::default());
        let (mut limit, mut offset) = (FIND_USAGE_LIMIT, 0);
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "userCode" if about.is_some() => return Err(bad("userCode stands there twice.")),
                "userCode" => about = Some(value.parse().map_err(|_| bad("userCode is no person's code."))?),
                "periodStart" => {
                    uses.from = Some(time(&value).ok_or_else(|| bad("periodStart is no time (RFC 3339)."))?);
                }
                // "Up to the time that is shown": what happened at that very moment belongs to it.
                "periodEnd" => {
                    let end = time(&value).ok_or_else(|| bad("periodEnd is no time (RFC 3339)."))?;
                    uses.until = Some(Timestamp::from_micros(end.as_micros().saturating_add(1)));
                }
                "limit" => limit = count(&value, FIND_USAGE_LIMIT.into()).ok_or_else(|| bad("limit is no number."))?,
                "offset" => offset = count(&value, OFFSET_MAX).ok_or_else(|| bad("offset is no number."))?,
                _ => {}
            }
        }
        let about = about.ok_or_else(|| bad("userCode is missing: whose data."))?;
        Ok(Self { about, uses, limit, offset })
    }
}

fn time(text: &str) -> Option<Timestamp> {
    text.parse::<jiff::Timestamp>().ok().map(Timestamp::from)
}

/// A number that is not negative, at most `max`.
fn count<T: TryFrom<u64>>(text: &str, max: u64) -> Option<T> {
    T::try_from(text.parse::<u64>().ok()?.min(max)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Option<Wanted> {
        Wanted::read(query).ok()
    }

    #[test]
    fn the_parameters_are_those_of_the_protocol() {
        let wanted = read("userCode=EE12345678901&periodStart=2021-01-31T10:20:30Z&offset=20&limit=10").unwrap();
        assert_eq!((wanted.about.as_str(), wanted.limit, wanted.offset), ("EE12345678901", 10, 20));
        assert_eq!(wanted.uses.from.unwrap().to_string(), "2021-01-31T10:20:30Z");
        let plain = read("userCode=EE1&limit=5000&other=x").unwrap();
        assert_eq!((plain.limit, plain.offset, plain.uses), (FIND_USAGE_LIMIT, 0, WantedUses::default()));
        assert_eq!(read("userCode=EE1&limit=0").unwrap().limit, 0);
    }

    #[test]
    fn what_cannot_be_understood_is_refused() {
        for bad in [
            "",
            "userCode=",
            "userCode=EE1&userCode=EE2",
            "userCode=EE1,EE2",
            "userCode=EE1&periodStart=yesterday",
            "userCode=EE1&periodEnd=2021-01-31",
            "userCode=EE1&limit=-1",
            "userCode=EE1&offset=x",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
