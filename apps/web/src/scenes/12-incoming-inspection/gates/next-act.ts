import type { Gate } from '#rules/12-incoming-inspection';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { GatePath } from '../incoming-queries.js';

/** What the reader may do next for the batch, and where. */
export interface NextAct {
  gate: Gate;
  to: string;
  word: string;
}

export function useNextAct(path: GatePath): NextAct | null {
  const words = useTexts().incoming.gates.next;
  const may = useMay();
  const facts = (gate: Gate) => path.gates.find((step) => step.gate === gate)?.facts ?? {};
  const act = (gate: Gate, screen: string, word: string): NextAct => ({
    ...{ gate, word, to: `/batches/${encodeURIComponent(path.batchNo)}/${screen}` },
  });
  const count = facts('arrival')['counted'] == null && may('incoming-inspection.receive');
  switch (path.state) {
    case 'arrived':
    case 'comparison':
      return may('incoming-inspection.compare') ? act('comparison', 'comparison', words.compare) : null;
    case 'emc':
      if (may('incoming-inspection.emc')) {
        return act('emc', 'emc', facts('emc')['sentOn'] == null ? words.send : words.answer);
      }
      return count ? act('arrival', 'receipt', words.receive) : null;
    case 'sampling': {
      const { verdict, disposition, sampleSize } = facts('sampling');
      const open = sampleSize != null && disposition == null;
      if (verdict === 'rejected' && open) {
        return may('incoming-inspection.dispose') ? act('sampling', 'sampling', words.dispose) : null;
      }
      if (!may('incoming-inspection.sample')) return count ? act('arrival', 'receipt', words.receive) : null;
      return act('sampling', 'sampling', open ? words.inspect : words.draw);
    }
    case 'verification':
    case 'rectification':
    case 'accepted':
    case 'returned':
      return null;
  }
}
