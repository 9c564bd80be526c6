//! Writing: pages and structure become a PDF.

use base::{Lang, Timestamp};
use jiff::tz::TimeZone;
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata, PageLayout, TextDirection};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla::text::KrillaGlyph;
use krilla::{Document as Pdf, SerializeSettings};

use crate::blocks::Weight;
use crate::error::PaperError;
use crate::lay::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::letters::{Fonts, SOFT_HYPHEN};
use crate::paginate::{Bookmark, Sheet};
use crate::strips::{Colour, Op, Owner};
use crate::structure::Structure;

/// What is said about a document as a whole.
pub(crate) struct About<'a> {
    pub(crate) title: &'a str,
    pub(crate) lang: Lang,
    pub(crate) author: Option<&'a str>,
    pub(crate) created: Option<Timestamp>,
    /// Tells two documents apart.
    pub(crate) identifier: &'a str,
}

pub(crate) fn write(
    about: &About<'_>,
    sheets: &[Sheet],
    mut structure: Structure,
    fonts: &Fonts,
) -> Result<Vec<u8>, PaperError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PaperError::Pdf(format!("{error:?}")))?;
    let mut pdf = Pdf::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    for sheet in sheets {
        let settings = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT)
            .ok_or_else(|| PaperError::Pdf("the page has no size".to_owned()))?;
        let mut page = pdf.start_page_with(settings);
        let mut surface = page.surface();
        draw(&mut surface, sheet, &mut structure, fonts);
        surface.finish();
        page.finish();
    }
    pdf.set_metadata(about.metadata());
    pdf.set_outline(outline(sheets));
    pdf.set_tag_tree(structure.tree());
    pdf.finish().map_err(refused)
}

/// What belongs together is one marked sequence.
fn draw(surface: &mut Surface<'_>, sheet: &Sheet, structure: &mut Structure, fonts: &Fonts) {
    for together in sheet.ops.chunk_by(|one, other| one.0 == other.0) {
        let Some((owner, _)) = together.first() else { continue };
        let identifier = surface.start_tagged(match owner {
            Owner::Node(_) => ContentTag::Other,
            Owner::Layout => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
            Owner::Pagination => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
            Owner::Footer => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
        });
        for (_, op) in together {
            draw_op(surface, op, fonts);
        }
        surface.end_tagged();
        if let Owner::Node(node) = owner {
            structure.drawn(*node, identifier);
        }
    }
}

fn draw_op(surface: &mut Surface<'_>, op: &Op, fonts: &Fonts) {
    match op {
        Op::Text { x, baseline, size, weight, colour, text } => {
            surface.set_fill(Some(fill(*colour)));
            surface.set_stroke(None);
            let glyphs = glyphs(fonts, *weight, text);
            let start = Point::from_xy(*x, *baseline);
            surface.draw_glyphs(start, &glyphs, fonts.font(*weight), text, *size, false);
        }
        Op::Rule { x, y, width, thickness, colour } => {
            fill_rect(surface, (*x, y - thickness / 2.0, *width, *thickness), *colour);
        }
        Op::Fill { x, y, width, height, colour } => fill_rect(surface, (*x, *y, *width, *height), *colour),
        Op::Frame { x, y, width, height, thickness, colour } => {
            if let Some(path) = rect_path(*x, *y, *width, *height) {
                surface.set_fill(None);
                surface.set_stroke(Some(Stroke {
                    paint: paint(*colour).into(),
                    width: *thickness,
                    ..Stroke::default()
                }));
                surface.draw_path(&path);
            }
        }
        Op::Modules { x, y, side, dark } => {
            let mut path = PathBuilder::new();
            for run in dark.iter() {
                let (left, top) = (x + side * f32::from(run.column), y + side * f32::from(run.row));
                if let Some(squares) = Rect::from_xywh(left, top, side * f32::from(run.length), *side) {
                    path.push_rect(squares);
                }
            }
            if let Some(path) = path.finish() {
                surface.set_fill(Some(fill([0, 0, 0])));
                surface.set_stroke(None);
                surface.draw_path(&path);
            }
        }
    }
}

/// The glyphs of a text, each with the letters that it stands for: a divided word is read as one.
fn glyphs(fonts: &Fonts, weight: Weight, text: &str) -> Vec<KrillaGlyph> {
    text.char_indices()
        .map(|(start, letter)| {
            let drawn = fonts.letter(weight, if letter == SOFT_HYPHEN { '-' } else { letter });
            KrillaGlyph {
                glyph_id: drawn.glyph,
                text_range: start..start + letter.len_utf8(),
                x_advance: drawn.advance,
                x_offset: 0.0,
                y_offset: 0.0,
                y_advance: 0.0,
                location: None,
            }
        })
        .collect()
}

fn fill_rect(surface: &mut Surface<'_>, (x, y, width, height): (f32, f32, f32, f32), colour: Colour) {
    if let Some(path) = rect_path(x, y, width, height) {
        surface.set_fill(Some(fill(colour)));
        surface.set_stroke(None);
        surface.draw_path(&path);
    }
}

fn rect_path(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, width, height)?);
    path.finish()
}

fn fill(colour: Colour) -> Fill {
    Fill { paint: paint(colour).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

fn paint([red, green, blue]: Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

impl About<'_> {
    fn metadata(&self) -> Metadata {
        let mut metadata = Metadata::new()
            .title(self.title.to_owned())
            .language(self.lang.tag().to_owned())
            .creator("Passerelle".to_owned())
            .document_id(self.identifier.to_owned())
            .text_direction(TextDirection::LeftToRight)
            .page_layout(PageLayout::OneColumn);
        if let Some(author) = self.author {
            metadata = metadata.authors(vec![author.to_owned()]);
        }
        if let Some(created) = self.created {
            metadata = metadata.creation_date(date(created));
        }
        metadata
    }
}

fn date(at: Timestamp) -> DateTime {
    let at = TimeZone::UTC.to_datetime(at.jiff());
    let small = |part: i8| u8::try_from(part).unwrap_or(0);
    DateTime::new(u16::try_from(at.year()).unwrap_or(0))
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

/// The table of contents at the side: headings in their order, each below the last one of a lower level.
fn outline(sheets: &[Sheet]) -> Outline {
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    let mut outline = Outline::new();
    for (page, sheet) in sheets.iter().enumerate() {
        for Bookmark { level, text, y } in &sheet.bookmarks {
            close(&mut open, &mut outline, *level);
            let destination = XyzDestination::new(page, Point::from_xy(0.0, (y - 8.0).max(0.0)));
            open.push((*level, OutlineNode::new(text.clone(), destination)));
        }
    }
    close(&mut open, &mut outline, 0);
    outline
}

/// Closes the headings that are not above one of this level.
fn close(open: &mut Vec<(u8, OutlineNode)>, outline: &mut Outline, level: u8) {
    while open.last().is_some_and(|(last, _)| *last >= level) {
        let Some((_, closed)) = open.pop() else { return };
        match open.last_mut() {
            Some((_, above)) => above.push_child(closed),
            None => outline.push_child(closed),
        }
    }
}

fn refused(error: KrillaError) -> PaperError {
    match error {
        KrillaError::Validation(faults) => {
            PaperError::Pdf(faults.iter().map(|(fault, _)| format!("{fault:?}")).collect::<Vec<_>>().join("; "))
        }
        error => PaperError::Pdf(error.to_string()),
    }
}
