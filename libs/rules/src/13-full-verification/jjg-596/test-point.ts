import type { Element } from './regulation.js';

/** Where in its range a meter is measured: load current, power factor and the phases that are loaded. */
export interface TestPoint {
  readonly loadCurrent: string;
  readonly powerFactor: string;
  readonly element: Element;
}
