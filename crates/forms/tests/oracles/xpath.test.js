// Expressions made at random give the same here as in ODK's own evaluator, but for the differences that are known.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import test from "node:test";
import { fileURLToPath } from "node:url";

import { evaluatorOf } from "./getodk.js";
import { KNOWN } from "./known_differences.js";

// Built before, as `make oracle-forms` does.
const PROGRAM = fileURLToPath(new URL("../../../../target/debug/examples/expressions", import.meta.url));
// Another seed: SEED=7 COUNT=100000 node --test crates/forms/tests/oracles/
const SEED = process.env.SEED ?? "20261128";
const COUNT = process.env.COUNT ?? "20000";
const IS_USUAL = SEED === "20261128" && COUNT === "20000";

/** The lines that the example `expressions` writes. */
async function* lines() {
  const ours = spawn(PROGRAM, [SEED, COUNT], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => ours.on("exit", resolve));
  for await (const line of createInterface({ input: ours.stdout })) yield JSON.parse(line);
  assert.equal(await ended, 0, "the example `expressions` failed");
}

/** Numbers are near enough to each other where a double has no more digits. */
function areSame(ours, theirs) {
  if (ours.kind === "fault" || theirs.fault) return ours.kind === "fault" && Boolean(theirs.fault);
  if (ours.kind === "boolean") return ours.boolean === theirs.boolean && theirs.number === Number(ours.boolean);
  const number = Number(ours.number);
  // How a day is written is compared where it is taken for a text.
  if (ours.kind === "day") return Math.abs(number - theirs.number) <= 1e-6;
  if (ours.kind !== "number") return ours.text === theirs.text;
  if (Number.isNaN(number) || Number.isNaN(theirs.number)) return Number.isNaN(number) && Number.isNaN(theirs.number);
  return Math.abs(number - theirs.number) <= 1e-9 * Math.max(1, Math.abs(number));
}

test("expressions give the same as in ODK's evaluator", { timeout: 600_000 }, async () => {
  const counts = new Map(KNOWN.map(({ name }) => [name, 0]));
  const examples = new Map();
  const unknown = new Map();
  let expressions = 0;
  let compared = 0;
  let theirsOf;
  for await (const line of lines()) {
    if (line.answers) {
      theirsOf = await evaluatorOf(line.answers);
      continue;
    }
    expressions += 1;
    const known = new Map();
    for (const ours of line.parts) {
      const theirs = theirsOf(ours.expression);
      compared += 1;
      if (areSame(ours, theirs)) {
        known.set(ours.expression, { ours, theirs });
        continue;
      }
      // What this is part of differs because this does.
      const inside = ours.inside.map((expression) => known.get(expression));
      const why = KNOWN.find(({ explains }) => explains({ ours, theirs, top: ours.top, inside }));
      const told = `${ours.expression}\n    here ${ours.kind} ${JSON.stringify(ours.text)}, there ${JSON.stringify(theirs)}`;
      if (why) {
        counts.set(why.name, counts.get(why.name) + 1);
        if ((examples.get(why.name)?.length ?? Infinity) > told.length) examples.set(why.name, told);
      } else if (!unknown.has(ours.expression)) {
        unknown.set(ours.expression, told);
      }
      break;
    }
  }
  const differing = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${expressions} expressions (seed ${SEED}), ${compared} parts: ${differing} differ in known ways, ${unknown.size} in others`);
  for (const [name, count] of counts) console.log(`${String(count).padStart(6)} ${name}: ${examples.get(name) ?? ""}`);
  const shortest = [...unknown.values()].sort((a, b) => a.length - b.length);
  assert.equal(unknown.size, 0, `differences that are not known:\n${shortest.slice(0, Number(process.env.SHOW ?? 20)).join("\n")}`);
  if (IS_USUAL) {
    const never = KNOWN.filter(({ name }) => counts.get(name) === 0).map(({ name }) => name);
    assert.deepEqual(never, [], "take these out of known_differences.js: they do not happen");
  }
});
