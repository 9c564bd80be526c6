// A member of the jury declares, reads and scores on a phone, without scripts; the jury agrees on what it differs on; the
// officer signs the list and makes it final; a candidate reads their sentence; anybody computes the list again.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { PROGRAM } from './demonstration.js';
import { signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

/** Runs the command that a page shows, on the file that it gives. */
function compute(command, file) {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-jury-'));
  writeFileSync(join(folder, 'candidates.csv'), file);
  const words = command.match(/'[^']*'|\S+/g).map((word) => word.replace(/^'|'$/g, ''));
  assert.equal(words.shift(), 'passerelle');
  const told = execFileSync(PROGRAM, words, { cwd: folder }).toString().trim().split('\n').slice(1);
  return told.filter((line) => line.split(',')[1] === 'yes').map((line) => line.split(',')[0]).sort();
}

/** The numbers of the table that stand beside a word. */
async function numbers(page, word) {
  await page.locator('main details summary', { hasText: 'Voir le tableau' }).click();
  const rows = await page.locator('main details tbody tr').allInnerTexts();
  return rows.filter((row) => row.split('\t').some((cell) => cell.trim() === word)).map((row) => row.split('\t')[0].trim()).sort();
}

walkedTwice('The jury', 'jury', (journey) => {
  const { look, main } = journey;
  const pages = {};
  let desk;
  let code;
  const press = (page) => page.locator('main form button.button:not(.secondary)').first().click();
  const open = async (name) => {
    pages[name] = await journey.newPage();
    await signIn(pages[name], journey.demo.origin, name);
    return pages[name];
  };

  it('is promised a lottery before anybody is judged, and last year’s list is computed again by anybody', async () => {
    const page = await journey.newPage();
    await page.goto(`${journey.demo.origin}/programmes`);
    await page.locator('main a', { hasText: 'saison 1' }).click();
    code = new URL(page.url()).pathname.split('/')[2];
    await page.locator('main a[href$="/result"]').click();
    assert.match(await main(page), /pas encore définitive[\s\S]*[0-9a-f]{64}/);
    await look(page, 'promise');
    await page.goto(`${journey.demo.origin}/programmes/${code}/seasons`);
    await look(page, 'seasons');
    await page.locator('main table a').first().click();
    await look(page, 'result');
    const chosen = await numbers(page, 'Retenue');
    assert.equal(chosen.length, 10);
    const href = await page.locator('main a[href$="candidates.csv"]').getAttribute('href');
    const file = await (await page.request.get(`${journey.demo.origin}${href}`)).body();
    assert.match(file.toString(), /^id,score\n/, 'no group is told');
    assert.deepEqual(compute(await page.locator('main pre code').innerText(), file), chosen);
  });

  it('declares before it reads; a conflict gives the application to somebody else', async () => {
    const page = await open('nora');
    await page.goto(`${journey.demo.origin}/jury`);
    await look(page, 'mine');
    const open_ones = page.locator('main tr', { hasText: 'À déclarer' });
    const before = await open_ones.count();
    assert.equal(before, 2);
    const [number, second] = await open_ones.locator('a').allInnerTexts();
    await open_ones.first().locator('a').click();
    assert.doesNotMatch(await main(page), /premiers pas|trois premiers mois/);
    await look(page, 'declare');
    await press(page);
    assert.match(await main(page), /Choisissez une réponse/);
    await look(page, 'declare-mistake');
    await page.check('input[value=acquaintance]');
    await page.fill('textarea[name=words]', 'Une ancienne voisine (fictif).');
    await press(page);
    assert.match(await main(page), new RegExp(`${number}\\s+Conflit déclaré`));
    assert.equal(await open_ones.count(), before - 1);
    await open_ones.first().locator('a').click();
    await page.check('input[value=none]');
    await press(page);
    assert.match(await main(page), /trois premiers mois/);
    assert.doesNotMatch(await main(page), /Une femme|Un homme/, 'nobody who judges reads it');
    await look(page, 'sheet');
    await page.locator('button[value=send]').click();
    assert.match(await main(page), /Écrivez un nombre entier de points/);
    await look(page, 'sheet-mistake');
    for (const name of ['idea', 'way', 'need']) {
      await page.fill(`input[name=points-${name}]`, '6');
      await page.fill(`textarea[name=comment-${name}]`, 'Clair et faisable.');
    }
    await page.locator('button[value=send]').click();
    assert.match(await main(page), new RegExp(`${second}\\s+Fiche envoyée`));
    // Whoever got the other one fills it in.
    for (const name of ['karim', 'ines']) {
      const other = await open(name);
      await other.goto(`${journey.demo.origin}/jury`);
      const theirs = other.locator('main tr', { hasText: 'À déclarer' });
      while ((await theirs.count()) > 0) {
        await theirs.first().locator('a').click();
        await other.check('input[value=none]');
        await press(other);
        for (const criterion of ['idea', 'way', 'need']) {
          await other.fill(`input[name=points-${criterion}]`, '6');
          await other.fill(`textarea[name=comment-${criterion}]`, 'Clair.');
        }
        await other.locator('button[value=send]').click();
      }
    }
  });

  it('talks about what it differs on, with minutes and an agreed score', async () => {
    const page = await open('omar');
    await page.goto(`${journey.demo.origin}/office/programmes`);
    await page.locator('main a', { hasText: 'saison 1' }).click();
    desk = page.url();
    await page.goto(`${desk}/jury`);
    assert.match(await main(page), /Une ancienne voisine/);
    await look(page, 'desk');
    await page.fill('input[name=login]', 'personne-du-tout');
    await page.locator('button[value=invite]').click();
    assert.match(await main(page), /Personne n’a ce compte/);
    await look(page, 'desk-mistake');
    await page.goto(`${desk}/discussion`);
    await look(page, 'discussion');
    await page.locator('main table a').first().click();
    await look(page, 'table');
    await press(page);
    assert.match(await main(page), /Cochez qui était présent/);
    await page.locator('input[name=present]').first().check();
    await page.fill('textarea[name=minutes]', 'Les trois lecteurs ont comparé leurs commentaires.');
    await page.fill('input[name=agreed]', '62,5');
    await page.fill('textarea[name=reason]', 'L’idée est bonne, le chemin reste à préciser.');
    await press(page);
    assert.match(await main(page), /62,5 points, convenus/);
  });

  it('decides: the list is proposed, signed, made final', async () => {
    const page = pages.omar;
    for (const state of ['returned', 'sent']) {
      await page.goto(`${desk}/applications?state=${state}`);
      const hrefs = await page.locator('main table a').evaluateAll((links) => links.map((link) => link.href));
      for (const href of hrefs) {
        await page.goto(href);
        await page.locator('main details summary', { hasText: 'Déclarer non recevable' }).click();
        await page.fill('textarea[name=reason]', 'Arrivée sans les pièces demandées (fictif).');
        await page.locator('button[value=refuse]').click();
      }
    }
    await page.goto(`${desk}/decision`);
    assert.match(await main(page), /Liste proposée[\s\S]*Un second calcul/);
    await look(page, 'decision');
    const ranked = (await page.locator('main table tbody tr').allInnerTexts()).map((row) => row.split('\t')[1].trim());
    const add = page.locator('main details summary', { hasText: 'Ajouter une décision' });
    await add.click();
    await page.fill('input[name=number]', ranked[0]);
    await page.check('input[name=side][value=out]');
    await page.locator('button[value=override]').click();
    assert.match(await main(page), /Écrivez la raison du jury/);
    await look(page, 'decision-mistake');
    // The lottery decides who is best, and without some candidates no list keeps the bounds.
    for (const number of ranked) {
      // A form with a mistake is open.
      if (!(await page.isVisible('input[name=number]'))) await add.click();
      await page.fill('input[name=number]', number);
      await page.check('input[name=side][value=out]');
      await page.fill('textarea[name=reason]', 'Le projet a été abandonné (fictif).');
      await page.locator('button[value=override]').click();
      if (!/Aucune liste ne respecte/.test(await main(page))) break;
      await page.locator('button[value=drop]').click();
    }
    assert.match(await main(page), /Écartée par décision du jury\s: Le projet a été abandonné/);
    await page.locator('button[value=sign]').click();
    assert.match(await main(page), /Signée par/);
    await page.locator('main form button', { hasText: 'Rendre la liste définitive' }).click();
    assert.match(await main(page), /La liste est définitive/);
    await look(page, 'final');
  });

  it('tells each candidate their one true sentence, and how to object', async () => {
    const page = await open('bea');
    await page.goto(`${journey.demo.origin}/programmes/mine`);
    await page.locator('main a', { hasText: 'saison 1' }).first().click();
    assert.match(await main(page), /est au rang \d+ sur 2\d, avec [\d,]+ points/);
    await page.locator('main a[href$="/place"]').click();
    assert.match(await main(page), /Si vous n’êtes pas d’accord/);
    await look(page, 'place');
  });

  it('is computed again by who is shown the file', async () => {
    const page = pages.omar;
    await page.goto(`${journey.demo.origin}/programmes/${code}/result`);
    await look(page, 'result-new');
    const text = await main(page);
    const file = await (await page.request.get(`${desk}/decision/candidates.csv`)).body();
    const chosen = await numbers(page, 'Retenue');
    assert.equal(chosen.length, 10);
    // The lot decides between equal scores: now and then the same list comes without the bounds, and no group is needed.
    if (/Les bornes n’ont rien changé/.test(text)) {
      assert.doesNotMatch(await page.locator('main pre code').innerText(), /--bound/, 'nothing is said of groups');
    } else {
      assert.match(text, /Le fichier n’est pas publié/, 'some groups are small');
      assert.match(text, new RegExp(createHash('sha256').update(file).digest('hex')));
      assert.equal(await page.locator('main pre code').count(), 0, 'the bounds beside the jury’s own decision tell of whom it was');
    }
    await page.goto(`${desk}/decision`);
    const command = await page.locator('main pre code').innerText();
    assert.deepEqual(compute(command, file), chosen, 'the same list');
    const [seed] = command.match(/--seed '([^']+)'/).slice(1);
    assert.match(text, new RegExp(createHash('sha256').update(seed).digest('hex')), 'the seed is the one that was promised');
  });

  it('is followed: steps of the cohort, and what became of it', async () => {
    const page = pages.omar;
    await page.goto(`${desk}/cohort`);
    await page.locator('button[value=plan]').click();
    assert.match(await main(page), /Écrivez un jour qui existe/);
    await page.fill('input[name=title]', 'Premier rendez-vous (fictif)');
    for (const [part, value] of [['day', 1], ['month', 3], ['year', 2030]]) await page.fill(`input[name=due-${part}]`, String(value));
    await page.locator('button[value=plan]').click();
    assert.match(await main(page), /Premier rendez-vous/);
    await look(page, 'cohort');
    await page.goto(`${journey.demo.origin}/office/programmes`);
    await page.locator('main a', { hasText: 'saison 0' }).click();
    await page.goto(`${page.url()}/cohort`);
    assert.match(await main(page), /Premier prototype[\s\S]*Après 6 mois/);
    await look(page, 'cohort-last-year');
    await page.locator('main a[href$="/follow-ups"]').click();
    await look(page, 'follow-ups');
  });
});
