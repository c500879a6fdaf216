// What a row of the viewer leads to: its reason with the sources written out, copied from what the server wrote.

function panelOf(place: HTMLElement): HTMLElement {
  const known = place.querySelector<HTMLElement>(".row-reason");
  if (known) {
    return known;
  }
  const panel = document.createElement("div");
  panel.className = "row-reason";
  panel.tabIndex = -1;
  panel.setAttribute("role", "region");
  panel.setAttribute("aria-label", "Reason and sources of the row");
  place.querySelector(".dmn-island")?.after(panel);
  return panel;
}

function copyOf(element: Element): DocumentFragment {
  const copy = document.createDocumentFragment();
  element.childNodes.forEach((node) => copy.append(node.cloneNode(true)));
  return copy;
}

/** The sources that a reason cites and that stand at the end of the page. */
function sourcesOf(reason: Element): HTMLUListElement | null {
  const list = document.createElement("ul");
  for (const link of reason.querySelectorAll<HTMLAnchorElement>('a[href^="#source-"]')) {
    const source = document.getElementById(link.hash.slice(1));
    if (source) {
      const item = document.createElement("li");
      item.append(copyOf(source));
      list.append(item);
    }
  }
  return list.children.length > 0 ? list : null;
}

/** A way back to the row, and to the row with all its sources among the knowledge. */
function linksOf(place: HTMLElement, written: HTMLElement, back: HTMLElement): HTMLElement {
  const links = document.createElement("p");
  const table = place.dataset["table"];
  if (table) {
    const all = document.createElement("a");
    all.href = `${table}#${written.dataset["rule"] ?? ""}`;
    all.textContent = "This row among the knowledge";
    links.append(all, " ");
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = "Back to the row";
  button.addEventListener("click", () => back.focus());
  links.append(button);
  return links;
}

/** Shows the reason of a row below the viewer and goes there. */
export function show(place: HTMLElement, written: HTMLElement, back: HTMLElement): void {
  const reason = written.querySelector(".reason");
  if (!reason) {
    return;
  }
  const panel = panelOf(place);
  const text = document.createElement("p");
  const row = document.createElement("strong");
  row.textContent = `Row ${back.textContent}. `;
  text.append(row, copyOf(reason));
  const sources = sourcesOf(reason);
  panel.replaceChildren(text, ...(sources ? [sources] : []), linksOf(place, written, back));
  place.querySelectorAll("tr.row-chosen").forEach((each) => each.classList.remove("row-chosen"));
  back.closest("tr")?.classList.add("row-chosen");
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: "nearest" });
}
