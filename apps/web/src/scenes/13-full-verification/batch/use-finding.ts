import type { Round } from '../../../api/lists.js';
import { showCount, showPercent } from '../../../components/show.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';

/** What the figures of a round say, in a line: pass rate and faults. */
export function useFinding(round: Round | null): string {
  const t = useTexts();
  const faultName = useFaultName();
  if (!round) return '';
  const { tested, passed, faults } = round;
  const rate = `${t.judgement.passRate} ${showPercent(passed, tested)} (${showCount(passed)} / ${showCount(tested)})`;
  const kinds = faults.map(({ kind, count }) => `${faultName(kind)} ${showCount(count)}`);
  return [rate, ...kinds].join(t.listSeparator);
}
