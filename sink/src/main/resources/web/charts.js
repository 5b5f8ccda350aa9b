// Bars over time and calendar strips.

import { h, s } from "./dom.js";
import { day } from "./edtf.js";
import { count, locale, t } from "./words.js";

const STATUS = ["visited", "planned", "unresolved", "cancelled"];
const HEIGHT = 150;
const BASE = 22;
const DAY = 86400000;

/** Days, months or years: what gives a readable number of bars. */
function step(days) {
  const span = (Date.parse(days.at(-1)) - Date.parse(days[0])) / DAY;
  return span <= 92 ? 10 : span <= 365 * 12 ? 7 : 4;
}

/** Bars of events by status; onpick gets the first and last day of a bar. What may lie in more than one bar is told beside them. */
export function bars(byDays, onpick) {
  const known = byDays.filter((it) => it.from && it.to);
  if (!known.length) {
    return null;
  }
  const from = known.reduce((first, it) => (it.from < first ? it.from : first), known[0].from);
  const to = known.reduce((last, it) => (it.to > last ? it.to : last), known[0].to);
  const cut = step([from, to]);
  const sums = new Map(slots(from, to, cut).map((slot) => [slot, {}]));
  let elsewhere = 0;
  for (const it of byDays) {
    if (it.from && it.to && it.from.slice(0, cut) === it.to.slice(0, cut)) {
      const sum = sums.get(it.from.slice(0, cut));
      sum[it.status] = (sum[it.status] ?? 0) + it.stops;
    } else {
      elsewhere += it.stops;
    }
  }
  const all = [...sums];
  const most = Math.max(1, ...all.map(([, sum]) => total(sum)));
  const width = Math.max(320, Math.min(all.length * 26, 1100));
  const each = width / all.length;
  const every = Math.ceil(70 / each);
  const drawing = s("svg", { viewBox: `0 0 ${width} ${HEIGHT + BASE}`, class: "bars", role: "group", "aria-label": t("timeline") },
    all.map(([slot, sum], i) => {
      let top = HEIGHT;
      const words = label(slot) + ": " + count(total(sum));
      const pick = () => onpick(slot.padEnd(10, "-01-01".slice(slot.length - 4)), last(slot));
      return s("g", total(sum) ? { tabindex: 0, role: "button", "aria-label": words, class: "bar-of", onclick: pick,
        onkeydown: (key) => (key.key === "Enter" || key.key === " ") && (key.preventDefault(), pick()) } : {},
      s("title", {}, words),
      s("rect", { x: i * each, y: 0, width: each, height: HEIGHT, class: "ground" }),
      STATUS.map((status) => {
        const high = ((sum[status] ?? 0) / most) * (HEIGHT - 14);
        top -= high;
        return high ? s("rect", { x: i * each + each * 0.1, y: top, width: each * 0.8, height: high, class: "of-" + status }) : null;
      }),
      i % every === 0 ? s("text", { x: i * each + each / 2, y: HEIGHT + 15, "text-anchor": i === 0 ? "start" : "middle" }, short(slot)) : null);
    }),
    s("text", { x: 2, y: 10, class: "soft" }, most));
  return h("div", { class: "scroll" }, drawing, elsewhere ? h("p", { class: "soft small" }, count(elsewhere) + " " + t("between_bars")) : null);
}

/** A strip for each year: weeks from left to right, days from Monday down; tells how many of the known stops have no exact day. */
export function strips(byDays, known) {
  const sums = new Map();
  byDays.filter((it) => it.from && it.from === it.to)
    .forEach((it) => sums.set(it.from, (sums.get(it.from) ?? 0) + it.stops));
  const years = [...new Set([...sums.keys()].map((of) => of.slice(0, 4)))].sort().reverse();
  if (!years.length) {
    return h("p", { class: "soft" }, t("no_days"));
  }
  const drawn = [...sums.values()].reduce((all, one) => all + one, 0);
  return h("div", { class: "strips" }, years.map((year) => strip(year, sums)),
    drawn < known ? h("p", { class: "soft small" }, count(known - drawn) + " " + t("not_in_strips")) : null);
}

function strip(year, sums) {
  const first = Date.UTC(Number(year), 0, 1);
  const shift = (new Date(first).getUTCDay() + 6) % 7;
  const cells = [];
  let stops = 0;
  for (let at = first; new Date(at).getUTCFullYear() === Number(year); at += DAY) {
    const iso = new Date(at).toISOString().slice(0, 10);
    const here = sums.get(iso) ?? 0;
    stops += here;
    const place = (at - first) / DAY + shift;
    cells.push(s("rect", { x: Math.floor(place / 7) * 11, y: 14 + (place % 7) * 11, width: 9, height: 9, rx: 2, class: here ? "level" + Math.min(here, 4) : "level0" },
      here ? s("title", {}, day(iso) + ": " + count(here)) : null));
  }
  const months = Array.from({ length: 12 }, (_, month) =>
    s("text", { x: Math.floor(((Date.UTC(Number(year), month, 1) - first) / DAY + shift) / 7) * 11, y: 9 },
      new Intl.DateTimeFormat(locale(), { month: "short", timeZone: "UTC" }).format(Date.UTC(2000, month, 1))));
  return h("figure", { class: "scroll" }, h("figcaption", {}, year + ": " + count(stops)),
    s("svg", { viewBox: "0 0 585 92", class: "strip", role: "img", "aria-label": year + ": " + count(stops) }, months, cells));
}

function slots(from, to, cut) {
  const all = [];
  const at = new Date(from.slice(0, cut).padEnd(10, "-01-01".slice(cut - 4)) + "T00:00:00Z");
  for (let slot = at.toISOString().slice(0, cut); slot <= to.slice(0, cut); slot = at.toISOString().slice(0, cut)) {
    all.push(slot);
    if (cut === 10) {
      at.setUTCDate(at.getUTCDate() + 1);
    } else if (cut === 7) {
      at.setUTCMonth(at.getUTCMonth() + 1);
    } else {
      at.setUTCFullYear(at.getUTCFullYear() + 1);
    }
  }
  return all;
}

function last(slot) {
  const [year, month] = slot.split("-").map(Number);
  return slot.length === 10 ? slot : new Date(Date.UTC(year, slot.length === 7 ? month : 12, 0)).toISOString().slice(0, 10);
}

function total(sum) {
  return Object.values(sum).reduce((all, one) => all + one, 0);
}

function label(slot) {
  return slot.length === 10 ? day(slot) : slot.length === 7 ? format(slot, { month: "long", year: "numeric" }) : slot;
}

function short(slot) {
  return slot.length === 10 ? format(slot, { day: "numeric", month: "short" }) : slot.length === 7 ? format(slot, { month: "short", year: "2-digit" }) : slot;
}

function format(slot, kind) {
  return new Intl.DateTimeFormat(locale(), { ...kind, timeZone: "UTC" }).format(new Date(slot.padEnd(10, "-01") + "T00:00:00Z"));
}
