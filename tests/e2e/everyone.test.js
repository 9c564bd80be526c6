// The whole filling of a procedure by keyboard alone: with text of twice the size, on 320 pixels, and in forced colours.
// On every page nothing is cut off, lies over something else or leaves the window, and the focus is seen.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { DESK, PHONE, launch, picture, visit } from './browser.js';
import { PASSWORD, startDemonstration } from './demonstration.js';
import { checkLayout, tab } from './layout_checks.js';
import { checkPage } from './page_checks.js';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
/** More controls than a page has. */
const TABS_MAX = 90;
/** Tenths of a second until a file is chosen, at most. */
const WAITS_MAX = 200;
/** A filling takes fewer pages. */
const PAGES_MAX = 40;

/** How people look at it; each with an account of their own, so that each begins anew. */
const LOOKS = [
  { look: 'text of twice the size at a desk', account: 'desk', textSize: 32, viewport: DESK, scripts: true, language: 'fr' },
  { look: 'text of twice the size in half a window', account: 'half', textSize: 32, viewport: { width: 640, height: 800 }, scripts: false, language: 'de' },
  { look: '320 pixels', account: 'phone', viewport: PHONE, scripts: false, language: 'lb' },
  { look: 'forced colours', account: 'forced', viewport: DESK, forcedColors: 'active', scripts: true, language: 'en' },
];

let demo;
let file;
before(async () => {
  demo = await startDemonstration();
  file = join(demo.data, 'plan.png');
  writeFileSync(file, PNG);
  for (const { account } of LOOKS) {
    const names = ['--given-name', 'Ida', '--family-name', 'Beispill', '--email', `${account}@example.org`];
    await demo.command(['account', 'add', account, ...names], `${PASSWORD}\n`);
  }
});
after(() => demo?.stop());

for (const { look, account, textSize, ...window } of LOOKS) {
  it(`fills in and sends a procedure by keyboard alone: ${look}`, async () => {
    const browser = await launch({ textSize });
    try {
      const page = await (await visit(browser, window)).newPage();
      // What the system's own window for files would do.
      page.on('filechooser', (chooser) => chooser.setFiles(file));
      const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      assert.equal(size, `${textSize ?? 16}px`);
      await goThrough(page, account);
    } finally {
      await browser.close();
    }
  });
}

async function goThrough(page, account) {
  // Kinds of controls whose focus was looked at.
  const seen = new Set();
  const reach = (selector) => reachOn(page, selector, seen);
  const pages = [];
  const faults = [];
  /** Checks the page that is shown; its picture is to be looked at. Faults of all pages are told together. */
  const check = async (name) => {
    pages.push(name);
    await picture(page, `everyone-${account}-${name}`);
    for (const checked of [checkPage, checkLayout]) {
      await checked(page, `everyone-${account}-${name}`).catch((fault) => faults.push(fault.message));
    }
  };

  await page.goto(`${demo.origin}/sign-in`);
  await check('sign-in');
  await reach('input[name=username]');
  await page.keyboard.type(account);
  await reach('input[name=password]');
  await page.keyboard.type(PASSWORD);
  await press(page, 'Enter');
  // The address of the catalogue is typed, as are addresses on paper.
  await page.goto(`${demo.origin}/procedures`);
  await check('catalogue');
  await reach('a[href="/procedures/school-canteen"]');
  await press(page, 'Enter');
  await check('eligibility');
  await reach('main form[action="/procedures/school-canteen"] button');
  await press(page, 'Enter');

  const shown = new Map();
  for (let steps = 0; steps < PAGES_MAX; steps += 1) {
    const path = new URL(page.url()).pathname;
    const step = path.split('/').slice(3).join('-').replace('@', '-');
    shown.set(step, (shown.get(step) ?? 0) + 1);
    assert.ok(shown.get(step) < 6, `${step} is shown again and again: ${await page.locator('main').innerText()}`);
    await check(`${step}-${shown.get(step)}`);
    if (path.endsWith('/check')) break;
    if (path.endsWith('/known')) await keepKnown(page, reach);
    else if (path.endsWith('/q/child')) await growList(page, reach);
    // Once nothing is answered: the page says what is missing.
    else await answer(page, seen, step === 'q-home' && shown.get(step) === 1);
  }

  await reach('main form[action$="/check"] button');
  await press(page, 'Enter');
  assert.match(page.url(), /sent=yes/);
  await check('sent');
  await reach('a[href$="/receipt.pdf"]');
  const receipt = page.context().waitForEvent('response', (response) => response.url().endsWith('/receipt.pdf'));
  await page.keyboard.press('Enter');
  const answered = await receipt;
  assert.equal(answered.status(), 200);
  assert.match(answered.headers()['content-type'], /application\/pdf/);
  assert.ok(pages.length > 12, pages.join(', '));
  assert.deepEqual(faults, []);
}

/** Presses a key that leads to another page. */
async function press(page, key) {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
}

/** Goes on by the Tab key until a control has the focus. */
async function reachOn(page, selector, seen) {
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    const focus = await tab(page, seen);
    if (await focus.evaluate((element, wanted) => element.matches(wanted), selector)) return focus;
  }
  assert.fail(`${selector} is not reached by the Tab key on ${page.url()}`);
}

async function keepKnown(page, reach) {
  const hasForm = await page.locator('main form:has(input[name=kept])').count();
  await reach(hasForm ? 'main form:has(input[name=kept]) button' : 'main a.button[href*="go=on"]');
  await press(page, 'Enter');
}

/** Adds two children, and goes on. */
async function growList(page, reach) {
  const rows = await page.locator('button[value^="change:"]').count();
  await reach(rows < 2 ? 'button[value^="add:"]' : 'main form button.button:not([name]):not(.secondary)');
  await press(page, 'Enter');
}

const WORDS = { email: 'ida@example.org', phone: '06 99 00 00 09', postcode: '87000', month: '2026-10', quotient: '540' };

/** Answers what a page asks, from its first control to the button that goes on. */
async function answer(page, seen, leavesBlank) {
  const groups = new Set();
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    const focus = await tab(page, seen);
    const told = await focus.evaluate((element) => ({
      isAsked: Boolean(element.closest('main form')),
      tag: element.localName,
      type: element.type,
      name: element.name,
      value: element.value,
      isChecked: element.checked,
      isForward: element.matches('button.button:not([name]):not(.secondary)'),
      isAnswered: Boolean(element.form?.querySelector(`[name="${CSS.escape(element.name ?? '')}"]:checked`)),
    }));
    if (!told.isAsked) continue;
    if (told.isForward) return press(page, 'Enter');
    if (leavesBlank) continue;
    if (told.type === 'radio' || told.type === 'checkbox') {
      // The last choice of those that lead to a file, the first of others.
      if (told.isAnswered || groups.has(told.name)) continue;
      groups.add(told.name);
      if (/child_meals/.test(told.name)) for (let down = 0; down < 2; down += 1) await page.keyboard.press('ArrowDown');
      else await page.keyboard.press('Space');
    } else if (told.type === 'file') {
      await page.keyboard.press('Space');
      // Where scripts run, the file is sent at once, and the form names it from then on.
      const isChosen = () =>
        focus.evaluate((input) => input.files.length === 1 || Boolean(input.form.elements[`${input.name}/brought`]?.value));
      for (let waits = 0; waits < WAITS_MAX && !(await isChosen()); waits += 1) await page.waitForTimeout(100);
      assert.ok(await isChosen(), 'the window for files does not open');
    } else if (told.tag === 'select') {
      if (!told.value) await page.keyboard.press('ArrowDown');
    } else if (['input', 'textarea'].includes(told.tag) && !told.value) {
      const [, word] = Object.entries(WORDS).find(([part]) => told.name.includes(part)) ?? [];
      const part = { day: '3', month: '4', year: '2019' }[told.name.match(/-(day|month|year)$/)?.[1]];
      await page.keyboard.type(part ?? word ?? 'Invented');
    }
  }
  return assert.fail(`no way on at ${page.url()}`);
}
