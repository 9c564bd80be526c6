// A place takes more passes in a day than a place may: it is held and told why, the officer looks and lets it go on. A list
// that a device kept has a conflict; the printed booklet's QR codes are read off the pages and verified; ranges are blocked.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { entering, pressDeed } from './people.js';
import { saidBySquare } from './square.js';
import { walkedTwice } from './walked_twice.js';

const READER = new URL('../../target/debug/examples/booklets', import.meta.url).pathname;
const CODE = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g;

walkedTwice('The office of passes', 'pass-office', (journey) => {
  const { look, main } = journey;
  const pages = {};
  let codes;
  let first;
  const enter = entering(journey, pages);
  const use = async (page, some) => {
    await page.goto(`${journey.demo.origin}/counter`);
    await page.fill('textarea[name="codes"]', some.join('\n'));
    await pressDeed(page, 'look');
    await page.locator('input[name="service"][value="everyday"]').check();
    await pressDeed(page, 'redeem');
  };

  it('prints booklets whose squares are verified with the published keys alone', async () => {
    const page = await enter('omar');
    await page.goto(`${journey.demo.origin}/office/passes`);
    await page.locator('input[name^="booklets-"]').first().fill('2');
    const download = page.waitForEvent('download');
    await pressDeed(page, 'issue');
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-booklet-'));
    const file = join(folder, 'lot.pdf');
    await (await download).saveAs(file);
    const text = execFileSync('pdftotext', ['-layout', file, '-']).toString();
    codes = [...new Set(text.match(CODE))];
    assert.equal(codes.length, 20);
    first = Number(/Carnet (\d+)/.exec(text)[1]);
    assert.match(text.replaceAll(/\s+/g, ' '), /Personnes accompagnées par le département/, 'the letter says for whom');
    execFileSync('pdftoppm', ['-r', '150', '-gray', file, join(folder, 'page')]);
    const squares = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .flatMap((name) => execFileSync(READER, ['read', join(folder, name)]).toString().split('\n'))
      .filter(Boolean);
    const { keys } = await (await fetch(`${journey.demo.origin}/passes/keys.json`)).json();
    const said = await Promise.all(squares.map((square) => saidBySquare(square, keys)));
    assert.equal(said.length, 20);
    assert.deepEqual(said.map((one) => one.code).sort(), codes.map((code) => code.replaceAll('-', '')).sort());
    for (const one of said) {
      assert.equal(one.area, 'FR');
      assert.equal(one.cents, 1000);
      assert.ok([first, first + 1].includes(Math.floor(one.serial / 32)));
    }
    const forged = squares[0].replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    await assert.rejects(saidBySquare(forged, keys), 'a square that was altered');
  });

  it('sees where booklets are, and blocks a range with a reason', async () => {
    const page = pages.omar;
    await page.goto(`${journey.demo.origin}/office/passes`);
    await page.fill('input[name="first"]', String(first));
    await page.fill('input[name="last"]', String(first + 1));
    await pressDeed(page, 'deliver');
    await page.fill('input[name="block-first"]', String(first + 1));
    await page.fill('input[name="block-last"]', String(first + 1));
    await pressDeed(page, 'block');
    assert.match(await main(page), /Ce champ manque/);
    await page.fill('input[name="block-why"]', 'Perdu par le transporteur (fictif)');
    await pressDeed(page, 'block');
    assert.match(await main(page), /Les carnets sont bloqués/);
    await page.goto(`${journey.demo.origin}/office/passes/stock`);
    assert.match(await main(page), /Perdu par le transporteur[\s\S]*Omar Fictif|Omar Fictif[\s\S]*Perdu par le transporteur/);
    await look(page, 'stock');
  });

  it('takes in a list that a device kept, line by line, and once', async () => {
    const ines = await enter('ines');
    await ines.goto(`${journey.demo.origin}/prescribe`);
    await ines.fill('input[name="booklet"]', String(first));
    await ines.locator('main form button').first().click();
    assert.match(await main(ines), /Le carnet est remis/);
    await ines.goto(`${journey.demo.origin}/prescribe/ending`);
    await look(ines, 'ending');
    await ines.goto(`${journey.demo.origin}/prescribe/lost`);
    await look(ines, 'lost');

    const omar = pages.omar;
    await omar.goto(`${journey.demo.origin}/office/passes/conflicts`);
    await omar.fill('input[name="line"]', 'RELEVE-FICTIF-RISQUE');
    await omar.fill('input[name="cents"]', '100');
    await omar.locator('main form button').first().click();
    assert.match((await main(omar)).replace(/\s/g, ' '), /Sur le compte de risque 100/);

    const page = await enter('karim');
    await page.goto(`${journey.demo.origin}/counter/offline`);
    await look(page, 'offline');
    const own = codes.slice(0, 10);
    const at = new Date().toISOString();
    // The second booklet was blocked: which code is of which booklet the list's answers say.
    const list = ['code,at,service', `${own[0]},${at},everyday`, `${codes[19]},${at},everyday`, `7ZQ4,${at},everyday`].join('\n');
    const file = join(mkdtempSync(join(tmpdir(), 'passerelle-list-')), 'list.csv');
    writeFileSync(file, list);
    await page.setInputFiles('input[name="file"]', file);
    await page.locator('main form button').first().click();
    const told = await main(page);
    assert.match(told, /enregistré/);
    assert.match(told, /payé par le compte de risque[\s\S]*perdu ou volé/);
    assert.match(told, /ici il y en a 4/);
    await look(page, 'offline-answers');
    await page.fill('textarea[name="list"]', list);
    await page.locator('main form button').first().click();
    assert.match(await main(page), /payé par le compte de risque/);
    await omar.goto(`${journey.demo.origin}/office/passes/conflicts`);
    assert.match((await main(omar)).replace(/\s/g, ' '), /Sur le compte de risque 90/, 'twice the same list is paid once');
    await look(omar, 'conflicts');
  });

  it('holds a place with a reason that its counter says, and lets it go on', async () => {
    const omar = pages.omar;
    await use(pages.karim, codes.slice(1, 9));
    // The program looks every ten minutes, and before it closes the claims of a day: here it is started anew.
    await journey.demo.kill();
    await journey.demo.start();
    for (let tries = 0; tries < 40; tries += 1) {
      await omar.goto(`${journey.demo.origin}/office/passes/signals`);
      if (/Presque tout un carnet/.test(await main(omar))) break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    assert.match(await main(omar), /Presque tout un carnet[\s\S]*pass du carnet/);
    await look(omar, 'signals');
    await pressDeed(omar, 'hold');
    assert.match(await main(omar), /Écrivez une phrase/);
    await look(omar, 'signals-mistake');
    await omar.fill('input[name="hold-0"]', 'Registre des visites à nous montrer (fictif).');
    await pressDeed(omar, 'hold');
    assert.match(await main(omar), /Le lieu est suspendu/);
    const karim = pages.karim;
    await karim.goto(`${journey.demo.origin}/counter`);
    await karim.fill('textarea[name="codes"]', codes[9]);
    await pressDeed(karim, 'look');
    assert.match(await main(karim), /Registre des visites à nous montrer/);
    await omar.fill('input[name="lift-0"]', 'Le registre est en ordre (fictif).');
    await pressDeed(omar, 'lift');
    assert.match(await main(omar), /Le lieu peut reprendre/);
    await omar.fill('textarea[name="note-0"]', 'Un atelier pour deux personnes (fictif).');
    await pressDeed(omar, 'looked');
    assert.match(await main(omar), /Un atelier pour deux personnes/);
    await look(omar, 'signals-looked');
    await use(karim, [codes[9]]);
    assert.match(await main(karim), /1 pass utilisé/);
    if (journey.engine === 'SQLite') {
      assert.match(await journey.demo.command(['ledger', 'check']), /^ok\n/);
    }
  });
});
