// Coverage: which source was looked at on which day, and whether it answered.

import { ask } from "./data.js";
import { h } from "./dom.js";
import { day, moment } from "./edtf.js";
import { downloads } from "./stops.js";
import { number, t } from "./words.js";

const DAYS = 60;
const VERDICTS = ["ok", "unchanged", "blocked", "failing", "gone"];

export async function coverageView(view, state) {
  const to = state.to || new Date().toISOString().slice(0, 10);
  const from = state.from || new Date(Date.parse(to) - (DAYS - 1) * 86400000).toISOString().slice(0, 10);
  const [sources, rows] = await Promise.all([ask("api/sources", { limit: 1000 }), everything({ from, to })]);
  const looks = new Map(rows.map((it) => [it.source + " " + it.day, it]));
  const days = [];
  for (let at = Date.parse(from); at <= Date.parse(to) && days.length < 400; at += 86400000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  const known = sources.sources.filter((it) => it.looks > 0);
  view.replaceChildren(h("h1", {}, t("coverage")), h("p", {}, day(from) + " – " + day(to)),
    known.length ? h("div", {}, legend(), h("div", { class: "scroll" }, h("table", { class: "coverage" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("source")), days.map((it, i) => h("th", { scope: "col" }, it.endsWith("-01") || i === 0 ? it.slice(5) : "")))),
      h("tbody", {}, known.map((source) => h("tr", {},
        h("th", { scope: "row" }, source.source, h("small", {}, [source.ags, number(source.articles) + " " + t("articles"), t("last_look") + " " + moment(source.lastLook)].filter(Boolean).join(" · "))),
        days.map((it) => cell(source, it, looks.get(source.source + " " + it)))))))))
      : h("div", { class: "message empty" }, h("h2", {}, t("no_sources")), h("p", {}, t("no_sources_help"))));
  downloads("coverage", { from, to }, ["csv", "jsonl"]);
}

async function everything(asked) {
  const all = [];
  let after;
  do {
    const page = await ask("api/coverage", { ...asked, limit: 1000, after });
    all.push(...page.coverage);
    after = page.next;
  } while (after && all.length < 50000);
  return all;
}

function cell(source, at, look) {
  const words = day(at) + ": " + (look ? t(look.verdict) + ", " + look.looks + " " + t("looks") : t("silent"));
  return h("td", { class: "look " + (look?.verdict ?? "silent"), title: source.source + ", " + words }, h("span", { class: "unseen" }, words));
}

function legend() {
  return h("ul", { class: "legend" }, [...VERDICTS, "silent"].map((it) => h("li", {}, h("span", { class: "look " + it }), t(it))));
}
