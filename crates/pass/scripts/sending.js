// The list of a device on its way to /counter/offline. Whatever becomes of the answer, the same list can be sent again: each
// pass has the identifier that was drawn when it was accepted, and counts once.

import { isToBeSent } from "./unread.js";

export const LIST = "/counter/offline";
const ANSWERED_WITHIN_MS = 60000;

/** What waits, by place; what was not read the last time is tried again. */
export function lists(kept, places) {
  const known = places.map(({ id }) => id);
  const waits = kept.filter(isToBeSent);
  const of = (place) => waits.filter((one) => one.place === place).sort((one, other) => one.at - other.at);
  const elsewhere = waits.filter((one) => !known.includes(one.place)).length;
  return { lists: known.map((place) => ({ place, passes: of(place) })).filter(({ passes }) => passes.length), elsewhere };
}

/** A list as the platform reads it. */
export function listOf(passes, texts) {
  const line = (one, text) => ({
    [text.startsWith("PN1:") ? "square" : "code"]: text,
    at: new Date(one.at).toISOString(),
    service: one.service,
    operation: one.operation,
  });
  return JSON.stringify(passes.map((one, nth) => line(one, texts[nth])));
}

/** What the platform answered, each beside its pass; an answer that lacks a line says nothing of it. */
export function answersFor(passes, answers) {
  const byNumber = new Map(answers.map((answer) => [answer.number, answer]));
  return passes.flatMap((one, nth) => {
    const answer = byNumber.get(nth + 1);
    if (!answer) return [];
    const { outcome, said } = answer;
    return [{ one, outcome, said, state: outcome === "unread" ? "unread" : "settled" }];
  });
}

/** Sends a list; gives the answers, or fails with the status as its message. */
export async function send({ place, passes }, { texts, csrf, request = fetch }) {
  const body = new FormData();
  body.append("of", place);
  body.append("list", listOf(passes, texts));
  const headers = { Accept: "application/json", "X-CSRF-Token": csrf };
  const response = await request(LIST, { method: "POST", body, headers, signal: AbortSignal.timeout(ANSWERED_WITHIN_MS) });
  if (!response.ok) throw new Error(String(response.status));
  return answersFor(passes, await response.json());
}
