// The counter's page for a device without a network: reads codes and squares, keeps what is accepted, sends it later. Without
// this file a place takes passes online, and types its list afterwards.

import { platformTime, refusal, roomLeft, sendBy } from "./acceptance.js";
import { offerCamera } from "./camera.js";
import { readCode, written } from "./code.js";
import { openKept } from "./kept.js";
import { LIST, lists, send } from "./sending.js";
import { NotBelieved, PREFIX, canVerify, readSquare } from "./square.js";
import { broughtByHand, corrected, isToBeSent, isUnread, lineOf, setAside } from "./unread.js";

const PAGE = "/counter/device";
const ASK_WITHIN_MS = 10000;
const SHOWN_MAX = 100;

const device = document.querySelector("#device");
const part = (name) => device.querySelector(`[data-part="${name}"], [name="${name}"]`);
const lang = document.documentElement.lang;

/** A sentence of the page, with values in the place of its names. */
function said(key, values = {}) {
  const sentence = document.querySelector(`template[data-say="${key}"]`).content.textContent;
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

const money = (cents) => new Intl.NumberFormat(lang, { style: "currency", currency: "EUR" }).format(cents / 100);
const element = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text, ...more });

/** Keeps the page as anybody sees it, with what it needs, under the name of exactly these files. */
async function keepPage() {
  const brought = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")];
  const files = [...device.dataset.files.split(" "), ...brought.map((one) => new URL(one.href ?? one.src).pathname)];
  const name = ["device", lang, ...new Set(files)].join(" ");
  const page = await fetch(PAGE, { credentials: "omit", headers: { Accept: "text/html", "Accept-Language": lang } });
  if (!page.ok) return;
  const cache = await caches.open(name);
  await cache.addAll([...new Set(files)]);
  await cache.put(PAGE, page);
  for (const other of await caches.keys()) if (other.startsWith("device ") && other !== name) await caches.delete(other);
}

async function main() {
  const kept = await openKept();
  const verifies = await canVerify();
  let known = await kept.told();
  // What was chosen for a pass and not sent yet: the page is drawn anew meanwhile.
  const picked = new Map();
  let csrf;
  let looked;
  // Only what was looked at last is told: a square takes a while to be read.
  let looks = 0;

  const time = (at, style = { dateStyle: "long", timeStyle: "short" }) =>
    new Intl.DateTimeFormat(lang, { ...style, timeZone: known?.zone ?? "UTC" }).format(at);
  const day = (days) => new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(days * 86400000);
  const placeNow = () => known?.places.find(({ id }) => id === part("place").value) ?? known?.places[0];

  function tell(kind, sentences, buttons = []) {
    const box = part("verdict");
    box.className = kind;
    box.replaceChildren(...sentences.map((text) => element("p", text)), ...buttons);
  }

  function stateOf(one) {
    const state = element("strong", one.outcome ? said(`state-${one.outcome}`) : said("state-waits"));
    state.className = `tag ${{ redeemed: "success", paid: "warm", refused: "error", unread: "error", aside: "warm" }[one.outcome] ?? ""}`;
    return [state, ...(one.said ? [" ", one.said] : [])];
  }
  const timeOf = (one) => time(one.at, { dateStyle: "short", timeStyle: "short" });
  const worthOf = (one) => (one.isSigned ? money(one.cents) : said("unproved"));

  /** A pass that the platform could not read, and what somebody can do about it. */
  async function undecided(one) {
    const service = part("service").cloneNode(true);
    service.removeAttribute("id");
    service.removeAttribute("name");
    service.ariaLabel = part("service").labels[0].textContent;
    service.value = picked.get(one.mark) ?? one.service;
    if (!service.value) service.value = "other";
    service.addEventListener("change", () => picked.set(one.mark, service.value));
    const way = (key, to) => {
      const button = element("button", said(key), { type: "button", className: "button secondary", ariaLabel: `${said(key)} (${time(one.at)})` });
      const act = async () => {
        await inTurn(() => kept.turn(one, to).then(draw));
        if (navigator.onLine) inTurn(bring);
      };
      button.addEventListener("click", act, { once: true });
      return button;
    };
    const again = way("again", (now) => corrected(now, service.value, crypto.randomUUID()));
    const last = one.state === "unread" ? way("aside", setAside) : way("brought", (now) => broughtByHand(now, Date.now()));
    const buttons = element("div", "", { className: "buttons" });
    buttons.append(again, last);
    const { code } = await kept.open(one);
    const list = element("p", "");
    list.append(element("a", said("aside-list"), { href: LIST }));
    const how = one.state === "aside" ? [element("p", said("aside-how")), element("p", lineOf(one, code)), list] : [element("p", said("unread-how", { code }))];
    const state = element("p", "");
    state.append(...stateOf(one));
    const box = element("div", "", { className: "inset" });
    box.append(element("p", `${timeOf(one)} · ${worthOf(one)}`), state, ...how, service, buttons);
    return box;
  }

  async function draw() {
    const all = await kept.all();
    const waits = all.filter(isToBeSent);
    const boxes = await Promise.all(all.filter(isUnread).map(undecided));
    const others = all.filter((one) => !isUnread(one));
    const place = placeNow();
    part("form").hidden = !place;
    part("known").textContent = place ? said("known", { date: time(platformTime(known, known.askedAt)) }) : said("known-nothing");
    const chosen = part("place").value;
    part("place").replaceChildren(...(known?.places ?? []).map(({ id, name }) => element("option", name, { value: id })));
    if (chosen) part("place").value = chosen;
    part("places").hidden = (known?.places.length ?? 0) < 2;
    const room = place ? roomLeft(known, place, all, Date.now()) : 0;
    part("room").textContent = place ? said("room", { left: money(Math.max(0, room)), cap: money(place.cap_cents) }) : "";
    const by = known && sendBy(known, all);
    part("by").textContent = by === undefined ? said("none") : said(by < platformTime(known, Date.now()) ? "late" : "by", { date: time(by), count: waits.length });
    part("send").hidden = !waits.length;
    part("undecided").replaceChildren(...boxes);
    part("kept").hidden = !others.length;
    part("rows").replaceChildren(
      ...others.slice(0, SHOWN_MAX).map((one) => {
        const row = document.createElement("tr");
        const cell = document.createElement("td");
        cell.append(...stateOf(one));
        row.append(element("td", timeOf(one)), element("td", worthOf(one)), cell);
        return row;
      }),
    );
  }

  const network = (isThere) => {
    part("network").textContent = said(isThere ? "network-on" : "network-off");
    part("network").className = isThere ? "notice" : "notice trouble";
  };

  /** Asks for the keys and what the place may accept; `false` without a network, `undefined` when nobody is signed in. */
  async function ask() {
    let answer;
    const began = Date.now();
    try {
      answer = await fetch(`${PAGE}/places.json`, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(ASK_WITHIN_MS) });
    } catch {
      return false;
    }
    if (answer.status === 401 || answer.status === 403) return undefined;
    if (!answer.ok) return false;
    const { csrf: token, now, ...told } = await answer.json();
    csrf = token;
    // Who looks at the page and acts for no place takes nothing away from the device, nor makes what it knows look newer.
    if (!told.places.length && known?.places.length) return true;
    // Half of the way there and back.
    const askedAt = Date.now();
    known = { ...told, askedAt, aheadMs: now - (began + askedAt) / 2 };
    await kept.keepTold(known);
    return true;
  }

  async function bring() {
    const isKnown = await ask();
    network(isKnown !== false);
    const waits = (await kept.all()).some(isToBeSent);
    part("sign-in").hidden = isKnown !== undefined;
    if (isKnown && waits) {
      part("sent").textContent = said("sending");
      try {
        const { lists: all, elsewhere } = lists(await kept.all(), known.places);
        for (const list of all) {
          const texts = await Promise.all(list.passes.map(async (one) => (await kept.open(one))[one.byCode ? "code" : "text"]));
          await kept.settle(await send(list, { texts, csrf }));
        }
        // What the place may still accept has changed; what became of each pass is shown before the sentence that says so.
        await ask();
        await draw();
        part("sent").textContent = [said("sent"), ...(elsewhere ? [said("elsewhere-place", { count: elsewhere })] : [])].join(" ");
      } catch {
        part("sent").textContent = said("not-sent");
      }
    }
    await kept.forget(Date.now());
    await draw();
  }
  // One window at a time sends, and one accepts; who accepts does not wait for a network. The platform counts each pass once in any case.
  const alone = (name, act) => (navigator.locks ? navigator.locks.request(name, act) : act());
  const inTurn = (act) => alone("counter-device", act);

  async function accept(pass) {
    const now = Date.now();
    const before = await kept.before(pass.code);
    const why = refusal(pass, { known, place: placeNow(), kept: await kept.all(), before, now });
    if (why) return refuse(why, pass, before);
    navigator.storage?.persist?.().catch(() => {});
    try {
      await kept.accept({ ...pass, place: placeNow().id, service: part("service").value, at: platformTime(known, now) });
    } catch (error) {
      return refuse(error.name === "ConstraintError" ? "twice" : "not-kept", pass, await kept.before(pass.code));
    }
    looked = undefined;
    part("code").value = "";
    tell("notice success", [said("accepted", { value: pass.isSigned ? money(pass.cents) : written(pass.code) })]);
    await draw();
    if (navigator.onLine) inTurn(bring);
  }

  function refuse(why, pass, before) {
    looked = undefined;
    const place = placeNow();
    const values = {
      date: why === "ended" && pass ? day(pass.lastDay) : before ? time(before.at) : "",
      cap: place ? money(place.cap_cents) : "",
    };
    tell("notice trouble", [said(`refused-${why}`, values), said("never-pays")]);
  }

  /** Takes away what is told of another code. */
  function clear() {
    looks += 1;
    looked = undefined;
    tell("", []);
  }

  async function look(text) {
    clear();
    const turn = looks;
    const tellIt = await judge(text);
    if (turn === looks) tellIt();
  }

  /** Judges a code or a square; gives how that is told. */
  async function judge(text) {
    const place = placeNow();
    let pass;
    if (text.startsWith(PREFIX)) {
      if (!verifies) return () => refuse("cannot");
      try {
        const { code, cents, lastDay, area } = await readSquare(text, known.keys);
        pass = { code, text, cents, lastDay, area, isSigned: true };
      } catch (error) {
        return () => refuse(error instanceof NotBelieved && error.message === "unknown-key" ? "unknown-key" : "forged");
      }
    } else {
      const code = readCode(text);
      if (!code) return () => refuse("code");
      pass = { code, text: written(code), cents: known.code_cents, isSigned: false };
    }
    const before = await kept.before(pass.code);
    const why = refusal(pass, { known, place, kept: await kept.all(), before, now: Date.now() });
    if (why) return () => refuse(why, pass, before);
    const button = element("button", said(pass.isSigned ? "accept" : "accept-unproved"), { type: "button", className: "button" });
    button.addEventListener("click", () => looked === pass && alone("counter-device-accepts", () => accept(pass)), { once: true });
    const told = pass.isSigned ? said("genuine", { value: money(pass.cents), date: day(pass.lastDay) }) : said("code-unproved");
    return () => {
      looked = pass;
      tell("notice", [told, said("risk")], [button]);
    };
  }

  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    look(part("code").value.trim());
  });
  part("code").addEventListener("input", clear);
  part("place").addEventListener("change", draw);
  part("send").querySelector("button").addEventListener("click", () => inTurn(bring));
  addEventListener("online", () => inTurn(bring));
  addEventListener("offline", () => network(false));

  offerCamera({
    box: part("camera"),
    seen: part("seen"),
    stopText: said("camera-stop"),
    read(text) {
      part("code").value = text;
      look(text);
    },
    failed: () => tell("notice trouble", [said("camera-failed")]),
  });
  document.querySelector("#without-script").hidden = true;
  device.hidden = false;
  await draw();
  await inTurn(bring);
}

if (device && globalThis.indexedDB && globalThis.crypto?.subtle && navigator.serviceWorker) {
  navigator.serviceWorker
    .register(`${PAGE}/worker.js`, { scope: PAGE })
    .then(() => keepPage())
    .catch(() => {});
  main();
}
