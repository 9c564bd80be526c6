// What must hold of a page at any size of text and in any colours: nothing is cut off, lies over something else or
// leaves the window, and whoever goes through it by keyboard sees where they are.

import assert from 'node:assert/strict';

/** Of a control's edge, the part that must change when it has the focus: a line of two pixels around it. */
const EDGE_PX = 2;
/** How much the changed dots must differ from what was there (WCAG 2.4.13). */
const CONTRAST_MIN = 3;
/** What is looked at around a control, pixels. */
const AROUND_PX = 10;

/** Says what is cut off, lies over something else or leaves the window. */
export async function checkLayout(page, name) {
  const faults = await page.evaluate(() => {
    const told = (element) => `<${element.localName}> "${(element.innerText ?? element.value ?? '').trim().slice(0, 40)}"`;
    // What only screen readers say is clipped away on purpose.
    const isForReaders = (element) => element && (getComputedStyle(element).clipPath === 'inset(50%)' || isForReaders(element.parentElement));
    const isHidden = (element) => isForReaders(element) || element.closest('.skip') || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const faults = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
    const boxes = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (isHidden(element)) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const clips = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY) || element.localName === 'button';
      if (clips && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
        faults.push(`${told(element)} is cut off: ${element.scrollWidth} × ${element.scrollHeight} in ${element.clientWidth} × ${element.clientHeight}`);
      }
      const isControl = ['input', 'select', 'textarea', 'button'].includes(element.localName) || element.classList.contains('button');
      if (isControl && element.type !== 'hidden') boxes.push({ element, isControl, left: box.left, right: box.right, top: box.top, bottom: box.bottom });
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || isHidden(element) || ['option', 'script', 'style', 'title'].includes(element.localName)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1) continue;
        // The box of a line is higher than its letters.
        const inset = (bottom - top) * 0.25;
        boxes.push({ element, left, right, top: top + inset, bottom: bottom - inset });
      }
    }
    for (const { element, left, right } of boxes) {
      if (left < -0.5 || right > root.clientWidth + 0.5) faults.push(`${told(element)} leaves the window: ${left} to ${right}`);
    }
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        if (one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 1 && down > 1) faults.push(`${told(one.element)} lies over ${told(other.element)}`);
      }
    }
    return faults;
  });
  assert.deepEqual(faults, [], `layout of ${name}`);
}

/** Goes on to the next control by the Tab key and checks that it can be seen where one is. */
export async function tab(page, seen = new Set()) {
  await page.keyboard.press('Tab');
  const focus = await page.evaluateHandle(() => document.activeElement);
  const what = await focus.evaluate((element) => [element.localName, element.className, element.type, element.ariaCurrent, element.ariaInvalid && 'invalid'].filter(Boolean).join(' '));
  // Controls that look the same are looked at once.
  if (what !== 'body' && !seen.has(what)) {
    seen.add(what);
    await checkFocus(page, focus, what);
  }
  return focus;
}

/** Measures what the focus changes around a control: a line around it, with contrast to what was there before. */
async function checkFocus(page, focus, what) {
  const box = await focus.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 20));
    const isOnTop = element === top || element.contains(top) || top?.contains(element) || element.getClientRects().length > 1;
    return { x, y, width, height, isOnTop };
  });
  assert.ok(box.isOnTop, `${what} lies under something else when it has the focus`);
  const clip = visible(page, box);
  const withFocus = await page.screenshot({ clip });
  await focus.evaluate((element) => element.blur());
  const without = await page.screenshot({ clip });
  await focus.evaluate((element) => element.focus());
  const changed = await contrastingDots(page, withFocus, without);
  const wanted = EDGE_PX * 2 * Math.floor(Math.min(clip.width - 2 * AROUND_PX, box.width));
  assert.ok(changed >= wanted, `the focus on ${what} changes ${changed} dots of ${clip.width} × ${clip.height} enough, ${wanted} are wanted`);
}

/** The part of the window around a box. */
function visible(page, { x, y, width, height }) {
  const window = page.viewportSize();
  const [left, top] = [Math.max(0, x - AROUND_PX), Math.max(0, y - AROUND_PX)];
  const [right, bottom] = [Math.min(window.width, x + width + AROUND_PX), Math.min(window.height, y + height + AROUND_PX)];
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

const papers = new WeakMap();

/** A page of its own, with scripts, on which pictures are compared. */
async function paperOf(browser) {
  if (!papers.has(browser)) papers.set(browser, await (await browser.newContext()).newPage());
  return papers.get(browser);
}

/** How many dots of two pictures differ by the contrast that is wanted. */
async function contrastingDots(page, one, other) {
  const paper = await paperOf(page.context().browser());
  return paper.evaluate(
    async ([pictures, least]) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas.drawImage(image, 0, 0);
          return canvas.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      const linear = (value) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const light = (data, at) => 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
      let dots = 0;
      for (let at = 0; at < a.length; at += 4) {
        const [lighter, darker] = [light(a, at), light(b, at)].sort((x, y) => y - x);
        if ((lighter + 0.05) / (darker + 0.05) >= least) dots += 1;
      }
      return dots;
    },
    [[one.toString('base64'), other.toString('base64')], CONTRAST_MIN],
  );
}
