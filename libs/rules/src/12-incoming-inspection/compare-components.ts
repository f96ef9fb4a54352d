export const COMPONENT_FIELDS = ['maker', 'model', 'marking', 'placement'] as const;
export type ComponentField = (typeof COMPONENT_FIELDS)[number];

/** A part of a meter as the sealed sample 封样 has it, or as the arrived sample was found. */
export interface Component extends Readonly<Record<ComponentField, string>> {
  /** What it is, e.g. `计量芯片`, `U1`: named once in a list. */
  readonly component: string;
}

export interface ComponentFinding {
  readonly component: string;
  readonly sealed: Component | null;
  readonly arrived: Component | null;
  /** Fields in which they differ; empty when it is the same, or when one of them is not there at all. */
  readonly differs: readonly ComponentField[];
  readonly same: boolean;
}

export interface ComponentComparison {
  readonly result: 'pass' | 'fail';
  /** The sealed sample's list in its order, then what the arrived sample has beyond it. */
  readonly findings: readonly ComponentFinding[];
}

/**
 * The arrived sample held against the sealed sample's component list, item by item 元器件比对: it passes when every component
 * is there, with the same maker, model, marking and placement, and nothing beyond. Width of letters and spaces do not count.
 */
export function compareComponents(sealed: readonly Component[], arrived: readonly Component[]): ComponentComparison {
  const found = new Map(arrived.map((component) => [plain(component.component), component]));
  const listed = new Set(sealed.map(({ component }) => plain(component)));
  const findings = [
    ...sealed.map((component) => finding(component, found.get(plain(component.component)) ?? null)),
    ...arrived.filter(({ component }) => !listed.has(plain(component))).map((beyond) => finding(null, beyond)),
  ];
  return { result: findings.every(({ same }) => same) ? 'pass' : 'fail', findings };
}

function finding(sealed: Component | null, arrived: Component | null): ComponentFinding {
  const component = (sealed ?? arrived)?.component ?? '';
  if (!sealed || !arrived) return { component, sealed, arrived, differs: [], same: false };
  const differs = COMPONENT_FIELDS.filter((field) => plain(sealed[field]) !== plain(arrived[field]));
  return { component, sealed, arrived, differs, same: differs.length === 0 };
}

/** Full-width letters and digits as half-width ones, runs of spaces as one. */
const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ');
