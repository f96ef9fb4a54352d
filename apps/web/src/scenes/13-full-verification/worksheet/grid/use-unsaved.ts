import { useMemo } from 'react';
import { useLeaveGuard } from '../../../../components/use-leave-guard.js';
import { useTexts } from '../../../../texts/use-texts.js';
import { isEmpty, type SheetRow } from '../sheet/sheet-rows.js';

/** Asks before a sheet with rows that are not submitted is left. */
export function useUnsaved(rows: readonly SheetRow[]): void {
  const { leaving } = useTexts().worksheet;
  const unsaved = rows.filter((row) => !row.sent && !isEmpty(row)).length;
  const words = useMemo(
    () => (unsaved === 0 ? null : { ...leaving, content: leaving.content(unsaved) }),
    [leaving, unsaved],
  );
  useLeaveGuard(words);
}
