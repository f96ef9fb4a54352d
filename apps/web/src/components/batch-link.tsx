import { Link } from 'react-router';
import { Data } from './data.js';

/** A batch by its number, leading to its page. */
export function BatchLink({ batchNo }: { batchNo: string }) {
  return (
    <Link to={`/batches/${encodeURIComponent(batchNo)}`} className="number">
      <Data>{batchNo}</Data>
    </Link>
  );
}
