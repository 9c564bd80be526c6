// A journey that is walked twice: on a small phone without scripts, and at a desk with them; the second time on PostgreSQL.

import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { DESK, PHONE, launch, picture, visit } from './browser.js';
import { newPostgresDatabase, startDemonstration } from './demonstration.js';
import { checkPage, checkWithNu } from './page_checks.js';

const WAYS = [
  { scripts: false, viewport: PHONE, width: 'phone', engine: 'SQLite' },
  { scripts: true, viewport: DESK, width: 'desk', engine: 'PostgreSQL' },
];

/**
 * Walks a journey both ways. `tell` is given `{ demo, width, engine, newPage, look, main }`; `demo` is there once the
 * steps run. Pictures are named after `name`, the width and the step.
 */
export function walkedTwice(title, name, tell) {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    checkWithNu();
  });
  for (const { scripts, viewport, width, engine } of WAYS) {
    describe(`${title} (scripts ${scripts ? 'on' : 'off'}, ${width}, ${engine})`, () => {
      const contexts = [];
      const journey = {
        demo: undefined,
        width,
        engine,
        /** A page of somebody who has never been here. */
        async newPage() {
          const context = await visit(browser, { scripts, viewport });
          contexts.push(context);
          return context.newPage();
        },
        /** Takes a picture of a page and checks it. */
        async look(page, step) {
          await picture(page, `${name}-${width}-${step}`);
          await checkPage(page, `${name}-${width}-${step}`);
        },
        main: (page) => page.locator('main').innerText(),
      };
      before(async () => {
        journey.demo = await startDemonstration({ database: engine === 'PostgreSQL' ? newPostgresDatabase() : undefined });
      });
      after(async () => {
        for (const context of contexts) await context.close();
        assert.equal(await journey.demo?.stop(), 0, 'the demonstration ends well when told to');
      });
      tell(journey);
    });
  }
}
