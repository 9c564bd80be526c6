//! How firms like this one stand: published figures, each with its year, universe and source.

use serde::Deserialize;

/// The sector of figures about firms of every activity.
const ALL_SECTORS: &str = "all";

/// A published figure.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Figure {
    /// The instrument it measures by: figures of two instruments do not compare.
    pub instrument: String,
    /// The instrument's version: nor do figures of two versions.
    pub version: String,
    /// The year of the survey.
    pub year: u16,
    /// Which firms were asked.
    pub universe: String,
    /// Where.
    pub country: String,
    /// Of which size.
    pub size_class: String,
    /// In which sector.
    pub sector: String,
    /// What was measured: a band, or an item.
    pub band_or_item: String,
    /// The share of firms, 0 to 100.
    pub percent: f64,
    /// How many firms answered, where it was said.
    pub sample_size: Option<u32>,
    /// Who published it.
    pub source: String,
    /// Where it can be read.
    pub url_or_reference: String,
    /// What else must be known.
    pub note: String,
}

/// Why the figures cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct FiguresError {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong.
    pub message: String,
}

/// Reads the pack's table of figures.
pub fn read_figures(table: &str) -> Result<Vec<Figure>, FiguresError> {
    let mut figures = Vec::new();
    for (row, figure) in csv::Reader::from_reader(table.as_bytes()).into_deserialize().enumerate() {
        let line = row as u64 + 2;
        let figure: Figure = figure.map_err(|error| FiguresError { line, message: error.to_string() })?;
        if !(0.0..=100.0).contains(&figure.percent) {
            return Err(FiguresError { line, message: format!("a percentage is expected, not {}", figure.percent) });
        }
        figures.push(figure);
    }
    Ok(figures)
}

/// The figures that a result of this instrument and version may stand beside, the newest first.
pub fn comparable<'a>(figures: &'a [Figure], instrument: &str, version: &str) -> Vec<&'a Figure> {
    let mut comparable: Vec<&Figure> =
        figures.iter().filter(|figure| figure.instrument == instrument && figure.version == version).collect();
    comparable.sort_by_key(|figure| std::cmp::Reverse(figure.year));
    comparable
}

/// Figures of other surveys about firms of this many people, in this section of activities or in all: those of the newest
/// year. `families` are those of the pack's instruments, whose figures stand beside a result instead.
pub fn other_surveys<'a>(
    figures: &'a [Figure],
    families: &[&str],
    people: u32,
    section: Option<char>,
) -> Vec<&'a Figure> {
    let concerns = |figure: &&Figure| {
        let is_of_section = figure.sector == ALL_SECTORS || section.is_some_and(|own| figure.sector == own.to_string());
        !families.contains(&figure.instrument.as_str()) && holds(&figure.size_class, people) && is_of_section
    };
    let newest = figures.iter().filter(concerns).map(|figure| figure.year).max();
    figures.iter().filter(concerns).filter(|figure| Some(figure.year) == newest).collect()
}

/// Whether a size class such as `10-249` or `250-plus` holds firms of this many people.
fn holds(size_class: &str, people: u32) -> bool {
    let Some((from, to)) = size_class.split_once('-') else { return false };
    let to = if to == "plus" { Ok(u32::MAX) } else { to.parse() };
    from.parse().is_ok_and(|from: u32| from <= people) && to.is_ok_and(|to| people <= to)
}

/// Of figures that compare, the newest that tell the share of every one of these bands, all of one survey and one sort of
/// firms; in the order of the bands. None where there is no such survey.
pub fn newest_by_band<'a>(figures: &[&'a Figure], bands: &[&str]) -> Vec<&'a Figure> {
    let is_of = |figure: &Figure, like: &Figure| {
        (figure.year, &figure.country, &figure.size_class, &figure.sector)
            == (like.year, &like.country, &like.size_class, &like.sector)
    };
    let all_bands = |like: &&'a Figure| -> Option<Vec<&'a Figure>> {
        let of_band =
            |band: &&str| figures.iter().copied().find(|figure| figure.band_or_item == *band && is_of(figure, like));
        bands.iter().map(of_band).collect()
    };
    let first = bands.first().copied().unwrap_or_default();
    figures.iter().filter(|figure| figure.band_or_item == first).find_map(all_bands).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "instrument,version,year,universe,country,size_class,sector,band_or_item,percent,sample_size,source,url_or_reference,note\n\
        dii,3,2023,u,EU,10-249,all,at_least_basic,57.8,,Eurostat,r,\n\
        dii,4,2022,u,EU,10-249,all,at_least_basic,69.1,,Eurostat,r,\n\
        dii,4,2024,u,EU,10-249,all,at_least_basic,73,,Eurostat,r,\n";

    #[test]
    fn versions_are_never_mixed() {
        let figures = read_figures(TABLE).unwrap();
        let years: Vec<u16> = comparable(&figures, "dii", "4").iter().map(|figure| figure.year).collect();
        assert_eq!(years, [2024, 2022]);
    }

    #[test]
    fn another_instrument_is_never_beside_this_one() {
        let figures = read_figures(&TABLE.replacen("dii,4,2024", "other,4,2024", 1)).unwrap();
        let years: Vec<u16> = comparable(&figures, "dii", "4").iter().map(|figure| figure.year).collect();
        assert_eq!(years, [2022]);
        assert_eq!(comparable(&figures, "dii", "5"), Vec::<&Figure>::new());
    }

    #[test]
    fn the_newest_figures_of_every_band_stand_together_and_none_is_borrowed() {
        let table = "instrument,version,year,universe,country,size_class,sector,band_or_item,percent,sample_size,source,url_or_reference,note\n\
            dii,3,2021,u,EU,10-249,all,low,70,,Eurostat,r,\n\
            dii,3,2021,u,EU,10-249,all,high,30,,Eurostat,r,\n\
            dii,3,2023,u,EU,10-249,all,low,60,,Eurostat,r,\n\
            dii,3,2023,u,EU,250-plus,all,high,80,,Eurostat,r,\n";
        let figures = read_figures(table).unwrap();
        let compared = comparable(&figures, "dii", "3");
        let found: Vec<(u16, f64)> =
            newest_by_band(&compared, &["low", "high"]).iter().map(|figure| (figure.year, figure.percent)).collect();
        assert_eq!(found, [(2021, 70.0), (2021, 30.0)], "in 2023 one band is missing");
        assert_eq!(newest_by_band(&compared, &["low", "higher"]), Vec::<&Figure>::new());
        assert_eq!(newest_by_band(&compared, &[]), Vec::<&Figure>::new());
    }

    #[test]
    fn other_surveys_are_those_of_the_newest_year_about_firms_of_this_size_and_activity() {
        let table = "instrument,version,year,universe,country,size_class,sector,band_or_item,percent,sample_size,source,url_or_reference,note\n\
            survey,2024,2024,u,FR,0-249,all,website,60,10125,S,r,\n\
            survey,2025,2025,u,FR,0-249,all,website,62,11021,S,r,\n\
            survey,2025,2025,u,FR,10-249,all,website,80,3043,S,r,\n\
            survey,2025,2025,u,FR,0-249,A,uses_ai,9,,S,r,\n\
            dii,4,2026,u,EU,0-plus,all,basic,73,,S,r,\n";
        let figures = read_figures(table).unwrap();
        let found = |people, section| -> Vec<f64> {
            other_surveys(&figures, &["dii"], people, section).iter().map(|figure| figure.percent).collect()
        };
        assert_eq!(found(6, Some('C')), [62.0]);
        assert_eq!(found(6, Some('A')), [62.0, 9.0]);
        assert_eq!(found(10, None), [62.0, 80.0]);
        assert_eq!(found(250, None), [] as [f64; 0]);
        assert!(holds("250-plus", 300) && !holds("250-plus", 249) && !holds("all", 3));
    }

    #[test]
    fn what_is_missing_in_a_line_is_named() {
        let error = read_figures(&TABLE.replace(",57.8,", ",,")).unwrap_err();
        assert_eq!(error.line, 2);
        assert_eq!(read_figures("instrument\ndii\n").unwrap_err().line, 2);
    }

    #[test]
    fn a_figure_that_is_no_percentage_is_named() {
        let error = read_figures(&TABLE.replace("69.1", "691")).unwrap_err();
        assert_eq!(error.line, 3);
    }
}
