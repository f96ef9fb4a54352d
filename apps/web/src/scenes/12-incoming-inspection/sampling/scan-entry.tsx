import { Alert, Card, Flex, Input, Tag } from 'antd';
import { useRef, useState } from 'react';
import { normaliseCell } from '#rules/00-platform';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import type { SendQueue } from '../../../components/scanning/send-queue.js';
import { useAnswerKeys } from '../../../components/scanning/use-answer-keys.js';
import { useScanHere } from '../../../components/scanning/use-scan-here.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';
import { useSampleMeter } from '../incoming-queries.js';
import { FAULT_KEYS, PASS_KEY } from './fault-keys.js';
import type { FoundMeter } from './record-result.js';
import { SampleQueueNotice, useSampleQueue } from './sample-queue.js';

/** Scan, one key: no mouse. A number waits for its key from the scan on, and its finding for the server in a queue. */
export function ScanEntry({ batchNo }: { batchNo: string }) {
  const t = useTexts().incoming.sampling.scan;
  const [typed, setTyped] = useState('');
  const queue = useSampleQueue(batchNo);
  const { armed, said, take, answer, letGo: disarm } = useDesk(queue);
  const keys = { armed: () => armed.current !== null, pressed: answer, scanned: take, back: disarm };
  const { onKeyDown, letGo } = useAnswerKeys(keys, typed, setTyped);
  useScanHere((scanned) => {
    letGo();
    setTyped('');
    take(scanned);
  });
  return (
    <Card className="section" title={t.title}>
      <p>{t.hint}</p>
      <Input
        size="large"
        autoFocus
        aria-label={t.field}
        placeholder={t.field}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
      <div aria-live="assertive" style={{ marginTop: 12 }}>
        {said?.kind === 'refused' && <Alert type="error" showIcon title={t.notInSample(said.words)} />}
        {said?.kind === 'ready' && <Found key={said.words} batchNo={batchNo} assetNo={said.words} onPick={answer} />}
        {said?.kind === 'saved' && <Alert type="success" showIcon title={<Data>{said.words}</Data>} />}
        <SampleQueueNotice queue={queue} />
      </div>
    </Card>
  );
}

interface Said {
  kind: 'ready' | 'saved' | 'refused';
  words: string;
}

/** Answers come faster than pages are drawn: which meter waits stands in a reference. */
function useDesk(queue: SendQueue<FoundMeter>) {
  const t = useTexts().incoming.sampling.scan;
  const faultName = useFaultName();
  const armed = useRef<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const say = (meter: string | null, words: Said | null): void => {
    armed.current = meter;
    setSaid(words);
  };
  const take = (text: string): void => {
    const assetNo = normaliseCell(text).replace(/\s+/g, '');
    if (assetNo === '') return;
    if (/^\d{22}$/.test(assetNo)) say(assetNo, { kind: 'ready', words: assetNo });
    else say(armed.current, { kind: 'refused', words: assetNo });
  };
  const answer = (key: string): boolean => {
    const [assetNo, faultKind] = [armed.current, FAULT_KEYS[key]];
    if (assetNo === null || (key !== PASS_KEY && faultKind === undefined)) return false;
    queue.add(faultKind ? { assetNo, result: 'fail', faultKind } : { assetNo, result: 'pass' });
    say(null, { kind: 'saved', words: t.saved(assetNo, faultKind ? faultName(faultKind) : t.pass) });
    return true;
  };
  return { armed, said, take, answer, letGo: () => say(null, null) };
}

interface FoundProps {
  batchNo: string;
  assetNo: string;
  onPick: (key: string) => boolean;
}

/** One meter waits for its key; what the server knows of it comes while the eye goes there. */
function Found({ batchNo, assetNo, onPick }: FoundProps) {
  const t = useTexts().incoming.sampling.scan;
  const faultName = useFaultName();
  const found = useSampleMeter(batchNo, assetNo);
  const meter = found.data;
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (found.isSuccess && !meter) return <Alert type="error" showIcon title={t.notInSample(assetNo)} />;
  const open = meter?.result == null;
  return (
    <>
      <Alert
        type={open ? 'info' : 'warning'}
        showIcon
        title={meter ? t.found(meter.ordinal) : t.pressKey}
        description={
          <>
            <Data>{assetNo}</Data>
            <div>{open ? meter && <Data>{t.where(meter.boxNo ?? '–', meter.pileNo ?? '–')}</Data> : t.already}</div>
          </>
        }
      />
      {open && (
        <Flex gap={6} wrap style={{ marginTop: 8 }} aria-label={t.keys}>
          {[
            [PASS_KEY, t.pass] as const,
            ...Object.entries(FAULT_KEYS).map(([key, kind]) => [key, faultName(kind)] as const),
          ].map(([key, word]) => (
            <Tag key={key} style={{ cursor: 'pointer' }} role="button" tabIndex={0} onClick={() => onPick(key)}>
              {key} {word}
            </Tag>
          ))}
        </Flex>
      )}
    </>
  );
}
