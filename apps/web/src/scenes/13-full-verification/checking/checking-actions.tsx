import { RollbackOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { ReasonDialog } from '../../../components/reason-dialog.js';
import { showCount } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { Checking, CheckingFilter } from './checking-queries.js';
import { SignDialog, type ToSign } from './sign-dialog.js';

interface CheckingActionsProps {
  view: Checking;
  filter: CheckingFilter;
  picked: string[];
  onDone: () => void;
}

/** Signing everything that matches, or what was picked; and sending back what was picked. */
export function CheckingActions({ view, filter, picked, onDone }: CheckingActionsProps) {
  const { checking: t, list } = useTexts();
  const may = useMay();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<'sign' | 'return' | null>(null);
  if (!may('verification.sign')) return null;
  const toSign = toSignOf(view, filter, picked);
  const done = (): void => {
    setAsking(null);
    onDone();
  };
  const label = picked.length > 0 ? t.signChosen : filter.reason === undefined ? t.signAll : t.signMatching;
  return (
    <Flex gap={8} wrap>
      {picked.length > 0 && view.matching > picked.length && (
        <Button type="link" onClick={onDone}>
          {`${list.pickMatching}（${showCount(view.matching)}）`}
        </Button>
      )}
      <Button icon={<RollbackOutlined />} disabled={picked.length === 0} onClick={() => setAsking('return')}>
        {t.sendBack}
      </Button>
      <Button
        type="primary"
        icon={<SafetyCertificateOutlined />}
        disabled={toSign.expected === 0}
        onClick={() => setAsking('sign')}
      >
        {label(showCount(toSign.expected))}
      </Button>
      {asking === 'sign' && (
        <SignDialog
          toSign={toSign}
          exceptions={exceptionsIn(view, filter, picked)}
          onClose={() => setAsking(null)}
          onDone={() => {
            message.success(t.signedNow(showCount(toSign.expected)));
            done();
          }}
        />
      )}
      {asking === 'return' && (
        <SendBack
          batchNo={view.batchNo}
          round={view.round}
          picked={picked}
          onClose={() => setAsking(null)}
          onDone={done}
        />
      )}
    </Flex>
  );
}

function toSignOf(
  { batchNo, round, asOf, matching }: Checking,
  { state, reason }: CheckingFilter,
  picked: string[],
): ToSign {
  const about = { batchNo, round, asOf };
  if (picked.length > 0) return { ...about, expected: picked.length, assetNos: picked };
  const expected = state === undefined || state === 'to-check' ? matching : 0;
  return { ...about, expected, ...(reason !== undefined && { reason }) };
}

function exceptionsIn(view: Checking, { reason }: CheckingFilter, picked: string[]): number {
  if (picked.length === 0) return reason === undefined ? view.exceptions : view.matching;
  return view.items.filter(({ assetNo, reasons }) => picked.includes(assetNo) && reasons.length > 0).length;
}

interface SendBackProps {
  batchNo: string;
  round: number;
  picked: string[];
  onClose: () => void;
  onDone: () => void;
}

function SendBack({ batchNo, round, picked, onClose, onDone }: SendBackProps) {
  const { checking: t } = useTexts();
  const sendBack = useChange(
    (reason: string) =>
      answerOf(
        api.POST('/api/v1/batches/{batchNo}/checking/returns', {
          params: { path: { batchNo } },
          body: { round, assetNos: picked, reason },
          headers: intentionKey(),
        }),
      ),
    onDone,
  );
  const explanation = t.sendBackHint(showCount(picked.length));
  return <ReasonDialog title={t.sendBack} explanation={explanation} change={sendBack} onClose={onClose} />;
}
