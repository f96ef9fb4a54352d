import { Alert, Flex, Typography } from 'antd';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { Data } from '../../../components/data.js';
import { scanTaker } from '../../../components/scanning/scan-taker.js';
import { showTime } from '../../../components/show.js';
import { useTexts } from '../../../texts/use-texts.js';
import { ErrorHistogram } from '../batch/error-histogram.js';
import { readScan } from '../scanning/desk/read-scan.js';
import { AddMeters } from './add-meters.js';
import { CircumstancesBar } from './circumstances-bar.js';
import { KeyWords } from './grid/key-words.js';
import { SheetWork } from './sheet-work.js';
import type { Sheet } from './sheet/sheet.js';
import { useDraft } from './use-draft.js';
import type { WorksheetView } from './worksheet-queries.js';

/** The sheet of one batch's round, and all that is done with it. */
export function WorksheetPanel({ view }: { view: WorksheetView }) {
  const { worksheet: t } = useTexts();
  const { sheet, columns, conditions, setConditions, restored } = useDraft(view);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  useScans(sheet, field, setSaid);
  const { model, round } = view;
  return (
    <>
      <Flex justify="space-between" align="end" wrap gap={12} className="section">
        <CircumstancesBar conditions={conditions} onChange={setConditions} />
        <AddMeters view={view} sheet={sheet} onAdded={setSaid} />
      </Flex>
      <Flex justify="space-between" align="center" wrap gap={12} className="section">
        <Typography.Text type="secondary">
          <Data>{t.about(model.code, model.accuracyClass, model.regulation, round)}</Data>
        </Typography.Text>
        <span role="status">{said}</span>
      </Flex>
      {restored !== null && <Restored savedAt={restored} />}
      <SheetWork {...{ view, sheet, columns, conditions, field }} />
      <KeyWords />
      <ErrorHistogram batchNo={view.batchNo} round={round} />
    </>
  );
}

function Restored({ savedAt }: { savedAt: string }) {
  const { worksheet: t } = useTexts();
  return <Alert className="section" type="info" showIcon closable title={t.draft(showTime(savedAt))} />;
}

/** What is scanned on this page goes to its row. */
function useScans(sheet: Sheet, field: RefObject<HTMLInputElement | null>, say: (words: string) => void): void {
  const { worksheet: t, search } = useTexts();
  const words = useMemo(() => ({ scanned: t.add.scanned, full: t.add.full, refused: search.notANumber }), [t, search]);
  useEffect(() => {
    scanTaker.set((scanned) => {
      const read = readScan(scanned);
      if (read.kind !== 'number') {
        sheet.leave();
        say(words.refused(scanned));
        return;
      }
      const row = sheet.scanned(read.assetNo);
      say(row === null ? words.full : words.scanned(read.assetNo, row + 1));
      field.current?.focus({ preventScroll: true });
    });
    return () => scanTaker.set(null);
  }, [sheet, field, say, words]);
}
