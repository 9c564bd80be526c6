// What must hold of every page: nothing for axe-core, html-validate and the Nu checker to say, no
// sideways scrolling, and a first view that fits in 14 KB.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { documentOf } from './browser.js';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const VNU = require.resolve('vnu-jar/build/dist/vnu.jar');

const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const FIRST_VIEW_BYTES = 14 * 1024;

const htmlValidate = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Maud closes void elements as HTML does and writes attributes in lower case; style is a matter of taste.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Addresses are whole: they are checked by following them.
    'no-inline-style': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
});

// Pages are kept and given to the Nu checker together: it takes seconds to start.
const kept = new Map();
export const weights = new Map();

// How wide the window was, pixels, in which axe looked at a page of this shape.
const lookedAt = new Map();

/**
 * Checks a page where it stands and keeps its HTML for the Nu checker. What `elsewhere` selects is left out of axe's
 * look: small or crowded targets that the page has as a list too (WCAG 2.5.8, "equivalent").
 */
export async function checkPage(page, name, { elsewhere } = {}) {
  const html = await documentOf(page);
  kept.set(name, html);
  await checkHtml(html, name);
  if (await isNewToAxe(page)) await checkAccessibility(page, name, elsewhere);
  await checkWidth(page, name);
}

/**
 * Whether axe has not yet seen a page of these elements, classes and states in a window as narrow: it takes a second,
 * and the second walk of a journey, at a desk, shows mostly what the first one showed on a phone.
 */
async function isNewToAxe(page) {
  const shape = await page.evaluate(() => {
    const forcedColors = matchMedia('(forced-colors: active)').matches;
    const element = (of) => {
      const attributes = [...of.attributes].filter(({ name }) => !['href', 'value', 'content', 'action'].includes(name));
      const names = of.getAttributeNames().join(' ');
      return `${of.localName} ${names} ${attributes.map(({ value }) => value.replaceAll(/[0-9]+/g, '0')).join(' ')} ${of.children.length ? '' : Boolean(of.textContent)}`;
    };
    return [forcedColors, getComputedStyle(document.documentElement).fontSize, ...[...document.querySelectorAll('*')].map(element)].join('\n');
  });
  const { width } = page.viewportSize();
  if (lookedAt.get(shape) <= width) return false;
  lookedAt.set(shape, width);
  return true;
}

async function checkHtml(html, name) {
  const report = await htmlValidate.validateString(html);
  const said = report.results.flatMap((result) => result.messages.map((m) => `${m.ruleId}: ${m.message} (line ${m.line})`));
  assert.deepEqual(said, [], `html-validate on ${name}`);
}

// Windows in which axe looks at copies: to open one takes longer than the look.
const windows = new WeakMap();

/** The browser's window, with scripts, for copies of pages in windows like this one, and when its last look is over. */
async function windowLike(page) {
  const forcedColors = (await page.evaluate(() => matchMedia('(forced-colors: active)').matches)) ? 'active' : 'none';
  const browser = page.context().browser();
  if (!windows.has(browser)) windows.set(browser, new Map());
  const ofBrowser = windows.get(browser);
  const kind = JSON.stringify([page.viewportSize(), forcedColors]);
  if (!ofBrowser.has(kind)) {
    // A service worker would answer for the next page.
    const context = browser.newContext({ viewport: page.viewportSize(), forcedColors, serviceWorkers: 'block' });
    ofBrowser.set(kind, { opened: context.then((one) => one.newPage()), last: Promise.resolve() });
  }
  return ofBrowser.get(kind);
}

/** Journeys that go side by side look one after another. */
function inTurn(window, look) {
  const turn = window.last.then(async () => look(await window.opened));
  window.last = turn.catch(() => {});
  return turn;
}

/**
 * With scripts off axe cannot run in the page itself: a copy of the page as it stands is put at the
 * same address of another window, which runs them.
 */
async function checkAccessibility(page, name, elsewhere) {
  const html = await page.content();
  const address = page.url();
  const violations = await inTurn(await windowLike(page), async (copy) => {
    await copy.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    try {
      await copy.goto(address);
      await copy.evaluate(AXE);
      return await copy.evaluate(
        async ([rules, elsewhere]) => {
          const { violations } = await globalThis.axe.run({ exclude: elsewhere ? [[elsewhere]] : [] }, { runOnly: rules });
          return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`);
        },
        [AXE_RULES, elsewhere],
      );
    } finally {
      // Nothing of it is there for the next page.
      await copy.goto('about:blank');
      await copy.unroute(address);
      await copy.context().clearCookies();
    }
  });
  assert.deepEqual(violations, [], `axe-core on ${name}`);
}

async function checkWidth(page, name) {
  const { width } = page.viewportSize();
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  await session.detach();
  assert.ok(cssContentSize.width <= width, `${name} is ${cssContentSize.width} px wide in a window of ${width} px`);
}

/** The compressed bytes of everything that a first view of this address needs. */
export async function firstView(origin, path, cookie = '') {
  const get = async (address) => {
    const answer = await fetch(new URL(address, origin), { headers: { cookie, accept: 'text/html', 'accept-encoding': 'gzip' }, redirect: 'manual' });
    assert.ok(answer.status === 200 || answer.status === 404, `${address} answers ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const html = (await get(path)).toString();
  const needed = [...html.matchAll(/<link[^>]+rel="?stylesheet"?[^>]*>|<script[^>]+src=[^>]*>|<img[^>]+src=[^>]*>/g)]
    .map(([tag]) => /(?:href|src)="?([^"\s>]+)/.exec(tag)?.[1])
    .filter((address) => address && !address.startsWith('data:'));
  let bytes = gzipSync(html).length;
  for (const address of new Set(needed)) bytes += gzipSync(await get(address)).length;
  weights.set(path, bytes);
  return bytes;
}

/** Gives every kept page to the Nu checker, at once. */
export function checkWithNu() {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-nu-'));
  try {
    for (const [name, html] of kept) writeFileSync(join(folder, `${name.replaceAll(/[^a-z0-9-]+/gi, '_')}.html`), html);
    // It reports on standard error. It ends before a second, slower compilation of its own code would pay.
    const output = execFileSync(
      'bash',
      ['-c', 'java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss4m -jar "$0" --format json --exit-zero-always --skip-non-html "$1" 2>&1', VNU, folder],
      { maxBuffer: 1 << 26 },
    ).toString();
    const said = JSON.parse(output).messages.filter((m) => m.type === 'error' || m.subType === 'warning');
    assert.deepEqual(
      said.map((m) => `${m.url.split('/').pop()}: ${m.message}: ${m.extract ?? ''}`),
      [],
      'the Nu checker',
    );
    return kept.size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
