import { useTexts } from '../../../../texts/use-texts.js';
import type { SheetColumn } from '../sheet/sheet-columns.js';

/** What a column is called: a test point by load current, power factor and phase, e.g. `0.5Imax 0.5L A`. */
export function useColumnName(): (column: SheetColumn) => string {
  const { columns } = useTexts().worksheet;
  return ({ kind, name }) => {
    switch (kind) {
      case 'point':
        return name.replace(/\/all$/, '').replaceAll('/', ' ');
      case 'item':
        return columns.items[name] ?? name;
      case 'assetNo':
      case 'position':
      case 'clock':
      case 'reason':
        return columns[kind];
    }
  };
}
