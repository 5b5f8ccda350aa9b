// The list of events: filter, pages, and a look for news every few seconds while it is seen.

import { heading } from "./edtf.js";
import { element, reports, summary } from "./event.js";

const LIMIT = 100;
const REFRESH_MILLIS = 10_000;
const LONGEST_MILLIS = 120_000;
const TYPING_MILLIS = 300;
const NAMES = ["person", "place", "status", "from", "to"];

const form = document.getElementById("filter");
const list = document.getElementById("events");
const state = document.getElementById("state");
const empty = document.getElementById("empty");
const more = document.getElementById("more");

const items = new Map(); // event id to {node, line}
let target = decodeURIComponent(location.hash.slice(1)); // event id that the address names
let shown = LIMIT; // how many the reader asked for so far
let turn = 0; // a late answer to an older question is not shown
let timer = 0;
let failures = 0;

function filter() {
  const parameters = new URLSearchParams();
  for (const name of NAMES) {
    const value = form.elements[name].value.trim();
    if (value) {
      parameters.set(name, value);
    }
  }
  return parameters;
}

async function get(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  const body = await answer.json();
  if (!answer.ok) {
    throw Object.assign(new Error(body.detail ?? answer.statusText), { parameter: body.parameter });
  }
  return body;
}

/** All events that the reader has asked for, in as many pages as it takes. */
async function search(parameters) {
  const events = [];
  let next = null;
  do {
    const page = new URLSearchParams(parameters);
    page.set("limit", String(Math.min(1000, shown - events.length)));
    if (next) {
      page.set("after", next);
    }
    const answer = await get("api/events?" + page);
    events.push(...answer.events);
    next = answer.next ?? null;
  } while (next && events.length < shown);
  return { events, next };
}

async function refresh() {
  clearTimeout(timer);
  const mine = ++turn;
  const parameters = filter();
  try {
    const { events, next } = await search(parameters);
    if (mine !== turn) {
      return;
    }
    failures = 0;
    NAMES.forEach((name) => form.elements[name].removeAttribute("aria-invalid"));
    show(events, next, [...parameters].length > 0);
    follow();
  } catch (error) {
    if (mine !== turn) {
      return;
    }
    failures++;
    if (error.parameter && form.elements[error.parameter]) {
      form.elements[error.parameter].setAttribute("aria-invalid", "true");
      say("Diese Angabe versteht die Suche nicht. Bitte das markierte Feld prüfen.", true);
    } else {
      say("Der Dienst antwortet gerade nicht. Die Seite versucht es weiter; läuft „sommertour up“ noch?", true);
    }
  }
  if (mine === turn) {
    timer = setTimeout(look, Math.min(LONGEST_MILLIS, REFRESH_MILLIS * 2 ** failures));
  }
}

/** Opens the event that the address names, once. */
function follow() {
  const named = items.get(target);
  if (named) {
    target = null;
    named.node.firstElementChild.open = true;
    named.node.scrollIntoView({ block: "center" });
  }
}

/** A page that nobody sees asks for nothing. */
function look() {
  if (!document.hidden) {
    refresh();
  }
}

function show(events, next, filtered) {
  const wanted = [];
  let last = null;
  for (const event of events) {
    const title = heading(event.date);
    if (title !== last) {
      wanted.push(month(title, wanted.length));
      last = title;
    }
    wanted.push(item(event));
  }
  const ids = new Set(events.map((event) => event.id));
  for (const id of [...items.keys()].filter((id) => !ids.has(id))) {
    items.delete(id);
  }
  arrange(wanted);
  more.hidden = !next;
  empty.hidden = events.length > 0;
  if (!events.length) {
    empty.replaceChildren(...nothing(filtered));
    say("");
  } else {
    const number = events.length === 1 ? "1 Besuch" : events.length + (next ? " Besuche, es gibt mehr" : " Besuche");
    say(filtered ? number + " zu diesem Filter" : number);
  }
}

/** Moves only what is not in its place, so that focus, scroll and open events stay. */
function arrange(wanted) {
  wanted.forEach((node, place) => {
    if (list.children[place] !== node) {
      list.insertBefore(node, list.children[place] ?? null);
    }
  });
  while (list.children.length > wanted.length) {
    list.lastElementChild.remove();
  }
}

function month(title, place) {
  const there = list.children[place];
  if (there?.classList.contains("month") && there.textContent === title) {
    return there;
  }
  return element("li", { class: "month" }, element("h2", {}, title));
}

function item(event) {
  const line = JSON.stringify(event);
  const former = items.get(event.id);
  if (former?.line === line) {
    return former.node;
  }
  const node = former?.node ?? element("li", {}, element("details", {}));
  const details = node.firstElementChild;
  if (former) {
    details.querySelector("summary").replaceChildren(...summary(event).childNodes);
    if (details.open) {
      open(event.id, details);
    }
  } else {
    details.append(summary(event), element("div", { class: "inside" }));
    details.addEventListener("toggle", () => {
      if (details.open) {
        history.replaceState(null, "", "#" + encodeURIComponent(event.id));
        open(event.id, details);
      }
    });
  }
  node.classList.toggle("is-cancelled", event.status === "cancelled");
  items.set(event.id, { node, line });
  return node;
}

async function open(id, details) {
  const inside = details.querySelector(".inside");
  if (!inside.hasChildNodes()) {
    inside.append(element("p", {}, "Lädt …"));
  }
  try {
    inside.replaceChildren(...reports(await get("api/events/" + encodeURIComponent(id))));
  } catch {
    inside.replaceChildren(element("p", {}, "Die Belege sind gerade nicht zu haben. Bitte zu- und wieder aufklappen."));
  }
}

function nothing(filtered) {
  if (filtered) {
    return [element("h2", {}, "Kein Besuch passt zu diesem Filter"),
      element("p", {}, "Weniger Wörter, ein größerer Zeitraum oder „Zurücksetzen“ zeigen mehr.")];
  }
  return [element("h2", {}, "Noch kein Besuch"),
    element("p", {}, "Sobald eine Mitteilung gelesen ist, erscheint sie hier von selbst. Nichts in Sicht? Dann fehlen die Artikel: "),
    element("p", {}, element("code", {}, "./sommertour up"), " liest die mitgelieferten Demo-Seiten, ",
      element("code", {}, "./sommertour run ORDNER"), " liest eigene Dateien.")];
}

function say(words, wrong = false) {
  if (state.textContent !== words) {
    state.textContent = words;
  }
  state.classList.toggle("wrong", wrong);
}

function changed() {
  shown = LIMIT;
  const parameters = filter().toString();
  history.replaceState(null, "", parameters ? "?" + parameters : location.pathname);
  refresh();
}

const address = new URLSearchParams(location.search);
NAMES.forEach((name) => {
  form.elements[name].value = address.get(name) ?? "";
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(changed, TYPING_MILLIS);
});
// The fields are empty only after the event.
form.addEventListener("reset", () => setTimeout(changed));
more.addEventListener("click", () => {
  shown += LIMIT;
  refresh();
});
document.addEventListener("visibilitychange", look);
refresh();
