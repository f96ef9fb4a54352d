import { Alert, Tag } from 'antd';
import type { AssetNumbersRead } from '#rules/11-arrival';
import { useTexts } from '../../texts/use-texts.js';
import { Data } from '../data.js';
import { showCount } from '../show.js';

/** As many as one question takes. */
export const mostPasted = 500;

/** In the place of the field: how many numbers were pasted into it. */
export function PastedNumbers({ count, onClear }: { count: number; onClear: () => void }) {
  const t = useTexts().pasted;
  return (
    <Tag closable onClose={onClear} className="pasted-numbers">
      {t.numbers(showCount(count))}
    </Tag>
  );
}

/** What of it was no number, and why; nothing is left out without a word. */
export function PastedFaults({ read, onClose }: { read: AssetNumbersRead; onClose: () => void }) {
  const t = useTexts().pasted;
  const { assetNos, faults } = read;
  const tooMany = assetNos.length > mostPasted ? [t.tooMany(showCount(assetNos.length), showCount(mostPasted))] : [];
  if (faults.length + tooMany.length === 0) return null;
  const shown = faults.slice(0, 5);
  return (
    <Alert
      className="section"
      type="warning"
      showIcon
      closable={{ onClose }}
      title={[...tooMany, ...(faults.length > 0 ? [t.faults(showCount(faults.length))] : [])].join(' ')}
      description={shown.map((fault) => (
        <div key={fault.received}>
          <Data>{fault.received}</Data> {fault.code === 'excel-damaged' ? t.damaged[fault.how] : t.notDigits}
        </div>
      ))}
    />
  );
}
