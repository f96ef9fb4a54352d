import { DeleteOutlined, RedoOutlined, UndoOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Tooltip, Typography } from 'antd';
import { memo, useState, type RefObject } from 'react';
import type { WorksheetBasis } from '#rules/13-full-verification';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useTexts } from '../../../texts/use-texts.js';
import { isSet, useSitting } from '../scanning/sitting.js';
import { isQuantity } from './circumstances-bar.js';
import type { JudgedRow } from './grid/sheet-grid.js';
import type { Standing } from './sheet/row-standing.js';
import type { SheetColumn } from './sheet/sheet-columns.js';
import type { Conditions } from './sheet/sheet-draft.js';
import type { SheetRow } from './sheet/sheet-rows.js';
import type { Sheet } from './sheet/sheet.js';
import { useSubmission, type Answer } from './use-submission.js';
import type { WorksheetView } from './worksheet-queries.js';

interface SheetActionsProps {
  view: WorksheetView;
  sheet: Sheet;
  rows: readonly SheetRow[];
  columns: readonly SheetColumn[];
  basis: WorksheetBasis;
  judged: (row: SheetRow) => JudgedRow;
  conditions: Conditions;
  submit: RefObject<HTMLButtonElement | null>;
}

/** How the rows stand, and what can be done with them. */
export const SheetActions = memo(function SheetActions({ view, submit, rows, ...rest }: SheetActionsProps) {
  const { sheet, judged, conditions } = rest;
  const { worksheet: t } = useTexts();
  const sitting = useSitting();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const submission = useSubmission({ batchNo: view.batchNo, ...rest, onAnswer: setAnswer });
  const of = (...wanted: Standing[]) => rows.filter((row) => wanted.includes(judged(row).standing.standing));
  const ready = of('pass', 'fail');
  const chosen = isSet({ ...sitting, batchNo: view.batchNo });
  const climate = isQuantity(conditions.temperature) && isQuantity(conditions.humidity);
  const counts = {
    ...{ pass: of('pass').length, fail: of('fail').length, incomplete: of('incomplete').length },
    ...{ faulty: of('faulty').length, sent: of('sent').length },
  };
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      {submission.error && <ProblemAlert error={submission.error} />}
      {answer && <Answered answer={answer} />}
      {!chosen && <Alert className="section" type="info" showIcon title={t.choosePeople} />}
      <Flex wrap gap={8} align="center" className="section">
        <Tooltip title={t.submitHint}>
          <Button
            ref={submit}
            type="primary"
            disabled={!chosen || !climate || ready.length === 0}
            loading={submission.isPending}
            onClick={() => submission.mutate(ready)}
          >
            {t.submit(ready.length)}
          </Button>
        </Tooltip>
        {counts.faulty > 0 && (
          <Button icon={<WarningOutlined />} onClick={() => goToFault(sheet, judged)}>
            {t.firstFault}
          </Button>
        )}
        <Steps sheet={sheet} />
        {counts.sent > 0 && <Button onClick={() => sheet.removeRows((row) => row.sent)}>{t.clearSent}</Button>}
        <Typography.Text className="number" role="status">
          {t.counts(all, counts)}
        </Typography.Text>
        <Typography.Text type="secondary" className="small">
          {t.kept}
        </Typography.Text>
      </Flex>
    </>
  );
});

function Steps({ sheet }: { sheet: Sheet }) {
  const { worksheet: t } = useTexts();
  const removeSelected = (): void => {
    const { top, bottom } = sheet.area;
    const selected = new Set(sheet.get().rows.slice(top, bottom + 1));
    sheet.removeRows((row) => selected.has(row));
  };
  return (
    <>
      <Button icon={<UndoOutlined />} aria-label={t.undo} title={t.undo} onClick={() => sheet.undo()} />
      <Button icon={<RedoOutlined />} aria-label={t.redo} title={t.redo} onClick={() => sheet.redo()} />
      <Button icon={<DeleteOutlined />} aria-label={t.removeRows} title={t.removeRows} onClick={removeSelected} />
    </>
  );
}

function Answered({ answer: { accepted, duplicates, rejected } }: { answer: Answer }) {
  const { worksheet: t } = useTexts();
  const refused = rejected.length > 0;
  return (
    <Alert
      className="section"
      type={refused ? 'warning' : 'success'}
      showIcon
      closable
      title={t.submitted(accepted, duplicates)}
      description={refused ? t.refused(rejected.length) : undefined}
    />
  );
}

function goToFault(sheet: Sheet, judged: (row: SheetRow) => JudgedRow): void {
  const { rows } = sheet.get();
  const row = rows.findIndex((known) => judged(known).standing.standing === 'faulty');
  const [column = 0] = [...(rows[row] ? judged(rows[row]).standing.faults.keys() : [])].sort((a, b) => a - b);
  if (row >= 0) sheet.goTo({ row, column });
}
