// Dates of EDTF (ISO 8601-2) in German words.

const DAY = new Intl.DateTimeFormat("de-DE", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const WEEKDAY = new Intl.DateTimeFormat("de-DE", { weekday: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("de-DE", { month: "long", year: "numeric", timeZone: "UTC" });
const DAY_OF_YEAR = new Intl.DateTimeFormat("de-DE", { day: "numeric", month: "long", timeZone: "UTC" });
const MONTH_OF_YEAR = new Intl.DateTimeFormat("de-DE", { month: "long", timeZone: "UTC" });

const PARTS_OF_YEAR = {
  21: "Frühling", 22: "Sommer", 23: "Herbst", 24: "Winter",
  33: "erstes Quartal", 34: "zweites Quartal", 35: "drittes Quartal", 36: "viertes Quartal",
  40: "erstes Halbjahr", 41: "zweites Halbjahr",
};

/** {text, weekday?} of an EDTF string; what it can't read it shows as it is. */
export function inWords(edtf) {
  if (!edtf) {
    return { text: "ohne Datum" };
  }
  const slash = edtf.indexOf("/");
  if (slash < 0) {
    return single(edtf);
  }
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  if (from === "..") {
    return { text: "spätestens " + single(to).text };
  }
  if (to === "..") {
    return { text: "frühestens " + single(from).text };
  }
  return { text: "zwischen " + single(from).text + " und " + single(to).text };
}

/** Heading under which a date stands: its month, or its year, or nothing. */
export function heading(edtf) {
  const known = /(\d{4})(?:-(0[1-9]|1[0-2])(?!\d))?/.exec(edtf ?? "");
  if (!known || /^XXXX/.test(edtf)) {
    return "Ohne Datum";
  }
  return known[2] ? MONTH.format(utc(known[1], known[2], "01")) : known[1];
}

function single(edtf) {
  const plain = edtf.replace(/[?~%]$/, "");
  const about = plain === edtf ? "" : "etwa ";
  const parts = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(plain);
  if (!parts) {
    return { text: edtf };
  }
  const [, year, month, day] = parts;
  if (year === "XXXX") {
    const format = day ? DAY_OF_YEAR : MONTH_OF_YEAR;
    return { text: about + format.format(utc("2000", month, day ?? "01")) + ", Jahr unbekannt" };
  }
  if (day) {
    const date = utc(year, month, day);
    return { text: about + DAY.format(date), weekday: WEEKDAY.format(date) };
  }
  if (!month) {
    return { text: about + "im Jahr " + year };
  }
  return { text: about + (PARTS_OF_YEAR[month] ? PARTS_OF_YEAR[month] + " " + year : MONTH.format(utc(year, month, "01"))) };
}

function utc(year, month, day) {
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}
