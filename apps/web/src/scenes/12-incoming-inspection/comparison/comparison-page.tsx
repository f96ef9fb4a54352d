import { useTexts } from '../../../texts/use-texts.js';
import { Awaited } from '../../../components/awaited.js';
import { useMay } from '../../../session/session.js';
import { ComparisonFiles } from '../files/gate-files.js';
import { GatePage } from '../gates/gate-page.js';
import { NotNow } from '../gates/not-now.js';
import { useComparison } from '../incoming-queries.js';
import { ComparisonForm } from './comparison-form.js';
import { ComparisonResult } from './comparison-result.js';

/** The arrived sample against the sealed sample, item by item. */
export function ComparisonPage() {
  const t = useTexts();
  return (
    <GatePage gate="comparison" title={t.incoming.comparison.title}>
      {(batch) => <Compared batchNo={batch.batchNo} />}
    </GatePage>
  );
}

function Compared({ batchNo }: { batchNo: string }) {
  const may = useMay();
  return (
    <Awaited query={useComparison(batchNo)}>
      {(comparison) => {
        const files = <ComparisonFiles batchNo={batchNo} />;
        if (comparison.result != null) {
          return (
            <>
              <div className="section">
                <ComparisonResult comparison={comparison} />
              </div>
              {files}
            </>
          );
        }
        const open = comparison.state === 'arrived' || comparison.state === 'comparison';
        if (!open || !may('incoming-inspection.compare')) return <NotNow state={comparison.state} />;
        return (
          <>
            {files}
            <ComparisonForm comparison={comparison} />
          </>
        );
      }}
    </Awaited>
  );
}
