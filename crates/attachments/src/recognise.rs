//! What a file is: by its content, whatever its name and its sender say.
//!
//! A file is taken when it begins and ends as one kind does. What can be read as two kinds (a picture that is an
//! archive as well) is refused, because two programs would show two things.

use std::io;

use base::archive::{Content, has_end};

use crate::archive;
use crate::kind::{Kind, Unrecognised};
use crate::refusal::Refusal;

/// What is read of the beginning, bytes.
const HEAD: usize = 4096;
/// Where the end of an archive's table of contents may be: 22 bytes, and a comment of up to 65,535.
const TAIL: usize = 22 + 65_535;
/// Texts are looked through in pieces of so many bytes.
const PIECE: usize = 64 * 1024;

/// Beginnings of programs.
const PROGRAMS: [&[u8]; 10] = [
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\0asm",
    b"L\0\0\0\x01\x14\x02\0",
];
/// The compound files of old office programs, and of new ones that are encrypted.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Recognises a file. `name` only tells a table from other text.
pub(crate) fn recognise(content: &mut dyn Content, name: &str) -> Result<Kind, Unrecognised> {
    if content.size() == 0 {
        return Err(Refusal::Empty.into());
    }
    let head = content.part(0, HEAD)?;
    if PROGRAMS.iter().any(|begin| head.starts_with(begin)) {
        return Err(Refusal::Program.into());
    }
    if head.starts_with(COMPOUND) {
        let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let entries = content.part(0, PIECE)?;
        let is_encrypted = entries.windows(encrypted.len()).any(|window| window == encrypted);
        return Err(if is_encrypted { Refusal::Encrypted } else { Refusal::UnknownKind }.into());
    }
    if head.starts_with(b"PK\x03\x04") {
        return archive::recognise(content);
    }
    let Some(kind) = by_beginning(&head) else { return text(content, &head, name) };
    let tail = content.part(content.size().saturating_sub(TAIL as u64), TAIL)?;
    let is_whole = match kind {
        // Telephones write more pictures behind the first, or a film.
        Kind::Jpeg => has_end_of_picture(content)?,
        kind => is_whole(kind, &head, &tail, content.size()),
    };
    if !is_whole || has_end(&tail) {
        return Err(Refusal::Damaged.into());
    }
    Ok(kind)
}

fn by_beginning(head: &[u8]) -> Option<Kind> {
    let at = |from: usize, part: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(part));
    if at(0, b"%PDF-1.") || at(0, b"%PDF-2.") {
        return Some(Kind::Pdf);
    }
    if at(0, b"\xff\xd8\xff") {
        return Some(Kind::Jpeg);
    }
    if at(0, b"\x89PNG\r\n\x1a\n") && at(12, b"IHDR") {
        return Some(Kind::Png);
    }
    if at(0, b"GIF87a") || at(0, b"GIF89a") {
        return Some(Kind::Gif);
    }
    if at(0, b"II*\0") || at(0, b"MM\0*") {
        return Some(Kind::Tiff);
    }
    if at(0, b"RIFF") && at(8, b"WEBP") {
        return Some(Kind::Webp);
    }
    if at(0, b"RIFF") && at(8, b"WAVE") {
        return Some(Kind::Wav);
    }
    if at(0, b"OggS\0") {
        return Some(Kind::Ogg);
    }
    if at(4, b"ftyp") {
        return by_brand(head.get(8..12)?);
    }
    if at(0, b"\x1a\x45\xdf\xa3") {
        // The document type is in the EBML header (RFC 8794 §11.2), which is short.
        let header = head.get(..64.min(head.len()))?;
        return header.windows(7).any(|window| window == b"\x42\x82\x84webm").then_some(Kind::Webm);
    }
    if at(0, b"ID3") || is_mp3_frame(head) {
        return Some(Kind::Mp3);
    }
    None
}

/// The brand of an ISO base media file (ISO/IEC 14496-12 §4.3).
fn by_brand(brand: &[u8]) -> Option<Kind> {
    match brand {
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => Some(Kind::Heic),
        b"M4A " | b"M4B " => Some(Kind::M4a),
        b"isom" | b"iso2" | b"iso4" | b"iso5" | b"iso6" | b"mp41" | b"mp42" | b"avc1" | b"M4V " | b"dash" | b"3gp4"
        | b"3gp5" | b"3gp6" => Some(Kind::Mp4),
        _ => None,
    }
}

/// A frame of MPEG audio, layer III: its rate of bits and of samples are known ones (ISO/IEC 11172-3 §2.4.1.3).
fn is_mp3_frame(head: &[u8]) -> bool {
    let [0xff, second, third, ..] = head else { return false };
    second & 0xe6 == 0xe2 && second & 0x18 != 0x08 && !matches!(third >> 4, 0 | 15) && third & 0x0c != 0x0c
}

/// Whether the file ends as its kind does.
fn is_whole(kind: Kind, head: &[u8], tail: &[u8], size: u64) -> bool {
    let last = |count: usize| tail.get(tail.len().saturating_sub(count)..).unwrap_or_default();
    let holds = |part: &[u8], what: &[u8]| part.windows(what.len()).any(|window| window == what);
    match kind {
        Kind::Pdf => holds(last(1024), b"%%EOF"),
        Kind::Png => last(12) == b"\0\0\0\0IEND\xae\x42\x60\x82",
        Kind::Gif => last(1) == b";",
        // The length that the file says of itself.
        Kind::Webp | Kind::Wav => match head.get(4..8) {
            Some(&[a, b, c, d]) => u64::from(u32::from_le_bytes([a, b, c, d])) + 8 <= size + 1,
            _ => false,
        },
        _ => true,
    }
}

/// Whether a JPEG picture has its end: its segments are walked through from the beginning (ITU-T T.81 §B.1.1), since the
/// same two bytes stand in the small picture that some carry inside.
fn has_end_of_picture(content: &mut dyn Content) -> io::Result<bool> {
    let mut walk = Walk { content, at: 2, piece: Vec::new(), from: 0 };
    while let Some(marker) = walk.marker()? {
        match marker {
            0xd9 => return Ok(true),
            // These have no length.
            0x01 | 0xd0..=0xd8 => {}
            _ => {
                let (Some(high), Some(low)) = (walk.next()?, walk.next()?) else { return Ok(false) };
                walk.at += u64::from(u16::from_be_bytes([high, low])).saturating_sub(2);
            }
        }
    }
    Ok(false)
}

/// Bytes one after another, which are read in pieces.
struct Walk<'c> {
    content: &'c mut dyn Content,
    at: u64,
    piece: Vec<u8>,
    from: u64,
}

impl Walk<'_> {
    fn next(&mut self) -> io::Result<Option<u8>> {
        let place = |from: u64, at: u64| at.checked_sub(from).and_then(|place| usize::try_from(place).ok());
        let known = |piece: &[u8], from, at| place(from, at).and_then(|place| piece.get(place).copied());
        if known(&self.piece, self.from, self.at).is_none() {
            self.piece = self.content.part(self.at, PIECE)?;
            self.from = self.at;
        }
        let byte = known(&self.piece, self.from, self.at);
        self.at += u64::from(byte.is_some());
        Ok(byte)
    }

    /// The next marker: what follows 0xff, but for the 0 that makes it a byte of the picture.
    fn marker(&mut self) -> io::Result<Option<u8>> {
        let mut is_begun = false;
        while let Some(byte) = self.next()? {
            match byte {
                0xff => is_begun = true,
                0 => is_begun = false,
                marker if is_begun => return Ok(Some(marker)),
                _ => {}
            }
        }
        Ok(None)
    }
}

/// Text: UTF-8 from its beginning to its end, and no mark-up of pages.
fn text(content: &mut dyn Content, head: &[u8], name: &str) -> Result<Kind, Unrecognised> {
    let begin = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let begin: Vec<u8> = begin.trim_ascii_start().iter().take(1024).map(u8::to_ascii_lowercase).collect();
    let is_markup = begin.starts_with(b"<")
        || [&b"<!doctype"[..], b"<html", b"<script", b"<svg", b"<body", b"<iframe"]
            .iter()
            .any(|tag| begin.windows(tag.len()).any(|window| window == *tag));
    if !is_text(content)? {
        return Err(Refusal::UnknownKind.into());
    }
    if is_markup {
        return Err(Refusal::WebPage.into());
    }
    let is_table = name.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("csv"));
    Ok(if is_table { Kind::Csv } else { Kind::Txt })
}

fn is_text(content: &mut dyn Content) -> io::Result<bool> {
    let mut from = 0;
    // The beginning of a letter that the piece before was cut in.
    let mut cut: Vec<u8> = Vec::new();
    while from < content.size() {
        let piece = content.part(from, PIECE)?;
        if piece.is_empty() {
            return Ok(false);
        }
        from += piece.len() as u64;
        cut.extend_from_slice(&piece);
        let whole = match std::str::from_utf8(&cut) {
            Ok(text) => text.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(_) => return Ok(false),
        };
        let is_plain = |byte: &u8| *byte >= b' ' && *byte != 0x7f || matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0c');
        let (text, rest) = cut.split_at(whole);
        if !text.iter().all(is_plain) {
            return Ok(false);
        }
        cut = rest.to_vec();
    }
    Ok(cut.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(bytes: &[u8], name: &str) -> Result<Kind, Refusal> {
        recognise(&mut &*bytes, name).map_err(|error| match error {
            Unrecognised::Refused(refusal) => refusal,
            Unrecognised::Unreadable(error) => panic!("{error}"),
        })
    }

    #[test]
    fn kinds_are_recognised_by_their_content() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR....\0\0\0\0IEND\xae\x42\x60\x82";
        for (bytes, kind) in [
            (&b"%PDF-1.7\n1 0 obj\n%%EOF\n"[..], Kind::Pdf),
            (b"\xff\xd8\xff\xe0\0\x08JFIF..\xff\xd9", Kind::Jpeg),
            (png, Kind::Png),
            (b"GIF89a\x01\0\x01\0;", Kind::Gif),
            (b"II*\0\x08\0\0\0", Kind::Tiff),
            (b"RIFF\x04\0\0\0WEBP", Kind::Webp),
            (b"RIFF\x04\0\0\0WAVE", Kind::Wav),
            (b"OggS\0\x02", Kind::Ogg),
            (b"\0\0\0\x18ftypheic", Kind::Heic),
            (b"\0\0\0\x18ftypM4A ", Kind::M4a),
            (b"\0\0\0\x18ftypisom", Kind::Mp4),
            (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm", Kind::Webm),
            (b"ID3\x04\0", Kind::Mp3),
            (b"\xff\xfb\x90\x64", Kind::Mp3),
            ("Été, 3 < 4".as_bytes(), Kind::Txt),
        ] {
            assert_eq!(of(bytes, "photo.exe"), Ok(kind), "{kind:?}");
        }
        assert_eq!(of(b"a;b\r\n1;2\r\n", "table.CSV"), Ok(Kind::Csv));
    }

    #[test]
    fn programs_and_pages_are_refused_whatever_they_are_called() {
        assert_eq!(of(b"", "a.pdf"), Err(Refusal::Empty));
        for program in [&b"MZ\x90\0"[..], b"\x7fELF\x02", b"#!/bin/sh\necho", b"\xca\xfe\xba\xbe\0"] {
            assert_eq!(of(program, "invoice.pdf"), Err(Refusal::Program));
        }
        for page in [
            "<!DOCTYPE html><p>",
            "\u{feff} \n<svg xmlns=''>",
            "<?xml version='1.0'?><svg/>",
            "hello <SCRIPT>alert(1)</SCRIPT>",
        ] {
            assert_eq!(of(page.as_bytes(), "notes.txt"), Err(Refusal::WebPage), "{page}");
        }
        assert_eq!(of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "a.doc"), Err(Refusal::UnknownKind));
        let locked = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
        let locked: Vec<u8> = COMPOUND.iter().copied().chain(locked).collect();
        assert_eq!(of(&locked, "a.docx"), Err(Refusal::Encrypted));
        assert_eq!(of(b"\0\x01\x02\x03", "a.bin"), Err(Refusal::UnknownKind));
        assert_eq!(of(b"caf\xe9", "latin1.txt"), Err(Refusal::UnknownKind));
    }

    #[test]
    fn what_does_not_begin_or_end_as_its_kind_is_refused() {
        assert_eq!(of(b"\n%PDF-1.7\n%%EOF", "a.pdf").ok(), Some(Kind::Txt), "it is text, and is sent as text");
        assert_eq!(of(b"\x01%PDF-1.7\n%%EOF", "a.pdf"), Err(Refusal::UnknownKind));
        assert_eq!(of(b"%PDF-1.7\n1 0 obj\n", "a.pdf"), Err(Refusal::Damaged), "it is cut");
        let mut two = b"GIF89a".to_vec();
        two.extend_from_slice(b"PK\x05\x06");
        two.extend_from_slice(&[0; 18]);
        two.push(b';');
        assert_eq!(of(&two, "a.gif"), Err(Refusal::Damaged), "a picture that is an archive as well");
    }

    /// A JPEG picture, with a smaller one inside, and this much of the picture itself.
    fn jpeg(length: usize) -> Vec<u8> {
        let inside = b"\xff\xe1\0\x0aExif\xff\xd8\xff\xd9";
        let picture = b"a\xff\0b\xff\xd0".repeat(length / 6);
        [b"\xff\xd8", &inside[..], b"\xff\xda\0\x03s", &picture, b"\xff\xd9"].concat()
    }

    #[test]
    fn a_picture_may_have_anything_behind_its_end() {
        for length in [6, PIECE - 20, PIECE, 3 * PIECE] {
            let whole = jpeg(length);
            assert_eq!(of(&whole, "a.jpg"), Ok(Kind::Jpeg));
            assert_eq!(of(&whole[..whole.len() - 2], "a.jpg"), Err(Refusal::Damaged), "it is cut");
            let motion = [whole, b"\0\0\0\x18ftypmp42".to_vec(), vec![7; 2 * TAIL]].concat();
            assert_eq!(of(&motion, "a.jpg"), Ok(Kind::Jpeg), "with a film");
        }
        let archive = [jpeg(6), b"PK\x05\x06".to_vec(), vec![0; 18]].concat();
        assert_eq!(of(&archive, "a.jpg"), Err(Refusal::Damaged), "an archive as well");
        let endless = [b"\xff\xd8".to_vec(), vec![0xff; 2 * PIECE]].concat();
        assert_eq!(of(&endless, "a.jpg"), Err(Refusal::Damaged));
    }

    #[test]
    fn a_letter_may_lie_on_the_border_of_two_pieces() {
        let text = format!("{}é", "a".repeat(PIECE - 1));
        assert_eq!(of(text.as_bytes(), "a"), Ok(Kind::Txt));
        assert_eq!(of(&text.as_bytes()[..PIECE], "a"), Err(Refusal::UnknownKind), "it ends in the middle of a letter");
    }

    proptest! {
        #[test]
        fn any_bytes_are_looked_at_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), begin in 0..12_usize) {
            let begins: [&[u8]; 12] = [b"", b"PK\x03\x04", b"%PDF-1.", b"RIFF", b"\x1a\x45\xdf\xa3", b"\0\0\0\x18ftyp",
                b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"ID3", b"OggS\0", b"GIF89a", COMPOUND];
            let bytes: Vec<u8> = begins[begin].iter().copied().chain(bytes).collect();
            let _ = of(&bytes, "name");
        }
    }
}
