// dmn-js brings no types: only what is used here.

declare module "dmn-js-decision-table/lib/Viewer" {
  export default class Viewer {
    constructor(options: { modules: unknown[] });
    attachTo(parent: Element): void;
    open(decision: unknown): Promise<{ warnings: unknown[] }>;
  }
}

declare module "dmn-js-decision-table/lib/*" {
  const module: unknown;
  export default module;
}

declare module "diagram-js/lib/i18n/translate" {
  const module: unknown;
  export default module;
}

declare module "dmn-moddle" {
  export interface Element {
    id?: string;
  }
  export interface Definitions {
    drgElement?: Element[];
  }
  export class DmnModdle {
    fromXML(xml: string, type: string): Promise<{ rootElement: Definitions }>;
  }
}

declare module "*.css";
