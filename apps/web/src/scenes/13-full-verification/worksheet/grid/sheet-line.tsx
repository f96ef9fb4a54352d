import {
  CheckCircleFilled,
  CloseCircleFilled,
  EditOutlined,
  ExclamationCircleFilled,
  LockFilled,
} from '@ant-design/icons';
import { memo, type ReactNode } from 'react';
import { shareOfLimit, type LimitShare, type WorksheetRow } from '#rules/13-full-verification';
import { useTexts } from '../../../../texts/use-texts.js';
import type { RowStanding, Standing } from '../sheet/row-standing.js';
import { CLOCK_AT, FIRST_POINT } from '../sheet/sheet-columns.js';
import type { SheetRow } from '../sheet/sheet-rows.js';

export interface LineProps {
  row: SheetRow;
  index: number;
  read: WorksheetRow;
  standing: RowStanding;
  nearLimitPercent: number;
  /** What of the row is selected, both ends in it; -1: nothing. */
  left: number;
  right: number;
  /** The cell at hand; -1: in another row. */
  active: number;
}

const icons: Readonly<Record<Standing, ReactNode>> = {
  empty: null,
  sent: <LockFilled />,
  faulty: <ExclamationCircleFilled />,
  incomplete: <EditOutlined />,
  pass: <CheckCircleFilled />,
  fail: <CloseCircleFilled />,
};

/** By shape as well as by colour. */
const signs: Readonly<Record<LimitShare, string>> = { within: '', 'beyond-internal': '△', near: '▲', failed: '✕' };

/** One meter of the sheet: drawn anew only when something of it has changed. */
export const SheetLine = memo(function SheetLine(props: LineProps) {
  const { row, index, read, standing, left, right, active } = props;
  const { worksheet: t } = useTexts();
  return (
    <tr>
      <th scope="row" className={`sheet-standing standing-${standing.standing}`}>
        <span className="number">{index + 1}</span> {icons[standing.standing]} {t.standings[standing.standing]}
      </th>
      {row.cells.map((text, column) => {
        const share = shareAt(column, read, props.nearLimitPercent);
        const fault = standing.faults.has(column);
        const kinds = [
          column === 0 ? 'sheet-asset' : '',
          column >= left && column <= right ? 'selected' : '',
          column === active ? 'active' : '',
          fault ? 'faulty' : share === null ? '' : `share-${share}`,
        ];
        return (
          <td key={column} data-cell={`${index}-${column}`} className={kinds.filter(Boolean).join(' ')}>
            <span translate="no">{text}</span>
            {fault ? <b className="sheet-sign">!</b> : share && <b className="sheet-sign">{signs[share]}</b>}
          </td>
        );
      })}
    </tr>
  );
});

/** How much of its limit the cell's error uses up; null of a cell that has none. */
function shareAt(column: number, { judged, judgement, points, clock }: WorksheetRow, near: number): LimitShare | null {
  if (column === CLOCK_AT) {
    if (clock.kind !== 'ok' || judgement.clockRounded === null) return null;
    return judgement.items['clock-daily-error'] === 'fail' ? 'failed' : 'within';
  }
  const at = column - FIRST_POINT;
  const point = at < 0 || at >= points.length ? null : judged[at];
  return point ? shareOfLimit(point, near) : null;
}

/** What the signs mean. */
export function ShareLegend() {
  const { worksheet: t } = useTexts();
  return (
    <ul className="sheet-legend" aria-label={t.legend}>
      {(Object.keys(signs) as LimitShare[]).map((share) => (
        <li key={share} className={`share-${share}`}>
          {signs[share]} {t.shares[share]}
        </li>
      ))}
    </ul>
  );
}
