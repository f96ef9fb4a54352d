import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { Batch } from '../../../api/lists.js';
import { showCount } from '../../../components/show.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { returnPath, useReturn } from './return-queries.js';

/** On the page of a batch of which meters go back: how far that is. */
export function ReturnCard({ batch }: { batch: Batch }) {
  const concerned = batch.state === 'returned' || batch.state === 'accepted';
  return concerned ? <Told batchNo={batch.batchNo} /> : null;
}

function Told({ batchNo }: { batchNo: string }) {
  const { returns: t } = useTexts();
  const may = useMay();
  const { data } = useReturn(batchNo);
  if (!data || data.toReturn === 0) return null;
  const { toReturn, handedOver, stillHere, replaced, open } = data;
  const [due, gone, here, came] = [toReturn, handedOver, stillHere, replaced].map(showCount);
  return (
    <Alert
      className="section"
      type={stillHere > 0 ? 'warning' : 'info'}
      showIcon
      title={t.summary(due ?? '', gone ?? '', here ?? '', came ?? '')}
      action={
        <Link to={returnPath(batchNo)}>
          <Button size="small">{open && may('batches.hand-over') ? t.open : t.look}</Button>
        </Link>
      }
    />
  );
}
