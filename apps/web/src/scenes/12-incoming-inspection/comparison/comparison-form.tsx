import { Alert } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../texts/use-texts.js';
import type { Comparison } from '../incoming-queries.js';
import { AgainstList } from './against-list.js';
import { ByHand } from './by-hand.js';

/** Item by item, each one marked by a person: against the sealed sample list, or written down where there is none. */
export function ComparisonForm({ comparison }: { comparison: Comparison }) {
  const t = useTexts().incoming.comparison;
  if (comparison.components.length > 0) {
    return (
      <>
        <p>{t.against(comparison.sealedSampleVersion ?? 1)}</p>
        <AgainstList batchNo={comparison.batchNo} sealed={comparison.components} />
      </>
    );
  }
  return (
    <>
      <Alert
        className="section"
        type="warning"
        showIcon
        title={t.noList}
        action={<Link to="/sealed-samples">{t.toLists}</Link>}
      />
      <ByHand batchNo={comparison.batchNo} />
    </>
  );
}
