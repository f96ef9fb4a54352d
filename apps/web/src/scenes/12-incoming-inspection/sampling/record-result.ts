import type { UseMutationResult } from '@tanstack/react-query';
import type { FaultKind } from '#rules/13-full-verification';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { useChange } from '../../../components/use-change.js';

/** One meter of a sample as it was found. */
export interface FoundMeter {
  assetNo: string;
  result: 'pass' | 'fail';
  faultKind?: FaultKind;
  correctionReason?: string;
}

export function useRecordResult(batchNo: string, onDone?: () => void): UseMutationResult<unknown, Error, FoundMeter> {
  return useChange(
    (found: FoundMeter) =>
      answerOf(
        api.POST('/api/v1/batches/{batchNo}/sampling-acceptance/results', {
          params: { path: { batchNo } },
          body: { results: [found] },
          headers: intentionKey(),
        }),
      ),
    onDone,
  );
}
