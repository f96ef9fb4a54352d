import type { Fault, ReadSheet } from '../import-kinds/index.js';
import type { SheetTop } from '../rows/index.js';
import type { Candidate } from './candidate.js';
import { headerFingerprint } from './profiles.read-model.js';

/** What was found on a sheet; null when nothing on it looks like a header. */
export interface SeenSheet {
  top: SheetTop;
  at: number;
  best: Candidate | null;
}

export interface ChosenSheets {
  sheets: ReadSheet[];
  notices: Fault[];
}

/** Sheets with one header are one table. What is passed over is said, each kind of it once. */
export function chooseSheets(seen: readonly SeenSheet[], main: Candidate): ChosenSheets {
  const fingerprint = headerFingerprint(main.header);
  const isSame = ({ top, best }: SeenSheet): boolean =>
    !top.hidden && best?.match.kind === main.match.kind && headerFingerprint(best.header) === fingerprint;
  const isOther = ({ best }: SeenSheet): boolean => best?.match.kind === main.match.kind && best.faults.length === 0;
  const same = seen.filter(isSame);
  const rest = seen.filter((sheet) => !isSame(sheet));
  const shown = rest.filter(({ top }) => !top.hidden);
  return {
    sheets: same.map(({ top, at, best }) => ({ name: top.name, at, rowsBefore: best?.rowsBefore ?? 0 })),
    notices: [
      ...noticeOf(
        'sheets-hidden',
        rest.filter(({ top }) => top.hidden),
      ),
      ...noticeOf('sheets-other-header', shown.filter(isOther)),
      ...noticeOf(
        'sheets-passed-over',
        shown.filter((sheet) => !isOther(sheet)),
      ),
    ],
  };
}

const mostNamed = 10;

function noticeOf(code: string, sheets: readonly SeenSheet[]): Fault[] {
  if (sheets.length === 0) return [];
  const names = sheets.slice(0, mostNamed).map(({ top }) => top.name.slice(0, 31));
  const more = sheets.length > mostNamed ? ['…'] : [];
  return [{ code, params: { sheets: [...names, ...more].join(', '), count: sheets.length } }];
}
