//! The colours of a platform: a token file that its operator may replace, refused when people with
//! weak sight could not read it.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Every colour that a theme names.
const TOKENS: [&str; 23] = [
    "paper",
    "surface",
    "ink",
    "muted",
    "line",
    "rule",
    "brand",
    "on-brand",
    "accent",
    "accent-strong",
    "on-accent",
    "accent-soft",
    "visited",
    "warm",
    "on-warm",
    "warm-soft",
    "error",
    "on-error",
    "error-soft",
    "success",
    "success-soft",
    "focus",
    "on-focus",
];

/// WCAG 2.2, 1.4.3: text on its ground.
const TEXT_RATIO: f64 = 4.5;
/// WCAG 2.2, 1.4.11: borders of fields, focus rings and parts of charts on theirs.
const INTERFACE_RATIO: f64 = 3.0;

/// What is written on what.
const TEXT: [(&str, &str); 30] = [
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "accent-soft"),
    ("ink", "warm-soft"),
    ("ink", "error-soft"),
    ("ink", "success-soft"),
    ("on-focus", "focus"),
    ("muted", "paper"),
    ("muted", "surface"),
    ("muted", "accent-soft"),
    ("accent", "paper"),
    ("accent", "surface"),
    ("accent", "accent-soft"),
    ("accent-strong", "paper"),
    ("accent-strong", "surface"),
    ("accent-strong", "accent-soft"),
    ("accent-strong", "warm-soft"),
    ("visited", "paper"),
    ("visited", "surface"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("on-brand", "brand"),
    ("on-warm", "warm"),
    ("warm", "paper"),
    ("warm", "warm-soft"),
    ("on-error", "error"),
    ("error", "paper"),
    ("error", "error-soft"),
    ("success", "paper"),
    ("success", "success-soft"),
];

/// What must be seen beside what.
const INTERFACE: [(&str, &str); 8] = [
    ("line", "paper"),
    ("line", "surface"),
    ("accent", "paper"),
    ("warm", "paper"),
    ("warm", "surface"),
    ("accent", "surface"),
    ("focus", "on-focus"),
    ("focus", "brand"),
];

/// A theme that can be read and seen.
#[derive(Debug, Clone)]
pub struct Theme {
    light: Palette,
    dark: Option<Palette>,
}

type Palette = BTreeMap<&'static str, Colour>;

/// A colour of sRGB, 8 bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Colour([u8; 3]);

/// A theme that is refused.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// Not TOML.
    #[error("the theme is not TOML: {0}")]
    Unreadable(#[from] toml::de::Error),
    /// A table or a colour is not there.
    #[error("the theme has no {0}")]
    Missing(String),
    /// A name that no style uses.
    #[error("the theme names {0}, which no style uses; the names of colours are {known}", known = TOKENS.join(", "))]
    Unknown(String),
    /// Not a colour.
    #[error("{name} is {value}; a colour is written #rrggbb")]
    NotAColour {
        /// The table and name.
        name: String,
        /// What stands there.
        value: String,
    },
    /// Two colours are too close (WCAG 2.2, 1.4.3 and 1.4.11).
    #[error(
        "{scheme}.{front} {front_colour} on {scheme}.{ground} {ground_colour} has a contrast of {ratio:.2}:1; it needs {needed}:1"
    )]
    Contrast {
        /// `light` or `dark`.
        scheme: &'static str,
        /// The name of the text's or line's colour.
        front: &'static str,
        /// Its value.
        front_colour: String,
        /// The name of the ground's colour.
        ground: &'static str,
        /// Its value.
        ground_colour: String,
        /// The contrast ratio of the two.
        ratio: f64,
        /// The least allowed.
        needed: f64,
    },
}

impl Theme {
    /// Reads a token file: a table `[light]`, and perhaps `[dark]`, each with every colour.
    ///
    /// # Errors
    /// The first fault found; a contrast that is too low names both colours and the ratio.
    pub fn parse(source: &str) -> Result<Self, ThemeError> {
        let file: toml::Table = source.parse()?;
        if let Some(name) = file.keys().find(|name| *name != "light" && *name != "dark") {
            return Err(ThemeError::Unknown(name.clone()));
        }
        let light = palette(&file, "light")?.ok_or_else(|| ThemeError::Missing("[light]".to_owned()))?;
        let dark = palette(&file, "dark")?;
        Ok(Self { light, dark })
    }

    /// The theme as CSS custom properties, `--paper` and so on.
    pub(crate) fn css(&self) -> String {
        let mut css = String::from("@layer theme{:root{color-scheme:");
        css.push_str(if self.dark.is_some() { "light dark" } else { "light" });
        put_properties(&mut css, &self.light);
        css.push('}');
        if let Some(dark) = &self.dark {
            css.push_str("@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark");
            put_properties(&mut css, dark);
            css.push_str("}}");
        }
        css.push('}');
        css
    }
}

impl Default for Theme {
    fn default() -> Self {
        #[expect(clippy::expect_used, reason = "a test reads this very file, which is part of the program")]
        Self::parse(include_str!("../themes/passerelle.toml")).expect("our own theme is readable")
    }
}

fn put_properties(css: &mut String, palette: &Palette) {
    for (name, colour) in palette {
        // Writing into a string cannot fail.
        let _ = write!(css, ";--{name}:{}", colour.hex());
    }
}

fn palette(file: &toml::Table, scheme: &'static str) -> Result<Option<Palette>, ThemeError> {
    let Some(table) = file.get(scheme).and_then(toml::Value::as_table) else { return Ok(None) };
    if let Some(name) = table.keys().find(|name| !TOKENS.contains(&name.as_str())) {
        return Err(ThemeError::Unknown(format!("{scheme}.{name}")));
    }
    let mut palette = Palette::new();
    for token in TOKENS {
        let value = table.get(token).ok_or_else(|| ThemeError::Missing(format!("{scheme}.{token}")))?;
        let colour = value
            .as_str()
            .and_then(Colour::parse)
            .ok_or_else(|| ThemeError::NotAColour { name: format!("{scheme}.{token}"), value: value.to_string() })?;
        palette.insert(token, colour);
    }
    let pairs = TEXT.map(|pair| (pair, TEXT_RATIO)).into_iter();
    for ((front, ground), needed) in pairs.chain(INTERFACE.map(|pair| (pair, INTERFACE_RATIO))) {
        let (Some(front_colour), Some(ground_colour)) = (palette.get(front), palette.get(ground)) else { continue };
        let ratio = front_colour.contrast(*ground_colour);
        if ratio < needed {
            return Err(ThemeError::Contrast {
                scheme,
                front,
                front_colour: front_colour.hex(),
                ground,
                ground_colour: ground_colour.hex(),
                ratio,
                needed,
            });
        }
    }
    Ok(Some(palette))
}

impl Colour {
    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// WCAG 2.2, "contrast ratio": 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = include_str!("../themes/passerelle.toml");

    #[test]
    fn our_own_theme_can_be_read_in_the_light_and_in_the_dark() {
        let theme = Theme::parse(OURS).unwrap();
        assert!(theme.dark.is_some());
        assert!(theme.css().contains("--paper:#ffffff"), "{}", theme.css());
    }

    #[test]
    fn every_pair_names_colours_that_exist() {
        for (front, ground) in TEXT.into_iter().chain(INTERFACE) {
            assert!(TOKENS.contains(&front) && TOKENS.contains(&ground), "{front} on {ground}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let ratio = |one: &str, two: &str| Colour::parse(one).unwrap().contrast(Colour::parse(two).unwrap());
        assert!((ratio("#000000", "#ffffff") - 21.0).abs() < 0.001);
        assert!((ratio("#777777", "#ffffff") - 4.478).abs() < 0.001, "a grey known to fail by a hair");
        assert!((ratio("#767676", "#ffffff") - 4.542).abs() < 0.001);
    }

    #[test]
    fn pale_text_is_refused_with_both_colours_and_the_ratio() {
        let pale = replaced("muted", "#777777");
        let error = Theme::parse(&pale).unwrap_err().to_string();
        assert_eq!(error, "light.muted #777777 on light.paper #ffffff has a contrast of 4.48:1; it needs 4.5:1");
    }

    #[test]
    fn a_border_that_cannot_be_seen_is_refused() {
        let error = Theme::parse(&replaced("line", "#aaaaaa")).unwrap_err().to_string();
        assert!(error.contains("light.line #aaaaaa") && error.contains("needs 3:1"), "{error}");
    }

    #[test]
    fn an_unknown_name_a_missing_name_and_a_word_are_refused() {
        assert!(
            matches!(Theme::parse(&OURS.replacen("muted", "mooted", 1)), Err(ThemeError::Unknown(name)) if name == "light.mooted")
        );
        assert!(matches!(Theme::parse("[light]"), Err(ThemeError::Missing(name)) if name == "light.paper"));
        assert!(matches!(Theme::parse(&replaced("ink", "black")), Err(ThemeError::NotAColour { .. })));
        assert!(matches!(Theme::parse("[night]"), Err(ThemeError::Unknown(_))));
        assert!(matches!(Theme::parse("light ="), Err(ThemeError::Unreadable(_))));
    }

    /// Our theme with one light colour replaced.
    fn replaced(token: &str, value: &str) -> String {
        let mut done = false;
        OURS.lines()
            .map(|line| {
                if !done && line.starts_with(&format!("{token} ")) {
                    done = true;
                    format!("{token} = \"{value}\"\n")
                } else {
                    format!("{line}\n")
                }
            })
            .collect()
    }
}
