// Ana sees which administrations asked for her data, keeps a proof, and checks it with a program that is not ours.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, it } from 'node:test';
import { FIRST_VIEW_BYTES, firstView } from './page_checks.js';
import { signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

const CODE = '2870387085123';
const CHECKER = new URL('../../crates/exchange/tests/oracles/check_data_use.py', import.meta.url).pathname;
const PYTHON = process.env.PASSERELLE_PYTHON ?? new URL('../../target/oracles/bin/python', import.meta.url).pathname;

walkedTwice('Who asked for my data', 'data-uses', (journey) => {
  let demo;
  let page;
  const look = (step) => journey.look(page, step);
  const main = () => journey.main(page);

  before(async () => {
    demo = journey.demo;
    page = await journey.newPage();
  });

  it('leads there from the account, and from the accesses', async () => {
    await signIn(page, demo.origin, 'ana');
    await page.goto(`${demo.origin}/account/accesses`);
    await look('01-accesses');
    await page.locator('main a[href="/account/data-uses"]').click();
    await page.goto(`${demo.origin}/account`);
    await page.locator('main a[href="/account/data-uses"]').click();
    assert.match(page.url(), /\/account\/data-uses$/);
  });

  it('says who asked, what for, by which law, and what came of it', async () => {
    const told = await main();
    for (const said of ['3 demandes', 'Ville de Fictiville', 'Quotient familial', 'Calculer le prix de la cantine',
      'Service des écoles', 'L114-8', 'La donnée a été envoyée.', 'Rien n’a été trouvé.']) {
      assert.ok(told.includes(said), said);
    }
    assert.ok(!told.includes('Enquête'), 'what the law hides is not there');
    assert.ok(!told.includes('agent-fictif'), 'nobody’s employee is named');
    await look('02-list');
    const cookie = (await page.context().cookies(demo.origin)).map((one) => `${one.name}=${one.value}`).join('; ');
    assert.ok((await firstView(demo.origin, '/account/data-uses', cookie)) <= FIRST_VIEW_BYTES);
  });

  it('is filtered by who asked', async () => {
    const filters = page.locator('details.filters');
    if (await filters.locator('summary').isVisible()) await filters.locator('summary').click();
    await page.selectOption('select[name="by"]', { label: 'Ville de Fictiville (fictive)' });
    await filters.locator('button[type="submit"]').click();
    assert.match(await main(), /1 demande, /);
    await look('03-filtered');
  });

  it('gives a proof that an independent program finds good', async () => {
    const href = await page.locator('main a[href$="/proof"]').first().getAttribute('href');
    const file = join(demo.data, 'proof.json');
    writeFileSync(file, await (await page.request.get(demo.origin + href)).text());
    const key = (await (await page.request.get(`${demo.origin}/evidence/key`)).text()).trim();
    const said = execFileSync(PYTHON, [CHECKER, file, '--key', key, '--about', CODE]).toString();
    assert.match(said, /it is about this person/);
    assert.match(said, /Calculer le prix de la cantine/);
    assert.throws(() => execFileSync(PYTHON, [CHECKER, file, '--key', key, '--about', '1'], { stdio: 'pipe' }));
    const ours = await demo.command(['evidence', 'verify', file, '--key', key, '--about', CODE]);
    assert.match(ours, /^ok\n/);
    const paper = await page.request.get(`${demo.origin}${href}.pdf`);
    assert.equal(paper.headers()['content-type'], 'application/pdf');
    writeFileSync(new URL(`./screenshots/data-uses-${journey.width}-proof.pdf`, import.meta.url), await paper.body());
  });

  it('counts in public what is hidden', async () => {
    await page.goto(`${demo.origin}/data-uses/hidden`);
    assert.match(await main(), /Le premier mois n’est pas encore terminé/);
    await look('04-hidden');
  });
});
