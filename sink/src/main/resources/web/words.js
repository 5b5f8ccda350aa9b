// Everything the page says, in German and English.

const WORDS = {
  de: {
    skip: "Zum Inhalt", motto: "Wer hat wen besucht? Aus Pressemitteilungen gelesen, Satz für Satz belegt.",
    theme: "Hell/Dunkel", other: "English", api: "Schnittstelle", sources: "Jede Angabe führt zu dem Satz, der sie belegt. Ein Tag ohne Beobachtung ist kein Tag ohne Besuch.",
    map: "Karte", timeline: "Zeitstrahl", tour: "Touren", person: "Personen", kreis: "Kreise", event: "Ereignis", article: "Artikel", coverage: "Abdeckung",
    who: "Person", office: "Amt", where: "Ort oder AGS", from: "von", to: "bis", status: "Status", any: "alle", tourname: "Tour", text: "Wörter im Artikel",
    kind: "Art des Orts", confidence: "mind. Sicherheit", witnesses: "mind. unabhängige Texte", certain: "nur wenn sicher im Zeitraum", more_filters: "Mehr Filter", reset: "Zurücksetzen", apply: "Anzeigen",
    visited: "besucht", planned: "angekündigt", cancelled: "abgesagt", unresolved: "offen geblieben",
    loading: "Lädt …", more: "Mehr zeigen", download: "Genau dies herunterladen:", subscribe: "Kalender abonnieren",
    empty: "Dazu gibt es keine Ereignisse.", empty_help: "Zeitraum oder Filter weiter fassen, oder zurücksetzen. Ist noch gar nichts da, füllt ./sommertour up die Seite mit der Demo.",
    failed: "Das ging nicht.", failed_help: "Noch einmal versuchen; bleibt es so, hilft das Protokoll des Programms.", again: "Noch einmal",
    stops: "Stationen", stop: "Station", total: "Ereignisse", undated: "ohne Tag", between_bars: "liegen nicht sicher in einem der Balken", no_days: "Kein Tag ist genau bekannt.", not_in_strips: "ohne genauen Tag, hier nicht eingezeichnet", quotes: ["„", "“"], outlines: "Umrisse", altered: "Daten verändert", gazetteer: "Gemeindeverzeichnis", observed: "beobachtet, nichts gefunden", unobserved: "nicht beobachtet: leer heißt hier nicht null",
    top: "Meiste Stationen", show_list: "Stationen in", close: "Schließen", open_kreis: "Kreis ansehen", period: "Zeitraum", whole: "Ganz Deutschland", near: "Ausschnitt mit den Stationen", all_time: "Gesamter Zeitraum",
    announced: "angekündigt", held: "berichtet", open: "offen", claims: "Was die Artikel selbst zählen", ledger: "Bilanz", no_claim: "Kein Artikel nennt eine Zahl.",
    hosts: "Dabei waren", tours: "Touren", calendar: "Kalender", persons_list: "Wer unterwegs ist", kreise_list: "Wo Stationen sind", tours_list: "Alle Touren", first: "erste", last: "letzte",
    reports: "Was berichtet wird", copies: "Abdrucke derselben Mitteilung", history: "Verlauf", evidence_hint: "Ein Wort anklicken zeigt seinen Beleg.",
    source: "Quelle", published: "veröffentlicht", read: "Mitteilung lesen", article_link: "gelesener Artikel", identity: "Kennung",
    created: "entstanden", changed: "geändert", removed: "zurückgezogen", replaces: "ersetzt", replaced_by: "ersetzt durch",
    legend: "Farben", persons: "Personen mit Amt", places: "Orte", dates: "Daten", stops_of: "Stationen in diesem Artikel", became: "wurde zum Ereignis", not_became: "wurde kein Ereignis: kein Amt im Text, oder noch nicht zusammengeführt",
    snippets: "Der Text gehört dem Herausgeber; gezeigt werden die belegenden Sätze und einige Wörter um jede Fundstelle.", no_stops: "In diesem Artikel wurde keine Station gefunden.",
    day: "Tag", looks: "Abrufe", ok: "gelesen", unchanged: "unverändert", blocked: "gesperrt", failing: "fehlerhaft", gone: "verschwunden", silent: "nicht abgefragt",
    no_sources: "Noch keine Quelle wurde abgefragt.", no_sources_help: "Abdeckung entsteht, wenn ein Crawler läuft: ./sommertour up --sources sources.yaml", last_look: "zuletzt abgefragt", articles: "Artikel",
    explicit: "Datum steht im Text", relative: "aus dem Tag der Veröffentlichung errechnet", dateline: "Datum der Ortsmarke", bounded: "nur durch die Veröffentlichung begrenzt",
    on: "am", at_latest: "spätestens", at_earliest: "frühestens", between: "zwischen", and: "und", in_year: "im Jahr", about: "etwa", year_unknown: "Jahr unbekannt", no_date: "ohne Datum", in_: "im",
    did: "besuchte", will: "will besuchen", wont: "besucht doch nicht", did_maybe: "wollte besuchen (ungeklärt):", on_tour: "auf der Tour", received: "Dabei:", independent: "unabhängige Texte", independent1: "unabhängiger Text",
    sure: "Sicherheit", map_help: "Pfeiltasten gehen durch die Kreise mit Stationen, Eingabe öffnet.", of: "von", missing: "genannt, aber keine Station bekannt", kreis_none: "Kein Kreis", back: "Zurück", not_found: "Das gibt es nicht (mehr).",
    seasons: ["Frühling", "Sommer", "Herbst", "Winter"],
  },
  en: {
    skip: "To the content", motto: "Who visited whom? Read from press releases, with a sentence for every claim.",
    theme: "Light/dark", other: "Deutsch", api: "Interface", sources: "Every statement leads to the sentence that proves it. A day without observation is no day without a visit.",
    map: "Map", timeline: "Timeline", tour: "Tours", person: "Persons", kreis: "Districts", event: "Event", article: "Articles", coverage: "Coverage",
    who: "Person", office: "Office", where: "Place or AGS", from: "from", to: "to", status: "Status", any: "all", tourname: "Tour", text: "Words in the article",
    kind: "Kind of place", confidence: "min. confidence", witnesses: "min. independent texts", certain: "only if surely in the period", more_filters: "More filters", reset: "Reset", apply: "Show",
    visited: "visited", planned: "announced", cancelled: "cancelled", unresolved: "unresolved",
    loading: "Loading …", more: "Show more", download: "Download exactly this:", subscribe: "Subscribe to the calendar",
    empty: "There are no events for this.", empty_help: "Widen the period or the filters, or reset them. If there is nothing at all yet, ./sommertour up fills the page with the demo.",
    failed: "That did not work.", failed_help: "Try again; if it stays so, the program's log has the reason.", again: "Try again",
    stops: "stops", stop: "stop", total: "events", undated: "without a day", between_bars: "do not surely lie in one of the bars", no_days: "No day is known exactly.", not_in_strips: "without an exact day, not drawn here", quotes: ["“", "”"], outlines: "Outlines", altered: "data altered", gazetteer: "Register of municipalities", observed: "observed, nothing found", unobserved: "not observed: empty does not mean zero",
    top: "Most stops", show_list: "Stops in", close: "Close", open_kreis: "Open district", period: "Period", whole: "All of Germany", near: "Only where the stops are", all_time: "All time",
    announced: "announced", held: "reported", open: "open", claims: "What the articles count themselves", ledger: "Ledger", no_claim: "No article gives a number.",
    hosts: "Received or accompanied by", tours: "Tours", calendar: "Calendar", persons_list: "Who travels", kreise_list: "Where the stops are", tours_list: "All tours", first: "first", last: "last",
    reports: "What is reported", copies: "copies of the same release", history: "History", evidence_hint: "Click a word to see its evidence.",
    source: "Source", published: "published", read: "Read the release", article_link: "article as read", identity: "Id",
    created: "created", changed: "changed", removed: "withdrawn", replaces: "replaces", replaced_by: "replaced by",
    legend: "Colours", persons: "persons with an office", places: "places", dates: "dates", stops_of: "Stops in this article", became: "became the event", not_became: "became no event: no office in the text, or not merged yet",
    snippets: "The text is the publisher's; shown are the sentences that prove something and some words around each find.", no_stops: "No stop was found in this article.",
    day: "Day", looks: "looks", ok: "read", unchanged: "unchanged", blocked: "blocked", failing: "failing", gone: "gone", silent: "not looked at",
    no_sources: "No source has been looked at yet.", no_sources_help: "Coverage appears when a crawler runs: ./sommertour up --sources sources.yaml", last_look: "last look", articles: "articles",
    explicit: "the text gives the date", relative: "computed from the day of publication", dateline: "date of the dateline", bounded: "only bounded by publication",
    on: "on", at_latest: "at the latest", at_earliest: "at the earliest", between: "between", and: "and", in_year: "in", about: "about", year_unknown: "year unknown", no_date: "without a date", in_: "in",
    did: "visited", will: "is to visit", wont: "does not visit after all", did_maybe: "was to visit (unresolved):", on_tour: "on the tour", received: "With:", independent: "independent texts", independent1: "independent text",
    sure: "confidence", map_help: "Arrow keys walk through the districts with stops, Enter opens one.", of: "of", missing: "announced, but no stop known", kreis_none: "No district", back: "Back", not_found: "There is no such thing (any more).",
    seasons: ["spring", "summer", "autumn", "winter"],
  },
};

const STORED = "sommertour-language";
let language = "de";

/** Takes the language of the address, else the one chosen before, else the browser's. */
export function choose(asked) {
  const first = asked || localStorage.getItem(STORED) || (navigator.language || "de").slice(0, 2);
  language = first === "de" ? "de" : "en";
  document.documentElement.lang = language;
}

export function remember(chosen) {
  localStorage.setItem(STORED, chosen);
  choose(chosen);
}

export function current() {
  return language;
}

export function locale() {
  return language === "de" ? "de-DE" : "en-GB";
}

/** The words of a key. */
export function t(key) {
  return WORDS[language][key] ?? key;
}

export function number(value) {
  return new Intl.NumberFormat(locale()).format(value);
}

export function count(value) {
  return number(value) + " " + (value === 1 ? t("stop") : t("stops"));
}
