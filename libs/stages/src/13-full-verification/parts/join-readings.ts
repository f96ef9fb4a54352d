import type { MeterReadings } from './meter-readings.js';

/** What readings that were handed over make of the ones before them, of the same meter and task. Counts are rows of the file. */
export interface JoinedReadings {
  /** The union; of a point with other readings than before, the new ones. */
  readings: MeterReadings;
  /** Points that were not there before. */
  added: number;
  /** Points that were there with the same readings. */
  repeated: number;
  /** Points that were there with other readings: these are a correction. */
  changed: number;
}

/**
 * Joins the readings of a meter to those that came before: exports are cut anywhere, also inside a meter, and mended rows are
 * brought without the rest. The points of both count.
 */
export function joinReadings(before: MeterReadings, brought: MeterReadings): JoinedReadings {
  const points = new Map<string, Captured>();
  addPoints(points, before);
  let [added, repeated, changed] = [0, 0, 0];
  brought.points.forEach((point, at) => {
    const [known, captured] = [points.get(point), capturedAt(brought, at)];
    if (known === undefined) added++;
    else if (known.reading === captured.reading && known.conclusion === captured.conclusion) repeated++;
    else changed++;
    points.set(point, captured);
  });
  const withheld = stillWithheld(before, brought, { added, known: repeated + changed });
  return { readings: { ...listed(points), ...whose(brought), withheld }, added, repeated, changed };
}

/** Parts of one meter's rows within a file, as one. A point that comes again with other readings leaves the meter unjudged. */
export function mergeReadings(parts: readonly MeterReadings[]): MeterReadings {
  const points = new Map<string, Captured>();
  let withheld = 0;
  for (const part of parts) {
    withheld += part.withheld;
    part.points.forEach((point, at) => {
      const [known, captured] = [points.get(point), capturedAt(part, at)];
      if (known !== undefined && known.reading !== captured.reading) withheld++;
    });
    addPoints(points, part);
  }
  const [first] = parts;
  const row = Math.min(...parts.map((part) => part.row));
  return { ...listed(points), taskNo: first?.taskNo ?? '', assetNo: first?.assetNo ?? '', row, withheld };
}

interface Captured {
  reading: string;
  conclusion: string;
}

const capturedAt = ({ readings, conclusions }: MeterReadings, at: number): Captured => ({
  reading: readings[at] ?? '',
  conclusion: conclusions[at] ?? '-',
});

function addPoints(points: Map<string, Captured>, part: MeterReadings): void {
  part.points.forEach((point, at) => points.set(point, capturedAt(part, at)));
}

function listed(points: ReadonlyMap<string, Captured>): Pick<MeterReadings, 'points' | 'readings' | 'conclusions'> {
  const captured = [...points.values()];
  return {
    points: [...points.keys()],
    readings: captured.map(({ reading }) => reading),
    conclusions: captured.map(({ conclusion }) => conclusion).join(''),
  };
}

const whose = ({ row, taskNo, assetNo }: MeterReadings): Pick<MeterReadings, 'row' | 'taskNo' | 'assetNo'> => ({
  row,
  taskNo,
  assetNo,
});

/**
 * How many refused rows still wait. All rows of the meter handed over again count by themselves. As many new points as rows
 * were refused, or fewer, are those rows mended; more than that are another part, and mend nothing.
 */
function stillWithheld(
  before: MeterReadings,
  brought: MeterReadings,
  { added, known }: { added: number; known: number },
): number {
  if (before.withheld === 0) return brought.withheld;
  if (known === before.points.length && known > 0) return brought.withheld;
  const mends = added + brought.withheld <= before.withheld;
  return mends ? before.withheld - added : before.withheld + brought.withheld;
}
