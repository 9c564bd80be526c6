// Runs all journeys, some at once, and again those of a file in which one failed: on a busy machine a page may come too late.
// Who fails twice has failed. What held only the second time is told at the end.

import { readdirSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const here = (name) => new URL(name, import.meta.url).pathname;
const journeysIn = (folder) =>
  readdirSync(here(folder)).filter((name) => name.endsWith('.test.js')).sort().map((name) => here(`${folder}${name}`));

/** The files in which something failed. */
async function failedOf(files, concurrency) {
  const failed = new Set();
  const running = run({ files, concurrency });
  running.on('test:fail', ({ file, todo }) => {
    if (todo === undefined) failed.add(file);
  });
  const told = running.compose(spec);
  told.pipe(process.stdout, { end: false });
  await finished(told);
  return [...failed];
}

const all = [...journeysIn('./'), ...journeysIn('./clients/')];
const failed = await failedOf(all, Number(process.env.JOURNEYS_AT_ONCE ?? 2));
if (failed.length > 0) {
  const names = failed.map((file) => file.slice(here('./').length)).join(', ');
  console.log(`\nAgain, one after another: ${names}\n`);
  const again = await failedOf(failed, 1);
  console.log(again.length > 0 ? `\nFailed twice: ${again.join(', ')}` : `\nHeld the second time only: ${names}`);
  process.exitCode = again.length > 0 ? 1 : 0;
}
