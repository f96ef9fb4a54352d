import { formatDecimal, type WorksheetBasis } from '#rules/13-full-verification';
import { useTexts } from '../../../../texts/use-texts.js';
import { CLOCK_AT, FIRST_POINT, type SheetColumn } from '../sheet/sheet-columns.js';
import type { SheetState } from '../sheet/sheet.js';
import type { JudgedRow } from './sheet-grid.js';
import { ShareLegend } from './sheet-line.js';

interface SheetFootProps {
  id: string;
  state: SheetState;
  columns: readonly SheetColumn[];
  basis: WorksheetBasis;
  here: JudgedRow | null;
}

/** What the cell at hand comes to, or why it cannot be; what the last paste did. */
export function SheetFoot({ id, state, columns, basis, here }: SheetFootProps) {
  return (
    <div className="sheet-foot">
      <div id={id} role="status" className="sheet-told">
        <Pasted state={state} />
        <Told state={state} columns={columns} basis={basis} here={here} />
      </div>
      <ShareLegend />
    </div>
  );
}

function Told({ state, columns, basis, here }: Omit<SheetFootProps, 'id'>) {
  const { worksheet: t } = useTexts();
  const { column } = state.at;
  const kind = columns[column]?.kind ?? 'assetNo';
  const fault = here?.standing.faults.get(column);
  if (fault) return <span className="bad-value">{t.faults[fault.code](fault.received)}</span>;
  const point = here?.read.judged[column - FIRST_POINT];
  if (kind === 'point' && point) {
    return <span>{t.point(formatDecimal(point.rounded), point.limit, (point.margin / 10).toFixed(1))}</span>;
  }
  const clock = column === CLOCK_AT ? here?.read.judgement.clockRounded : null;
  if (clock != null) return <span>{t.clockPoint(clock, basis.options.clockLimit)}</span>;
  return <span>{t.entry[kind]}</span>;
}

function Pasted({ state: { pasted } }: { state: SheetState }) {
  const { worksheet: t } = useTexts();
  if (!pasted) return null;
  const { area, headSkipped, leftOut } = pasted;
  return (
    <span>
      {t.pasted.done(area.bottom - area.top + 1, area.right - area.left + 1)}
      {headSkipped && ` ${t.pasted.headSkipped}`}
      {leftOut > 0 && <b className="bad-value"> {t.pasted.leftOut(leftOut)}</b>}{' '}
    </span>
  );
}
