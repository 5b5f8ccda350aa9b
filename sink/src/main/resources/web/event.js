// One event as elements. Text only ever enters as text nodes, so nothing of an article is markup.

import { inWords } from "./edtf.js";

export const STATUS = {
  visited: "besucht",
  planned: "angekündigt",
  cancelled: "abgesagt",
  unresolved: "offen geblieben",
};

const BASIS = {
  explicit: "Datum steht im Text",
  relative: "Datum aus dem Tag der Veröffentlichung errechnet",
  dateline: "Datum der Ortsmarke",
  bounded: "nur eine Grenze ist bekannt",
};

/** A new element with attributes and children; strings become text, null is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** The line of an event in the list. */
export function summary(event) {
  const date = inWords(event.date);
  return element("summary", {},
    element("span", { class: "date" },
      date.weekday ? element("span", { class: "weekday" }, date.weekday) : null,
      element("span", {}, date.text)),
    element("span", { class: "what" },
      element("span", { class: "who" },
        element("strong", {}, event.visitor.name),
        event.visitor.role ? element("span", { class: "role" }, event.visitor.role) : null),
      element("span", { class: "where" },
        event.place.name,
        event.venue && event.venue !== event.place.name ? element("span", { class: "venue" }, event.venue) : null),
      event.tour ? element("span", { class: "tour" }, event.tour) : null),
    element("span", { class: "signs" },
      element("span", { class: "pill " + event.status }, STATUS[event.status]),
      element("span", { class: "told" }, ...told(event))));
}

/** What an open event shows: hosts, then each report with the sentence that tells it. */
export function reports(event) {
  const hosts = event.hosts.map((host) => (host.role ? host.name + " (" + host.role + ")" : host.name));
  return [
    hosts.length ? element("p", { class: "hosts" }, "Dabei: " + hosts.join(", ")) : null,
    element("ul", { class: "reports" }, ...event.reports.map((report) => one(event, report))),
    element("p", { class: "id" }, "Kennung: ",
      element("a", { href: "api/events/" + encodeURIComponent(event.id) }, event.id)),
  ].filter((part) => part !== null);
}

function one(event, report) {
  const notes = [
    STATUS[report.status],
    inWords(report.date).text,
    BASIS[report.dateBasis],
    report.witness && report.witness !== report.articleId ? "Abdruck derselben Mitteilung" : null,
  ].filter(Boolean);
  return element("li", {},
    report.evidence ? element("blockquote", {}, ...marked(event, report)) : null,
    element("p", { class: "source" },
      link(report),
      report.published ? ", veröffentlicht: " + inWords(report.published).text : null),
    element("p", { class: "notes" }, notes.join(" · ")));
}

/** The sentence with visitor, place and date marked. */
function marked(event, report) {
  const { start, text } = report.evidence;
  const marks = [];
  const add = (from, length, kind, title) => {
    const free = marks.every((mark) => from + length <= mark.from || mark.to <= from);
    if (from >= 0 && from + length <= text.length && length > 0 && free) {
      marks.push({ from, to: from + length, kind, title });
    }
  };
  const span = (it, kind, title) => it && add(it.start - start, it.end - it.start, kind, title);
  span(report.dateEvidence, "date", "Datum");
  const words = (them, kind, title) => {
    const found = them.find((it) => it && text.includes(it));
    return found && add(text.indexOf(found), found.length, kind, title);
  };
  span(report.place?.mention, "place", "Ort");
  // Where a report does not say which words name the place or the visitor, their names do.
  if (!report.place?.mention) {
    words([report.place?.name, event.place.name], "place", "Ort");
  }
  words([event.visitor.name, event.visitor.name.split(" ").at(-1)], "visitor", "Besuch von");
  marks.sort((a, b) => a.from - b.from);

  const parts = [];
  let at = 0;
  for (const mark of marks) {
    parts.push(text.slice(at, mark.from));
    parts.push(element("mark", { class: "of-" + mark.kind, title: mark.title }, text.slice(mark.from, mark.to)));
    at = mark.to;
  }
  parts.push(text.slice(at));
  return parts;
}

function link(report) {
  const name = report.source ?? report.articleId;
  if (!/^https?:\/\//i.test(report.url ?? "")) {
    return name;
  }
  return element("a", { href: report.url + fragment(report), target: "_blank", rel: "noopener noreferrer" },
    name + " – Mitteilung lesen");
}

/** Leads the browser to the sentence: https://wicg.github.io/scroll-to-text-fragment/ */
function fragment(report) {
  const words = (report.evidence?.text ?? "").split("\n")[0].split(" ").slice(0, 8).join(" ").trim();
  if (!words || report.url.includes("#")) {
    return "";
  }
  return "#:~:text=" + encodeURIComponent(words).replaceAll("-", "%2D");
}

/** The sources by name; where reports copy each other, how many texts there really are. */
function told(event) {
  const names = event.sources.length ? event.sources.join(", ") : "aus Dateien";
  const texts = event.witnesses === 1 ? "1 Quelle" : event.witnesses + " Quellen";
  const reports = event.reportCount > event.witnesses ? ", " + event.reportCount + " Berichte" : "";
  return [element("span", {}, texts + reports), element("span", {}, names)];
}
