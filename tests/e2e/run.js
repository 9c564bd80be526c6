// Runs all journeys, some at once. On a busy machine a page may come too late: a file in which nothing but that happened is run
// again, alone, and told at the end. What fails otherwise, or twice, has failed.

import { readdirSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const here = (name) => new URL(name, import.meta.url).pathname;
const journeysIn = (folder) =>
  readdirSync(here(folder)).filter((name) => name.endsWith('.test.js')).sort().map((name) => here(`${folder}${name}`));

const isLate = (error) => /timed? ?out/i.test(`${error?.cause?.name} ${error?.cause?.message ?? error?.message}`);
/** What fails only because something in it did: a suite, or the file. */
const isOfOthers = ({ failureType, message }) => failureType === 'subtestsFailed' || /^test failed$/.test(message);

/** The files in which something failed, and whether all that failed in each came too late. */
async function failedOf(files, concurrency) {
  const failed = new Map();
  const running = run({ files, concurrency });
  running.on('test:fail', ({ file, details: { error } }) => {
    const before = failed.get(file);
    if (isOfOthers(error)) failed.set(file, before ?? false);
    else failed.set(file, isLate(error) && before !== false);
  });
  const told = running.compose(spec);
  told.pipe(process.stdout, { end: false });
  await finished(told);
  return failed;
}

const named = (files) => files.map((file) => file.slice(here('./').length)).join(', ');
const failed = await failedOf([...journeysIn('./'), ...journeysIn('./clients/')], Number(process.env.JOURNEYS_AT_ONCE ?? 2));
const late = [...failed].filter(([, isLate]) => isLate).map(([file]) => file);
const wrong = [...failed].filter(([, isLate]) => !isLate).map(([file]) => file);
if (late.length > 0) {
  console.log(`\nCame too late, again alone: ${named(late)}\n`);
  const again = [...(await failedOf(late, 1)).keys()];
  if (again.length < late.length) console.log(`\nHeld the second time only: ${named(late.filter((file) => !again.includes(file)))}`);
  wrong.push(...again);
}
if (wrong.length > 0) console.log(`\nFailed: ${named(wrong)}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
