// A browser as people have it: with scripts or without, on a small phone or a desk.

import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const PHONE = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 900 };

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const SCREENSHOTS = new URL('./screenshots/', import.meta.url).pathname;

export function launch() {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export function visit(browser, { scripts, viewport, language = 'fr' }) {
  return browser.newContext({ javaScriptEnabled: scripts, viewport, locale: language });
}

export async function picture(page, name) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true });
}
