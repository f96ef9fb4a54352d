import { Alert, Card, Flex, Input, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { normaliseCell } from '#rules/00-platform';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useScanHere } from '../../../components/scanning/use-scan-here.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';
import { type SampleMeter, useSampleMeter } from '../incoming-queries.js';
import { FAULT_KEYS, PASS_KEY } from './fault-keys.js';
import { useRecordResult, type FoundMeter } from './record-result.js';

/** Scan, one key: no mouse. */
export function ScanEntry({ batchNo }: { batchNo: string }) {
  const t = useTexts().incoming.sampling.scan;
  const [typed, setTyped] = useState('');
  const [scanned, setScanned] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const isNumber = scanned !== null && /^\d{22}$/.test(scanned);
  const found = useSampleMeter(batchNo, isNumber ? scanned : null);
  const meter = isNumber ? found.data : null;
  const missing = scanned !== null && !meter && (!isNumber || found.isSuccess);
  const take = (assetNo: string): void => {
    setTyped('');
    setSaid(null);
    setScanned(assetNo);
  };
  useScanHere(take);
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
        onPressEnter={() => typed.trim() !== '' && take(normaliseCell(typed))}
      />
      <div aria-live="assertive" style={{ marginTop: 12 }}>
        {found.error && isNumber && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
        {missing && <Alert type="error" showIcon title={t.notInSample(scanned)} />}
        {meter && (
          <Found
            key={meter.assetNo}
            batchNo={batchNo}
            meter={meter}
            onSaved={(words) => {
              setScanned(null);
              setSaid(words);
            }}
          />
        )}
        {said !== null && <Alert type="success" showIcon title={<Data>{said}</Data>} />}
      </div>
    </Card>
  );
}

interface FoundProps {
  batchNo: string;
  meter: SampleMeter;
  onSaved: (words: string) => void;
}

/** One meter of the sample waits for its key. */
function Found({ batchNo, meter, onSaved }: FoundProps) {
  const t = useTexts().incoming.sampling.scan;
  const faultName = useFaultName();
  const open = meter.result == null;
  const record = useRecordResult(batchNo);
  const { mutate } = record;
  const save = (key: string): boolean => {
    const faultKind = FAULT_KEYS[key];
    if (!open || (key !== PASS_KEY && faultKind === undefined)) return false;
    const { assetNo } = meter;
    const found: FoundMeter = faultKind ? { assetNo, result: 'fail', faultKind } : { assetNo, result: 'pass' };
    const words = t.saved(assetNo, faultKind ? faultName(faultKind) : t.pass);
    mutate(found, { onSuccess: () => onSaved(words) });
    return true;
  };
  useKey(save);
  return (
    <>
      {record.error && <ProblemAlert error={record.error} />}
      <Alert
        type={open ? 'info' : 'warning'}
        showIcon
        title={t.found(meter.ordinal)}
        description={
          <>
            <Data>{meter.assetNo}</Data>
            <div>{open ? <Data>{t.where(meter.boxNo ?? '–', meter.pileNo ?? '–')}</Data> : t.already}</div>
          </>
        }
      />
      {open && (
        <Flex gap={6} wrap style={{ marginTop: 8 }} aria-label={t.keys}>
          <Key name={PASS_KEY} word={t.pass} onPick={save} />
          {Object.entries(FAULT_KEYS).map(([key, kind]) => (
            <Key key={key} name={key} word={faultName(kind)} onPick={save} />
          ))}
        </Flex>
      )}
    </>
  );
}

function Key({ name, word, onPick }: { name: string; word: string; onPick: (key: string) => boolean }) {
  return (
    <Tag style={{ cursor: 'pointer' }} role="button" tabIndex={0} onClick={() => onPick(name)}>
      {name} {word}
    </Tag>
  );
}

/** One digit, wherever the focus is; the field below it stays empty. */
function useKey(pressed: (key: string) => boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (pressed(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [pressed]);
}
