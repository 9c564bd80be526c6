// A browser as people have it: with scripts or without, on a small phone or a desk.

import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const PHONE = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 900 };

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ACTION_WITHIN_MS = 8_000;
const SCREENSHOTS = new URL('./screenshots/', import.meta.url).pathname;

/** A browser; `textSize` is what the person set, of 16 pixels as it comes. */
export function launch({ textSize = 16 } = {}) {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      `--blink-settings=defaultFontSize=${textSize}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const documents = new WeakMap();

/** The HTML of the page that is shown, as it was sent: also that of an answer to a form. */
export async function documentOf(page) {
  return (await documents.get(page)) ?? page.content();
}

/** Somebody's browser window, with its own cookies. */
export async function visit(browser, { scripts, viewport, language = 'fr', forcedColors = 'none' }) {
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport, locale: language, forcedColors });
  context.setDefaultTimeout(ACTION_WITHIN_MS);
  context.on('page', (page) => {
    page.on('response', (response) => {
      const isDocument = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
      const isRedirect = response.status() >= 300 && response.status() < 400;
      if (isDocument && !isRedirect) documents.set(page, response.text().catch(() => undefined));
    });
  });
  return context;
}

/** A picture for people to look at; `JOURNEYS_PICTURES=no` where nobody will. */
export async function picture(page, name) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  if (process.env.JOURNEYS_PICTURES === 'no') return;
  await page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true });
}
