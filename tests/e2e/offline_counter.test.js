// A place takes passes while its network is cut: a device reads squares alone, keeps what it accepted over a restart of its
// browser, and sends it twice for it to count once. A forged pass, one that is over and one that is typed are told apart.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { PASS, newKey, squareOf } from '../../crates/pass/tests/scripts/squares.js';
import { PHONE, launch, picture, visit } from './browser.js';
import { newPostgresDatabase, startDemonstration } from './demonstration.js';
import { checkPage, checkWithNu } from './page_checks.js';
import { signIn } from './people.js';
import { saidBySquare } from './square.js';

const READER = new URL('../../target/debug/examples/booklets', import.meta.url).pathname;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const profile = mkdtempSync(join(tmpdir(), 'passerelle-device-'));
// A key that only this test's device believes: squares that we do not print.
const own = await newKey();
const day = (date) => Math.floor(Date.parse(date) / 86400000);

describe('A counter without a network', () => {
  let demo;
  let browser;
  let device;
  let isCut = false;
  let page;
  let first;
  let squares;
  const main = (of = page) => of.locator('main').innerText();
  const part = (name) => page.locator(`[data-part="${name}"]`);
  const verdict = () => part('verdict').innerText();
  const press = (of, deed) => of.locator(`button[name="deed"][value="${deed}"]`).first().click();
  const enter = async (username) => {
    const context = await visit(browser, { scripts: true, viewport: PHONE });
    const entered = await context.newPage();
    await signIn(entered, demo.origin, username);
    return entered;
  };
  const check = async (text) => {
    await page.fill('input[name="code"]', text);
    await part('form').locator('button[type="submit"]').click();
    await part('verdict').locator('p').first().waitFor();
  };
  const accept = async (text) => {
    await check(text);
    await part('verdict').locator('button').click();
    await part('verdict').locator('p', { hasText: 'Accepté et gardé' }).waitFor();
  };
  const cut = (now) => {
    isCut = now;
    return device.setOffline(now);
  };
  /** Opens the browser of the device, on the profile that it had. */
  const open = async (offline) => {
    isCut = offline;
    device = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
      viewport: PHONE,
      locale: 'fr',
      offline,
    });
    device.setDefaultTimeout(10_000);
    page = await device.newPage();
    // Beside the platform's keys, that of the test.
    await page.route('**/counter/device/places.json', async (route) => {
      // What the test asks by itself would go through the cut.
      if (isCut) return route.abort('internetdisconnected');
      const answer = await route.fetch();
      if (answer.status() !== 200) return route.fulfill({ response: answer });
      const told = await answer.json();
      return route.fulfill({ response: answer, json: { ...told, keys: [...told.keys, own.jwk] } });
    });
  };

  before(async () => {
    demo = await startDemonstration({ database: process.env.PASSERELLE_TEST_POSTGRES ? newPostgresDatabase() : undefined });
    browser = await launch();
    const omar = await enter('omar');
    await omar.goto(`${demo.origin}/office/passes`);
    await omar.locator('input[name^="booklets-"]').first().fill('2');
    const download = omar.waitForEvent('download');
    await press(omar, 'issue');
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-booklet-'));
    const file = join(folder, 'lot.pdf');
    await (await download).saveAs(file);
    first = Number(/Carnet (\d+)/.exec(execFileSync('pdftotext', ['-layout', file, '-']).toString())[1]);
    execFileSync('pdftoppm', ['-r', '150', '-gray', file, join(folder, 'page')]);
    const read = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .flatMap((name) => execFileSync(READER, ['read', join(folder, name)]).toString().split('\n'))
      .filter(Boolean);
    const { keys } = await (await fetch(`${demo.origin}/passes/keys.json`)).json();
    const said = await Promise.all(read.map(async (text) => ({ text, ...(await saidBySquare(text, keys)) })));
    squares = said.sort((one, other) => one.serial - other.serial);
    await omar.goto(`${demo.origin}/office/passes`);
    await omar.fill('input[name="first"]', String(first));
    await omar.fill('input[name="last"]', String(first + 1));
    await press(omar, 'deliver');
    await omar.goto(`${demo.origin}/office/passes/conflicts`);
    await omar.fill('input[name="line"]', 'RELEVE-FICTIF-RISQUE');
    await omar.fill('input[name="cents"]', '100');
    await omar.locator('main form button').first().click();
    const ines = await enter('ines');
    for (const booklet of [first, first + 1]) {
      await ines.goto(`${demo.origin}/prescribe`);
      await ines.fill('input[name="booklet"]', String(booklet));
      await ines.locator('main form button').first().click();
      assert.match(await main(ines), /Le carnet est remis/);
    }
    // The second one is lost: a device without a network cannot know it.
    await press(ines, 'lost');
    assert.match(await main(ines), /Le carnet est bloqué/);
  });
  after(async () => {
    await device?.close();
    await browser?.close();
    assert.equal(await demo?.stop(), 0);
    checkWithNu();
  });

  it('says what it needs where no scripts run', async () => {
    const context = await visit(browser, { scripts: false, viewport: PHONE });
    const plain = await context.newPage();
    await plain.goto(`${demo.origin}/counter/device`);
    assert.match(await main(plain), /a besoin d’un script[\s\S]*La personne ne paie jamais/);
    await picture(plain, 'offline-counter-no-script');
    await checkPage(plain, 'offline-counter-no-script');
    await context.close();
  });

  it('learns the keys and its limit while there is a network', async () => {
    await open(false);
    await signIn(page, demo.origin, 'karim');
    await page.goto(`${demo.origin}/counter/device`);
    await part('form').waitFor();
    assert.match(await part('known').innerText(), /Clés et plafond connus depuis le/);
    assert.match((await part('room').innerText()).replaceAll(/\s/g, ' '), /Encore 100,00 € sans réseau, sur un plafond de 100,00 €/);
    await page.waitForFunction(async () => (await caches.match('/counter/device', { ignoreVary: true })) !== undefined);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const scopes = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname));
    assert.deepEqual(scopes, ['/counter/device'], 'the worker answers for this page and for nothing else');
  });

  it('opens without a network, and tells genuine passes from others', async () => {
    await cut(true);
    await page.goto(`${demo.origin}/counter/device`);
    await part('form').waitFor();
    await part('network').filter({ hasText: 'Pas de réseau' }).waitFor();
    assert.doesNotMatch(await page.locator('body').innerText(), /Karim/, 'what is kept has no name');
    await check(squares[0].text);
    assert.match((await verdict()).replaceAll(/\s/g, ' '), /Ce pass est vrai : 10,00 €[\s\S]*personne ne peut savoir s’il est déjà utilisé[\s\S]*jamais pour la personne/);
    await picture(page, 'offline-counter-genuine');
    const forged = squares[0].text.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    await check(forged);
    assert.match(await verdict(), /n’est pas signé par nous[\s\S]*La personne ne paie rien/);
    assert.equal(await part('verdict').locator('button').count(), 0);
    await check(await squareOf(await newKey(), PASS));
    assert.match(await verdict(), /ne connaît pas la clé/);
    await check(await squareOf(own, { ...PASS, area: 'FR', lastDay: day('2020-01-31') }));
    assert.match((await verdict()).replaceAll(/\s/g, ' '), /n’est plus valable : son dernier jour était le 31 janvier 2020/);
    await check(await squareOf(own, { ...PASS, area: 'FR-2B', lastDay: day('2199-01-01') }));
    assert.match(await verdict(), /n’est pas valable dans votre département/);
    await check('7ZQ4-K0N0-3W5V-T20X');
    assert.match(await verdict(), /un signe est faux ou manque/);
  });

  it('accepts passes once, up to its limit, and a typed code at the risk of the place', async () => {
    await accept(squares[0].text);
    await check(squares[0].text);
    assert.match(await verdict(), /déjà accepté ce pass/);
    await accept(squares[10].text);
    await check('7ZQ4-K0N0-3W5V-T20V');
    assert.match(await verdict(), /rien ne prouve que le pass est vrai[\s\S]*votre lieu n’est pas payé/);
    await part('verdict').locator('button').click();
    await part('verdict').locator('p', { hasText: 'Accepté et gardé' }).waitFor();
    assert.match((await part('room').innerText()).replaceAll(/\s/g, ' '), /Encore 70,00 €/);
    for (const one of squares.slice(1, 8)) await accept(one.text);
    await check(squares[8].text);
    assert.match(await verdict(), /Le plafond de votre lieu sans réseau est atteint/);
    assert.match(await part('by').innerText(), /10 à envoyer avant le/);
    await picture(page, 'offline-counter-limit');
  });

  it('keeps neither names nor readable codes, and nothing is lost when the browser is closed', async () => {
    const kept = await page.evaluate(async () => {
      const db = await new Promise((done) => (indexedDB.open('counter-device').onsuccess = ({ target }) => done(target.result)));
      const all = await new Promise((done) => (db.transaction('accepted').objectStore('accepted').getAll().onsuccess = ({ target }) => done(target.result)));
      return all.map(({ sealed, ...rest }) => JSON.stringify({ ...rest, iv: 0, sealed: new TextDecoder('latin1').decode(sealed) }));
    });
    assert.equal(kept.length, 10);
    for (const one of kept) assert.doesNotMatch(one, new RegExp(`PN1:|Karim|${squares[0].code}|7ZQ4`));
    await device.close();
    await open(true);
    await page.goto(`${demo.origin}/counter/device`);
    await part('rows').locator('tr').nth(9).waitFor();
    assert.equal(await part('rows').locator('tr', { hasText: 'à envoyer' }).count(), 10);
    await check(squares[0].text);
    assert.match(await verdict(), /déjà accepté ce pass/);
  });

  it('is sent when the network is back; an answer that was lost counts once, and conflicts are shown', async () => {
    let lost = 0;
    await device.route('**/counter/offline', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await cut(false);
    await part('sign-in').locator('a').click();
    await signIn(page, demo.origin, 'karim');
    await part('sent').filter({ hasText: 'Rien n’est perdu' }).waitFor();
    assert.equal(lost, 1);
    assert.equal(await part('rows').locator('tr', { hasText: 'à envoyer' }).count(), 10, 'all of it is still here');
    await part('send').locator('button').click();
    await part('sent').filter({ hasText: 'La liste est arrivée' }).waitFor();
    const rows = part('rows').locator('tr');
    assert.equal(await rows.filter({ hasText: 'enregistré' }).count(), 8);
    assert.equal(await rows.filter({ hasText: /payé par le compte de risque[\s\S]*perdu ou volé/ }).count(), 1);
    assert.equal(await rows.filter({ hasText: /pas payé[\s\S]*Aucun pass n’a ce code/ }).count(), 1);
    assert.match(await part('by').innerText(), /Rien n’est à envoyer/);
    await picture(page, 'offline-counter-sent');
    await page.goto(`${demo.origin}/counter/claims`);
    assert.match((await main()).replaceAll(/\s/g, ''), /Reçudepuisladernièredemande:120,?0*€/, 'forty of before, and eight passes');
    const omar = await enter('omar');
    await omar.goto(`${demo.origin}/office/passes/conflicts`);
    assert.match((await main(omar)).replaceAll(/\s/g, ' '), /Sur le compte de risque 90/, 'what was sent twice is paid once');
  });

  it('tells a pass that the platform could not read, which is corrected, or set aside and brought by hand', async () => {
    await page.goto(`${demo.origin}/counter/device`);
    // Signed by a key that this device believes and the platform does not: no square of ours, to it.
    await accept(await squareOf(own, { ...PASS, area: 'FR', lastDay: day('2199-01-01'), code: squares[9].code }));
    await accept(await squareOf(own, { ...PASS, area: 'FR', lastDay: day('2199-01-01'), code: squares[18].code }));
    const rows = part('rows').locator('tr');
    const boxes = part('undecided').locator('div.inset');
    const unread = boxes.filter({ hasText: 'pas lu' });
    await unread.nth(1).waitFor();
    const room = async () => (await part('room').innerText()).replaceAll(/\s/g, ' ');
    assert.match(await room(), /Encore 70,00 €/, 'what was paid from the risk account, and two that are not settled');
    await picture(page, 'offline-counter-unread');
    for (const button of await unread.locator('button').all()) {
      const { x, width } = await button.boundingBox();
      assert.ok(x >= 0 && x + width <= PHONE.width, 'what is to be decided is on the screen');
    }
    await unread.last().locator('button', { hasText: 'Renvoyer par son code' }).click();
    await unread.nth(1).waitFor({ state: 'detached' });
    await rows.filter({ hasText: 'enregistré' }).nth(8).waitFor();
    await unread.locator('button', { hasText: 'Mettre de côté' }).click();
    const aside = boxes.filter({ hasText: 'mis de côté' });
    await aside.waitFor();
    assert.match(await room(), /Encore 90,00 €/, 'it keeps no room');
    assert.match(await part('by').innerText(), /Rien n’est à envoyer/);
    await check(squares[18].text);
    assert.match(await verdict(), /déjà accepté ce pass/, 'it is known all the same');
    const line = await aside.locator('p').nth(3).innerText();
    await picture(page, 'offline-counter-aside');
    await page.goto(`${demo.origin}/counter/offline`);
    await page.fill('textarea[name="list"]', line);
    await page.locator('main form button').first().click();
    assert.match(await main(), /payé par le compte de risque[\s\S]*perdu ou volé/);
    await page.goto(`${demo.origin}/counter/device`);
    await aside.locator('button', { hasText: 'Apporté à la main' }).click();
    await rows.filter({ hasText: 'apporté à la main' }).waitFor();
    assert.equal(await aside.count(), 0);
  });

  it('is a page that everybody can use, with what it accepted', async () => {
    const karim = await enter('karim');
    await karim.goto(`${demo.origin}/counter/device`);
    await karim.locator('[data-part="form"]').waitFor();
    await karim.fill('input[name="code"]', squares[8].text);
    await karim.locator('[data-part="form"] button[type="submit"]').click();
    await karim.locator('[data-part="verdict"] button').click();
    await karim.locator('[data-part="rows"] tr').first().waitFor();
    await checkPage(karim, 'offline-counter');
    await karim.goto(`${demo.origin}/counter`);
    assert.match(await main(karim), /Recevoir des pass sans réseau/);
  });

  it('reads squares with the camera too, where the browser can', async () => {
    const context = await visit(browser, { scripts: true, viewport: PHONE });
    // A browser that reads squares, and a camera that sees this one.
    await context.addInitScript((seen) => {
      globalThis.BarcodeDetector = class {
        detect = async () => [{ rawValue: seen }];
      };
      const canvas = document.createElement('canvas');
      canvas.getContext('2d');
      navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
      HTMLMediaElement.prototype.play = async () => undefined;
    }, squares[9].text);
    const karim = await context.newPage();
    await signIn(karim, demo.origin, 'karim');
    const camera = karim.locator('button', { hasText: 'Lire le carré avec l’appareil photo' });
    await karim.goto(`${demo.origin}/counter`);
    await camera.click();
    await karim.locator('[data-scan] [role="status"]', { hasText: 'Le carré est lu' }).waitFor();
    await camera.click();
    await karim.locator('[data-seen] video').waitFor({ state: 'detached' });
    assert.equal(await karim.inputValue('textarea[name="codes"]'), `${squares[9].text}\n`, 'once, however often it is read');
    await picture(karim, 'counter-camera');
    await press(karim, 'look');
    assert.equal(await karim.inputValue('input[name="code-0"]'), squares[9].text);
    await karim.goto(`${demo.origin}/counter/device`);
    await karim.locator('[data-part="form"]').waitFor();
    await camera.click();
    await karim.locator('[data-part="verdict"] p').first().waitFor();
    assert.equal(await karim.inputValue('[data-part="form"] input[name="code"]'), squares[9].text);
    await context.close();
  });
});
