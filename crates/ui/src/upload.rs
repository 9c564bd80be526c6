//! Forms with files (`multipart/form-data`, RFC 7578): read whole, within limits.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::FromRequestParts;
use axum::http::header::{CONTENT_TYPE, HeaderMap};
use axum::http::request::Parts;
use futures_util::stream;
use tokio::sync::Semaphore;

use crate::failure::Failure;

/// The longest form with its files, bytes.
pub const UPLOAD_LIMIT_BYTES: usize = 12 * 1024 * 1024;
/// Parts of a form, at most.
const PARTS_MAX: usize = 300;
/// Forms with files that are read at once: what they hold in memory is bounded.
static AT_ONCE: Semaphore = Semaphore::const_new(8);

/// A file that came with a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uploaded {
    /// The field.
    pub field: String,
    /// The file's name, as the browser tells it.
    pub name: String,
    /// The content.
    pub content: Bytes,
}

/// The files that came with a form whose token was checked; none when it had none. An axum extractor, to be put
/// before [`CsrfForm`](crate::CsrfForm).
#[derive(Debug, Clone, Default)]
pub struct Uploads(Arc<Vec<Uploaded>>);

impl Uploads {
    /// The file of a field, when one was chosen.
    pub fn of(&self, field: &str) -> Option<&Uploaded> {
        self.0.iter().find(|file| file.field == field)
    }

    /// Every file.
    pub fn iter(&self) -> impl Iterator<Item = &Uploaded> {
        self.0.iter()
    }
}

impl<S: Sync> FromRequestParts<S> for Uploads {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        Ok(parts.extensions.get().cloned().unwrap_or_default())
    }
}

/// A form with files, read.
pub struct Upload {
    /// The fields, in order.
    pub fields: Vec<(String, String)>,
    /// The files.
    pub files: Uploads,
}

impl Upload {
    /// Reads a form with files that a machine sends, on a route of [`Access::Client`](crate::Access::Client): nobody
    /// asks for a token there.
    ///
    /// # Errors
    /// When it is no such form, or longer than [`UPLOAD_LIMIT_BYTES`].
    pub async fn read(headers: &HeaderMap, body: Body) -> Result<Self, Failure> {
        let boundary = boundary(headers).ok_or_else(|| Failure::bad_input("ui-failure-form-unreadable"))?;
        read(boundary, body).await
    }

    /// The text of a part, whether it was sent as a field or as a file.
    pub fn text_of(&self, name: &str) -> Option<String> {
        let field = self.fields.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone());
        field.or_else(|| String::from_utf8(self.files.of(name)?.content.to_vec()).ok())
    }
}

/// The boundary between the parts, when a request is such a form.
pub(crate) fn boundary(headers: &HeaderMap) -> Option<String> {
    multer::parse_boundary(headers.get(CONTENT_TYPE)?.to_str().ok()?).ok()
}

/// Reads the fields and files of a form. A file field that was left empty has no file.
pub(crate) async fn read(boundary: String, body: Body) -> Result<Upload, Failure> {
    let unreadable = || Failure::bad_input("ui-failure-form-unreadable");
    let _turn = AT_ONCE.acquire().await.map_err(Failure::internal)?;
    let limit = Failure::TooLarge { limit_bytes: UPLOAD_LIMIT_BYTES };
    let Ok(bytes) = to_bytes(body, UPLOAD_LIMIT_BYTES).await else { return Err(limit) };
    let whole = stream::once(std::future::ready(Ok::<_, Infallible>(bytes)));
    let mut parts = multer::Multipart::new(whole, boundary);
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(|_| unreadable())? {
        if fields.len() + files.len() == PARTS_MAX {
            return Err(unreadable());
        }
        let Some(field) = part.name().map(str::to_owned) else { return Err(unreadable()) };
        match part.file_name().map(str::to_owned) {
            Some(name) => {
                let content = part.bytes().await.map_err(|_| unreadable())?;
                if !name.is_empty() {
                    files.push(Uploaded { field, name, content });
                }
            }
            None => fields.push((field, part.text().await.map_err(|_| unreadable())?)),
        }
    }
    Ok(Upload { fields, files: Uploads(Arc::new(files)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn fields_and_files_are_told_apart() {
        let body = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n\
                    --x\r\nContent-Disposition: form-data; name=\"sheet\"; filename=\"a.xlsx\"\r\n\
                    Content-Type: text/plain\r\n\r\nrows\r\n\
                    --x\r\nContent-Disposition: form-data; name=\"other\"; filename=\"\"\r\n\r\n\r\n--x--\r\n";
        let upload = read("x".to_owned(), Body::from(body)).await.unwrap();
        assert_eq!(upload.fields, [("csrf".to_owned(), "token".to_owned())]);
        assert_eq!(upload.files.of("sheet").unwrap().content, "rows");
        assert!(upload.files.of("other").is_none());
    }

    #[tokio::test]
    async fn what_is_no_such_form_is_refused() {
        for body in ["", "--x\r\nContent-Disposition: form-data\r\n\r\n?\r\n--x--", "--x\r\nnonsense"] {
            assert!(read("x".to_owned(), Body::from(body)).await.is_err(), "{body}");
        }
    }
}
