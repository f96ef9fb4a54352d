import { useCallback } from 'react';
import { useLeavingGuard, type Unsent } from '../../../../components/drafts/leaving-guard.js';
import { isEmpty } from '../sheet/sheet-rows.js';
import type { Sheet } from '../sheet/sheet.js';

/** Asks before a sheet with rows that are not submitted is left; its draft is kept. */
export function useUnsaved(sheet: Sheet): void {
  const state = useCallback(
    (): Unsent => (sheet.get().rows.some((row) => !row.sent && !isEmpty(row)) ? 'kept' : null),
    [sheet],
  );
  useLeavingGuard(state);
}
