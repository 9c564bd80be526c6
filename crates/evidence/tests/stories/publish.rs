//! What the world sees: with the checkpoint and the tiles alone it computes the tree.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request};
use axum::{Extension, Router};
use base::Lang;
use evidence::checkpoint::Checkpoint;
use evidence::merkle::{self, Hash};
use evidence::note::Verifier;
use evidence::tiles::{Edge, TILE_WIDTH, TileId, TileNodes, TilePath, TileTooShort};
use tower::ServiceExt as _;

use crate::story::{ORIGIN, Story};

/// Someone outside.
pub struct Outsider(Router);

impl Outsider {
    pub fn of(story: &Story) -> Self {
        let visit = ui::testing::visit(Lang::Fr, &[evidence::TEXTS]);
        Self(evidence::routes(story.evidence.clone()).into_router().layer(Extension(visit)))
    }

    pub async fn get(&self, path: &str) -> (u16, HeaderMap, Vec<u8>) {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let (parts, body) = self.0.clone().oneshot(request).await.unwrap().into_parts();
        (parts.status.as_u16(), parts.headers, to_bytes(body, 1 << 20).await.unwrap().to_vec())
    }

    async fn checkpoint(&self, vkey: &str) -> Checkpoint {
        let (status, headers, body) = self.get("/evidence/checkpoint").await;
        assert_eq!((status, &headers["content-type"]), (200, &"text/plain; charset=utf-8".parse().unwrap()));
        assert_eq!(headers["cache-control"], "public, max-age=2");
        let verifier: Verifier = vkey.parse().unwrap();
        assert_eq!(verifier.name(), ORIGIN);
        Checkpoint::open(&String::from_utf8(body).unwrap(), &verifier).unwrap()
    }

    async fn tile(&self, tile: TileId, width: usize) -> Vec<Hash> {
        let path = TilePath { tile, width };
        let (status, headers, body) = self.get(&format!("/evidence/tile/{path}")).await;
        assert_eq!((status, body.len()), (200, width * 32), "{path}");
        assert_eq!(headers["content-type"], "application/octet-stream");
        assert_eq!(headers["cache-control"], "public, max-age=31536000, immutable");
        body.chunks(32).map(|hash| Hash(hash.try_into().unwrap())).collect()
    }
}

#[tokio::test]
async fn an_outsider_computes_the_signed_root_from_the_tiles() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let outsider = Outsider::of(&story);
        let vkey = story.evidence.vkey();
        assert_eq!(outsider.checkpoint(&vkey).await, Checkpoint { size: 0, root: Hash::of_nothing() });

        let mut seen: Vec<Checkpoint> = Vec::new();
        for count in [1, 255, 1, 343] {
            story.record_at_once(count).await;
            let checkpoint = outsider.checkpoint(&vkey).await;
            let size = checkpoint.size;

            let mut tiles = std::collections::BTreeMap::new();
            for index in 0..=size / TILE_WIDTH as u64 {
                let tile = TileId { level: 0, index };
                if tile.width(size) > 0 {
                    tiles.insert(tile, outsider.tile(tile, tile.width(size)).await);
                }
            }
            for (tile, width) in Edge::tiles(size) {
                tiles.insert(tile, outsider.tile(tile, width).await);
            }
            let mut nodes = TileNodes::new(|tile| Ok::<_, TileTooShort>(tiles.get(&tile).cloned().unwrap_or_default()));
            assert_eq!(merkle::root(&mut nodes, size).unwrap(), checkpoint.root, "{size}, {}", database.engine());
            for old in &seen {
                let path = merkle::consistency(&mut nodes, old.size, size).unwrap().unwrap();
                assert!(merkle::consistency_holds(old.size, old.root, size, checkpoint.root, &path));
            }
            seen.push(checkpoint);
        }
    }
}

#[tokio::test]
async fn what_is_not_published_is_not_found() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let outsider = Outsider::of(&story);
        story.record_at_once(300).await;
        for path in [
            "/evidence/tile/entries/000",
            "/evidence/tile/0/001",
            "/evidence/tile/0/001.p/45",
            "/evidence/tile/0/002.p/1",
            "/evidence/tile/1/000",
            "/evidence/tile/1/000.p/2",
            "/evidence/tile/0/0",
            "/evidence/tile/0/000.p/256",
            "/evidence/tile/0/x999/x999/x999/x999/x999/999.p/1",
            "/evidence/tile/8/000.p/1",
        ] {
            assert_eq!(outsider.get(path).await.0, 404, "{path}, {}", database.engine());
        }
        for path in ["/evidence/tile/0/000", "/evidence/tile/0/000.p/17", "/evidence/tile/0/001.p/44"] {
            assert_eq!(outsider.get(path).await.0, 200, "{path}, {}", database.engine());
        }
    }
}
