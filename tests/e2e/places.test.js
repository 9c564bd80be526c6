// A person finds a place near home, on a small phone without scripts too; an officer decides of two that look alike.

import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

walkedTwice('A place', 'places', (journey) => {
  let demo;
  let page;
  const look = (step) => journey.look(page, step);
  const main = () => journey.main(page);

  before(async () => {
    demo = journey.demo;
    page = await journey.newPage();
  });

  it('is found around a town, with its number on a map', async () => {
    await page.goto(`${demo.origin}/`);
    await page.locator('main a[href="/places"]').first().click();
    if (journey.width === 'phone') await page.locator('details.filters > summary').click();
    await page.fill('input[name="near"]', 'Limoges');
    await page.selectOption('select[name="km"]', '50');
    await page.selectOption('select[name="open"]', 'mo');
    await page.locator('details.filters button[type="submit"]').click();
    assert.match(await main(), /Autour de Limoges \(87\)/);
    assert.ok((await page.locator('figure.chart svg circle.own').count()) > 1, 'there is a map');
    assert.equal(await page.locator('article').count(), await page.locator('article h3').count());
    await look('list');
  });

  it('says when it is open and how to call', async () => {
    await page.locator('article a').first().click();
    const said = await main();
    assert.match(said, /Lundi/);
    assert.match(said, /Source\s: france-services/);
    assert.equal(await page.locator('main a[href^="tel:+33"]').count(), 1);
    const described = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
    assert.equal(described['@type'], 'LocalBusiness');
    await look('place');
  });

  it('is open data, with its licence', async () => {
    const answer = await fetch(`${demo.origin}/places.geojson?near=Limoges&km=20`);
    assert.match(answer.headers.get('content-type'), /^application\/geo\+json/);
    assert.match(answer.headers.get('link'), /rel="license"/);
    const { features, license } = await answer.json();
    assert.ok(features.length > 1 && license.startsWith('https://'));
    const table = await (await fetch(`${demo.origin}/places.csv?department=87`)).text();
    assert.match(table, /^id,pivot,nom,commune,/);
  });

  it('stands beside its double until an officer decides', async () => {
    await signIn(page, demo.origin, 'omar');
    await page.goto(`${demo.origin}/office/places`);
    const count = async () => Number((await page.locator('main h2').first().innerText()).replace(/\D/g, ''));
    const before = await count();
    assert.ok(before > 1);
    await look('pairs');
    await page.locator('article').first().locator('button[value="different"]').click();
    assert.equal(await count(), before - 1);
    await page.locator('article').first().locator('button[value="first"]').click();
    assert.ok((await count()) < before - 1);
    await look('pairs-decided');
    for (const decided of [2, 1]) {
      assert.equal(await page.locator('button[value="take-back"]').count(), decided);
      await page.locator('button[value="take-back"]').first().click();
    }
    assert.equal(await count(), before, 'an officer may have been wrong');
  });
});
