// An officer writes questions on a page, moves and tries them, and makes a consultation of them; and releases the answers of a
// closed one as open data, which everybody fetches and checks. On the phone without scripts, too.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

const CHECKER = new URL('../../crates/disclosure/tests/oracles/check_release.py', import.meta.url).pathname;

walkedTwice('Open data', 'release', (journey) => {
  const { look, main } = journey;
  const pages = {};
  let draft;
  const keep = (page) => page.locator('button[value="keep"]').click();
  const add = async (page, kind) => {
    await page.selectOption('select[name=kind]', kind);
    await page.locator('form[action$="/add"] button').click();
  };

  it('begins with questions that are written on a page, whose mistakes stand beside their field', async () => {
    const page = await journey.newPage();
    pages.omar = page;
    await signIn(page, journey.demo.origin, 'omar');
    await page.goto(`${journey.demo.origin}/office/consultations`);
    await page.locator('main a[href="/office/questionnaires"]').click();
    await page.locator('main form button').click();
    assert.match(await main(page), /Écrivez un titre/);
    await look(page, 'questions-mistake');
    await page.fill('input[name=title]', 'Ville meilleure (fictif)');
    await page.check('input[name=langs][value=fr]');
    await page.check('input[name=langs][value=de]');
    await page.locator('main form button').click();
    draft = page.url();
    assert.match(await main(page), /pas encore de question/);
    await look(page, 'questions-empty');

    await add(page, 'one');
    await page.fill('textarea[name=label-fr]', 'Travaillez-vous dans la ville ?');
    await page.fill('textarea[name=label-de]', 'Arbeiten Sie in der Stadt?');
    await page.fill('input[name=choice-new1-fr]', 'Oui');
    await keep(page);
    assert.match(await main(page), /au moins deux réponses/);
    assert.equal(await page.inputValue('input[name=choice-new1-fr]'), 'Oui', 'nothing is lost');
    await look(page, 'question-mistake');
    await page.fill('input[name=choice-new1-de]', 'Ja');
    await page.fill('input[name=choice-new2-fr]', 'Non');
    await page.fill('input[name=choice-new2-de]', 'Nein');
    await keep(page);

    await add(page, 'number');
    await page.fill('textarea[name=label-fr]', 'Votre âge');
    await page.fill('input[name=least]', '0');
    await page.fill('input[name=most]', 'cent');
    await keep(page);
    assert.match(await main(page), /Écrivez un nombre/);
    await page.fill('input[name=most]', '120');
    await page.selectOption('select[name="only-if"]', { label: 'Travaillez-vous dans la ville ? → Oui' });
    await look(page, 'question-number');
    await keep(page);
    await add(page, 'scale');
    await page.fill('textarea[name=label-fr]', 'Je suis bien informé.');
    await page.fill('textarea[name=label-de]', 'Ich bin gut informiert.');
    await keep(page);
    assert.match(await main(page), /Manque encore en\s: .?Deutsch[\s\S]*Je suis bien informé/);
    await look(page, 'questions');
  });

  it('lets them be moved, taken away and tried, and two tabs do not undo each other', async () => {
    const page = pages.omar;
    const other = await page.context().newPage();
    await other.goto(draft);
    await page.locator('button[value^="up "]').last().click();
    assert.match(await main(page), /1\. Travaillez[\s\S]*2\. Je suis bien informé[\s\S]*3\. Votre âge/);
    await other.locator('button[value^="down "]').first().click();
    assert.match(await main(other), /a changé ces questions entre-temps[\s\S]*2\. Je suis bien informé/);
    await look(other, 'questions-elsewhere');
    await other.close();
    await add(page, 'note');
    await page.fill('textarea[name=label-fr]', 'Merci.');
    await keep(page);
    await page.locator('details summary', { hasText: 'Enlever' }).last().click();
    await page.locator('button[value^="remove "]').last().click();
    assert.doesNotMatch(await main(page), /Merci\./);
    await page.goto(`${draft}/preview?page=3&in=fr`);
    assert.match(await main(page), /Travaillez-vous dans la ville \? → Oui[\s\S]*Votre âge/);
    await look(page, 'preview');
    const sheet = await page.request.get(`${draft}/questions.xlsx`);
    assert.equal((await sheet.body()).subarray(0, 2).toString(), 'PK');
  });

  it('makes a consultation of them, on the way of every sheet', async () => {
    const page = pages.omar;
    await page.goto(draft);
    await page.locator('main a[href*="new?questions="]').click();
    await page.fill('input[name=body]', 'Ville fictive');
    await page.fill('input[name=title-fr]', 'Une ville meilleure (fictif)');
    await page.fill('textarea[name=introduction-fr]', 'Dites-nous ce qu’il vous faut.');
    const year = new Date().getFullYear();
    for (const [name, value] of Object.entries({ 'opens-day': 1, 'opens-month': 1, 'opens-year': year, 'closes-day': 31, 'closes-month': 12, 'closes-year': year })) {
      await page.fill(`input[name=${name}]`, String(value));
    }
    await look(page, 'make');
    await page.locator('main form button').first().click();
    assert.match(await main(page), /Vous seul voyez ce brouillon/);
    await page.locator('button[value=publish]').click();
    const address = await page.locator('main a[href^="/consultations/"]').first().getAttribute('href');
    await page.goto(`${journey.demo.origin}${address}`);
    await page.locator('main form button').first().click();
    assert.match(await main(page), /Travaillez-vous dans la ville/);
  });

  it('is chosen question by question, seen before it is signed, and signed once', async () => {
    const page = pages.omar;
    await page.goto(`${journey.demo.origin}/office/consultations`);
    await page.locator('main a', { hasText: 'Les aides aux jeunes entreprises' }).click();
    await page.locator('main a[href$="/release"]').click();
    assert.match(await main(page), /une seule fois[\s\S]*Ce qui serait publié[\s\S]*Lignes, une par réponse\s*120/);
    await look(page, 'release');
    await page.locator('main a[href*="/release/texts"]').click();
    await look(page, 'texts');
    for (let left = 3; left > 0 && page.url().includes('/texts'); left -= 1) {
      for (const box of await page.locator('input[name=sign]').all()) await box.check();
      await page.locator('main form button').first().click();
    }
    assert.match(await main(page), /(\d+).? textes lus et signés sur .?\1/);
    await page.selectOption('select[name="way-stage"]', 'answer');
    await page.fill('input[name="width-people"]', '0');
    await page.check('input[name="text-change"]');
    await page.locator('button[value=look]').click();
    assert.match(await main(page), /plus grand que 0/);
    assert.equal(await page.inputValue('select[name="way-stage"]'), 'answer', 'nothing is lost');
    await look(page, 'release-mistake');
    await page.fill('input[name="width-people"]', '5');
    await page.fill('input[name="crowd"]', '6');
    await page.locator('button[value=look]').click();
    await page.locator('button[value=sign]').click();
    assert.match(await main(page), /puis cochez la case/);
    await page.check('input[name=read]');
    await page.locator('button[value=sign]').click();
    assert.match(await main(page), /Publié et signé par .?Omar Fictif/);
    await look(page, 'released');
    await page.locator('main a[href$="/data"]').click();
    assert.match(await main(page), /Textes à part[\s\S]*k = 6/);
  });

  it('of a closed consultation is read by everybody, and checked from the files alone', async () => {
    const page = await journey.newPage();
    await page.goto(`${journey.demo.origin}/consultations`);
    await page.locator('main a', { hasText: 'Le numérique dans votre région' }).click();
    await page.locator('main a[href$="/data"]').click();
    assert.match(await main(page), /Les fichiers[\s\S]*Licence Ouverte 2\.0[\s\S]*k-anonymat[\s\S]*ne garantit pas/);
    await look(page, 'data');
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-data-'));
    try {
      for (const file of ['answers.csv', 'answers.json', 'answers.xlsx', 'codebook.csv', 'datapackage.json']) {
        const answer = await page.request.get(`${page.url()}/${file}`);
        assert.equal(answer.status(), 200, file);
        writeFileSync(join(folder, file), await answer.body());
      }
      assert.match(execFileSync('python3', [CHECKER, join(folder, 'datapackage.json')]).toString(), /holds/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const package_ = await page.request.get(new URL(await page.locator('main a[href$=".zip"]').getAttribute('href'), page.url()).href);
    const hash = createHash('sha256').update(await package_.body()).digest('hex');
    assert.match(await main(page), new RegExp(hash), 'the hash is that of the package');
    await page.goto(await page.locator('main a[href$="method.de.html"]').evaluate((link) => link.href));
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    assert.match(await main(page), /k-Anonymität/);
  });

  it('is withdrawn with a reason, for good', async () => {
    const page = pages.omar;
    await page.goto(`${journey.demo.origin}/office/consultations`);
    await page.locator('main a', { hasText: 'Le numérique dans votre région' }).click();
    await page.locator('main a[href$="/release"]').click();
    assert.match(await main(page), /Publié et signé par .?Omar Fictif/);
    await page.locator('button[value=withdraw]').click();
    assert.match(await main(page), /Écrivez pourquoi/);
    await look(page, 'withdraw-mistake');
    await page.fill('textarea[name=why]', 'Une question a été mal comprise.');
    await page.locator('button[value=withdraw]').click();
    assert.match(await main(page), /ne sera pas publiée de nouveau/);
    await page.locator('main a[href$="/data"]').click();
    assert.match(await main(page), /Retiré le[\s\S]*mal comprise/);
    await look(page, 'withdrawn');
    assert.equal((await page.request.get(`${page.url()}/answers.csv`)).status(), 410);
  });
});
