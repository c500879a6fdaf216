// The decision table as it is written, in the viewer of dmn-js, over the table that the server wrote. The server's table stays
// below it: there stand the reasons and the sources, and what a row of the viewer leads to.
import { DmnModdle } from "dmn-moddle";
import "./dmn-table.css";
import { show } from "./row-reason";
import { viewerOf } from "./viewer";

const files = new Map<string, Promise<string>>();

/** The DMN file at an address; several tables may stand in one. */
function fileAt(address: string): Promise<string> {
  const known = files.get(address);
  if (known) {
    return known;
  }
  const asked = fetch(address, { credentials: "same-origin" }).then((answer) => {
    if (!answer.ok) {
      throw new Error(`${address} answers ${answer.status}`);
    }
    return answer.text();
  });
  files.set(address, asked);
  return asked;
}

async function decisionOf(place: HTMLElement): Promise<unknown> {
  const { dmn = "", decision = "" } = place.dataset;
  const { rootElement } = await new DmnModdle().fromXML(await fileAt(dmn), "dmn:Definitions");
  const found = rootElement.drgElement?.find((element) => element.id === decision);
  if (!found) {
    throw new Error(`${dmn} has no decision ${decision}`);
  }
  return found;
}

/** Puts the server's table behind a fold, opened by a row of the viewer or by hand. */
function fold(place: HTMLElement): HTMLDetailsElement {
  const details = document.createElement("details");
  details.className = "dmn-rows";
  const summary = document.createElement("summary");
  summary.textContent = "Rows with what holds, reasons and sources";
  details.append(summary, ...place.childNodes);
  return details;
}

/** Says in the head what this case holds, as the server's table does. */
function values(viewer: HTMLElement, place: HTMLElement): void {
  const index = viewer.querySelector("th.index-column");
  if (index) {
    index.textContent = "Row";
  }
  const columns = viewer.querySelectorAll("thead th.input-cell");
  for (const head of place.querySelectorAll<HTMLElement>("th[data-column]")) {
    const value = head.querySelector(".column-value");
    if (value) {
      columns[Number(head.dataset["column"])]?.append(value.cloneNode(true));
    }
  }
}

/** Lights the rows that fired and makes every row lead to its reason. */
function light(viewer: HTMLElement, place: HTMLElement): void {
  for (const index of viewer.querySelectorAll<HTMLElement>("td.rule-index[data-row-id]")) {
    const row = index.closest("tr");
    const rule = index.dataset["rowId"] ?? "";
    const written = place.querySelector<HTMLElement>(`tr[data-rule="${CSS.escape(rule)}"]`);
    if (!row || !written) {
      continue;
    }
    for (const state of ["fired-certain", "fired-open"]) {
      row.classList.toggle(state, written.classList.contains(state));
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "row-button";
    const fired = written.querySelector(".fired-word")?.textContent ?? "";
    button.textContent = index.textContent;
    button.setAttribute("aria-label", `Row ${index.textContent}${fired ? `, ${fired}` : ""}: reason and sources`);
    index.replaceChildren(button);
    if (fired) {
      const word = document.createElement("span");
      word.className = "fired-word";
      word.textContent = fired;
      index.append(word);
    }
    row.addEventListener("click", () => show(place, written, button));
  }
}

async function draw(place: HTMLElement): Promise<void> {
  const decision = await decisionOf(place);
  const rows = fold(place);
  const frame = document.createElement("div");
  frame.className = "dmn-island";
  place.append(frame, rows);
  try {
    await viewerOf(frame, decision);
  } catch (failed) {
    // The table of the server says the same.
    frame.remove();
    rows.open = true;
    throw failed;
  }
  const wide = frame.querySelector<HTMLElement>(".tjs-table-container");
  if (wide) {
    wide.tabIndex = 0;
    wide.setAttribute("role", "region");
    wide.setAttribute("aria-label", `Decision table ${place.dataset["decision"] ?? ""}, as written`);
  }
  values(frame, place);
  light(frame, place);
  place.dataset["drawn"] = "yes";
  // Whoever came for one row sees it.
  const wanted = document.getElementById(location.hash.slice(1));
  if (wanted && place.contains(wanted)) {
    rows.open = true;
    wanted.scrollIntoView({ block: "center" });
  }
}

function drawOnce(place: HTMLElement): void {
  if (!place.dataset["drawn"]) {
    place.dataset["drawn"] = "soon";
    draw(place).catch((failed: unknown) => console.warn("the table stays as the server wrote it:", failed));
  }
}

// The note of bpmn.io closes by a click beside it; the key closes it too.
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") {
    document.querySelector<HTMLElement>(".bjs-powered-by-lightbox .backdrop")?.click();
  }
});

// Only what is in sight is drawn: a case has dozens of tables, and a closed fold is never in sight.
const sight = new IntersectionObserver(
  (seen) => {
    for (const { isIntersecting, target } of seen) {
      if (isIntersecting) {
        sight.unobserve(target);
        drawOnce(target as HTMLElement);
      }
    }
  },
  { rootMargin: "200px" },
);
document.querySelectorAll<HTMLElement>("[data-dmn]").forEach((place) => sight.observe(place));
