//! The server of the tiles of a detailed map, which the operator chose.

/// What an address of tiles has for their zoom, column and row.
const BLANKS: [&str; 3] = ["{z}", "{x}", "{y}"];

/// A server of map tiles of 256 dots in Web Mercator, as those of OpenStreetMap and of the national institutes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tiles {
    address: String,
    attribution: String,
}

/// Why tiles cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TilesMistake {
    /// One of the blanks is missing, or there twice.
    #[error("the address of tiles has {{z}}, {{x}} and {{y}} once each")]
    Blanks,
    /// The address is none that browsers may ask from a secure page.
    #[error("the address of tiles begins with https://, or with http:// on this machine")]
    Address,
    /// Nobody is named.
    #[error("tiles need an attribution: who made the map")]
    Attribution,
}

impl Tiles {
    /// The address with its blanks, such as `https://tiles.example/{z}/{x}/{y}.png`, and who is to be named for the map.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn new(address: &str, attribution: &str) -> Result<Self, TilesMistake> {
        if BLANKS.iter().any(|blank| address.matches(blank).count() != 1) {
            return Err(TilesMistake::Blanks);
        }
        let host = host(address).ok_or(TilesMistake::Address)?;
        let is_of_this_machine =
            ["127.0.0.1", "localhost", "[::1]"].contains(&host.rsplit_once(':').map_or(host, |(host, _)| host));
        if host.contains(['{', '@']) || !(address.starts_with("https://") || is_of_this_machine) {
            return Err(TilesMistake::Address);
        }
        if attribution.trim().is_empty() {
            return Err(TilesMistake::Attribution);
        }
        Ok(Self { address: address.to_owned(), attribution: attribution.trim().to_owned() })
    }

    /// The address with its blanks.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The address of the tile of the whole world.
    pub fn first(&self) -> String {
        BLANKS.iter().fold(self.address.clone(), |address, blank| address.replace(blank, "0"))
    }

    /// Whose server it is: host, perhaps a port.
    pub fn host(&self) -> &str {
        host(&self.address).unwrap_or_default()
    }

    /// Who made the map.
    pub fn attribution(&self) -> &str {
        &self.attribution
    }
}

fn host(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_come_from_a_secure_server_whose_makers_are_named() {
        let tiles = Tiles::new("https://tiles.example:8443/{z}/{x}/{y}.png", " © the makers ").unwrap();
        assert_eq!((tiles.host(), tiles.attribution()), ("tiles.example:8443", "© the makers"));
        assert_eq!(tiles.first(), "https://tiles.example:8443/0/0/0.png");
        assert!(Tiles::new("http://127.0.0.1:9000/wmts?z={z}&x={x}&y={y}", "makers").is_ok());
    }

    #[test]
    fn what_no_browser_could_ask_is_refused() {
        for (address, attribution, mistake) in [
            ("https://tiles.example/{z}/{x}.png", "makers", TilesMistake::Blanks),
            ("https://tiles.example/{z}/{z}/{x}/{y}.png", "makers", TilesMistake::Blanks),
            ("http://tiles.example/{z}/{x}/{y}.png", "makers", TilesMistake::Address),
            ("http://127.0.0.1@tiles.example/{z}/{x}/{y}.png", "makers", TilesMistake::Address),
            ("https://{z}.tiles.example/{x}/{y}.png", "makers", TilesMistake::Address),
            ("//tiles.example/{z}/{x}/{y}.png", "makers", TilesMistake::Address),
            ("https://tiles.example/{z}/{x}/{y}.png", " ", TilesMistake::Attribution),
        ] {
            assert_eq!(Tiles::new(address, attribution), Err(mistake), "{address}");
        }
    }
}
