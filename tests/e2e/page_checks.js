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

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const VNU = require.resolve('vnu-jar/build/dist/vnu.jar');

export const FIRST_VIEW_BYTES = 14 * 1024;

const htmlValidate = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Maud closes void elements as HTML does and writes attributes in lower case; style is a matter of taste.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Addresses are whole: they are checked by following them.
    'no-inline-style': 'error',
  },
});

// Pages are kept and given to the Nu checker together: it takes seconds to start.
const kept = new Map();
export const weights = new Map();

/** Checks a page where it stands and keeps its HTML for the Nu checker. */
export async function checkPage(page, name) {
  const html = await sourceOf(page);
  kept.set(name, html);
  await checkHtml(html, name);
  await checkAccessibility(page, name);
  await checkWidth(page, name);
}

/** The HTML as it was sent, read again with the page's cookies; a page that answers a form is read as it stands. */
async function sourceOf(page) {
  const answer = await page.context().request.get(page.url(), { maxRedirects: 0 });
  return answer.status() === 200 ? answer.text() : page.content();
}

async function checkHtml(html, name) {
  const report = await htmlValidate.validateString(html);
  const said = report.results.flatMap((result) => result.messages.map((m) => `${m.ruleId}: ${m.message} (line ${m.line})`));
  assert.deepEqual(said, [], `html-validate on ${name}`);
}

async function checkAccessibility(page, name) {
  // With scripts off the page itself runs none, but the debugger may: axe is given that way.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const run = async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`${name}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  };
  await run(`${AXE}; undefined`);
  const violations = await run(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
       .then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | ')))`,
  );
  await session.detach();
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
    const answer = await fetch(new URL(address, origin), { headers: { cookie, 'accept-encoding': 'gzip' }, redirect: 'manual' });
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
    // It reports on standard error.
    const output = execFileSync(
      'bash',
      ['-c', 'java -jar "$0" --format json --exit-zero-always --skip-non-html "$1" 2>&1', VNU, folder],
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
