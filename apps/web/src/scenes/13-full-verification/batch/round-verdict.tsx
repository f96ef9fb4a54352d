import { Alert } from 'antd';
import type { Round } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { showPercent, showTime } from '../../../components/show.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';

/** The verdict on the batch with every reason spelled out in figures; early when nothing can change it any more. */
export function RoundVerdict({ round }: { round: Round }) {
  const t = useTexts();
  const reasons = useReasons(round);
  const verdict = round.verdict ?? round.certainVerdict ?? null;
  const tone = verdict === null ? 'info' : verdict === 'accepted' ? 'success' : 'error';
  return (
    <Alert
      className="section"
      type={tone}
      showIcon
      title={useHeadline(round)}
      description={
        <>
          {reasons.map((reason) => (
            <div key={reason}>{reason}</div>
          ))}
          {round.judgedAt !== null && (
            <div>
              {t.round.judged(showTime(round.judgedAt))} <Data>{round.judgedBy ?? ''}</Data>
            </div>
          )}
          {round.untestedReason != null && (
            <div>
              {t.round.untestedReason} <Data>{round.untestedReason}</Data>
            </div>
          )}
        </>
      }
    />
  );
}

function useHeadline(round: Round): string {
  const t = useTexts();
  if (round.verdict != null) return t.round.verdict[round.verdict](round.round);
  const left = round.quantity - round.tested;
  if (round.certainVerdict != null && left > 0) return t.round.certain[round.certainVerdict](left);
  return left === 0 ? t.round.readyToJudge : t.round.undecided(left);
}

function useReasons(round: Round): string[] {
  const t = useTexts();
  const faultName = useFaultName();
  const { passRatePermille: permille, sameKindLimit: limit } = round;
  const rate = { rate: showPercent(round.passed, round.tested), passed: round.passed, tested: round.tested };
  const threshold = `${permille / 10}%`;
  const sameKind = round.faults
    .filter(({ count }) => count >= limit)
    .map(({ kind, count }) => t.round.sameKind(faultName(kind), count, limit));
  const lines = round.reasons.flatMap((reason) => {
    switch (reason) {
      case 'pass-rate-below-threshold':
        return [t.round.rateBelow(rate, threshold)];
      case 'same-kind-faults':
        return sameKind;
    }
  });
  if (lines.length > 0 || round.tested === 0) return lines;
  return [t.round.rateSoFar(rate, threshold), t.round.sameKindRule(limit)];
}
