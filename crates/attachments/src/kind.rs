//! Kinds of files.

use crate::refusal::Refusal;

/// What a file is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Pdf,
    Jpeg,
    Png,
    Webp,
    Heic,
    Gif,
    Tiff,
    Odt,
    Docx,
    Xlsx,
    Txt,
    Csv,
    Mp3,
    M4a,
    Ogg,
    Wav,
    Mp4,
    Webm,
}

impl Kind {
    /// Every kind that is taken.
    pub const ALL: [Self; 18] = [
        Self::Pdf,
        Self::Jpeg,
        Self::Png,
        Self::Webp,
        Self::Heic,
        Self::Gif,
        Self::Tiff,
        Self::Odt,
        Self::Docx,
        Self::Xlsx,
        Self::Txt,
        Self::Csv,
        Self::Mp3,
        Self::M4a,
        Self::Ogg,
        Self::Wav,
        Self::Mp4,
        Self::Webm,
    ];

    /// The end of a file's name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Heic => "heic",
            Self::Gif => "gif",
            Self::Tiff => "tif",
            Self::Odt => "odt",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Txt => "txt",
            Self::Csv => "csv",
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::Ogg => "ogg",
            Self::Wav => "wav",
            Self::Mp4 => "mp4",
            Self::Webm => "webm",
        }
    }

    /// Whether a name may end so.
    pub(crate) fn has_extension(self, extension: &str) -> bool {
        let also: &[&str] = match self {
            Self::Jpeg => &["jpeg", "jpe", "jfif"],
            Self::Heic => &["heif", "hif"],
            Self::Tiff => &["tiff"],
            Self::Txt => &["text", "md", "log"],
            Self::Ogg => &["oga", "opus"],
            Self::M4a => &["m4b"],
            Self::Mp4 => &["m4v"],
            _ => &[],
        };
        std::iter::once(&self.extension()).chain(also).any(|known| known.eq_ignore_ascii_case(extension))
    }

    /// The media type, as it is sent.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Gif => "image/gif",
            Self::Tiff => "image/tiff",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Txt => "text/plain; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
            Self::Mp4 => "video/mp4",
            Self::Webm => "video/webm",
        }
    }

    /// The kind with this extension.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.extension() == extension)
    }
}

/// Why no kind was found.
#[derive(Debug)]
pub(crate) enum Unrecognised {
    Refused(Refusal),
    Unreadable(std::io::Error),
}

impl From<std::io::Error> for Unrecognised {
    fn from(error: std::io::Error) -> Self {
        Self::Unreadable(error)
    }
}

impl From<Refusal> for Unrecognised {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
