import { useTexts } from '../../../texts/use-texts.js';
import type { KindLayout } from './mapping.js';

const loads = ['Imax', '0.5Imax', '0.2Imax', 'Ib', '0.5Ib', '0.2Ib', '0.1Ib', '0.05Ib', '10Itr', 'Itr', '0.1Itr', 'In'];
const ofIn = ['0.5In', '0.2In', '0.1In', '0.05In', '0.02In', '0.01In'];
const factors = ['1.0', '0.5L', '0.8C', '0.25L', '0.5C'];
const elements = ['all', 'A', 'B', 'C'] as const;

interface Choice {
  value: string;
  label: string;
}

/** What a column of a kind may mean: its named columns, and test points where it takes them. */
export function useMeanings(kind: KindLayout): { label: string; options: Choice[] }[] {
  const t = useTexts().importTemplates;
  const columns = kind.columns.map(({ name, title, required }) => {
    const label = t.columns[name] ?? title;
    return { value: name, label: required ? t.required(label) : label };
  });
  const points = [...loads, ...ofIn].flatMap((load) =>
    factors.flatMap((factor) =>
      elements.map((element) => ({
        value: `${load}/${factor}/${element}`,
        label: t.point(load, factor, t.elements[element]),
      })),
    ),
  );
  return [
    { label: t.notUsedGroup, options: [{ value: '', label: t.notUsed }] },
    { label: t.columnsGroup, options: columns },
    ...(kind.takesPoints ? [{ label: t.pointsGroup, options: points }] : []),
  ];
}
