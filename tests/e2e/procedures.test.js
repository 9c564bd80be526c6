// No form twice: Ana enrols her children for meals, mostly with what registers know; she says what is wrong, goes on
// with a code on another device, and Omar decides. Every page is checked, on a phone without scripts and at a desk.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { after, before, it } from 'node:test';
import { DESK, PHONE, launch, visit } from './browser.js';
import { startDemonstration } from './demonstration.js';
import { checkPage } from './page_checks.js';
import { addFirm, SIRET, signIn } from './people.js';

let demo;
let browser;
before(async () => {
  demo = await startDemonstration();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What is typed into fields that want more than a word. */
const TYPED = { phone: '06 99 00 00 09', email: 'leo@passerelle.example', iban: 'FR7630006000011234567890189' };

/** Answers what a page asks: what is filled in stays, the first choice else. */
async function answerPage(page) {
  const form = page.locator('main form').first();
  const names = new Set(await form.locator('input[type=radio]').evaluateAll((all) => all.map((one) => one.name)));
  for (const name of names) {
    const choices = form.locator(`input[type=radio][name="${name}"]`);
    if (!(await choices.evaluateAll((all) => all.some((one) => one.checked)))) await choices.first().check();
  }
  const boxes = form.locator('input[type=checkbox]');
  if ((await boxes.count()) && !(await boxes.evaluateAll((all) => all.some((one) => one.checked)))) await boxes.first().check();
  for (const list of await form.locator('select').all()) {
    if (!(await list.inputValue())) await list.selectOption({ index: 1 });
  }
  for (const file of await form.locator('input[type=file]').all()) {
    await file.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: PNG });
  }
  for (const field of await form.locator('textarea, input:not([type]), input[type=text], input[type=email], input[type=tel]').all()) {
    if (await field.inputValue()) continue;
    const [name, mode] = [await field.getAttribute('name'), await field.getAttribute('inputmode')];
    const [, special] = Object.entries(TYPED).find(([part]) => name.includes(part)) ?? [];
    await field.fill(special ?? (/-day$/.test(name) ? '3' : /-month$/.test(name) ? '4' : /-year$/.test(name) ? '2026' : mode ? '12' : 'Invented'));
  }
  await form.locator('button.button:not(.secondary):not([name])').last().click();
}

/** From the page that is shown to the answers to check. */
async function answerAll(page, at = async () => {}) {
  for (let pages = 0; pages < 60; pages += 1) {
    const path = new URL(page.url()).pathname;
    if (path.endsWith('/check')) return;
    await at(path);
    if (path.endsWith('/known')) await page.locator('main form:has(input[name=kept]) button').click();
    else await answerPage(page);
    assert.notEqual(await page.locator('.error-summary').count(), 1, `${path}: ${await page.locator('main').innerText()}`);
  }
  assert.fail('the questions do not end');
}

for (const [scripts, viewport, language] of [[false, PHONE, 'en'], [true, DESK, 'fr']]) {
  it(`fills in, sends and decides, scripts ${scripts ? 'on' : 'off'}, ${viewport.width} px`, async () => {
    const page = await (await visit(browser, { scripts, viewport, language })).newPage();
    await signIn(page, demo.origin, 'ana');
    await page.goto(`${demo.origin}/procedures`);
    await checkPage(page, `procedures-${viewport.width}`);
    await page.goto(`${demo.origin}/procedures/school-canteen`);
    await checkPage(page, `procedure-${viewport.width}`);
    await page.locator('main form button').first().click();
    assert.match(page.url(), /known$/);
    await checkPage(page, `known-${viewport.width}`);
    assert.match(await page.locator('main').innerText(), /Milo[\s\S]*Lou/);

    // The quotient is wrong: its owner is told, and Ana gives the right one.
    await page.locator('a[href$="/wrong/quotient"]').click();
    await checkPage(page, `wrong-${viewport.width}`);
    await page.fill('textarea[name=said]', 'It is 540 since October.');
    await page.locator('main form button').click();
    assert.match(page.url(), /\/q\//);
    await page.fill('input[name=quotient]', '540');
    await page.locator('main form button.button').first().click();
    await page.goto(page.url().replace(/\/q\/.*|\/known|\/check/, '/known'));
    let questions = 0;
    await answerAll(page, async (path) => {
      questions += 1;
      await checkPage(page, `case-${viewport.width}-${path.split('/').slice(3).join('-')}`);
    });
    assert.ok(questions < 12, `${questions} pages were asked`);
    await checkPage(page, `check-${viewport.width}`);
    assert.match(await page.locator('main').innerText(), /540/);
    const id = new URL(page.url()).pathname.split('/')[2];
    // Twice the same click sends it once.
    await page.locator('main form button').click();
    assert.match(page.url(), /sent=yes/);
    await checkPage(page, `sent-${viewport.width}`);
    const receipt = await page.request.get(`${demo.origin}/cases/${id}/receipt.pdf`);
    assert.equal((await receipt.body()).subarray(0, 8).toString(), '%PDF-1.7');

    const office = await (await visit(browser, { scripts, viewport, language })).newPage();
    await signIn(office, demo.origin, 'omar');
    await office.goto(`${demo.origin}/office`);
    await checkPage(office, `office-${viewport.width}`);
    await office.goto(`${demo.origin}/office/corrections`);
    await checkPage(office, `corrections-${viewport.width}`);
    await office.locator('main form textarea').first().fill('Corrected on the first of the month.');
    await office.locator('main form button').first().click();
    await office.goto(`${demo.origin}/office/procedures/school-canteen`);
    await checkPage(office, `desk-${viewport.width}`);
    await office.goto(`${demo.origin}/office/cases/${id}`);
    await office.locator('button[value=take-up]').click();
    await checkPage(office, `office-case-${viewport.width}`);
    await office.locator('button[value=decide]').click();
    await checkPage(office, `office-error-${viewport.width}`);
    await office.check('input[value=accept]');
    await office.fill('textarea[name=reason]', 'Your children eat at the rate of band B.');
    await office.locator('button[value=decide]').click();

    await page.goto(`${demo.origin}/cases/${id}`);
    assert.match(await page.locator('main').innerText(), /band B/);
    await page.goto(`${demo.origin}/cases/corrections`);
    assert.match(await page.locator('main').innerText(), /Corrected on the first/);
    await checkPage(page, `own-corrections-${viewport.width}`);
  });
}

it('goes on with a code on paper, on a device without the account', async () => {
  const page = await (await visit(browser, { scripts: false, viewport: DESK, language: 'en' })).newPage();
  await signIn(page, demo.origin, 'ana');
  await page.goto(`${demo.origin}/procedures/job-seeker-transport`);
  await page.locator('main form button').first().click();
  await page.goto(`${page.url().replace('/known', '')}?leave=yes`);
  await checkPage(page, 'kept');
  await page.locator('form[action$="/code"] button').click();
  await checkPage(page, 'code');
  const [code] = (await page.locator('main').innerText()).match(/[0-9a-z]{4}(-[0-9a-z]{4}){3}/);

  const other = await (await visit(browser, { scripts: false, viewport: PHONE, language: 'en' })).newPage();
  await other.goto(`${demo.origin}/resume`);
  await other.fill('input[name=code]', 'aaaa-aaaa-aaaa-aaaa');
  await other.locator('main form button').click();
  assert.match(await other.locator('main').innerText(), /opens nothing/);
  await checkPage(other, 'resume');
  await other.fill('input[name=code]', code.toUpperCase());
  await other.locator('main form button').click();
  // Wrong files are refused by what they are, and nothing else is lost.
  await other.locator('main form:has(input[name=kept]) button').click();
  await other.locator('input[type=file]').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>') });
  await other.locator('main form button.button:not([name])').last().click();
  assert.ok(await other.locator('.error-summary').count());
  await checkPage(other, 'file-refused');
  await answerAll(other);
  // To send it, one says who one is.
  await other.locator('main form button').click();
  assert.match(other.url(), /sign-in/);
  await signIn(other, demo.origin, 'ana');
  await other.locator('main form button').click();
  assert.match(other.url(), /sent=yes/);
});

it('fills in an aid for a firm from its register, and tells the administration’s tool', async () => {
  const heard = [];
  const tool = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => (body += piece));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  await new Promise((resolve) => tool.listen(0, '127.0.0.1', resolve));
  const manager = await (await visit(browser, { scripts: false, viewport: DESK, language: 'en' })).newPage();
  await signIn(manager, demo.origin, 'omar');
  await manager.goto(`${demo.origin}/office/procedures/digital-aid/tools`);
  await manager.fill('input[name=url]', `http://127.0.0.1:${tool.address().port}/hook`);
  await manager.locator('form[action$="/hooks"] button').click();
  await checkPage(manager, 'tools');
  const secret = (await manager.locator('code').first().innerText()).replace('whsec_', '');

  const page = await (await visit(browser, { scripts: false, viewport: DESK, language: 'en' })).newPage();
  await signIn(page, demo.origin, 'leo');
  await addFirm(page, demo.origin, SIRET.bakery);
  await page.goto(`${demo.origin}/procedures/digital-aid`);
  await page.locator('main form button').first().click();
  assert.match(await page.locator('main').innerText(), /99990001200017|999 900 012/);
  const expenses = async (path) => {
    if (!/\/q\/expense/.test(path)) return;
    await checkPage(page, `expense-${path.split('/').pop().replace('@', '-')}`);
  };
  const add = page.locator('button[value^="add:"]');
  for (let pages = 0; pages < 60 && !/check$/.test(page.url()); pages += 1) {
    await expenses(new URL(page.url()).pathname);
    if (/known$/.test(page.url())) await page.locator('main form:has(input[name=kept]) button').click();
    else if ((await add.count()) && !(await page.locator('button[value^="change:"]').count())) await add.click();
    else await answerPage(page);
  }
  await page.locator('main form button').click();
  assert.match(page.url(), /sent=yes/);

  for (let tries = 0; tries < 50 && !heard.length; tries += 1) await new Promise((resolve) => setTimeout(resolve, 200));
  tool.close();
  const [{ headers, body }] = heard;
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  assert.equal(headers['webhook-signature'], `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`);
  assert.equal(JSON.parse(body).state, 'submitted');
});

it('publishes a procedure from a spreadsheet, and names its mistakes', async () => {
  const page = await (await visit(browser, { scripts: false, viewport: DESK, language: 'en' })).newPage();
  await signIn(page, demo.origin, 'omar');
  await page.goto(`${demo.origin}/office/publish`);
  const sheet = (kind) => Buffer.from(`| survey |\n| | type | name | label |\n| | ${kind} | age | How old are you? |\n`);
  const fill = async (kind) => {
    for (const [name, text] of Object.entries({ id: 'library-card', title: 'Library card', days: '10', legal_basis: 'The rules of the library', eligible: '${age} >= 3' })) await page.fill(`input[name=${name}]`, text);
    for (const [name, text] of Object.entries({ summary: 'You borrow books.', conditions: 'You live here.' })) await page.fill(`textarea[name=${name}]`, text);
    await page.locator('input[type=file]').setInputFiles({ name: 'card.md', mimeType: 'text/markdown', buffer: sheet(kind) });
    await page.locator('main form button').last().click();
  };
  await fill('integr');
  assert.match(await page.locator('main').innerText(), /survey, row 2/);
  await checkPage(page, 'publish-mistakes');
  await fill('integer');
  await page.locator('main a[href="/procedures/library-card"]').click();
  assert.match(await page.locator('h1').innerText(), /Library card/);
});
