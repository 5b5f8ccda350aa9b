// One article: what was found in it, and what became of it.

import { ask } from "./data.js";
import { go, h, out } from "./dom.js";
import { inWords } from "./edtf.js";
import { highlight } from "./eventview.js";
import { downloads, empty, pill } from "./stops.js";
import { t } from "./words.js";

export async function articleView(view, state) {
  if (!state.id) {
    return all(view, state);
  }
  const article = await ask("api/articles/" + encodeURIComponent(state.id));
  const pieces = article.text ? [{ start: 0, text: article.text }] : article.snippets ?? [];
  const marks = found(article);
  view.replaceChildren(
    h("h1", {}, article.title ?? article.id),
    h("p", {}, out(article.url, article.source ?? article.id, article.url ? " – " + t("read") : ""),
      article.published ? " · " + t("published") + " " + inWords(article.published).text : null),
    h("ul", { class: "legend" }, [["person", "persons"], ["place", "places"], ["date", "dates"], ["stop", "stops"]].map(([kind, word]) => h("li", {}, h("mark", { class: "of-" + kind }, t(word))))),
    article.text ? null : h("p", { class: "soft" }, t("snippets")),
    h("article", { class: "text", lang: "de" }, pieces.map((piece, i) => [i ? h("span", { class: "gap" }, " […] ") : null, within(piece, marks)])),
    h("h2", {}, t("stops_of")),
    article.stops?.length ? h("ul", { class: "reports" }, article.stops.map((stop, i) => told(article, stop, i))) : h("p", { class: "soft" }, t("no_stops")));
  downloads("articles", { id: article.id }, ["csv", "jsonl"]);
}

async function all(view, state) {
  const asked = Object.fromEntries(Object.entries({ text: state.text, source: state.source }).filter(([, value]) => value));
  const page = await ask("api/articles", { ...asked, limit: 200, after: state.after });
  view.replaceChildren(h("h1", {}, t("articles")), page.articles.length ? h("ul", {}, page.articles.map((it) =>
    h("li", {}, go({ view: "article", id: it.id }, {}, it.title ?? it.id), h("small", { class: "soft" }, " " + [it.source, it.published, (it.stops ?? 0) + " " + t("stops")].filter(Boolean).join(" · "))))) : empty(),
    page.next ? go({ ...state, after: page.next }, { class: "more" }, t("more")) : null);
  downloads("articles", asked, ["csv", "jsonl"]);
}

/** Smaller finds first, so that a stop's sentence keeps what is within it. */
function found(article) {
  const of = (list, kind, name) => (list ?? []).flatMap((it) => it.mentions.map((span) => ({ from: span.start, to: span.end, kind, title: name(it) })));
  return [
    ...of(article.persons, "person", (it) => it.name + (it.role ? ", " + it.role : "")),
    ...of(article.places, "place", (it) => it.name + (it.ags ? " (" + it.ags + ")" : "")),
    ...of(article.dates, "date", (it) => inWords(it.value).text),
  ].concat((article.stops ?? []).filter((it) => it.evidence).map((it) => ({ from: it.evidence.start, to: it.evidence.end, kind: "stop" })));
}

/** A stop's sentence is underlaid; persons, places and dates stand out within it. */
function within(piece, marks) {
  const here = (kinds, from, to) => marks.filter((it) => kinds(it.kind) && it.from >= from && it.to <= to);
  const inner = (from, to) => {
    const free = [];
    for (const it of here((kind) => kind !== "stop", from, to)) {
      if (free.every((other) => it.to <= other.from || other.to <= it.from)) {
        free.push(it);
      }
    }
    return highlight(piece.text.slice(from - piece.start, to - piece.start), free.map((it) => ({ ...it, from: it.from - from, to: it.to - from })));
  };
  const end = piece.start + piece.text.length;
  const parts = [];
  let at = piece.start;
  for (const stop of here((kind) => kind === "stop", piece.start, end).sort((a, b) => a.from - b.from)) {
    if (stop.from >= at) {
      parts.push(inner(at, stop.from), h("span", { class: "of-stop" }, inner(stop.from, stop.to)));
      at = stop.to;
    }
  }
  parts.push(inner(at, end));
  return parts;
}

function told(article, stop) {
  const prefix = article.id + "#" + stop.evidence?.start;
  const events = [...new Set(article.events.filter((it) => it.reportId === prefix || it.reportId.startsWith(prefix + ".")).map((it) => it.eventId))];
  return h("li", {},
    h("p", {}, h("strong", {}, stop.visitor?.name ?? "?"), " – ", stop.place?.name ?? "?", stop.venue ? " · " + stop.venue : "", " – ", inWords(stop.date).text, " ", pill(stop.status)),
    h("p", { class: "soft" }, events.length
      ? [t("became") + " ", events.map((id, i) => [i ? ", " : "", go({ view: "event", id }, {}, id)])]
      : t("not_became")));
}
