import { valueOf, WORKSHEET_ITEMS, type TestPoint, type WorksheetRow } from '#rules/13-full-verification';
import type { components } from '../../../../api/schema.gen.js';
import {
  ASSET_AT,
  CLOCK_AT,
  FIRST_ITEM,
  FIRST_POINT,
  POSITION_AT,
  reasonOf,
  type SheetColumn,
} from './sheet-columns.js';
import type { SheetRow } from './sheet-rows.js';

type Result = components['schemas']['VerificationResult'];
type ResultItems = Result['items'];

/** What holds for the whole sheet. */
export interface Circumstances {
  batchNo: string;
  rigCode: string;
  verifierCode: string;
  checkerCode: string;
  verifiedAt: string;
  temperature: string;
  humidity: string;
}

/** A row as the API takes results. */
export function resultOf(
  row: SheetRow,
  read: WorksheetRow,
  points: readonly TestPoint[],
  { temperature, humidity, ...circumstances }: Circumstances,
): Result {
  const clock = valueOf(read.clock);
  const reason = reasonOf(row.cells);
  const items = WORKSHEET_ITEMS.map((item, at) => [item, valueOf(read.items[at]) ?? 'not-tested']);
  return {
    ...circumstances,
    ...(temperature !== '' && { temperature }),
    ...(humidity !== '' && { humidity }),
    assetNo: valueOf(read.assetNo) ?? '',
    position: valueOf(read.position) ?? 0,
    items: Object.fromEntries(items) as ResultItems,
    ...(clock !== null && { clockDailyError: clock }),
    basicErrors: points.flatMap((point, at) => {
      const readings = valueOf(read.points[at]);
      return readings === null ? [] : [{ ...point, readings: readings.split('|') }];
    }),
    ...(reason !== '' && { correctionReason: reason }),
  };
}

/** Why the server did not take a row. */
export interface Refusal {
  index: number;
  code: string;
  message: string;
  params: Record<string, unknown>;
}

const ofReason: ReadonlySet<string> = new Set(['correction-needs-reason', 'not-permitted']);

/** The column whose cell a refusal is about; the asset number when it is about the row, or about the sheet. */
export function columnOfRefusal(
  { code, params }: Refusal,
  columns: readonly SheetColumn[],
  read: WorksheetRow,
): number {
  if (ofReason.has(code)) return columns.length - 1;
  if (code === 'position-out-of-range') return POSITION_AT;
  const { field, point } = params;
  if (typeof field === 'string') return columnOfField(field, columns, read);
  if (code.endsWith('test-point') || code === 'no-readings') {
    const at = columns.findIndex(({ name }) => name === point);
    return at < 0 ? FIRST_POINT : at;
  }
  return ASSET_AT;
}

function columnOfField(field: string, columns: readonly SheetColumn[], { points }: WorksheetRow): number {
  const [, place] = /^basicErrors\[(\d+)\]/.exec(field) ?? [];
  if (place !== undefined) {
    const given = points.flatMap((read, at) => (read.kind === 'ok' ? [at] : []));
    return FIRST_POINT + (given[Number(place)] ?? 0);
  }
  const item = WORKSHEET_ITEMS.findIndex((name) => field === `items.${name}`);
  if (item >= 0) return FIRST_ITEM + item;
  if (field === 'position') return POSITION_AT;
  if (field === 'clockDailyError') return CLOCK_AT;
  return field === 'correctionReason' ? columns.length - 1 : ASSET_AT;
}
