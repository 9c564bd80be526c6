//! Forms with files (`multipart/form-data`, RFC 7578): the token first, then who may send them, then the files.
//!
//! Only a route of [`Routes::post_upload`](crate::Routes::post_upload) takes such forms. Before its handler runs, no
//! more than [`FIRST_PART_MAX_BYTES`] of the form are read: the token, which stands first. The handler finds out who
//! sends, and only then reads the rest with [`UploadForm::read`]. So what a stranger sends is never held in memory.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header::{CONTENT_TYPE, HeaderMap};
use futures_util::{StreamExt as _, stream};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::csrf::{CheckedForm, CheckedUpload, Fields, NotChecked};
use crate::failure::Failure;

/// The longest form with its files, bytes.
pub const UPLOAD_LIMIT_BYTES: usize = 12 * 1024 * 1024;
/// The token, with the lines around it, stands within this many bytes.
pub const FIRST_PART_MAX_BYTES: usize = 2 * 1024;
/// Of a form that is refused, so much is thrown away as it comes: a browser that may not finish sending shows no answer.
const THROWN_AWAY_MAX_BYTES: usize = 64 * 1024 * 1024;
/// Parts of a form, at most.
const PARTS_MAX: usize = 300;
/// Forms with files that are in memory at once: what they hold together is bounded.
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

/// A form that may have files, of which only the token was read. The extractor of routes of
/// [`Routes::post_upload`](crate::Routes::post_upload): the handler reads it when it knows that the sender may.
#[derive(Debug)]
pub struct UploadForm(Unread);

#[derive(Debug)]
enum Unread {
    /// A form without files was read for its token.
    Fields(Bytes),
    Parts(String, Body),
}

impl<S: Send + Sync> FromRequest<S> for UploadForm {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let (parts, body) = request.into_parts();
        if let Some(CheckedForm(bytes)) = parts.extensions.get() {
            return Ok(Self(Unread::Fields(bytes.clone())));
        }
        match (parts.extensions.get::<CheckedUpload>(), boundary(&parts.headers)) {
            (Some(CheckedUpload), Some(boundary)) => Ok(Self(Unread::Parts(boundary, body))),
            _ => Err(Failure::internal(NotChecked)),
        }
    }
}

impl UploadForm {
    /// Reads the fields and the files.
    ///
    /// # Errors
    /// When it is no such form, or longer than [`UPLOAD_LIMIT_BYTES`].
    pub async fn read(self) -> Result<Upload, Failure> {
        match self.0 {
            Unread::Fields(bytes) => Ok(Upload { fields: Fields::parse(&bytes), files: Vec::new(), turn: None }),
            Unread::Parts(boundary, body) => read(boundary, body).await,
        }
    }
}

/// A form with files, read. While it is there, it takes one of the few places in memory.
#[derive(Debug)]
pub struct Upload {
    /// The fields, in order, without the token.
    pub fields: Fields,
    /// The files.
    pub files: Vec<Uploaded>,
    #[expect(dead_code, reason = "the place in memory is given back when this is dropped")]
    turn: Option<SemaphorePermit<'static>>,
}

impl Upload {
    /// Reads a form with files that a machine sends, on a route of [`Access::Client`](crate::Access::Client): nobody
    /// asks for a token there.
    ///
    /// # Errors
    /// When it is no such form, or longer than [`UPLOAD_LIMIT_BYTES`].
    pub async fn read(headers: &HeaderMap, body: Body) -> Result<Self, Failure> {
        let boundary = boundary(headers).ok_or_else(unreadable)?;
        read(boundary, body).await
    }

    /// The file of a field, when one was chosen.
    pub fn file(&self, field: &str) -> Option<&Uploaded> {
        self.files.iter().find(|file| file.field == field)
    }

    /// The text of a part, whether it was sent as a field or as a file.
    pub fn text_of(&self, name: &str) -> Option<String> {
        let field = self.fields.iter().find(|(field, _)| *field == name).map(|(_, text)| text.to_owned());
        field.or_else(|| String::from_utf8(self.file(name)?.content.to_vec()).ok())
    }
}

fn unreadable() -> Failure {
    Failure::bad_input("ui-failure-form-unreadable")
}

/// The boundary between the parts, when a request is such a form.
pub(crate) fn boundary(headers: &HeaderMap) -> Option<String> {
    multer::parse_boundary(headers.get(CONTENT_TYPE)?.to_str().ok()?).ok()
}

/// Reads the first part of a form alone, when it is this field and stands within [`FIRST_PART_MAX_BYTES`]; gives its
/// text, and the whole form again.
pub(crate) async fn first_field(boundary: &str, body: Body, name: &str) -> (Option<String>, Body) {
    let mut rest = body.into_data_stream();
    let mut begun: Vec<u8> = Vec::new();
    let delimiter = format!("\r\n--{boundary}");
    let mut end = None;
    while end.is_none() && begun.len() < FIRST_PART_MAX_BYTES {
        let Some(Ok(bytes)) = rest.next().await else { break };
        begun.extend_from_slice(&bytes);
        let looked_at = begun.get(..FIRST_PART_MAX_BYTES).unwrap_or(&begun);
        end = looked_at.windows(delimiter.len()).position(|window| window == delimiter.as_bytes());
    }
    let first = end.and_then(|end| begun.get(..end)).map(|part| [part, delimiter.as_bytes(), b"--\r\n"].concat());
    let text = match first {
        Some(first) => only_field(boundary, first.into(), name).await,
        None => None,
    };
    let whole = stream::once(std::future::ready(Ok(Bytes::from(begun)))).chain(rest);
    (text, Body::from_stream(whole))
}

async fn only_field(boundary: &str, form: Bytes, name: &str) -> Option<String> {
    let mut parts = parts_of(boundary.to_owned(), form);
    let part = parts.next_field().await.ok()??;
    if part.name() == Some(name) && part.file_name().is_none() { part.text().await.ok() } else { None }
}

/// Lets a form that is refused come to its end, without keeping anything of it.
pub(crate) async fn throw_away(body: Body) {
    let mut left = THROWN_AWAY_MAX_BYTES;
    let mut bytes = body.into_data_stream();
    while let Some(Ok(piece)) = bytes.next().await {
        left = left.saturating_sub(piece.len());
        if left == 0 {
            return;
        }
    }
}

fn parts_of(boundary: String, form: Bytes) -> multer::Multipart<'static> {
    multer::Multipart::new(stream::once(std::future::ready(Ok::<_, Infallible>(form))), boundary)
}

/// Reads a body that is not longer than the limit.
async fn whole(body: Body) -> Result<Bytes, Failure> {
    let mut bytes = body.into_data_stream();
    let mut whole = Vec::new();
    while let Some(piece) = bytes.next().await {
        let piece = piece.map_err(|_| unreadable())?;
        if whole.len() + piece.len() > UPLOAD_LIMIT_BYTES {
            drop(whole);
            throw_away(Body::from_stream(bytes)).await;
            return Err(Failure::TooLarge { limit_bytes: UPLOAD_LIMIT_BYTES });
        }
        whole.extend_from_slice(&piece);
    }
    Ok(whole.into())
}

/// Reads the fields and files of a form. A file field that was left empty has no file.
async fn read(boundary: String, body: Body) -> Result<Upload, Failure> {
    let turn = AT_ONCE.acquire().await.map_err(Failure::internal)?;
    let mut parts = parts_of(boundary, whole(body).await?);
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
    let fields = fields.into_iter().filter(|(name, _)| name != crate::csrf::FIELD).collect();
    Ok(Upload { fields, files, turn: Some(turn) })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    const FORM: &str = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n\
                        --x\r\nContent-Disposition: form-data; name=\"sheet\"; filename=\"a.xlsx\"\r\n\
                        Content-Type: text/plain\r\n\r\nrows\r\n\
                        --x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ntext\r\n\
                        --x\r\nContent-Disposition: form-data; name=\"other\"; filename=\"\"\r\n\r\n\r\n--x--\r\n";

    /// A body that comes in pieces of this many bytes, and how many pieces were taken.
    fn in_pieces(form: &str, size: usize) -> (Body, Arc<AtomicUsize>) {
        let taken = Arc::new(AtomicUsize::new(0));
        let count = taken.clone();
        let pieces: Vec<Bytes> = form.as_bytes().chunks(size).map(|piece| Bytes::from(piece.to_vec())).collect();
        let body = stream::iter(pieces).map(move |piece| {
            count.fetch_add(1, Ordering::SeqCst);
            Ok::<_, Infallible>(piece)
        });
        (Body::from_stream(body), taken)
    }

    #[tokio::test]
    async fn fields_and_files_are_told_apart() {
        let upload = read("x".to_owned(), Body::from(FORM)).await.unwrap();
        assert_eq!(upload.fields.iter().collect::<Vec<_>>(), [("kind", "text")], "without the token");
        assert_eq!(upload.file("sheet").unwrap().content, "rows");
        assert!(upload.file("other").is_none());
    }

    #[tokio::test]
    async fn what_is_no_such_form_is_refused() {
        for body in ["", "--x\r\nContent-Disposition: form-data\r\n\r\n?\r\n--x--", "--x\r\nnonsense"] {
            assert!(read("x".to_owned(), Body::from(body)).await.is_err(), "{body}");
        }
    }

    #[tokio::test]
    async fn the_token_is_read_alone_in_whatever_pieces_it_comes_and_nothing_is_lost() {
        for size in [1, 7, 60, 10_000] {
            let (body, _) = in_pieces(FORM, size);
            let (token, whole) = first_field("x", body, "csrf").await;
            assert_eq!(token.as_deref(), Some("token"), "{size}");
            assert_eq!(read("x".to_owned(), whole).await.unwrap().file("sheet").unwrap().content, "rows");
        }
    }

    #[tokio::test]
    async fn no_more_than_the_first_part_is_read_for_the_token() {
        let long = FORM.replace("rows", &"r".repeat(1_000_000));
        let (body, taken) = in_pieces(&long, 100);
        assert!(first_field("x", body, "csrf").await.0.is_some());
        assert!(taken.load(Ordering::SeqCst) <= 2);
        // Without a token at the beginning, little is looked at.
        for without in [long.replace("csrf", "late"), "r".repeat(1_000_000), format!("--x\r\n{}", "r".repeat(9_000))] {
            let (body, taken) = in_pieces(&without, 100);
            assert_eq!(first_field("x", body, "csrf").await.0, None);
            assert!(taken.load(Ordering::SeqCst) <= FIRST_PART_MAX_BYTES.div_ceil(100));
        }
        let as_file = FORM.replace("name=\"csrf\"", "name=\"csrf\"; filename=\"a\"");
        assert_eq!(first_field("x", Body::from(as_file), "csrf").await.0, None, "a file is no token");
    }

    #[tokio::test]
    async fn a_form_that_is_too_long_is_refused_when_it_has_come_to_its_end() {
        let piece = Bytes::from(vec![0; 1024 * 1024]);
        let endless = stream::iter((0..20).map(move |_| Ok::<_, Infallible>(piece.clone())));
        let refused = read("x".to_owned(), Body::from_stream(endless)).await;
        assert!(matches!(refused, Err(Failure::TooLarge { limit_bytes: UPLOAD_LIMIT_BYTES })), "{refused:?}");
    }
}
