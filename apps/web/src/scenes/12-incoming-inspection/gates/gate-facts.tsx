import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { Data } from '../../../components/data.js';
import { showCount, showTime } from '../../../components/show.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import type { Texts } from '../../../texts/zh.js';
import type { GateStep } from '../incoming-queries.js';

/** What a gate tells in two or three short lines: its state in words, its figures, who and when. */
export function GateFacts({ step }: { step: GateStep }) {
  const t = useTexts();
  const lines = linesOf(step, t);
  return (
    <div className="gate-facts">
      <div>{t.incoming.gates.states[step.state]}</div>
      {lines.map((line, at) => (
        <div key={at}>{line}</div>
      ))}
      {step.by != null && (
        <Typography.Text type="secondary" className="small">
          <Data>{step.by}</Data> {showTime(step.at)}
        </Typography.Text>
      )}
    </div>
  );
}

function linesOf({ gate, facts }: GateStep, t: Texts): ReactNode[] {
  const words = t.incoming.gates;
  const text = (name: string): string => String(facts[name] ?? '');
  const number = (name: string): number => Number(facts[name] ?? 0);
  const has = (name: string): boolean => facts[name] !== undefined && facts[name] !== null;
  switch (gate) {
    case 'arrival':
      return [
        words.arrived(text('arrivedOn'), showCount(number('quantity'))),
        has('counted') ? words.counted(showCount(number('counted'))) : words.notCounted,
      ];
    case 'comparison':
      if (!has('result')) return [];
      return [number('differing') > 0 ? words.different(number('differing')) : words.same(number('compared'))];
    case 'emc':
      return [
        ...(has('sentOn') ? [words.sent(text('sentOn'))] : []),
        ...(has('reportNo')
          ? [<Data key="report">{words.report(text('reportNo'))}</Data>]
          : has('dueOn')
            ? [words.answerBy(text('dueOn'))]
            : []),
      ];
    case 'sampling':
      if (!has('sampleSize')) return [];
      return [
        words.sampled(number('inspected'), number('sampleSize'), number('failed')),
        ...(has('severity') ? [wordFor(t.incoming.sampling.severity, text('severity'))] : []),
      ];
    case 'verification':
      return has('round') ? [words.round(number('round'))] : [];
    case 'finished-store':
      return [];
  }
}
