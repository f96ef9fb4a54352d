import { useRef } from 'react';
import type { WorksheetBasis } from '#rules/13-full-verification';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { withLists } from '../../../api/lists.js';
import { useChange } from '../../../components/use-change.js';
import { momentOfServer } from '../scanning/server-clock.js';
import { useSitting } from '../scanning/sitting.js';
import type { JudgedRow } from './grid/sheet-grid.js';
import type { SheetColumn } from './sheet/sheet-columns.js';
import type { Conditions } from './sheet/sheet-draft.js';
import type { SheetRow } from './sheet/sheet-rows.js';
import type { Sheet } from './sheet/sheet.js';
import { columnOfRefusal, resultOf, type Refusal } from './sheet/submission.js';

export interface Answer {
  accepted: number;
  duplicates: number;
  rejected: Refusal[];
}

interface Submission {
  batchNo: string;
  sheet: Sheet;
  columns: readonly SheetColumn[];
  basis: WorksheetBasis;
  judged: (row: SheetRow) => JudgedRow;
  conditions: Conditions;
  onAnswer: (answer: Answer) => void;
}

/** Hands rows over in one call; each row that is refused gets its reason in the cell it is about. */
export function useSubmission({ batchNo, sheet, columns, basis, judged, conditions, onAnswer }: Submission) {
  const { rigCode, verifierCode, checkerCode } = useSitting();
  // Sent again after a lost answer, the rows have the same moment, and the server knows them.
  const moment = useRef<string | null>(null);
  return useChange(async (rows: readonly SheetRow[]) => {
    moment.current ??= momentOfServer();
    const verifiedAt = conditions.verifiedAt || moment.current;
    const circumstances = { batchNo, rigCode, verifierCode, checkerCode, ...conditions, verifiedAt };
    const results = rows.map((row) => resultOf(row, judged(row).read, basis.points, circumstances));
    const answer = withLists<Answer>(
      await answerOf(
        api.POST('/api/v1/verification-results', {
          body: { results },
          headers: intentionKey(),
        }),
      ),
    );
    moment.current = null;
    const refusals = new Map(answer.rejected.map((refusal) => [rows[refusal.index]?.id, refusal]));
    const asked = new Set(rows);
    sheet.answered((row) => {
      if (!asked.has(row)) return row;
      const refusal = refusals.get(row.id);
      if (!refusal) return { ...row, sent: true, refused: {} };
      return { ...row, refused: { [columnOfRefusal(refusal, columns, judged(row).read)]: refusal.message } };
    });
    onAnswer(answer);
  });
}
