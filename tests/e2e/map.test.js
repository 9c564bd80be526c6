// The detailed map of places, as an operator sets it up who has a server of tiles: nothing is asked of it before the
// person wants it, it is moved by mouse, finger and keyboard, and where it fails the drawing is there again.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, it } from 'node:test';
import { DESK, PHONE, launch, picture, visit } from './browser.js';
import { startPasserelle } from './clients/service.js';
import { freePort } from './free_port.js';
import { checkPage } from './page_checks.js';

// A grey dot: what a tile is made of does not matter here.
const TILE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGPYCwAA+gD5EYyKOwAAAABJRU5ErkJggg==', 'base64');
const PLACES = new URL('../../packs/france/demo/places.csv', import.meta.url).pathname;
const LIMOGES = { lat: 45.83, lon: 1.26 };

let browser;
let passerelle;
let server;
let asked = [];
before(async () => {
  const port = await freePort();
  server = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader('content-type', 'image/png').setHeader('cross-origin-resource-policy', 'cross-origin').end(TILE);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  passerelle = await startPasserelle([], {
    PASSERELLE_MAP_TILES: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
    PASSERELLE_MAP_ATTRIBUTION: '© the makers of the map',
  });
  passerelle.command(['import', 'places', PLACES]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await passerelle?.stop();
  server?.closeAllConnections();
  server?.close();
});

async function places({ scripts = true, viewport = DESK } = {}) {
  const context = await visit(browser, { scripts, viewport, language: 'en' });
  const page = await context.newPage();
  const address = `${passerelle.origin}/places?near=Limoges&km=50`;
  // Another node notices what was imported within seconds.
  for (let time = 0; time < 50; time += 1) {
    await page.goto(address);
    if (await page.locator('figure.chart').count()) break;
    await page.waitForTimeout(200);
  }
  asked = [];
  return page;
}

const openMap = (page) => page.getByRole('button', { name: 'Open the detailed map' }).click();

/** Where a tile lies: zoom, and the point of its north-western corner. */
function corner(path) {
  const [zoom, x, y] = path.match(/^\/(\d+)\/(\d+)\/(\d+)\.png$/).slice(1).map(Number);
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** zoom))) * 180) / Math.PI;
  return { zoom, lat, lon: (x / 2 ** zoom) * 360 - 180 };
}

it('is a drawing without scripts, which says nothing of tiles', async () => {
  const page = await places({ scripts: false });
  assert.ok(await page.locator('figure.chart svg').isVisible());
  assert.ok(!(await page.getByText('detailed map').first().isVisible()));
  await page.context().close();
});

it('asks nothing of the server of tiles before the person does, and then for what is around', async () => {
  const page = await places();
  assert.ok(await page.getByText('will see the address of your connection').isVisible());
  await page.waitForLoadState('networkidle');
  assert.deepEqual(asked, []);
  await openMap(page);
  await page.waitForLoadState('networkidle');
  assert.ok(asked.length >= 6, `${asked.length} tiles`);
  for (const { zoom, lat, lon } of asked.map(corner)) {
    const wide = 360 / 2 ** zoom;
    assert.ok(Math.abs(lat - LIMOGES.lat) < 3 * wide && Math.abs(lon - LIMOGES.lon) < 4 * wide, `${zoom} ${lat} ${lon}`);
  }
  assert.ok(await page.getByText('© the makers of the map').isVisible());
  assert.ok(!(await page.locator('figure.chart svg').isVisible()));
  await checkPage(page, 'map-desk', { elsewhere: '.pin' });
  await picture(page, 'map-desk');
  await page.context().close();
});

it('shows every place of the page within it, by its number, which leads to the place', async () => {
  const page = await places();
  const numbers = await page.locator('svg [data-lat]').evaluateAll((all) => all.map((one) => one.textContent.trim()).reverse());
  await openMap(page);
  const map = await page.locator('.map').boundingBox();
  const pins = page.locator('a.pin');
  assert.deepEqual((await pins.allTextContents()).sort(), numbers.sort());
  for (const pin of await pins.all()) {
    const box = await pin.boundingBox();
    assert.ok(box.x >= map.x && box.y >= map.y && box.x + box.width <= map.x + map.width && box.y + box.height <= map.y + map.height);
  }
  const first = pins.first();
  const name = await first.getAttribute('title');
  await first.press('Enter');
  await page.waitForURL('**/places/*');
  assert.equal(await page.locator('h1').textContent(), name);
  await page.context().close();
});

it('is moved and enlarged by mouse, wheel and keyboard, and scrolls the page else', async () => {
  const page = await places();
  await openMap(page);
  await page.waitForLoadState('networkidle');
  const zoomOf = () => Number(asked.at(-1).split('/')[1]);
  const pin = page.locator('a.pin').first();
  const at = async () => (await pin.boundingBox()).x;
  const [zoom, before] = [zoomOf(), await at()];
  const map = await page.locator('.map').boundingBox();
  await page.mouse.move(map.x + 20, map.y + 20);
  await page.mouse.down();
  await page.mouse.move(map.x + 120, map.y + 20, { steps: 4 });
  await page.mouse.up();
  assert.equal(Math.round((await at()) - before), 100);
  await page.locator('.map').focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(Math.round((await at()) - before), 180);
  await page.keyboard.press('+');
  await page.waitForLoadState('networkidle');
  assert.equal(zoomOf(), zoom + 1);
  asked = [];
  await page.getByRole('button', { name: 'Reduce' }).click();
  await page.getByRole('button', { name: 'Reduce' }).click();
  await page.waitForLoadState('networkidle');
  assert.equal(zoomOf(), zoom - 1);
  const scrolled = await page.evaluate(() => scrollY);
  await page.mouse.move(map.x + 50, map.y + 50);
  await page.mouse.wheel(0, 100);
  await page.waitForFunction((before) => scrollY !== before, scrolled);
  await page.context().close();
});

it('fits a phone', async () => {
  const page = await places({ viewport: PHONE });
  await openMap(page);
  await page.waitForLoadState('networkidle');
  await checkPage(page, 'map-phone', { elsewhere: '.pin' });
  await picture(page, 'map-phone');
  await page.context().close();
});

it('gives the drawing back when the tiles do not come', async () => {
  const page = await places();
  await page.route('**/*.png', (route) => route.abort());
  await openMap(page);
  await page.getByText('The detailed map did not come').waitFor();
  assert.ok(await page.locator('figure.chart svg').isVisible());
  assert.ok(!(await page.locator('.map').isVisible()));
  await page.context().close();
});
