import type { ExceptionReason } from '#rules/13-full-verification';
import { useFaultName, useTexts, wordFor } from '../../../texts/use-texts.js';

/** Why a result is listed, as a sentence. */
export function useReasonWords(nearLimitPercent: number): (reason: ExceptionReason) => string {
  const { checking: t, verdicts } = useTexts();
  const faultName = useFaultName();
  return (reason) => {
    switch (reason.code) {
      case 'seal-broken':
        return t.reasons.sealBroken;
      case 'failed':
        return t.reasons.failed(faultName(reason.faultKind ?? 'other'));
      case 'disagreement':
        return t.reasons.disagreement(verdicts[reason.rigConclusion], verdicts[reason.verdict]);
      case 'flag':
        return wordFor(t.flags, reason.flag);
      case 'same-readings':
        return t.reasons.sameReadings(reason.assetNo, reason.rigCode, reason.position);
      case 'outlier':
        return t.reasons.outlier(Number(reason.meanError).toFixed(3), reason.median, reason.score);
      case 'near-limit':
        return t.reasons.nearLimit(reason.percent.toFixed(1), nearLimitPercent);
      case 'corrected':
        return t.reasons.corrected;
    }
  };
}
