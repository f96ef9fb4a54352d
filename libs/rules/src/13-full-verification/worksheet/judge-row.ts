import type { CheckDigitMode } from '../../11-arrival/index.js';
import { conclusionOf, letterOf } from '../conclusion-letters.js';
import { otherFaultsIn } from '../fault-kinds.js';
import type { TestPoint, VerificationModel } from '../jjg-596/index.js';
import { judgeMeter, type JudgeMeterOptions } from '../judge-meter.js';
import type { Conclusion, MeterJudgement, PointJudgement } from '../meter-reading.js';
import { joinChecks, type ItemCheck } from '../scanning/index.js';
import {
  readAssetCell,
  readDecimalCell,
  readItemCell,
  readPointCell,
  readPositionCell,
  type CellRead,
} from './read-cell.js';

/** The items that are entered, in the order of the columns; basic error and clock are judged from readings. */
export const WORKSHEET_ITEMS = ['appearance', 'voltage', 'starting', 'creeping', 'constant'] as const;

/** A row as it was typed or pasted. */
export interface WorksheetTexts {
  readonly assetNo: string;
  readonly position: string;
  /** In step with `WORKSHEET_ITEMS`. */
  readonly items: readonly string[];
  readonly clock: string;
  /** In step with the test points. */
  readonly points: readonly string[];
}

/** What rows of a worksheet are judged by: the same objects for all rows, limits are remembered by them. */
export interface WorksheetBasis {
  readonly model: VerificationModel;
  readonly points: readonly TestPoint[];
  readonly options: JudgeMeterOptions;
  readonly checkDigit: CheckDigitMode;
}

/** A row as it would be recorded. */
export interface WorksheetRow {
  readonly assetNo: CellRead<string>;
  readonly position: CellRead<number>;
  readonly items: readonly CellRead<Conclusion>[];
  readonly clock: CellRead<string>;
  readonly points: readonly CellRead<string>[];
  readonly judgement: MeterJudgement;
  /** In step with the test points; null while the cell says nothing. */
  readonly judged: readonly (PointJudgement | null)[];
}

/**
 * Reads and judges a row of a worksheet as the server would on recording it (JJG 596, errors in %, clock in s/d), the findings
 * by hand joined. Cells that say nothing are as if they were empty.
 */
export function judgeRow(
  texts: WorksheetTexts,
  basis: WorksheetBasis,
  checks: readonly ItemCheck[] = [],
): WorksheetRow {
  const items = WORKSHEET_ITEMS.map((_, at) => readItemCell(texts.items[at] ?? ''));
  const clock = readDecimalCell(texts.clock);
  const points = basis.points.map((_, at) => readPointCell(texts.points[at] ?? ''));
  const given = basis.points.flatMap((point, at) => {
    const read = points[at];
    return read?.kind === 'ok' ? [{ at, point, readings: read.value }] : [];
  });
  const joined = joinChecks({ items: lettersOf(items), rigReason: null }, checks);
  const whole = given.length === basis.points.length;
  const judgement = judgeMeter(
    basis.model,
    {
      items: itemsOf(joined.items),
      clockDailyError: valueOf(clock),
      basicErrors:
        given.length === 0
          ? null
          : {
              points: whole ? basis.points : given.map(({ point }) => point),
              readings: given.map(({ readings }) => readings),
              rigConclusions: null,
            },
      otherFaults: otherFaultsIn(joined.rigReason),
    },
    basis.options,
  );
  const judged: (PointJudgement | null)[] = basis.points.map(() => null);
  given.forEach(({ at }, place) => (judged[at] = judgement.points[place] ?? null));
  return {
    assetNo: readAssetCell(texts.assetNo, basis.checkDigit),
    position: readPositionCell(texts.position),
    ...{ items, clock, points, judgement, judged },
  };
}

export function valueOf<Value>(read: CellRead<Value> | undefined): Value | null {
  return read?.kind === 'ok' ? read.value : null;
}

/** Basic error and clock are judged, nobody says them. */
function lettersOf(items: readonly CellRead<Conclusion>[]): string {
  const [appearance, voltage, starting, creeping, constant] = items.map((read) =>
    letterOf(valueOf(read) ?? 'not-tested'),
  );
  return [appearance, voltage, starting, creeping, '-', constant, '-'].join('');
}

function itemsOf(letters: string): Record<(typeof WORKSHEET_ITEMS)[number], Conclusion> {
  const at = (place: number): Conclusion => conclusionOf(letters[place]) ?? 'not-tested';
  return { appearance: at(0), voltage: at(1), starting: at(2), creeping: at(3), constant: at(5) };
}
