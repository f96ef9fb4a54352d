import { useEffect, useMemo, useState } from 'react';
import { DraftPlace } from '../../../components/drafts/draft-place.js';
import { en } from '../../../texts/en.js';
import { zh } from '../../../texts/zh.js';
import { columnsOf, type SheetColumn } from './sheet/sheet-columns.js';
import { keepDraft, keptDraft, type Conditions } from './sheet/sheet-draft.js';
import { Sheet } from './sheet/sheet.js';
import type { WorksheetView } from './worksheet-queries.js';

/** How long after a change it is written down, ms. */
const pause = 300;
const noConditions: Conditions = { verifiedAt: '', temperature: '', humidity: '' };

/** The sheet as it was left on this machine, kept with every change. */
export function useDraft({ batchNo, round, points }: WorksheetView) {
  const place = useMemo(() => new DraftPlace(`worksheet.${batchNo}.${round}`), [batchNo, round]);
  const { sheet, columns, kept } = useMemo(() => {
    const named = columnsOf(points);
    const draft = keptDraft(place, named);
    return { sheet: new Sheet(named.length, headingsOf(named), draft?.rows ?? []), columns: named, kept: draft };
  }, [place, points]);
  const [conditions, setConditions] = useState(kept?.conditions ?? noConditions);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      clearTimeout(timer);
      timer = undefined;
      keepDraft(place, columns, sheet.get().rows, conditions);
    };
    const later = (): void => {
      timer ??= setTimeout(keep, pause);
    };
    const leave = (): void => {
      sheet.commit();
      keep();
    };
    later();
    const unsubscribe = sheet.subscribe(later);
    addEventListener('pagehide', leave);
    return () => {
      unsubscribe();
      removeEventListener('pagehide', leave);
      if (timer !== undefined) keep();
    };
  }, [place, columns, sheet, conditions]);
  return { sheet, columns, conditions, setConditions, restored: kept?.savedAt ?? null };
}

/** What the head of a pasted block may call the columns, in either language. */
function headingsOf(columns: readonly SheetColumn[]): ReadonlySet<string> {
  const names = columns.flatMap(({ kind, name }) => {
    if (kind === 'point') return [name, name.replace(/\/all$/, '').replaceAll('/', ' '), name.replace(/\/all$/, '')];
    return [zh, en].map(({ worksheet: { columns: words } }) =>
      kind === 'item' ? (words.items[name] ?? name) : words[kind],
    );
  });
  return new Set(names.map((name) => name.toLowerCase()));
}
