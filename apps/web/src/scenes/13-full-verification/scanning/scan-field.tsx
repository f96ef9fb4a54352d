import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  CopyOutlined,
  ScanOutlined,
  StopOutlined,
  UndoOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { scanTaker } from '../../../components/scanning/scan-taker.js';
import { useAnswerKeys } from '../../../components/scanning/use-answer-keys.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';
import { beep } from './desk/beep.js';
import { ScanDesk, type Notice } from './desk/scan-desk.js';
import type { ScanQueue } from './scan-queue.js';
import { lookUp } from './scan-queries.js';
import { sit, useSitting } from './sitting.js';

/** The one huge field. It keeps the focus, and everything is done with keys. */
export function ScanField({ queue }: { queue: ScanQueue }) {
  const { scan: t } = useTexts();
  const desk = useDesk(queue);
  const { armed, notice } = useSyncExternalStore(desk.subscribe, desk.get);
  const [text, setText] = useState('');
  const field = useRef<InputRef>(null);
  const keys = {
    ...{ armed: () => desk.get().armed !== null, pressed: (key: string) => desk.pressed(key) },
    ...{ scanned: (typed: string) => desk.scanned(typed), back: () => desk.back(t.undoReason) },
  };
  const { onKeyDown, letGo } = useAnswerKeys(keys, text, setText);
  useEffect(() => {
    scanTaker.set((scanned) => {
      letGo();
      setText('');
      desk.scanned(scanned);
    });
    field.current?.focus();
    return () => scanTaker.set(null);
  }, [desk, letGo]);
  const kind = notice?.kind === 'found' && notice.fault !== null ? 'failed' : (notice?.kind ?? 'idle');
  return (
    <div className={`scan-desk scan-${kind}`}>
      <Input
        ref={field}
        className="scan-field"
        size="large"
        autoFocus
        inputMode="numeric"
        autoComplete="off"
        aria-label={t.field}
        placeholder={armed === null ? t.field : t.pressKey}
        prefix={<ScanOutlined />}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="scan-notice" role="status" aria-live="assertive">
        <Told notice={notice} />
      </div>
    </div>
  );
}

function useDesk(queue: ScanQueue): ScanDesk {
  const sitting = useSitting();
  const latest = useRef(sitting);
  latest.current = sitting;
  return useMemo(
    () =>
      new ScanDesk({
        queue,
        lookUp,
        sitting: () => latest.current,
        advance: (position) => sit({ position }),
        tell: (tone) => {
          if (latest.current.sound) beep(tone);
        },
      }),
    [queue],
  );
}

const icons: Readonly<Record<Notice['kind'], ReactNode>> = {
  ready: <ScanOutlined />,
  found: <CheckCircleOutlined />,
  duplicate: <CopyOutlined />,
  unknown: <StopOutlined />,
  foreign: <StopOutlined />,
  short: <StopOutlined />,
  unanswered: <WarningOutlined />,
  undone: <UndoOutlined />,
};

/** By word, colour, shape and sound. */
function Told({ notice }: { notice: Notice | null }) {
  const words = useNoticeWords();
  const { scan: t } = useTexts();
  if (!notice) return <>{t.begin}</>;
  const number = notice.kind === 'short' ? notice.raw : notice.assetNo;
  const failed = notice.kind === 'found' && notice.fault !== null;
  return (
    <>
      {failed ? <CloseCircleOutlined /> : icons[notice.kind]} <strong translate="no">{number}</strong>{' '}
      <span>{words(notice)}</span>
    </>
  );
}

function useNoticeWords(): (notice: Notice) => ReactNode {
  const { scan: t, verdicts } = useTexts();
  const faultName = useFaultName();
  return (notice) => {
    switch (notice.kind) {
      case 'ready':
        return t.ready;
      case 'found':
        return t.found(notice.fault === null ? verdicts.pass : faultName(notice.fault), notice.position);
      case 'duplicate':
        return t.duplicate;
      case 'unknown':
        return t.unknown;
      case 'foreign':
        return (
          <>
            {t.foreign} <span translate="no">{notice.batchNo}</span>
          </>
        );
      case 'short':
        return t.short(notice.digits);
      case 'unanswered':
        return t.unanswered;
      case 'undone':
        return t.undone;
    }
  };
}
