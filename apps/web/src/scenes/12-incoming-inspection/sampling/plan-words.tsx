import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { showCount } from '../../../components/show.js';
import type { Plan } from '../incoming-queries.js';

/** A plan explained step by step: letter, AQL and severity, arrow, numbers. */
export function PlanWords({ plan }: { plan: Plan }) {
  const t = useTexts().incoming.sampling;
  const words = t.plan;
  const basis =
    plan.procedure === 'isolated'
      ? [words.isolated(plan.limitingQuality ?? '–')]
      : [
          words.letter(showCount(plan.lotSize), plan.level ?? '–', plan.codeLetter ?? '–'),
          words.aql(plan.aql ?? '–', wordFor(t.severity, plan.severity ?? '')),
          plan.arrow === 'none' ? words.none : words[plan.arrow](plan.planLetter ?? '–'),
        ];
  const lines = [
    ...basis,
    ...(plan.wholeLot ? [words.whole(plan.tableSampleSize)] : []),
    words.numbers(plan.acceptanceNumber, plan.rejectionNumber),
    ...(plan.provisional ? [words.provisional] : []),
  ];
  return (
    <ol style={{ paddingInlineStart: 20, margin: 0 }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}
