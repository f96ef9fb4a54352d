import { memo, useRef, type MouseEvent, type RefObject } from 'react';
import { findLimit, type WorksheetBasis, type WorksheetRow } from '#rules/13-full-verification';
import { useTexts } from '../../../../texts/use-texts.js';
import type { RowStanding } from '../sheet/row-standing.js';
import type { SheetColumn } from '../sheet/sheet-columns.js';
import type { Place, SheetRow } from '../sheet/sheet-rows.js';
import type { Sheet, SheetState } from '../sheet/sheet.js';
import { CellField } from './cell-field.js';
import { SheetLine } from './sheet-line.js';
import { useColumnName } from './use-column-name.js';

/** A row read, judged, and looked at. */
export interface JudgedRow {
  read: WorksheetRow;
  standing: RowStanding;
}

interface SheetGridProps {
  sheet: Sheet;
  state: SheetState;
  columns: readonly SheetColumn[];
  basis: WorksheetBasis;
  nearLimitPercent: number;
  judged: (row: SheetRow) => JudgedRow;
  field: RefObject<HTMLInputElement | null>;
  describedBy: string;
  onLeave: () => void;
}

/** Meters × test points. */
export function SheetGrid({ sheet, state, columns, basis, nearLimitPercent, judged, ...rest }: SheetGridProps) {
  const { worksheet: t } = useTexts();
  const nameOf = useColumnName();
  const frame = useRef<HTMLDivElement>(null);
  const { top, bottom, left, right } = sheet.area;
  const { rows, at } = state;
  const here = columns[at.column];
  const label = t.cell(at.row + 1, here ? nameOf(here) : '', rows[at.row]?.cells[at.column] ?? '');
  return (
    <div ref={frame} className="sheet-frame" {...useMouse(sheet, rest.field)}>
      <table className="sheet" aria-label={t.grid}>
        <Head columns={columns} basis={basis} />
        <tbody>
          {rows.map((row, index) => {
            const within = index >= top && index <= bottom;
            return (
              <SheetLine
                key={row.id}
                row={row}
                index={index}
                {...judged(row)}
                nearLimitPercent={nearLimitPercent}
                left={within ? left : -1}
                right={within ? right : -1}
                active={index === at.row ? at.column : -1}
              />
            );
          })}
        </tbody>
      </table>
      <CellField sheet={sheet} state={state} label={label} frame={frame} {...rest} />
    </div>
  );
}

const Head = memo(function Head({ columns, basis }: { columns: readonly SheetColumn[]; basis: WorksheetBasis }) {
  const { worksheet: t } = useTexts();
  const nameOf = useColumnName();
  return (
    <thead>
      <tr>
        <th scope="col" className="sheet-standing">
          {t.columns.standing}
        </th>
        {columns.map((column) => (
          <th key={column.name} scope="col" className={column.kind === 'assetNo' ? 'sheet-asset' : `of-${column.kind}`}>
            {nameOf(column)}
            {column.kind === 'point' && <PointLimit name={column.name} basis={basis} />}
            {column.kind === 'clock' && <small className="number">±{basis.options.clockLimit}</small>}
          </th>
        ))}
      </tr>
    </thead>
  );
});

function PointLimit({ name, basis }: { name: string; basis: WorksheetBasis }) {
  const { worksheet: t } = useTexts();
  const [loadCurrent = '', powerFactor = ''] = name.split('/');
  const point = basis.points.find((known) => `${known.loadCurrent}/${known.powerFactor}/${known.element}` === name);
  const limit = point && findLimit(basis.model, loadCurrent, powerFactor, point.element)?.limit;
  return limit ? (
    <small className="number" title={t.limitOf(limit)}>
      ±{limit}
    </small>
  ) : null;
}

/** Pressing goes to a cell, drawing selects, twice edits; the focus stays in the field. */
function useMouse(sheet: Sheet, field: RefObject<HTMLInputElement | null>) {
  const placeOf = ({ target }: MouseEvent): Place | null => {
    const cell = (target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    const [row, column] = (cell ?? '').split('-').map(Number);
    return cell !== undefined && row !== undefined && column !== undefined ? { row, column } : null;
  };
  return {
    onMouseDown: (event: MouseEvent) => {
      const place = placeOf(event);
      if (!place) return;
      event.preventDefault();
      sheet.goTo(place, event.shiftKey);
      field.current?.focus({ preventScroll: true });
    },
    onMouseOver: (event: MouseEvent) => {
      const place = event.buttons === 1 ? placeOf(event) : null;
      if (place && !sheet.get().typing) sheet.goTo(place, true);
    },
    onDoubleClick: () => sheet.edit(),
  };
}
