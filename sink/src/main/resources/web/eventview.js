// One event: a sentence whose words lead to their evidence, the reports, the history.

import { ask } from "./data.js";
import { go, h, out } from "./dom.js";
import { inWords, moment } from "./edtf.js";
import { downloads, pill } from "./stops.js";
import { t } from "./words.js";

export async function eventView(view, state) {
  const [event, changes] = await Promise.all([
    ask("api/events/" + encodeURIComponent(state.id)), ask("api/changes", { event: state.id, limit: 200 })]);
  const groups = Map.groupBy
    ? Map.groupBy(event.reports, (it) => it.witness ?? it.articleId)
    : event.reports.reduce((all, it) => all.set(it.witness ?? it.articleId, [...(all.get(it.witness ?? it.articleId) ?? []), it]), new Map());
  const reports = h("ul", { class: "reports" }, [...groups.values()].map((group) => witness(event, group)));
  view.replaceChildren(
    sentence(event, reports), h("p", { class: "soft" }, t("evidence_hint")),
    h("p", {}, pill(event.status), " ", event.witnesses + " " + (event.witnesses === 1 ? t("independent1") : t("independent")),
      " · " + t("sure") + " " + event.confidence.toFixed(2), event.dateBasis ? " · " + t(event.dateBasis) : ""),
    h("h2", {}, t("reports")), reports,
    h("h2", {}, t("history")), history(changes.changes, event.id),
    h("p", { class: "soft small" }, t("identity") + ": ", h("a", { href: "api/events/" + encodeURIComponent(event.id) }, event.id)));
  downloads("reports", { id: event.id }, ["csv", "jsonl"]);
}

function sentence(event, reports) {
  const show = (kind, words) => h("button", { type: "button", class: "fact of-" + kind, onclick: () => point(reports, kind) }, words);
  const date = inWords(event.date);
  const verb = { visited: t("did"), planned: t("will"), cancelled: t("wont"), unresolved: t("did_maybe") }[event.status];
  return h("h1", { class: "sentence" },
    show("visitor", event.visitor.name), event.visitor.role ? " (" + event.visitor.role + ") " : " ",
    show("status", verb), " ",
    event.date ? show("date", (date.weekday ? date.weekday + ", " : "") + date.text) : h("span", { class: "soft" }, t("no_date")), " ",
    show("place", event.place.name),
    event.kreis && event.kreisName !== event.place.name ? [" (", go({ view: "kreis", id: event.kreis }, {}, event.kreisName), ")"] : null,
    event.venue && event.venue !== event.place.name ? [", ", event.venue] : null,
    event.tour ? [", ", t("on_tour"), " ", event.tourId ? go({ view: "tour", id: event.tourId }, {}, t("quotes")[0] + event.tour + t("quotes")[1]) : event.tour] : null,
    event.hosts.length ? [". ", t("received"), " ", event.hosts.map((host, i) => [i ? ", " : "", show("host", host.name), host.role ? " (" + host.role + ")" : ""])] : null, ".");
}

/** Leads to the words that prove it; of the status, the whole sentence does. */
function point(reports, kind) {
  reports.querySelectorAll(".pointed").forEach((it) => it.classList.remove("pointed"));
  const found = [...reports.querySelectorAll(kind === "status" ? "blockquote" : "mark.of-" + kind)];
  const shown = found.length ? found : [...reports.querySelectorAll("blockquote")].slice(0, 1);
  shown.forEach((it) => {
    it.closest("details")?.setAttribute("open", "");
    it.classList.add("pointed");
  });
  shown[0]?.scrollIntoView({ block: "center", behavior: "smooth" });
}

function witness(event, group) {
  const [first, ...copies] = group;
  return h("li", {}, one(event, first),
    copies.length ? h("details", {}, h("summary", {}, "+ " + copies.length + " " + t("copies")), h("ul", {}, copies.map((it) => h("li", {}, one(event, it))))) : null);
}

function one(event, report) {
  const notes = [report.status && t(report.status), inWords(report.date).text, report.dateBasis && t(report.dateBasis)].filter(Boolean);
  return [
    report.evidence ? h("blockquote", {}, marked(event, report)) : null,
    h("p", {}, out(report.url && report.url + fragment(report), report.source ?? report.articleId, " – " + t("read")), " · ",
      go({ view: "article", id: report.articleId }, {}, t("article_link")),
      report.published ? " · " + t("published") + " " + inWords(report.published).text : null),
    h("p", { class: "soft small" }, notes.join(" · "))];
}

/** The sentence with visitor, place, date and hosts marked. */
function marked(event, report) {
  const { start, text } = report.evidence;
  const marks = [];
  const add = (from, length, kind) => {
    if (from >= 0 && length > 0 && from + length <= text.length && marks.every((it) => from + length <= it.from || it.to <= from)) {
      marks.push({ from, to: from + length, kind });
    }
  };
  const span = (it, kind) => it && add(it.start - start, it.end - it.start, kind);
  const words = (them, kind) => {
    const found = them.find((it) => it && text.includes(it));
    return found && add(text.indexOf(found), found.length, kind);
  };
  span(report.dateEvidence, "date");
  report.hosts.forEach((host) => span(host.mention, "host"));
  span(report.place?.mention, "place");
  // Where a report does not say which words name the place or the visitor, their names do.
  if (!report.place?.mention) {
    words([report.place?.name, event.place.name], "place");
  }
  words([event.visitor.name, event.visitor.name.split(" ").at(-1)], "visitor");
  return highlight(text, marks);
}

/** A text with marks that do not overlap. */
export function highlight(text, marks) {
  const parts = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    parts.push(text.slice(at, mark.from), h("mark", { class: "of-" + mark.kind, title: mark.title }, text.slice(mark.from, mark.to)));
    at = mark.to;
  }
  parts.push(text.slice(at));
  return parts;
}

/** Leads the browser to the sentence: https://wicg.github.io/scroll-to-text-fragment/ */
function fragment(report) {
  const words = (report.evidence?.text ?? "").split("\n")[0].split(" ").slice(0, 8).join(" ").trim();
  return !words || report.url.includes("#") ? "" : "#:~:text=" + encodeURIComponent(words).replaceAll("-", "%2D");
}

function history(changes, id) {
  const other = (word, ids) => ids ? [" · " + t(word) + " ", ids.split(" ").map((it) => [go({ view: "event", id: it }, {}, it), " "])] : null;
  return h("ol", { class: "history" }, changes.map((it) => h("li", {},
    h("time", { datetime: it.at }, moment(it.at)), " ", t(it.what), ": ",
    [it.place, inWords(it.date).text, t(it.status)].filter(Boolean).join(", "),
    it.eventId !== id ? h("small", { class: "soft" }, " " + it.eventId) : null, other("replaces", it.replaces), other("replaced_by", it.replacedBy))));
}
