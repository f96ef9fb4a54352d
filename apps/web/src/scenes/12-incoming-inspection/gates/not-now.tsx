import { Empty } from 'antd';
import { useTexts, wordFor } from '../../../texts/use-texts.js';

/** Nothing is recorded at this gate, and the reader cannot record anything now. */
export function NotNow({ state }: { state: string }) {
  const t = useTexts();
  return <Empty description={t.incoming.gates.wrongStep(wordFor(t.states.batch, state))} />;
}
