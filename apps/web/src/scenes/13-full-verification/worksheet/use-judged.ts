import { useMemo } from 'react';
import { judgeRow, type WorksheetBasis, type WorksheetRow } from '#rules/13-full-verification';
import { useRigs } from '../scanning/scan-queries.js';
import { useSitting } from '../scanning/sitting.js';
import type { JudgedRow } from './grid/sheet-grid.js';
import { pointsInUse, repeatedIn, standingOf, type SheetContext } from './sheet/row-standing.js';
import { ASSET_AT, textsOf } from './sheet/sheet-columns.js';
import type { Conditions } from './sheet/sheet-draft.js';
import type { SheetRow } from './sheet/sheet-rows.js';
import { useKnownMeters, type WorksheetMeter, type WorksheetView } from './worksheet-queries.js';

interface Judging {
  view: WorksheetView;
  basis: WorksheetBasis;
  rows: readonly SheetRow[];
  conditions: Conditions;
}

const none: WorksheetMeter['checks'] = [];

/** Each row read and judged by the rules that the server has, once a change of it: a key press costs one row. */
export function useJudged({ view, basis, rows, conditions }: Judging): (row: SheetRow) => JudgedRow {
  const assetNos = rows.map(({ cells }) => cells[ASSET_AT] ?? '').filter((text) => /^\d{22}$/.test(text));
  const known = useKnownMeters(view.batchNo, assetNos);
  const { rigCode } = useSitting();
  const rig = useRigs().data?.find(({ code }) => code === rigCode) ?? null;
  const repeatedText = [...repeatedIn(rows)].join();
  const usedText = [...pointsInUse(rows)].sort((a, b) => a - b).join();
  const read = useMemo(() => {
    const kept = new WeakMap<SheetRow, WorksheetRow>();
    return (row: SheetRow): WorksheetRow => {
      let found = kept.get(row);
      if (!found) {
        const checks = known.get(row.cells[ASSET_AT] ?? '')?.checks ?? none;
        kept.set(row, (found = judgeRow(textsOf(row.cells), basis, checks)));
      }
      return found;
    };
  }, [basis, known]);
  return useMemo(() => {
    const verifiedAt = conditions.verifiedAt === '' ? new Date() : new Date(conditions.verifiedAt);
    const context: SheetContext = {
      ...{ known, rig, verifiedAt },
      repeated: new Set(repeatedText.split(',')),
      pointsInUse: new Set(usedText === '' ? [] : usedText.split(',').map(Number)),
    };
    const kept = new WeakMap<SheetRow, JudgedRow>();
    return (row) => {
      let found = kept.get(row);
      if (!found) {
        const itsRead = read(row);
        kept.set(row, (found = { read: itsRead, standing: standingOf(row, itsRead, context) }));
      }
      return found;
    };
  }, [read, known, rig, repeatedText, usedText, conditions.verifiedAt]);
}
