import { useCallback, useId, useRef, useSyncExternalStore, type RefObject } from 'react';
import { SheetFoot } from './grid/sheet-foot.js';
import { SheetGrid } from './grid/sheet-grid.js';
import { SheetActions } from './sheet-actions.js';
import type { SheetColumn } from './sheet/sheet-columns.js';
import type { Conditions } from './sheet/sheet-draft.js';
import type { Sheet } from './sheet/sheet.js';
import { useJudged } from './use-judged.js';
import { useUnsaved } from './grid/use-unsaved.js';
import { useBasis, type WorksheetView } from './worksheet-queries.js';

interface SheetWorkProps {
  view: WorksheetView;
  sheet: Sheet;
  columns: readonly SheetColumn[];
  conditions: Conditions;
  field: RefObject<HTMLInputElement | null>;
}

/** What follows every key: the grid, what the cell at hand comes to, and how the rows stand. */
export function SheetWork({ view, sheet, columns, conditions, field }: SheetWorkProps) {
  const basis = useBasis(view);
  const state = useSyncExternalStore(sheet.subscribe, sheet.get);
  const { rows } = state;
  const judged = useJudged({ view, basis, rows, conditions });
  const submit = useRef<HTMLButtonElement>(null);
  const told = useId();
  const leave = useCallback(() => submit.current?.focus(), []);
  useUnsaved(sheet);
  const here = rows[state.at.row];
  return (
    <>
      <SheetGrid
        {...{ sheet, state, columns, basis, judged, field, describedBy: told }}
        nearLimitPercent={view.judging.nearLimitPercent}
        onLeave={leave}
      />
      <SheetFoot id={told} {...{ state, columns, basis }} here={here ? judged(here) : null} />
      <SheetActions {...{ view, sheet, rows, columns, basis, judged, conditions, submit }} />
    </>
  );
}
