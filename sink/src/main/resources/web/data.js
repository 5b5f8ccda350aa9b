// Asks the interface. Shows that something is loading, and lets a newer question end an older one.

import { t } from "./words.js";

let asking = new AbortController();
let open = 0;
const kept = new Map();

/** A view begins: what the former one still asks for is not wanted any more. */
export function begin() {
  asking.abort();
  asking = new AbortController();
  open = 0;
  show();
  return asking.signal;
}

/** The JSON of a path with parameters. */
export async function ask(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== "" && value !== null && value !== undefined));
  const url = path + (query.size ? "?" + query : "");
  const signal = asking.signal;
  open++;
  show();
  try {
    const answer = await fetch(url, { signal, headers: { Accept: "application/json" } });
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      const failure = new Error(problem.detail ?? answer.status + " " + answer.statusText);
      failure.status = answer.status;
      failure.parameter = problem.parameter;
      throw failure;
    }
    return await answer.json();
  } finally {
    if (!signal.aborted) {
      open--;
      show();
    }
  }
}

/** What never changes is asked for once. */
export function askOnce(path) {
  if (!kept.has(path)) {
    kept.set(path, fetch(path).then((answer) => answer.json()).catch((failure) => {
      kept.delete(path);
      throw failure;
    }));
  }
  return kept.get(path);
}

function show() {
  const bar = document.getElementById("progress");
  bar.hidden = open === 0;
  bar.setAttribute("aria-label", t("loading"));
}
