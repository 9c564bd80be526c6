// A file that is sent ahead of its page: the line breaks, the page is loaded again, and nothing is sent twice. Without
// scripts it goes with the form.

import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { DESK, PHONE, launch, visit } from './browser.js';
import { startDemonstration } from './demonstration.js';
import { checkPage } from './page_checks.js';
import { signIn } from './people.js';

let demo;
let browser;
const file = join(mkdtempSync(join(tmpdir(), 'uploads-')), 'proof.txt');
before(async () => {
  writeFileSync(file, 'a line of a long proof\n'.repeat(150_000));
  demo = await startDemonstration();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Ana's browser. */
async function inBrowser(looks, story) {
  const context = await visit(browser, looks);
  try {
    const page = await context.newPage();
    await signIn(page, demo.origin, 'ana');
    await story(page);
  } finally {
    await context.close();
  }
}

/** The page with the photo in Ana's draft of a transport card. */
async function photoPage(page) {
  await page.goto(`${demo.origin}/procedures/job-seeker-transport`);
  await page.locator('main form button').first().click();
  const [, draft] = /\/cases\/([0-9a-f-]+)/.exec(page.url());
  await page.goto(`${demo.origin}/cases/${draft}/q/card`);
  return draft;
}

/** Answers the rest of the page, and goes on. */
async function goOn(page) {
  await page.check('input[name=card_kind][value=new]');
  await page.locator('input[name=delivery]').first().check();
  await page.locator('main form button.button:not(.secondary):not([name])').last().click();
}

it('goes on after a cut line and after a reload, and keeps the file once', async () => {
  await inBrowser({ scripts: true, viewport: DESK }, async (page) => {
    const draft = await photoPage(page);
    const sent = { POST: 0, PATCH: 0 };
    let cut = 2;
    await page.route(`**/cases/${draft}/uploads**`, async (route) => {
      const method = route.request().method();
      sent[method] = (sent[method] ?? 0) + 1;
      if (method === 'PATCH' && sent.PATCH === cut) return route.abort();
      return route.continue();
    });
    await page.setInputFiles('input[type=file]', file);
    await page.locator('output', { hasText: 'proof.txt' }).waitFor({ timeout: 30_000 });
    assert.ok(sent.PATCH > 2 && sent.HEAD >= 1, JSON.stringify(sent));
    assert.equal(sent.POST, 1);
    await checkPage(page, 'uploads-arrived');
    // Loaded again: the file is still known, and is not sent again.
    await page.reload();
    await page.locator('output:not(:empty)').waitFor();
    assert.match(await page.locator('output').textContent(), /proof\.txt/);
    await goOn(page);
    await page.goto(`${demo.origin}/cases/${draft}/q/card`);
    assert.match(await page.locator('main').textContent(), /proof\.txt/);
    assert.equal(sent.POST, 1);
  });
});

it('tells what is wrong with a file at once', async () => {
  await inBrowser({ scripts: true, viewport: DESK }, async (page) => {
    await photoPage(page);
    await page.setInputFiles('input[type=file]', { name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') });
    await page.locator('output.error').waitFor();
    assert.match(await page.locator('output').textContent(), /SVG/);
    assert.equal(await page.inputValue('input[type=file]'), '');
  });
});

it('goes with the form where no scripts run', async () => {
  await inBrowser({ scripts: false, viewport: PHONE }, async (page) => {
    const draft = await photoPage(page);
    await page.setInputFiles('input[type=file]', file);
    await goOn(page);
    await page.goto(`${demo.origin}/cases/${draft}/q/card`);
    assert.match(await page.locator('main').textContent(), /proof\.txt/);
  });
});
