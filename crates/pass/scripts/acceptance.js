// Whether a device accepts a pass alone. What it cannot know (used elsewhere, blocked, not yet handed over) it does not judge.

import { isToBeSent } from "./unread.js";

const DAY_MS = 86400000;
/** A key is published thirty days before it signs: a device that asked longer ago may lack one. */
export const KNOWN_FOR_MS = 30 * DAY_MS;
/** Passes that one list takes. */
export const KEPT_MAX = 500;
/** A clock that went back by more than this is not believed. */
const BACK_MS = 5 * 60 * 1000;

/** The day of a moment in a zone, in days since 1970-01-01. */
export function dayIn(zone, at) {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric" }).formatToParts(at);
  const part = (name) => Number(parts.find(({ type }) => type === name).value);
  return Date.UTC(part("year"), part("month") - 1, part("day")) / DAY_MS;
}

/** The moment by the clock of the platform, which told its own when it was asked last. */
export const platformTime = (known, now) => now + known.aheadMs;

/** What a place may still accept alone, in cents: what is not sent yet, all of it, is covered if it comes in on one day. */
export function roomLeft(known, place, kept, now) {
  const isSameDay = dayIn(known.zone, platformTime(known, now)) === dayIn(known.zone, platformTime(known, known.askedAt));
  const covered = isSameDay ? Math.min(place.cap_cents, place.left_cents) : place.cap_cents;
  // What was paid since the platform told what is left is not in what it told.
  const isPaidSince = (one) => one.outcome === "paid" && one.answeredAt >= known.askedAt;
  const counts = kept.filter((one) => one.place === place.id && (isToBeSent(one) || isPaidSince(one)));
  return covered - counts.reduce((sum, one) => sum + one.cents, 0);
}

/** When what a device keeps must have been sent; none when it keeps nothing. */
export function sendBy(known, kept) {
  const waits = kept.filter(isToBeSent).map((one) => one.at);
  return waits.length ? Math.min(...waits) + known.within_hours * 3600000 : undefined;
}

/**
 * Why a pass is not accepted: `stale`, `clock`, `not-listed`, `held`, `ended`, `elsewhere`, `twice`, `full` or `cap`; nothing
 * when it is. A pass that was typed by its code has neither `lastDay` nor `area`: nothing is known of it.
 */
export function refusal(pass, { known, place, kept, before, now }) {
  const at = platformTime(known, now);
  if (now < known.askedAt - BACK_MS) return "clock";
  if (now - known.askedAt > KNOWN_FOR_MS) return "stale";
  if (at < place.listed_from || (place.listed_until !== null && at >= place.listed_until)) return "not-listed";
  if (place.held) return "held";
  if (pass.lastDay !== undefined && dayIn(known.zone, at) > pass.lastDay + known.tolerance_days) return "ended";
  if (pass.area !== undefined && !place.areas.includes(pass.area)) return "elsewhere";
  if (before) return "twice";
  if (kept.filter(isToBeSent).length >= KEPT_MAX) return "full";
  return roomLeft(known, place, kept, now) < pass.cents ? "cap" : undefined;
}
