// The viewer of dmn-js with nothing but what a table needs: no diagram, no editing. Its module 'powered by', which the
// licence asks for, is always part of it.
import translate from "diagram-js/lib/i18n/translate";
import Viewer from "dmn-js-decision-table/lib/Viewer";
import core from "dmn-js-decision-table/lib/core";
import annotations from "dmn-js-decision-table/lib/features/annotations";
import head from "dmn-js-decision-table/lib/features/decision-table-head";
import properties from "dmn-js-decision-table/lib/features/decision-table-properties";
import indices from "dmn-js-decision-table/lib/features/decision-rule-indices";
import rules from "dmn-js-decision-table/lib/features/decision-rules";
import hitPolicy from "dmn-js-decision-table/lib/features/hit-policy";

/** Draws a decision into an element. */
export async function viewerOf(frame: Element, decision: unknown): Promise<void> {
  const viewer = new Viewer({
    modules: [annotations, core, translate, head, properties, indices, rules, hitPolicy],
  });
  viewer.attachTo(frame);
  await viewer.open(decision);
}
