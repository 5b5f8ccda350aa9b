// Dates of the Extended Date/Time Format in words.

import { locale, t } from "./words.js";

/** The words of a date, with its weekday if it is a day. */
export function inWords(edtf) {
  if (!edtf) {
    return { text: t("no_date") };
  }
  const slash = edtf.indexOf("/");
  if (slash < 0) {
    return single(edtf);
  }
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  if (from === "..") {
    return { text: t("at_latest") + " " + single(to).text };
  }
  if (to === "..") {
    return { text: t("at_earliest") + " " + single(from).text };
  }
  return { text: [t("between"), single(from).text, t("and"), single(to).text].join(" ") };
}

/** Heading under which a date stands: its month, or its year, or nothing. */
export function heading(edtf) {
  const known = /(\d{4})(?:-(0[1-9]|1[0-2])(?!\d))?/.exec(edtf ?? "");
  if (!known || /^XXXX/.test(edtf)) {
    return t("no_date");
  }
  return known[2] ? format({ month: "long", year: "numeric" }, known[1], known[2], "01") : known[1];
}

/** A day of ISO 8601 in words. */
export function day(iso) {
  const [year, month, date] = iso.split("-");
  return format({ day: "numeric", month: "long", year: "numeric" }, year, month, date);
}

/** A moment in words. */
export function moment(iso) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
}

function single(edtf) {
  const plain = edtf.replace(/[?~%]$/, "");
  const about = plain === edtf ? "" : t("about") + " ";
  const parts = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(plain);
  if (!parts) {
    return { text: edtf };
  }
  const [, year, month, date] = parts;
  if (year === "XXXX") {
    const kind = date ? { day: "numeric", month: "long" } : { month: "long" };
    return { text: about + format(kind, "2000", month, date ?? "01") + ", " + t("year_unknown") };
  }
  if (date) {
    return { text: about + day(year + "-" + month + "-" + date), weekday: format({ weekday: "long" }, year, month, date) };
  }
  if (!month) {
    return { text: about + t("in_year") + " " + year };
  }
  const season = t("seasons")[Number(month) - 21];
  return { text: about + (season ? season + " " + year : Number(month) > 12 ? edtf : format({ month: "long", year: "numeric" }, year, month, "01")) };
}

function format(kind, year, month, date) {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return new Intl.DateTimeFormat(locale(), { ...kind, timeZone: "UTC" }).format(at);
}
