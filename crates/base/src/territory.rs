//! Communes, departments and regions of the pack.

use std::collections::BTreeMap;
use std::fmt;

use crate::fold;

macro_rules! code {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name(ShortText);

        impl $name {
            /// The code.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

/// Bytes of a code or a postcode, at most.
const SHORT_BYTES: usize = 8;

/// A text of up to [`SHORT_BYTES`] bytes, held in place: a country has tens of thousands of codes, and each would be a
/// piece of memory of its own. Shorter ones end with zeros, which no text of them has.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct ShortText([u8; SHORT_BYTES]);

impl ShortText {
    fn new(text: &str) -> Option<Self> {
        let mut bytes = [0; SHORT_BYTES];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        (!text.contains('\0')).then_some(Self(bytes))
    }

    fn as_str(&self) -> &str {
        let length = self.0.iter().position(|byte| *byte == 0).unwrap_or(SHORT_BYTES);
        // It was made of a text.
        self.0.get(..length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl fmt::Debug for ShortText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl serde::Serialize for ShortText {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

code!(
    /// A commune's code. Only [`Territories`] gives one out, so the commune exists.
    CommuneCode
);
code!(
    /// A department's code. Only [`Territories`] gives one out.
    DepartmentCode
);
code!(
    /// A region's code. Only [`Territories`] gives one out.
    RegionCode
);

code!(
    /// A postcode of a commune. Only [`Territories`] gives one out.
    Postcode
);

/// A point on the Earth, in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Point {
    /// Latitude, −90 to 90.
    pub lat: f64,
    /// Longitude, −180 to 180.
    pub lon: f64,
}

/// A commune, or a municipal district (which has a code of its own).
#[derive(Debug, Clone, PartialEq)]
pub struct Commune {
    /// Its code.
    pub code: CommuneCode,
    /// Its name.
    pub name: Box<str>,
    /// Its department.
    pub department: DepartmentCode,
    /// Its region.
    pub region: RegionCode,
    /// Its postcodes, in the order of the file.
    pub postcodes: Box<[Postcode]>,
    /// Its inhabitants; 0 where unknown.
    pub population: u32,
    /// Where it lies, when the file says so.
    pub point: Option<Point>,
    /// The name and, each on a line of its own, those in other languages.
    folded: Box<str>,
}

/// A department.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// Its code.
    pub code: DepartmentCode,
    /// Its name.
    pub name: String,
    /// Its region.
    pub region: RegionCode,
    /// Its seat's commune code, as the file says.
    pub seat: String,
}

/// A region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its code.
    pub code: RegionCode,
    /// Its name.
    pub name: String,
}

/// The territory of a pack.
#[derive(Debug)]
pub struct Territories {
    communes: Vec<Commune>,
    by_postcode: BTreeMap<Postcode, Vec<u32>>,
    departments: BTreeMap<String, Department>,
    regions: BTreeMap<String, Region>,
}

/// A line of a territory's file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {message}")]
pub struct TerritoryError {
    /// Which of the three files.
    pub file: &'static str,
    /// The line, from 1.
    pub line: u64,
    /// What is wrong, and what was expected.
    pub message: String,
}

impl Point {
    /// A point, or `None` where the degrees are out of range or not numbers.
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then_some(Self { lat, lon })
    }

    /// The distance along the surface, in kilometres (haversine, mean radius 6,371.0088 km).
    pub fn distance_km(self, other: Self) -> f64 {
        const EARTH_RADIUS_KM: f64 = 6_371.008_8;
        let (from, to) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = (to - from) / 2.0;
        let half_lon = (other.lon - self.lon).to_radians() / 2.0;
        let chord = half_lat.sin().powi(2) + from.cos() * to.cos() * half_lon.sin().powi(2);
        2.0 * EARTH_RADIUS_KM * chord.sqrt().min(1.0).asin()
    }
}

impl Territories {
    /// Reads the three tables of a pack. Columns of `communes`: code, name, type, department,
    /// region, postcodes (by spaces), population, parent, latitude, longitude and, where there are some,
    /// other names (in other languages, of former communes; by `|`); of `departments`: code, name, region,
    /// seat; of `regions`: code, name.
    ///
    /// Former communes (delegated, associated) are left out: an address is in the current one.
    pub fn parse(communes: &str, departments: &str, regions: &str) -> Result<Self, TerritoryError> {
        let mut territories = Self {
            communes: Vec::new(),
            by_postcode: BTreeMap::new(),
            departments: BTreeMap::new(),
            regions: BTreeMap::new(),
        };
        for row in rows("regions.csv", regions) {
            territories.add_region(&row?)?;
        }
        for row in rows("departments.csv", departments) {
            territories.add_department(&row?)?;
        }
        for row in rows("communes.csv", communes) {
            territories.add_commune(&row?)?;
        }
        territories.communes.sort_by(|one, other| one.code.cmp(&other.code));
        territories.communes.dedup_by(|one, other| one.code == other.code);
        territories.communes.shrink_to_fit();
        territories.index_postcodes();
        Ok(territories)
    }

    fn add_region(&mut self, row: &Row) -> Result<(), TerritoryError> {
        let code = row.required(0, "code")?;
        let region = Region { code: RegionCode(row.short(code)?), name: row.required(1, "name")?.to_owned() };
        self.regions.insert(code.to_owned(), region);
        Ok(())
    }

    fn add_department(&mut self, row: &Row) -> Result<(), TerritoryError> {
        let code = row.required(0, "code")?;
        let region = self
            .region(row.required(2, "region")?)
            .ok_or_else(|| row.mistake("the region is not in regions.csv"))?
            .code
            .clone();
        let department = Department {
            code: DepartmentCode(row.short(code)?),
            name: row.required(1, "name")?.to_owned(),
            region,
            seat: row.get(3).to_owned(),
        };
        self.departments.insert(code.to_owned(), department);
        Ok(())
    }

    fn add_commune(&mut self, row: &Row) -> Result<(), TerritoryError> {
        if matches!(row.get(2), "commune-deleguee" | "commune-associee") {
            return Ok(());
        }
        let name = row.required(1, "name")?;
        let department = self
            .department(row.required(3, "department")?)
            .ok_or_else(|| row.mistake("the department is not in departments.csv"))?;
        let region =
            self.region(row.required(4, "region")?).ok_or_else(|| row.mistake("the region is not in regions.csv"))?;
        let population = match row.get(6) {
            "" => 0,
            number => number.parse().map_err(|_| row.mistake("the population is no whole number"))?,
        };
        let point = match (row.get(8), row.get(9)) {
            ("", _) | (_, "") => None,
            (lat, lon) => {
                let degrees = lat.parse().ok().zip(lon.parse().ok());
                Some(
                    degrees
                        .and_then(|(lat, lon)| Point::new(lat, lon))
                        .ok_or_else(|| row.mistake("latitude and longitude are degrees"))?,
                )
            }
        };
        let postcodes = row.get(5).split_whitespace().map(|postcode| row.short(postcode).map(Postcode));
        self.communes.push(Commune {
            code: CommuneCode(row.short(row.required(0, "code")?)?),
            name: name.into(),
            department: department.code.clone(),
            region: region.code.clone(),
            postcodes: postcodes.collect::<Result<_, _>>()?,
            population,
            point,
            folded: std::iter::once(name)
                .chain(row.get(10).split('|').filter(|other| !other.is_empty()))
                .map(fold)
                .collect::<Vec<_>>()
                .join("\n")
                .into(),
        });
        Ok(())
    }

    fn index_postcodes(&mut self) {
        for (place, commune) in (0u32..).zip(&self.communes) {
            for postcode in &commune.postcodes {
                self.by_postcode.entry(postcode.clone()).or_default().push(place);
            }
        }
    }

    /// The commune of a code.
    pub fn commune(&self, code: &str) -> Option<&Commune> {
        let place = self.communes.binary_search_by(|commune| commune.code.as_str().cmp(code)).ok()?;
        self.communes.get(place)
    }

    /// Every commune, by code.
    pub fn communes(&self) -> &[Commune] {
        &self.communes
    }

    /// The department of a code.
    pub fn department(&self, code: &str) -> Option<&Department> {
        self.departments.get(code)
    }

    /// The region of a code.
    pub fn region(&self, code: &str) -> Option<&Region> {
        self.regions.get(code)
    }

    /// Every region, by code.
    pub fn regions(&self) -> impl Iterator<Item = &Region> {
        self.regions.values()
    }

    /// Every department, by code.
    pub fn departments(&self) -> impl Iterator<Item = &Department> {
        self.departments.values()
    }

    /// The communes of a postcode.
    pub fn of_postcode(&self, postcode: &str) -> impl Iterator<Item = &Commune> {
        let places = ShortText::new(postcode).and_then(|postcode| self.by_postcode.get(&Postcode(postcode)));
        places.into_iter().flatten().filter_map(|place| self.communes.get(*place as usize))
    }

    /// The communes that a person may mean by a postcode or by (the beginning of) a name, however
    /// it is accented: at most `limit`; the very name first, then by inhabitants.
    pub fn search(&self, text: &str, limit: usize) -> Vec<&Commune> {
        let wanted = fold(text);
        let without_saint = wanted.strip_prefix("st ").map(|rest| format!("saint {rest}"));
        let wanted = without_saint.unwrap_or(wanted);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<&Commune> = if wanted.bytes().all(|letter| letter.is_ascii_digit()) {
            let Some(from) = ShortText::new(&wanted) else { return Vec::new() };
            let from = self.by_postcode.range(Postcode(from)..);
            let codes = from.take_while(|(postcode, _)| postcode.as_str().starts_with(&wanted));
            codes.flat_map(|(_, places)| places).filter_map(|place| self.communes.get(*place as usize)).collect()
        } else {
            self.communes.iter().filter(|commune| name_matches(&commune.folded, &wanted)).collect()
        };
        found.sort_by_key(|commune| {
            let mut names = commune.folded.lines();
            let is_called_so = names.clone().any(|name| name == wanted);
            (!is_called_so, !names.any(|name| name.starts_with(&wanted)), std::cmp::Reverse(commune.population))
        });
        found.dedup_by(|one, other| one.code == other.code);
        found.truncate(limit);
        found
    }

    /// Where a commune lies: its own point, else the middle of those that share its postcode, else
    /// its department's seat.
    pub fn point_of(&self, commune: &Commune) -> Option<Point> {
        let neighbours = || {
            commune
                .postcodes
                .iter()
                .flat_map(|postcode| self.of_postcode(postcode.as_str()))
                .filter_map(|other| other.point)
        };
        let seat = || self.commune(&self.department(commune.department.as_str())?.seat)?.point;
        commune.point.or_else(|| middle(neighbours())).or_else(seat)
    }
}

/// Whether one of the names begins with the text, or has a word that does.
fn name_matches(names: &str, wanted: &str) -> bool {
    names.starts_with(wanted) || names.match_indices(wanted).any(|(place, _)| names[..place].ends_with([' ', '\n']))
}

fn middle(points: impl Iterator<Item = Point>) -> Option<Point> {
    let (mut lat, mut lon, mut count) = (0.0, 0.0, 0.0);
    for point in points {
        lat += point.lat;
        lon += point.lon;
        count += 1.0;
    }
    (count > 0.0).then(|| Point { lat: lat / count, lon: lon / count })
}

struct Row {
    file: &'static str,
    line: u64,
    record: csv::StringRecord,
}

impl Row {
    fn get(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or_default()
    }

    fn required(&self, column: usize, name: &str) -> Result<&str, TerritoryError> {
        match self.get(column) {
            "" => Err(self.mistake(&format!("the column {name} is empty"))),
            value => Ok(value),
        }
    }

    fn short(&self, text: &str) -> Result<ShortText, TerritoryError> {
        ShortText::new(text).ok_or_else(|| self.mistake(&format!("{text}: a code has at most {SHORT_BYTES} bytes")))
    }

    fn mistake(&self, message: &str) -> TerritoryError {
        TerritoryError { file: self.file, line: self.line, message: message.to_owned() }
    }
}

fn rows(file: &'static str, table: &str) -> impl Iterator<Item = Result<Row, TerritoryError>> {
    let reader = csv::ReaderBuilder::new().flexible(true).from_reader(table.as_bytes());
    reader.into_records().enumerate().map(move |(row, record)| {
        let line = row as u64 + 2;
        let record = record.map_err(|error| TerritoryError { file, line, message: error.to_string() })?;
        Ok(Row { file, line, record })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGIONS: &str = "code,name,region,seat,zone\n53,Bretagne,,35238,metro\n";
    const DEPARTMENTS: &str = "code,name,region,seat,zone\n35,Ille-et-Vilaine,53,35238,metro\n";
    const COMMUNES: &str = "code,name,type,department,region,postcodes,population,parent,latitude,longitude\n\
        35238,Rennes,commune-actuelle,35,53,35000 35200 35700,225081,,48.11,-1.68\n\
        35051,Cesson-Sévigné,commune-actuelle,35,53,35510,18000,,48.12,-1.6\n\
        35001,Acigné,commune-actuelle,35,53,35690,6900,,,\n\
        35002,Ancienne,commune-deleguee,35,53,,,35238,,\n\
        35288,Saint-Malo,commune-actuelle,35,53,35400,46000,,48.64,-2.0\n";

    fn brittany() -> Territories {
        Territories::parse(COMMUNES, DEPARTMENTS, REGIONS).unwrap()
    }

    #[test]
    fn a_commune_is_found_by_name_or_postcode() {
        let territories = brittany();
        let names =
            |text: &str| territories.search(text, 9).iter().map(|commune| commune.name.to_string()).collect::<Vec<_>>();
        assert_eq!(names("cesson sevigne"), ["Cesson-Sévigné"]);
        assert_eq!(names("35200"), ["Rennes"]);
        assert_eq!(names("350"), ["Rennes"]);
        assert_eq!(names("St Malo"), ["Saint-Malo"]);
        assert_eq!(names("sévigné"), ["Cesson-Sévigné"]);
        assert_eq!(names("  "), Vec::<String>::new());
        assert_eq!(names("ancienne"), Vec::<String>::new());
    }

    #[test]
    fn a_commune_is_found_by_its_name_in_another_language() {
        let communes = "code,name,type,department,region,postcodes,population,parent,latitude,longitude,other_names\n\
            0203,Dudelange,commune,02,LU,3401,22379,,,,Diddeleng|Düdelingen\n\
            0204,Esch-sur-Alzette,commune,02,LU,4001,38275,,,,Esch-Uelzecht|Esch an der Alzette\n\
            0802,Esch-sur-Sûre,commune,02,LU,9650,3373,,,,Esch-Sauer\n";
        let departments = "code,name,region,seat\n02,Esch-sur-Alzette,LU,0204\n";
        let cantons = Territories::parse(communes, departments, "code,name\nLU,Luxembourg\n").unwrap();
        let found = |text: &str| cantons.search(text, 5).iter().map(|found| found.code.as_str()).collect::<Vec<_>>();
        assert_eq!(found("diddel"), ["0203"]);
        assert_eq!(found("DUDELINGEN"), ["0203"]);
        assert_eq!(found("esch sauer"), ["0802"]);
        assert_eq!(found("Uelzecht"), ["0204"]);
        assert_eq!(found("esch"), ["0204", "0802"], "the larger one first");
        assert_eq!(cantons.commune("0204").map(|commune| &*commune.name), Some("Esch-sur-Alzette"));
    }

    #[test]
    fn a_commune_without_a_point_lies_at_its_departments_seat() {
        let territories = brittany();
        let acigné = territories.commune("35001").unwrap();
        assert_eq!(territories.point_of(acigné), territories.commune("35238").unwrap().point);
    }

    #[test]
    fn distances_are_those_of_the_map() {
        let paris = Point::new(48.8566, 2.3522).unwrap();
        let lyon = Point::new(45.7640, 4.8357).unwrap();
        assert!((paris.distance_km(lyon) - 391.5).abs() < 1.0);
        assert!(paris.distance_km(paris) < 1e-9);
        assert_eq!(Point::new(91.0, 0.0), None);
        assert_eq!(Point::new(f64::NAN, 0.0), None);
    }

    #[test]
    fn a_mistake_names_file_and_line() {
        let error = Territories::parse(&COMMUNES.replace("225081", "many"), DEPARTMENTS, REGIONS).unwrap_err();
        assert_eq!((error.file, error.line), ("communes.csv", 2));
        let error = Territories::parse(COMMUNES, &DEPARTMENTS.replace(",53,", ",99,"), REGIONS).unwrap_err();
        assert_eq!((error.file, error.line), ("departments.csv", 2));
    }

    #[test]
    fn the_whole_of_luxembourg_is_read() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/luxembourg");
        let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
        let here = Territories::parse(&read("communes.csv"), &read("departments.csv"), &read("regions.csv")).unwrap();
        assert_eq!((here.communes().len(), here.departments().count(), here.regions().count()), (100, 12, 1));
        let inhabitants: u32 = here.communes().iter().map(|commune| commune.population).sum();
        assert_eq!(inhabitants, 690_959, "STATEC, 1 January 2026");
        for canton in here.departments() {
            assert!(here.commune(&canton.seat).is_some_and(|seat| seat.department == canton.code), "{}", canton.name);
        }
        assert_eq!(here.search("Stad Lëtzebuerg", 3).first().map(|found| found.code.as_str()), Some("0304"));
        assert_eq!(here.of_postcode("9234").next().map(|found| &*found.name), Some("Diekirch"));
    }

    #[test]
    fn the_whole_of_france_is_read() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs/france");
        let read = |file: &str| std::fs::read_to_string(format!("{folder}/{file}")).unwrap();
        let france = Territories::parse(&read("communes.csv"), &read("departments.csv"), &read("regions.csv")).unwrap();
        assert_eq!(france.communes().len(), 37_590 - 2_105 - 471);
        let arrondissements = 45;
        assert_eq!(france.communes().len() - arrondissements, 34_969);
        for commune in france.communes() {
            let department = france.department(commune.department.as_str());
            let department = department.unwrap_or_else(|| panic!("{} has no department", commune.code));
            assert_eq!(department.region, commune.region, "{}", commune.code);
            assert!(france.region(commune.region.as_str()).is_some(), "{} has no region", commune.code);
        }
        let nowhere: Vec<_> = france
            .communes()
            .iter()
            .filter(|commune| france.point_of(commune).is_none())
            .map(|commune| commune.code.as_str())
            .collect();
        assert!(nowhere.len() < 100, "{} communes lie nowhere: {nowhere:?}", nowhere.len());
        assert_eq!(&*france.search("paris", 1)[0].name, "Paris");
    }
}
