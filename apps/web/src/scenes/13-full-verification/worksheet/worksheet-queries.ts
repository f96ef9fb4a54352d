import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  usualTestPoints,
  type ItemCheck,
  type TestPoint,
  type Verdict,
  type WorksheetBasis,
} from '#rules/13-full-verification';
import { answerOf, api } from '../../../api/api.js';
import { withLists } from '../../../api/lists.js';
import type { components, operations } from '../../../api/schema.gen.js';

export interface WorksheetMeter {
  assetNo: string;
  position: number | null;
  recorded: boolean;
  verdict: Verdict | null;
  checks: ItemCheck[];
}
export type WorksheetView = Omit<components['schemas']['WorksheetView'], 'meters'> & { meters: WorksheetMeter[] };
type Wanted = NonNullable<operations['Worksheet_view']['parameters']['query']>;

async function ask(batchNo: string, query: Wanted): Promise<WorksheetView> {
  const call = api.GET('/api/v1/batches/{batchNo}/worksheet', { params: { path: { batchNo }, query } });
  return withLists<WorksheetView>(await answerOf(call));
}

/** What the open round of a batch is filled in and judged by. */
export function useWorksheet(batchNo: string) {
  return useQuery({
    queryKey: ['worksheet', batchNo],
    enabled: batchNo !== '',
    staleTime: 60_000,
    queryFn: () => ask(batchNo, { limit: 0 }),
  });
}

export const metersToAdd = async (batchNo: string, wanted: Wanted): Promise<WorksheetMeter[]> =>
  (await ask(batchNo, wanted)).meters;

export function testPointOf(name: string): TestPoint {
  const [loadCurrent = '', powerFactor = '', element = 'all'] = name.split('/');
  return { loadCurrent, powerFactor, element: element as TestPoint['element'] };
}

/** The rules remember limits by these objects: made once for a sheet. */
export function useBasis({ model, judging, points }: WorksheetView): WorksheetBasis {
  return useMemo(() => {
    const { internalLimitPercent, clockLimit, requiresUsualPoints, minimumReadings, checkDigit } = judging;
    const named = points.map(testPointOf);
    return {
      model,
      points: named.length > 0 ? named : usualTestPoints(model),
      options: { internalLimitPercent, clockLimit, requiresUsualPoints, minimumReadings },
      checkDigit: checkDigit,
    };
  }, [model, judging, points]);
}

const mostAtOnce = 200;
const pause = 250;

/** What the server knows of the numbers of a sheet, asked a moment after they were typed; null: not a meter of the round. */
export function useKnownMeters(
  batchNo: string,
  assetNos: readonly string[],
): ReadonlyMap<string, WorksheetMeter | null> {
  const [known, setKnown] = useState<ReadonlyMap<string, WorksheetMeter | null>>(new Map());
  const asked = useRef(new Set<string>());
  const wanted = assetNos.filter((assetNo) => !asked.current.has(assetNo)).slice(0, mostAtOnce);
  const joined = wanted.join();
  useEffect(() => {
    if (joined === '') return;
    const numbers = joined.split(',');
    const timer = setTimeout(() => {
      for (const assetNo of numbers) asked.current.add(assetNo);
      metersToAdd(batchNo, { assetNos: joined, limit: mostAtOnce }).then(
        (meters) =>
          setKnown((before) => {
            const found = new Map(meters.map((meter) => [meter.assetNo, meter]));
            return new Map([...before, ...numbers.map((assetNo) => [assetNo, found.get(assetNo) ?? null] as const)]);
          }),
        // Off the network nothing is said of them; the next change asks again.
        () => numbers.forEach((assetNo) => asked.current.delete(assetNo)),
      );
    }, pause);
    return () => clearTimeout(timer);
  }, [batchNo, joined]);
  return known;
}
