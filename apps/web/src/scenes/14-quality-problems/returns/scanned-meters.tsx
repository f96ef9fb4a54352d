import { Alert, Flex, Input, Tag } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { normaliseCell } from '#rules/00-platform';
import { plainAssetNumber } from '#rules/11-arrival';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useScanHere } from '../../../components/scanning/use-scan-here.js';
import { useTexts } from '../../../texts/use-texts.js';
import { findReturnMeter, type ReturnMeter } from './return-queries.js';

interface ScannedMetersProps {
  batchNo: string;
  value?: string[];
  onChange?: ((assetNos: string[]) => void) | undefined;
}

interface Said {
  type: 'success' | 'warning' | 'error';
  words: string;
  /** Why nothing could be found out. */
  error?: Error;
}

/** Meters put on the vehicle one by one; what does not go back is told at once. */
export function ScannedMeters({ batchNo, value = [], onChange }: ScannedMetersProps) {
  const { scan: t } = useTexts().returns;
  const [typed, setTyped] = useState('');
  const { said, take } = useTaking({ batchNo, value, onChange });
  const enter = (assetNo: string): void => {
    setTyped('');
    void take(assetNo);
  };
  useScanHere(enter);
  return (
    <Flex vertical gap={8} style={{ maxWidth: 760 }}>
      <Input
        size="large"
        aria-label={t.field}
        placeholder={t.field}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') enter(plainAssetNumber(normaliseCell(typed)));
        }}
      />
      <div aria-live="assertive">
        {said && <Alert type={said.type} showIcon title={<Data>{said.words}</Data>} />}
        {said?.error && <ProblemAlert error={said.error} />}
      </div>
      <strong>{t.count(value.length)}</strong>
      <Flex gap={6} wrap>
        {value.map((assetNo) => (
          <Tag
            key={assetNo}
            closable={{ 'aria-label': t.remove(assetNo) }}
            className="number"
            onClose={() => onChange?.(value.filter((other) => other !== assetNo))}
          >
            <Data>{assetNo}</Data>
          </Tag>
        ))}
      </Flex>
    </Flex>
  );
}

/** Scans come faster than answers: each looks at what has been taken when its own answer is there. */
function useTaking({ batchNo, value, onChange }: ScannedMetersProps & { value: string[] }) {
  const { scan: t } = useTexts().returns;
  const [said, setSaid] = useState<Said | null>(null);
  const taken = useRef(value);
  useEffect(() => {
    taken.current = value;
  }, [value]);
  const take = async (assetNo: string): Promise<void> => {
    let meter: ReturnMeter | null;
    try {
      meter = await findReturnMeter(batchNo, assetNo);
    } catch (error) {
      setSaid({ type: 'error', words: t.notAsked(assetNo), error: error as Error });
      return;
    }
    if (taken.current.includes(assetNo)) setSaid({ type: 'warning', words: t.twice(assetNo) });
    else if (!meter) setSaid({ type: 'error', words: t.notHere(assetNo) });
    else if (meter.handover != null) setSaid({ type: 'error', words: t.gone(assetNo, meter.handover) });
    else {
      taken.current = [...taken.current, assetNo];
      onChange?.(taken.current);
      setSaid({ type: 'success', words: t.added(assetNo) });
    }
  };
  return { said, take };
}
