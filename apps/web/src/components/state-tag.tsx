import { Tag } from 'antd';
import { useTexts, wordFor } from '../texts/use-texts.js';

const colours: Readonly<Record<string, string>> = {
  verification: 'processing',
  checking: 'processing',
  committing: 'processing',
  active: 'processing',
  open: 'processing',
  ready: 'gold',
  waiting: 'gold',
  delayed: 'gold',
  analysing: 'processing',
  acting: 'processing',
  verifying: 'processing',
  rectification: 'error',
  failed: 'error',
  rejected: 'error',
  accepted: 'success',
  qualified: 'success',
  committed: 'success',
  completed: 'success',
  judged: 'success',
};

/** The state of a batch, a meter, an import, a round or a job in words. */
export function StateTag({ of, state }: { of: 'batch' | 'meter' | 'import' | 'round' | 'job'; state: string }) {
  const t = useTexts();
  return <Tag color={colours[state] ?? 'default'}>{wordFor(t.states[of], state)}</Tag>;
}
