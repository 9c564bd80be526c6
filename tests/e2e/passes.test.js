// Booklets go from the officer's printer to a prescriber and a person; a place takes passes, undoes a mistake, and sees what it
// is owed. On the phone without scripts, too.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';
import { entering, pressDeed } from './people.js';
import { walkedTwice } from './walked_twice.js';

walkedTwice('Passes', 'pass', (journey) => {
  const { look, main } = journey;
  const pages = {};
  let codes;
  let serial;
  const enter = entering(journey, pages);

  it('are ordered by a funder, who learns where to pay in', async () => {
    const page = await enter('fred');
    await page.goto(`${journey.demo.origin}/fund`);
    assert.match(await main(page), /À verser[\s\S]*IBAN/);
    await look(page, 'fund');
    await page.goto(`${journey.demo.origin}/fund/order`);
    await page.fill('input[name="booklets"]', 'vingt');
    await page.fill('textarea[name="audience"]', 'Personnes fictives');
    await page.locator('main form button').first().click();
    assert.match(await main(page), /nombre entier/);
    assert.equal(await page.inputValue('textarea[name="audience"]'), 'Personnes fictives', 'nothing is lost');
    await look(page, 'order-mistake');
    await page.fill('input[name="booklets"]', '20');
    await page.fill('input[name="valid_until-day"]', '31');
    await page.fill('input[name="valid_until-month"]', '12');
    await page.fill('input[name="valid_until-year"]', '2027');
    await page.locator('main form button').first().click();
    assert.match(await main(page), /Votre commande est enregistrée/);
  });

  it('are issued and delivered by the officer, and printed once', async () => {
    const page = await enter('omar');
    await page.goto(`${journey.demo.origin}/office/passes`);
    await look(page, 'programme');
    await page.locator('input[name^="booklets-"]').first().fill('2');
    const download = page.waitForEvent('download');
    await pressDeed(page, 'issue');
    const text = execFileSync('pdftotext', ['-layout', await (await download).path(), '-']).toString();
    codes = text.match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g);
    assert.equal(codes.length, 20);
    serial = /Carnet (\d+)/.exec(text)[1];
    await page.goto(`${journey.demo.origin}/office/passes`);
    await page.fill('input[name="first"]', serial);
    await page.fill('input[name="last"]', String(Number(serial) + 1));
    await pressDeed(page, 'deliver');
    assert.match(await main(page), /Les carnets sont livrés/);
    await page.goto(`${journey.demo.origin}/office/passes/parties`);
    assert.match(await main(page), /Le Fictif[\s\S]*Karim Fictif/);
    await look(page, 'parties');
  });

  it('are handed over by a prescriber, without any account', async () => {
    const page = await enter('ines');
    await page.goto(`${journey.demo.origin}/prescribe`);
    await look(page, 'prescribe');
    await page.fill('input[name="booklet"]', '999');
    await page.locator('main form button').first().click();
    assert.match(await main(page), /pas dans votre stock/);
    await page.fill('input[name="booklet"]', serial);
    await page.locator('main form button').first().click();
    assert.match(await main(page), /Le carnet est remis[\s\S]*pas commencé/);
    await look(page, 'handed');
  });

  it('are taken by a place, once, and every mistake is told beside its code', async () => {
    const page = await enter('karim');
    await page.goto(`${journey.demo.origin}/counter`);
    await look(page, 'counter');
    await page.fill('textarea[name="codes"]', `${codes[0].toLowerCase().replaceAll('-', ' ')}\n${codes[1]}\n7ZQ4`);
    await pressDeed(page, 'look');
    assert.match(await main(page), /ici il y en a 4/);
    await look(page, 'counter-mistake');
    await page.fill('input[name="code-2"]', '');
    await pressDeed(page, 'look');
    await page.locator('input[name="service"][value="everyday"]').check();
    await look(page, 'counter-ready');
    const sent = { deed: 'redeem', service: 'everyday' };
    for (const name of ['csrf', 'of', 'operation', 'shown', 'code-0', 'code-1']) {
      sent[name] = await page.locator(`main input[name="${name}"]`).inputValue();
    }
    await pressDeed(page, 'redeem');
    assert.match(await main(page), /2 pass utilisés[\s\S]*8[\s\S]*pass restants/);
    await look(page, 'receipt');
    const again = await page.request.post(`${journey.demo.origin}/counter`, { form: sent, maxRedirects: 0 });
    assert.equal(new URL(again.headers().location, page.url()).href, page.url(), 'a double click counts once');
  });

  it('are given back when it was a mistake, and taken again', async () => {
    const page = pages.karim;
    await page.fill('input[name="code"]', codes[0]);
    await page.locator('main form button').first().click();
    assert.match(await main(page), /a été annulée/);
    await look(page, 'undone');
    await page.goto(`${journey.demo.origin}/counter`);
    await page.fill('textarea[name="codes"]', codes[0]);
    await pressDeed(page, 'look');
    await page.locator('input[name="service"][value="procedures"]').check();
    await pressDeed(page, 'redeem');
    assert.match(await main(page), /1 pass utilisé/);
    await page.goto(`${journey.demo.origin}/counter`);
    await page.fill('textarea[name="codes"]', codes[0]);
    await pressDeed(page, 'look');
    assert.match(await main(page), /a déjà été utilisé le/);
    await page.goto(`${journey.demo.origin}/counter/claims`);
    assert.match((await main(page)).replace(/\s/g, ''), /Reçudepuisladernièredemande:50,?0*€|Reçudepuisladernièredemande:50€/);
    await look(page, 'claims');
  });

  it('are followed by their person, who may attach them', async () => {
    const page = await enter('ana');
    await page.goto(`${journey.demo.origin}/passes`);
    assert.match(await main(page), /Le Fictif/);
    await page.fill('input[name="code"]', codes[1]);
    await page.locator('main form button').first().click();
    assert.match(await main(page), /rattaché à votre compte/);
    await look(page, 'own');
  });

  it('are blocked when they are lost, and replaced on paper', async () => {
    const page = pages.ines;
    await page.goto(`${journey.demo.origin}/prescribe/booklets/${serial}`);
    await pressDeed(page, 'lost');
    assert.match(await main(page), /Le carnet est bloqué/);
    const download = page.waitForEvent('download');
    await pressDeed(page, 'replace');
    const text = execFileSync('pdftotext', ['-layout', await (await download).path(), '-']).toString();
    assert.equal(text.match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g).length, 9);
    if (journey.engine === 'SQLite') {
      assert.match(await journey.demo.command(['ledger', 'check']), /^ok\n[\s\S]*passes, /);
    }
  });
});
