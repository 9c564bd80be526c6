// ODK's own engine, npm `@getodk/xforms-engine`, in Node with jsdom, as its own tests run it: how long it takes to
// load a form, and to take one answer. Prints milliseconds and the sum of the dependents as one line of JSON.
//
//     node engine.js FORM.xml QUESTION DEPENDENTS LOADS ANSWERS

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const [file, question, dependents, loads, answers] = process.argv.slice(2);
const xml = readFileSync(file, "utf8");

const { window } = new JSDOM("", { url: "http://localhost/" });
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) globalThis[name] = window[name];
}
// Its parser of expressions looks for its own folder, though it has all that it needs in itself.
globalThis.__dirname = "/";
const { loadForm } = await import("@getodk/xforms-engine");

/** From the text of the form to one that can be filled in. */
async function open() {
  const loaded = await loadForm(xml);
  if (loaded.error) throw loaded.error;
  return loaded.createInstance().root;
}

/** The fastest and the middle of so many runs, after half as many that only warm up. */
async function measured(runs, work) {
  const times = [];
  for (let run = -Math.ceil(runs / 2); run < runs; run += 1) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { fastest: times[0], median: times[Math.floor(times.length / 2)] };
}

let root;
const load = await measured(Number(loads), async () => {
  root = await open();
});

const nodes = root.currentState.children;
const named = (name) => nodes.find((node) => node.currentState.reference.endsWith(`/${name}`));
const asked = named(question);
const read = nodes.filter((node) => node.currentState.reference.match(new RegExp(`/${dependents}\\d+$`)));
let value = 0;
let sum;
assert.ok(asked, `no question ${question}`);
const answer = await measured(Number(answers), () => {
  value += 1;
  asked.setValue(BigInt(value));
  sum = read.reduce((total, node) => total + Number(node.currentState.value), 0);
});
console.log(JSON.stringify({ load, answer, sum }));
