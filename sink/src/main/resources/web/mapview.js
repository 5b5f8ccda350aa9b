// The map: Kreise shaded by stops, hatched where nothing was observed, points for towns.

import { bars } from "./charts.js";
import { ask, askOnce } from "./data.js";
import { go, h, s } from "./dom.js";
import { filtersOf } from "./filters.js";
import { downloads, empty, EVENT_FORMATS, list, totals } from "./stops.js";
import { borders, features } from "./topology.js";
import { count, t } from "./words.js";

const WIDTH = 560;
const HEIGHT = 720;
const STEPS = [1, 2, 4, 8, 16];

/** The Kreise with their paths on a map of this size. */
export async function kreise() {
  const topology = await askOnce("kreise.topo.json");
  const all = features(topology, "kreise");
  const projection = d3.geoConicEqualArea().parallels([48, 54]).rotate([-10.5, 0])
    .fitExtent([[4, 4], [WIDTH - 4, HEIGHT - 4]], { type: "FeatureCollection", features: all });
  const path = d3.geoPath(projection);
  const lands = path(borders(topology, "kreise", (it) => it.ags.slice(0, 2)));
  return { all, projection, path, lands };
}

export async function mapView(view, state, navigate) {
  const filters = filtersOf(state);
  const { from, to, certain, ...timeless } = filters;
  const [germany, counts, whole] = await Promise.all([
    kreise(), ask("api/counts", filters), from || to ? ask("api/counts", timeless) : null]);
  const stops = new Map(counts.byKreis.map((it) => [it.kreis, it.stops]));
  const observed = new Set(counts.observed);
  const pick = (kreis) => navigate({ ...state, kreis });
  const chosen = germany.all.find((it) => it.id === state.kreis);

  const beside = h("section", { class: "beside" });
  if (chosen) {
    const here = { ...filters, place: chosen.id };
    beside.append(
      h("h2", {}, t("show_list") + " " + chosen.properties.name),
      h("p", {}, go({ view: "kreis", id: chosen.id }, {}, t("open_kreis")), " · ",
        go({ ...state, kreis: "" }, {}, t("close"))),
      await list(here));
    downloads("events", here, EVENT_FORMATS);
  } else {
    beside.append(counts.total ? ranking(counts, germany, pick) : empty());
    downloads("events", filters, EVENT_FORMATS);
  }
  view.replaceChildren(
    totals(counts),
    h("div", { class: "split" },
      h("section", {}, drawing(germany, counts, stops, observed, state, pick), legend(),
        near(germany, stops) ? h("p", {}, go({ ...state, whole: state.whole ? "" : "1" }, {}, t(state.whole ? "near" : "whole"))) : null, h("p", { class: "soft small" }, t("map_help"))),
      beside),
    h("section", {}, h("h2", {}, t("period")), slider((whole ?? counts).byDays, state, navigate),
      bars(counts.byDays, (first, last) => navigate({ ...state, from: first, to: last }))));
}

function drawing(germany, counts, stops, observed, { kreis: chosen, whole }, pick) {
  const walk = counts.byKreis.map((it) => it.kreis);
  const shape = (kreis) => {
    const here = stops.get(kreis.id) ?? 0;
    const seen = here ? "step" + STEPS.filter((it) => it <= here).length : observed.has(kreis.id) ? "step0" : "unobserved";
    const words = kreis.properties.name + ": " + (here ? count(here) : observed.has(kreis.id) ? t("observed") : t("unobserved"));
    return s("path", { d: germany.path(kreis), class: seen + (kreis.id === chosen ? " chosen" : ""), "data-ags": kreis.id,
      ...(here ? { tabindex: kreis.id === (chosen ?? walk[0]) ? 0 : -1, role: "button", "aria-label": words } : {}), onclick: () => pick(kreis.id) }, s("title", {}, words));
  };
  // Those with stops last, so that their borders and the ring of the focus lie on top.
  const sorted = [...germany.all].sort((a, b) => (stops.get(a.id) ?? 0) - (stops.get(b.id) ?? 0) || (a.id === chosen) - (b.id === chosen));
  const largest = Math.max(1, ...counts.places.map((it) => it.stops));
  const points = counts.places.filter((it) => it.lat && it.ags?.length > 5).map((it) => {
    const [x, y] = germany.projection([it.lon, it.lat]);
    return s("circle", { cx: x, cy: y, r: 2 + 5 * Math.sqrt(it.stops / largest), class: "town" }, s("title", {}, it.name + ": " + count(it.stops)));
  });
  const close = near(germany, stops);
  const box = close && !whole ? close : [0, 0, WIDTH, HEIGHT];
  const scale = box[2] / WIDTH;
  points.forEach((it) => it.setAttribute("r", it.getAttribute("r") * Math.sqrt(scale)));
  const svg = s("svg", { viewBox: box.join(" "), class: "map", role: "group", "aria-label": t("map") },
    s("defs", {}, s("pattern", { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: `rotate(45) scale(${scale})` },
      s("rect", { width: 6, height: 6, class: "hatch-ground" }), s("line", { x1: 0, y1: 0, x2: 0, y2: 6, class: "hatch-line" }))),
    sorted.map(shape), s("path", { d: germany.lands, class: "land" }), points);
  svg.addEventListener("keydown", (key) => {
    const at = walk.indexOf(key.target.dataset?.ags);
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: walk.length - 1 }[key.key];
    if (next !== undefined && walk.length) {
      key.preventDefault();
      svg.querySelector(`[data-ags="${walk[(next + walk.length) % walk.length]}"]`)?.focus();
    } else if ((key.key === "Enter" || key.key === " ") && at >= 0) {
      key.preventDefault();
      pick(walk[at]);
    }
  });
  return svg;
}

/** The part of the map with all stops, if that is small. */
function near(germany, stops) {
  const boxes = germany.all.filter((it) => stops.get(it.id)).map((it) => germany.path.bounds(it));
  if (!boxes.length) {
    return null;
  }
  const around = 24;
  const left = Math.min(...boxes.map((it) => it[0][0])) - around;
  const top = Math.min(...boxes.map((it) => it[0][1])) - around;
  const wide = Math.max(...boxes.map((it) => it[1][0])) + around - left;
  const high = Math.max(...boxes.map((it) => it[1][1])) + around - top;
  return wide * high < 0.4 * WIDTH * HEIGHT ? [left, top, wide, high] : null;
}

function legend() {
  const key = (name, words) => h("li", {}, s("svg", { viewBox: "0 0 18 12", class: "key" }, s("rect", { width: 18, height: 12, class: name })), words);
  return h("ul", { class: "legend" },
    STEPS.map((from, i) => key("step" + (i + 1), i + 1 === STEPS.length ? from + "+" : STEPS[i + 1] - 1 === from ? from : from + "–" + (STEPS[i + 1] - 1))),
    key("step0", t("observed")), key("unobserved", t("unobserved")));
}

function ranking(counts, germany, pick) {
  const names = new Map(germany.all.map((it) => [it.id, it.properties.name]));
  const most = counts.byKreis[0]?.stops ?? 1;
  return h("div", {}, h("h2", {}, t("top")),
    h("ol", { class: "ranking" }, counts.byKreis.slice(0, 20).map((it) =>
      h("li", {}, h("button", { type: "button", onclick: () => pick(it.kreis) },
        h("span", {}, names.get(it.kreis) ?? it.kreis), h("meter", { min: 0, max: most, value: it.stops }), h("span", { class: "count" }, it.stops))))));
}

/** Two sliders over the months in which there is something. */
function slider(byDays, state, navigate) {
  const months = [];
  const ends = byDays.flatMap((it) => [it.from, it.to]).filter(Boolean).sort();
  if (ends.length) {
    const at = new Date(ends[0].slice(0, 7) + "-01T00:00:00Z");
    for (; at.toISOString().slice(0, 7) <= ends.at(-1).slice(0, 7); at.setUTCMonth(at.getUTCMonth() + 1)) {
      months.push(at.toISOString().slice(0, 7));
    }
  }
  if (months.length < 2) {
    return null;
  }
  const index = (day, otherwise) => (day ? Math.max(0, Math.min(months.length - 1, months.findIndex((it) => it >= day.slice(0, 7)) < 0 ? months.length - 1 : months.findIndex((it) => it >= day.slice(0, 7)))) : otherwise);
  const words = h("output", {});
  const one = (name, value) => h("input", { type: "range", name: "slide-" + name, min: 0, max: months.length - 1, value, "aria-label": t(name), oninput: said, onchange: moved });
  const first = one("from", index(state.from, 0));
  const last = one("to", index(state.to, months.length - 1));
  function bounds() {
    return [Number(first.value), Number(last.value)].sort((a, b) => a - b);
  }
  function said() {
    const [a, b] = bounds();
    words.value = months[a] + " – " + months[b];
  }
  function moved() {
    const [a, b] = bounds();
    const [year, month] = months[b].split("-").map(Number);
    const all = a === 0 && b === months.length - 1;
    navigate({ ...state, from: all ? "" : months[a] + "-01", to: all ? "" : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) });
  }
  said();
  return h("div", { class: "slider" }, first, last, words,
    state.from || state.to ? h("button", { type: "button", onclick: () => navigate({ ...state, from: "", to: "", certain: "" }) }, t("all_time")) : null);
}
