// Lists of events, and what goes with every list: downloads, empty states, more.

import { ask } from "./data.js";
import { go, h } from "./dom.js";
import { heading, inWords } from "./edtf.js";
import { count, t } from "./words.js";

const PAGE = 100;

/** A sign for a status that does not hang on colour. */
export function pill(status) {
  return h("span", { class: "pill " + status }, t(status));
}

/** One event as a line. */
export function line(event) {
  const date = inWords(event.date);
  return h("li", { class: "stop is-" + event.status },
    go({ view: "event", id: event.id }, { class: "open" },
      h("span", { class: "date" }, h("span", {}, date.text), date.weekday ? h("small", {}, date.weekday) : null),
      h("span", { class: "what" },
        h("strong", {}, event.visitor.name), event.visitor.role ? h("small", {}, ", " + event.visitor.role) : null,
        h("span", { class: "where" }, event.place.name, event.venue && event.venue !== event.place.name ? " · " + event.venue : ""),
        event.tour ? h("small", {}, event.tour) : null),
      h("span", { class: "signs" }, pill(event.status),
        h("small", {}, event.witnesses + " " + (event.witnesses === 1 ? t("independent1") : t("independent"))))));
}

/** A list that goes on as far as one wants; resolves when its first page is there. */
export async function list(parameters) {
  const box = h("div", { class: "events" });
  let month = null;
  let items = null;
  const add = (page) => {
    for (const event of page.events) {
      const now = heading(event.date);
      if (now !== month) {
        month = now;
        items = h("ul", {});
        box.append(h("h3", {}, now), items);
      }
      items.append(line(event));
    }
    if (page.next) {
      const more = h("button", { type: "button", class: "more", onclick: async () => {
        more.disabled = true;
        const following = await ask("api/events", { ...parameters, limit: PAGE, after: page.next });
        more.remove();
        add(following);
      } }, t("more"));
      box.append(more);
    }
  };
  const first = await ask("api/events", { ...parameters, limit: PAGE });
  if (!first.events.length) {
    box.append(empty());
  }
  add(first);
  return box;
}

export function empty() {
  return h("div", { class: "message empty" }, h("h2", {}, t("empty")), h("p", {}, t("empty_help")));
}

/** Links to files of exactly what is shown. */
export function downloads(listing, parameters, formats) {
  const query = new URLSearchParams(parameters).toString();
  const links = formats.map((ending) => h("a", { href: "api/" + listing + "." + ending + (query ? "?" + query : ""), download: true }, ending.toUpperCase()));
  const spot = document.getElementById("downloads");
  spot.replaceChildren(t("download"), ...links.flatMap((link) => [" ", link]));
}

export const EVENT_FORMATS = ["csv", "jsonl", "geojson", "ics", "jsonld"];

/** The total and how it divides. */
export function totals(counts) {
  return h("p", { class: "totals" }, h("strong", {}, count(counts.total)),
    ["visited", "planned", "cancelled", "unresolved"].filter((it) => counts.byStatus[it])
      .map((it) => h("span", {}, pill(it), " ", counts.byStatus[it])),
    counts.undated ? h("span", { class: "soft" }, counts.undated + " " + t("undated")) : null);
}
