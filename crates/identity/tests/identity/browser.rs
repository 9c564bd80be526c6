//! A browser without JavaScript: it keeps cookies, follows nothing by itself, and fills in forms.

use std::cell::RefCell;
use std::collections::BTreeMap;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request};
use identity::ClientAddress;
use tower::ServiceExt;

use crate::house::{House, ISSUER};

pub struct Browser<'h> {
    pub house: &'h House,
    jar: RefCell<BTreeMap<String, String>>,
    user_agent: &'static str,
    address: Option<ClientAddress>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

/// The first POST form of a page.
#[derive(Debug, Clone)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

/// Sends a request without any browser's help.
pub async fn send(router: &Router, request: Request<Body>) -> Answer {
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, 1024 * 1024).await.unwrap();
    Answer { status: parts.status.as_u16(), headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
}

impl<'h> Browser<'h> {
    pub fn new(house: &'h House) -> Self {
        let user_agent = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
        Self { house, jar: RefCell::default(), user_agent, address: None }
    }

    /// At an address of the network.
    pub fn at(mut self, address: &str) -> Self {
        self.address = Some(ClientAddress(address.parse().unwrap()));
        self
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, None).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask(Method::POST, path, Some(body)).await
    }

    async fn ask(&self, method: Method, path: &str, form: Option<String>) -> Answer {
        let path = path.strip_prefix(ISSUER).unwrap_or(path);
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("accept", "text/html")
            .header("accept-language", "en")
            .header("user-agent", self.user_agent);
        let cookies: Vec<String> = self.jar.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        if form.is_some() {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        let mut request = request.body(form.map_or_else(Body::empty, Body::from)).unwrap();
        if let Some(address) = self.address {
            request.extensions_mut().insert(address);
        }
        let answer = send(&self.house.router, request).await;
        for line in answer.headers.get_all("set-cookie") {
            self.keep(line.to_str().unwrap());
        }
        answer
    }

    fn keep(&self, line: &str) {
        let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
        let mut jar = self.jar.borrow_mut();
        if line.contains("Max-Age=0") {
            jar.remove(name);
        } else {
            jar.insert(name.to_owned(), value.to_owned());
        }
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar.borrow().get(name).cloned()
    }

    pub fn put_cookie(&self, name: &str, value: &str) {
        self.jar.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    /// Sends the first form of a page, with some fields filled in.
    pub async fn submit(&self, page: &Answer, filled: &[(&str, &str)]) -> Answer {
        self.submit_form(&page.form(0), filled).await
    }

    pub async fn submit_form(&self, form: &Form, filled: &[(&str, &str)]) -> Answer {
        let mut fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        fields.retain(|(name, _)| filled.iter().all(|(other, _)| other != name));
        fields.extend(filled);
        self.post(&form.action, &fields).await
    }

    /// Signs in on the plain sign-in page.
    pub async fn sign_in(&self, username: &str, password: &str) -> Answer {
        self.sign_in_at("/sign-in", username, password).await
    }

    pub async fn sign_in_at(&self, address: &str, username: &str, password: &str) -> Answer {
        let page = self.get(address).await;
        assert_eq!(page.status, 200, "{}", page.body);
        self.submit(&page, &[("username", username), ("password", password)]).await
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where it sends the browser.
    #[track_caller]
    pub fn location(&self) -> &str {
        assert_eq!(self.status, 303, "{}", self.body);
        self.header("location")
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// The POST form of the page at this place, as a person finds it: fields that are hidden or
    /// filled in.
    #[track_caller]
    pub fn form(&self, place: usize) -> Form {
        let forms = self.body.split("<form ").skip(1);
        let forms = forms.filter(|form| form.split('>').next().unwrap().contains("method=\"post\""));
        let form = forms.clone().nth(place).unwrap_or_else(|| panic!("{place} of {} forms", forms.count()));
        let form = form.split("</form>").next().unwrap();
        let action = attribute(form, "action").unwrap();
        let inputs = form.split("<input").skip(1).map(|input| input.split('>').next().unwrap());
        let fields =
            inputs.filter_map(|input| Some((attribute(input, "name")?, attribute(input, "value").unwrap_or_default())));
        Form { action, fields: fields.collect() }
    }

    /// The value of a parameter of the address that it sends the browser to.
    #[track_caller]
    pub fn parameter(&self, name: &str) -> Option<String> {
        let (_, query) = self.location().split_once('?')?;
        form_urlencoded::parse(query.as_bytes()).find(|(of, _)| of == name).map(|(_, value)| value.into_owned())
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    Some(rest.split('"').next()?.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<"))
}
