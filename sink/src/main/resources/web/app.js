// The page: its state is its address, and each view draws what the address says.

import { articleView } from "./articleview.js";
import { bars } from "./charts.js";
import { coverageView } from "./coverageview.js";
import { ask, begin } from "./data.js";
import { address, go, h } from "./dom.js";
import { eventView } from "./eventview.js";
import { complain, draw, FILTERS, filtersOf } from "./filters.js";
import { mapView } from "./mapview.js";
import { kreisView, personView } from "./personview.js";
import { downloads, EVENT_FORMATS, list, totals } from "./stops.js";
import { tourView } from "./tourview.js";
import { choose, current, remember, t } from "./words.js";

const VIEWS = { map: mapView, timeline: timelineView, tour: tourView, person: personView, kreis: kreisView, event: eventView, article: articleView, coverage: coverageView };
const TABS = ["map", "timeline", "tour", "person", "kreis", "article", "coverage"];
const THEME = "sommertour-theme";

const view = document.getElementById("view");
const form = document.getElementById("filters");

function state() {
  return Object.fromEntries(new URLSearchParams(location.search));
}

function navigate(next) {
  history.pushState(null, "", address(next));
  render();
}

async function render() {
  const now = state();
  const name = VIEWS[now.view] ? now.view : "map";
  words(now, name);
  const signal = begin();
  view.setAttribute("aria-busy", "true");
  document.getElementById("downloads").replaceChildren();
  try {
    await VIEWS[name](view, { ...now, view: name }, navigate);
  } catch (failure) {
    if (!signal.aborted) {
      fail(failure);
    }
  } finally {
    if (!signal.aborted) {
      view.removeAttribute("aria-busy");
      document.title = (view.querySelector("h1")?.textContent ?? t(name)) + " – Sommertour";
    }
  }
}

async function timelineView(spot, now) {
  const filters = filtersOf(now);
  const counts = await ask("api/counts", filters);
  spot.replaceChildren(totals(counts),
    bars(counts.byDays, (from, to) => navigate({ ...now, from, to })),
    await list(filters));
  downloads("events", filters, EVENT_FORMATS);
}

function fail(failure) {
  if (failure.parameter) {
    complain(form, failure.parameter);
  }
  const gone = failure.status === 404 || failure.status === 410;
  view.replaceChildren(h("div", { class: "message wrong", role: "alert" },
    h("h2", {}, gone ? t("not_found") : t("failed")), h("p", {}, failure.message), gone ? null : h("p", {}, t("failed_help")),
    gone ? h("button", { type: "button", onclick: () => history.back() }, t("back")) : h("button", { type: "button", onclick: render }, t("again"))));
}

/** Everything around the view, in the language of the day. */
function words(now, name) {
  choose(now.lang);
  document.querySelectorAll("[data-word]").forEach((it) => (it.textContent = t(it.dataset.word)));
  const language = document.getElementById("language");
  language.textContent = t("other");
  language.lang = current() === "de" ? "en" : "de";
  const kept = filtersOf(now);
  document.getElementById("views").replaceChildren(...TABS.map((tab) =>
    go({ view: tab, ...kept }, tab === name ? { "aria-current": "page" } : {}, t(tab))));
  form.hidden = !["map", "timeline", "person", "kreis"].includes(name);
  draw(form, now, (filters) => {
    const rest = Object.fromEntries(Object.entries(state()).filter(([key]) => !FILTERS.includes(key) && key !== "after"));
    navigate({ view: name, ...rest, ...filters });
  });
}

document.addEventListener("click", (click) => {
  const link = click.target.closest?.("a");
  const href = link?.getAttribute("href");
  if (href?.startsWith("?") && !click.metaKey && !click.ctrlKey && !click.shiftKey && click.button === 0) {
    click.preventDefault();
    history.pushState(null, "", href);
    render().then(() => {
      scrollTo(0, 0);
      view.focus({ preventScroll: true });
    });
  }
});
document.getElementById("language").addEventListener("click", () => {
  remember(current() === "de" ? "en" : "de");
  const { lang, ...rest } = state();
  navigate(rest);
});
document.getElementById("theme").addEventListener("click", () => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = document.documentElement.dataset.theme ?? (dark ? "dark" : "light");
  theme(now === "dark" ? "light" : "dark");
});
addEventListener("popstate", render);

function theme(chosen) {
  document.documentElement.dataset.theme = chosen;
  localStorage.setItem(THEME, chosen);
}

if (localStorage.getItem(THEME)) {
  theme(localStorage.getItem(THEME));
}
render();
