// Runs all journeys, some at once. On a busy machine a page may come too late: a file in which nothing but that happened is run
// again, alone, and told at the end. What fails otherwise, or twice, has failed. Names of files run these alone.

import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const here = (name) => new URL(name, import.meta.url).pathname;
const journeysIn = (folder) =>
  readdirSync(here(folder)).filter((name) => name.endsWith('.test.js')).sort().map((name) => `${folder}${name}`);

const isLate = (error) => /timed? ?out/i.test(`${error?.cause?.name} ${error?.cause?.message ?? error?.message}`);
/** What fails only because something in it did: a suite, or the file. */
const isOfOthers = ({ failureType, message }) => failureType === 'subtestsFailed' || /^test failed$/.test(message);

/** Runs a file: whether it held, came too late in all that failed, or is wrong. */
async function walk(file) {
  const failures = [];
  const running = run({ files: [here(file)], concurrency: 1 });
  running.on('test:fail', ({ details: { error } }) => failures.push(error));
  let told = '';
  for await (const part of running.compose(spec)) told += part;
  process.stdout.write(`\n${file}\n${told}`);
  const own = failures.filter((error) => !isOfOthers(error));
  if (failures.length === 0) return 'held';
  return own.length > 0 && own.every(isLate) ? 'late' : 'wrong';
}

/** Runs files, so many at once; gives those that ended in each way. */
async function walkAll(files, atOnce) {
  const ended = { held: [], late: [], wrong: [] };
  const waiting = [...files];
  const walker = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) ended[await walk(file)].push(file);
  };
  await Promise.all(Array.from({ length: atOnce }, walker));
  return ended;
}

const named = process.argv.slice(2);
const all = named.length > 0 ? named : [...journeysIn('./'), ...journeysIn('./clients/')];
const { late, wrong } = await walkAll(all, Number(process.env.JOURNEYS_AT_ONCE ?? 2));
if (late.length > 0) {
  console.log(`\nCame too late, again alone: ${late.join(', ')}`);
  const again = await walkAll(late, 1);
  if (again.held.length > 0) console.log(`\nHeld the second time only: ${again.held.join(', ')}`);
  wrong.push(...again.late, ...again.wrong);
}
console.log(wrong.length > 0 ? `\nFailed: ${wrong.join(', ')}` : `\nAll of ${all.length} files held.`);
process.exitCode = wrong.length > 0 ? 1 : 0;
