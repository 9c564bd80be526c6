// A prescriber spots needs, proposes a place near home and books a time; the person sees it; the place notes who came and what was
// learnt; the funder sees sums only. On the phone without scripts, too.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';
import { entering, pressDeed } from './people.js';
import { walkedTwice } from './walked_twice.js';

walkedTwice('The people’s side of passes', 'prescriber', (journey) => {
  const { look } = journey;
  /** What a page says, with ordinary blanks. */
  const main = async (page) => (await journey.main(page)).replace(/\s+/g, ' ');
  const pages = {};
  const enter = entering(journey, pages);
  const text = async (page, path) => {
    const answer = await page.request.get(`${journey.demo.origin}${path}`);
    assert.equal(answer.headers()['content-type'], 'application/pdf');
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: await answer.body() }).toString();
  };
  let booklet;
  let digital;

  it('begins with a few questions, each of which may be skipped', async () => {
    const page = await enter('ines');
    await page.goto(`${journey.demo.origin}/prescribe`);
    await look(page, 'prescribe');
    await page.goto(`${journey.demo.origin}/prescribe/spotting`);
    await page.locator('input[name="spot-form"][value="no"]').check();
    await page.locator('input[name="spot-password"][value="unknown"]').check();
    await page.fill('input[name="commune"]', 'Limoges');
    await look(page, 'spotting');
    await pressDeed(page, 'see');
    const told = await main(page);
    assert.match(told, /Proposition : 4 pass, d’abord pour « Aide aux démarches/);
    assert.match(told, /Le Fictif[\s\S]*01 99 00 12 34/);
    await look(page, 'spotted');
  });

  it('goes on with a place near home, and a booklet without paper for who has an account', async () => {
    const page = pages.ines;
    await page.getByLabel('Le Fictif', { exact: true }).check();
    const stock = /en stock : (\d+)/.exec(await (async () => {
      const other = await page.context().newPage();
      await other.goto(`${journey.demo.origin}/prescribe`);
      const told = await main(other);
      await other.close();
      return told;
    })());
    booklet = Number(stock[1]);
    await page.fill('input[name="booklet"]', String(booklet));
    await page.fill('input[name="name"]', 'Zoé Fictive');
    await page.fill('input[name="telephone"]', '01 99 00 12 34');
    await pressDeed(page, 'hand-over');
    assert.match(await main(page), /Demandez si elle veut être appelée/);
    await look(page, 'not-agreed');
    await page.locator('input[name="agreed"]').check();
    await page.locator('input[name="keep"]').check();
    await pressDeed(page, 'hand-over');
    assert.match(await main(page), /Le carnet est remis[\s\S]*Le Fictif[\s\S]*Besoins repérés/);
    await look(page, 'handed');
    await page.goto(`${journey.demo.origin}/prescribe`);
    await page.fill('input[name="booklet"]', String(booklet + 1));
    await page.fill('input[name="account"]', 'ana');
    await page.locator('input[name="digital"]').check();
    await page.locator('main form button').first().click();
    digital = /nº (\d+)/.exec(await page.locator('h1').innerText())[1];
  });

  it('books a time, prints it in large letters, and notes a call', async () => {
    const page = pages.ines;
    await page.goto(`${journey.demo.origin}/prescribe/booklets/${booklet}/appointment`);
    assert.match(await main(page), /Le Fictif[\s\S]*Quand, et où/);
    await page.locator('input[name="slot"]').first().check();
    await page.fill('input[name="passes"]', '2');
    await page.fill('input[name="name"]', 'Zoé Fictive');
    await look(page, 'booking');
    await pressDeed(page, 'book');
    assert.match(await main(page), /Le rendez-vous est pris[\s\S]*2 pass gardés/);
    const sheet = await text(page, `/prescribe/booklets/${booklet}/sheet.pdf`);
    assert.match(sheet, /Votre rendez-vous[\s\S]*Le Fictif[\s\S]*Bus 8/);
    await page.locator('input[name="said"][value="will-come"]').check();
    await pressDeed(page, 'called');
    assert.match(await main(page), /jointe, elle viendra/);
    await look(page, 'called');
  });

  it('lets the person see codes, book, and change the time', async () => {
    const page = await enter('ana');
    await page.goto(`${journey.demo.origin}/passes/${digital}/codes`);
    assert.match(await main(page), /Pass 1[\s\S]*[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await look(page, 'codes');
    const print = await text(page, `/passes/${digital}/codes.pdf`);
    assert.equal(print.match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g).length, 10);
    await page.goto(`${journey.demo.origin}/passes/${digital}/appointment?commune=Limoges`);
    await page.locator('input[name="slot"]').first().check();
    await pressDeed(page, 'book');
    await page.locator('a', { hasText: 'Changer ce rendez-vous' }).first().click();
    await page.locator('input[name="slot"]').last().check();
    await pressDeed(page, 'book');
    assert.match(await main(page), /Le rendez-vous est changé/);
    await look(page, 'own');
  });

  it('shows the place its day, and lets it offer times', async () => {
    const page = await enter('karim');
    // The day of the place, which is that of Paris.
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
    const inTwoDays = day.format(new Date(Date.now() + 2 * 86_400_000));
    await page.goto(`${journey.demo.origin}/counter/appointments?day=${inTwoDays}`);
    assert.match(await main(page), /Zoé Fictive \(Carnet nº/);
    await look(page, 'day');
    await page.fill('input[name="from"]', 'midi');
    await pressDeed(page, 'offer');
    assert.match(await main(page), /Tapez une heure, par exemple 14:30/);
    await look(page, 'offer-mistake');
  });

  it('notes what was learnt, with the person’s agreement, and tells the funder sums only', async () => {
    const page = pages.karim;
    await pages.ana.goto(`${journey.demo.origin}/passes/${digital}/codes`);
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(await main(pages.ana))[0];
    await page.goto(`${journey.demo.origin}/counter`);
    await page.fill('textarea[name="codes"]', code);
    await pressDeed(page, 'look');
    await page.locator('input[name="service"][value="procedures"]').check();
    await pressDeed(page, 'redeem');
    await page.locator('a', { hasText: 'Noter ce qui a été appris' }).click();
    await page.getByLabel('Faire ses démarches en ligne').check();
    await pressDeed(page, 'note');
    assert.match(await main(page), /Sans son accord, rien n’est noté/);
    await look(page, 'learning-mistake');
    await page.locator('input[name="agreed"]').check();
    await pressDeed(page, 'note');
    assert.match(await main(page), /Ce qui a été appris est noté/);
    await pages.ana.goto(`${journey.demo.origin}/passes`);
    assert.match(await main(pages.ana), /Ce que vous avez appris[\s\S]*Faire ses démarches en ligne/);
    await look(pages.ana, 'learnt');
    const fred = await enter('fred');
    await fred.goto(`${journey.demo.origin}/fund`);
    assert.match(await main(fred), /Ce qui a été appris[\s\S]*Total/);
    assert.doesNotMatch(await main(fred), /démarches en ligne/);
    await look(fred, 'sums');
  });
});
