// Runs all journeys, some at once. On a busy machine a page may come too late, and what a journey does next follows from it: a
// file that did not hold is run again, alone, and told at the end. What fails twice has failed. Names of files run these alone.

import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const here = (name) => new URL(name, import.meta.url).pathname;
const journeysIn = (folder) =>
  readdirSync(here(folder)).filter((name) => name.endsWith('.test.js')).sort().map((name) => `${folder}${name}`);

/** Runs a file: whether it held. */
async function walk(file) {
  let holds = true;
  const running = run({ files: [here(file)], concurrency: 1 });
  running.on('test:fail', () => (holds = false));
  let told = '';
  for await (const part of running.compose(spec)) told += part;
  process.stdout.write(`\n${file}\n${told}`);
  return holds;
}

/** Runs files, so many at once; gives those that did not hold. */
async function walkAll(files, atOnce) {
  const failed = [];
  const waiting = [...files];
  const walker = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) if (!(await walk(file))) failed.push(file);
  };
  await Promise.all(Array.from({ length: atOnce }, walker));
  return failed;
}

const named = process.argv.slice(2);
const all = named.length > 0 ? named : [...journeysIn('./'), ...journeysIn('./clients/')];
const once = await walkAll(all, Number(process.env.JOURNEYS_AT_ONCE ?? 2));
if (once.length > 0) console.log(`\nDid not hold, again alone: ${once.join(', ')}`);
const twice = await walkAll(once, 1);
const late = once.filter((file) => !twice.includes(file));
if (late.length > 0) console.log(`\nHeld the second time only: ${late.join(', ')}`);
console.log(twice.length > 0 ? `\nFailed twice: ${twice.join(', ')}` : `\nAll of ${all.length} files held.`);
process.exitCode = twice.length > 0 ? 1 : 0;
