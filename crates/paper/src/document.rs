//! A document, from its title to its bytes.

use std::fmt;
use std::sync::Arc;

use base::{Lang, Timestamp};

use crate::blocks::{Answer, Block, Code, Table, Text, Ticket, Weight};
use crate::error::PaperError;
use crate::fields::Field;
use crate::lay::{Compositor, MARGIN, MEASURE, PAGE_HEIGHT, Style};
use crate::letters::{Fonts, printable};
use crate::paginate::{Area, Sheet, paginate};
use crate::strips::{GREY, MILLIMETRE, Op, Owner, RULE};
use crate::write::{About, write};

/// Pages of a document, at most.
pub const PAGES_MAX: usize = 500;

/// "Page x of y", in the words of the caller.
type PageOf = Arc<dyn Fn(usize, usize) -> String + Send + Sync>;

/// A document to be printed: blocks one after the other. There is no more to its look than its blocks say.
#[derive(Clone)]
pub struct Document {
    title: String,
    lang: Lang,
    author: Option<String>,
    created: Option<Timestamp>,
    footer: Option<(String, PageOf)>,
    style: Style,
    blocks: Vec<Block>,
}

impl Document {
    /// A document with a title, which is shown in the window's bar and in lists of files, not on the page: give the
    /// page a [`heading`](Self::heading) of level 1.
    pub fn new(title: impl Into<String>, lang: Lang) -> Self {
        Self {
            title: printable(&title.into()).replace('\n', " "),
            lang,
            author: None,
            created: None,
            footer: None,
            style: Style::USUAL,
            blocks: Vec::new(),
        }
    }

    /// Who answers for the document.
    pub fn author(mut self, author: impl Into<String>) -> Self {
        self.author = Some(printable(&author.into()).replace('\n', " "));
        self
    }

    /// When it was made. Without it, the document says nothing of a time.
    pub fn created(mut self, at: Timestamp) -> Self {
        self.created = Some(at);
        self
    }

    /// At the foot of every page: a reference, and which page it is of how many.
    pub fn footer(
        mut self,
        reference: impl Into<String>,
        page_of: impl Fn(usize, usize) -> String + Send + Sync + 'static,
    ) -> Self {
        self.footer = Some((printable(&reference.into()).replace('\n', " "), Arc::new(page_of)));
        self
    }

    /// In large print: 18 points.
    pub fn large_print(mut self) -> Self {
        self.style = Style::LARGE;
        self
    }

    /// Who writes: a name, and small lines below it.
    pub fn letterhead<T: Into<Text>>(self, name: &str, lines: impl IntoIterator<Item = T>) -> Self {
        self.with(Block::Letterhead(Text::heavy(name), lines.into_iter().map(Into::into).collect()))
    }

    /// A heading of level 1, 2 or 3. The first is of level 1; no level is left out on the way down.
    pub fn heading(self, level: u8, text: impl Into<String>) -> Self {
        self.with(Block::Heading(level, printable(&text.into()).replace('\n', " ")))
    }

    /// A paragraph.
    pub fn paragraph(self, text: impl Into<Text>) -> Self {
        self.with(Block::Paragraph(text.into()))
    }

    /// A paragraph in small letters.
    pub fn small(self, text: impl Into<Text>) -> Self {
        self.with(Block::Small(text.into()))
    }

    /// A paragraph that shall be seen: on a tint, with a bar.
    pub fn notice(self, text: impl Into<Text>) -> Self {
        self.with(Block::Notice(text.into()))
    }

    /// Questions with their answers.
    pub fn answers(self, answers: impl IntoIterator<Item = Answer>) -> Self {
        self.with(Block::Answers(answers.into_iter().collect()))
    }

    /// A table.
    pub fn table(self, table: Table) -> Self {
        self.with(Block::Table(table))
    }

    /// A list.
    pub fn list<T: Into<Text>>(self, items: impl IntoIterator<Item = T>) -> Self {
        self.with(Block::List { items: items.into_iter().map(Into::into).collect(), is_numbered: false })
    }

    /// A list of what comes one after the other, with numbers.
    pub fn steps<T: Into<Text>>(self, items: impl IntoIterator<Item = T>) -> Self {
        self.with(Block::List { items: items.into_iter().map(Into::into).collect(), is_numbered: true })
    }

    /// A figure that matters, with what it is.
    pub fn key_figure(self, label: impl Into<Text>, value: impl Into<String>) -> Self {
        self.with(Block::KeyFigure { label: label.into(), value: Text::heavy(&value.into()) })
    }

    /// A field to be filled in by hand.
    pub fn field(self, field: Field) -> Self {
        self.with(Block::Field(field))
    }

    /// A QR code or another code of squares.
    pub fn code(self, code: Code) -> Self {
        self.with(Block::Code(code))
    }

    /// A ticket to be cut out. Its heading is of level 2.
    pub fn ticket(self, ticket: Ticket) -> Self {
        self.with(Block::Ticket(ticket))
    }

    /// What is added stands on one page, if one page has room for it.
    ///
    /// ```
    /// # use paper::{Document, Field};
    /// # use base::Lang;
    /// let document = Document::new("Form", Lang::En)
    ///     .heading(1, "Form")
    ///     .together(|part| part.heading(2, "Signature").field(Field::line("Name")));
    /// ```
    pub fn together(mut self, add: impl FnOnce(Self) -> Self) -> Self {
        let before = std::mem::take(&mut self.blocks);
        let mut document = add(self);
        let added = std::mem::replace(&mut document.blocks, before);
        document.with(Block::Together(added))
    }

    /// What follows begins a page.
    pub fn new_page(self) -> Self {
        self.with(Block::NewPage)
    }

    fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// The document as a PDF that conforms to PDF/UA-1 (ISO 14289-1), its fonts in it. The same document gives the
    /// same bytes.
    pub fn to_pdf(&self, fonts: &Fonts) -> Result<Vec<u8>, PaperError> {
        if self.title.trim().is_empty() {
            return Err(PaperError::NoTitle);
        }
        check_headings(&self.blocks, &mut 0)?;
        let mut compositor = Compositor::new(fonts, self.style);
        compositor.lay(&self.blocks)?;
        let Compositor { mut structure, strips, running, .. } = compositor;
        let area = Area { top: 20.0 * MILLIMETRE, bottom: PAGE_HEIGHT - self.foot() };
        let mut sheets = paginate(&strips, &running, area, &mut structure);
        if sheets.len() > PAGES_MAX {
            return Err(PaperError::TooLong);
        }
        self.put_footers(&mut sheets, fonts);
        let about = About {
            title: self.title.trim(),
            lang: self.lang,
            author: self.author.as_deref(),
            created: self.created,
            identifier: self.footer.as_ref().map_or(&self.title, |(reference, _)| reference),
        };
        write(&about, &sheets, structure, fonts)
    }

    /// The height of the foot of a page, in points.
    fn foot(&self) -> f32 {
        if self.footer.is_some() { 16.0 * MILLIMETRE + self.style.small() } else { 18.0 * MILLIMETRE }
    }

    fn put_footers(&self, sheets: &mut [Sheet], fonts: &Fonts) {
        let Some((reference, page_of)) = &self.footer else { return };
        let pages = sheets.len();
        // Large print has a large foot, but one that fits one line.
        let size = self.style.small().min(13.0);
        let y = PAGE_HEIGHT - self.foot() + 3.0 * MILLIMETRE;
        let baseline = y + size * 1.6;
        for (place, sheet) in sheets.iter_mut().enumerate() {
            let page = printable(&page_of(place + 1, pages)).replace('\n', " ");
            let width = fonts.width(Weight::Regular, &page) * size;
            let text = |x: f32, text: String| {
                let (weight, colour) = (Weight::Regular, GREY);
                (Owner::Footer, Op::Text { x, baseline, size, weight, colour, text })
            };
            let rule = Op::Rule { x: MARGIN, y, width: MEASURE, thickness: 0.6, colour: RULE };
            sheet.ops.push((Owner::Footer, rule));
            sheet.ops.push(text(MARGIN, format!("{reference} ")));
            sheet.ops.push(text(MARGIN + MEASURE - width, page));
        }
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document").field("title", &self.title).field("blocks", &self.blocks).finish_non_exhaustive()
    }
}

/// Headings begin at level 1 and go down one by one.
fn check_headings(blocks: &[Block], before: &mut u8) -> Result<(), PaperError> {
    for block in blocks {
        match block {
            Block::Heading(_, text) if text.trim().is_empty() => return Err(PaperError::EmptyHeading),
            Block::Heading(level, text) => {
                if !(1..=3).contains(level) || *level > *before + 1 {
                    return Err(PaperError::HeadingOrder { text: text.clone(), level: *level, before: *before });
                }
                *before = *level;
            }
            Block::Ticket(ticket) if ticket.heading.trim().is_empty() => return Err(PaperError::EmptyHeading),
            Block::Ticket(ticket) if *before == 0 => {
                return Err(PaperError::HeadingOrder { text: ticket.heading.clone(), level: 2, before: 0 });
            }
            Block::Ticket(_) => *before = 2,
            Block::Together(blocks) => check_headings(blocks, before)?,
            _ => {}
        }
    }
    Ok(())
}
