import { Alert, Flex, Segmented, Select, Typography } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { EXCEPTION_CODES } from '#rules/13-full-verification';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { PageTitle } from '../../../components/page.js';
import { showCount } from '../../../components/show.js';
import { useTexts } from '../../../texts/use-texts.js';
import {
  type Checking,
  type CheckingFilter,
  type ReasonFilter,
  type RecordState,
  useChecking,
} from './checking-queries.js';
import { CheckingActions } from './checking-actions.js';
import { CheckingTable } from './checking-table.js';
import { RecordPanel } from './record-panel.js';

const states: readonly RecordState[] = ['to-check', 'returned', 'signed'];

function useFilter(): CheckingFilter {
  const { value } = useListState();
  const state = states.find((known) => known === value('state'));
  const reason = (['any', ...EXCEPTION_CODES] as const).find((known) => known === value('reason'));
  const cursor = value('cursor');
  const round = Number(value('round'));
  return {
    ...(state !== undefined && { state }),
    ...(reason !== undefined && { reason }),
    ...(cursor !== '' && { cursor }),
    ...(round >= 1 && { round }),
  };
}

/** The results of a round before a checker: what is remarkable first, one signature for many. */
export function CheckingPage() {
  const { batchNo = '' } = useParams();
  const filter = useFilter();
  const checking = useChecking(batchNo, filter);
  const [picked, setPicked] = useState<string[]>([]);
  return (
    <Awaited query={checking}>
      {(view) => (
        <>
          <PageTitle
            title={<Title batchNo={batchNo} round={view.round} />}
            extra={<CheckingActions view={view} filter={filter} picked={picked} onDone={() => setPicked([])} />}
          />
          <Standing view={view} />
          <Filters view={view} filter={filter} onChange={() => setPicked([])} />
          <div className="checking">
            <CheckingTable query={checking} picked={picked} onPick={setPicked} allSigned={view.toCheck === 0} />
            <RecordPanel rows={view.items} nearLimitPercent={view.nearLimitPercent} />
          </div>
        </>
      )}
    </Awaited>
  );
}

function Title({ batchNo, round }: { batchNo: string; round: number }) {
  const { checking: t } = useTexts();
  return (
    <>
      {t.check}{' '}
      <Link to={`/batches/${encodeURIComponent(batchNo)}`}>
        <Data>{batchNo}</Data>
      </Link>{' '}
      <Typography.Text type="secondary" className="small">
        {t.roundNo(round)}
      </Typography.Text>
    </>
  );
}

function Standing({ view }: { view: Checking }) {
  const { checking: t } = useTexts();
  const own = view.own > 0 ? t.ownHint(showCount(view.own)) : null;
  const title = view.toCheck === 0 ? t.allSigned : t.standing(showCount(view.toCheck), showCount(view.exceptions));
  return (
    <Alert
      className="section"
      showIcon
      type={view.toCheck === 0 ? 'success' : own === null ? 'info' : 'warning'}
      title={title}
      description={own}
    />
  );
}

function Filters({ view, filter, onChange }: { view: Checking; filter: CheckingFilter; onChange: () => void }) {
  const { checking: t } = useTexts();
  const { change } = useListState();
  const go = (changes: Record<string, string>): void => {
    onChange();
    change({ ...changes, meter: '' });
  };
  const counts = { 'to-check': view.toCheck, returned: view.returned, signed: view.signed };
  const options: { value: ReasonFilter; label: string }[] = [
    { value: 'any', label: `${t.anyReason}（${showCount(view.exceptions)}）` },
    ...view.byReason.map(({ code, count }) => ({
      value: code,
      label: `${t.reasonNames[code]}（${showCount(count)}）`,
    })),
  ];
  return (
    <Flex wrap gap={12} className="filters">
      <Segmented<RecordState>
        value={filter.state ?? 'to-check'}
        onChange={(state) => go({ state: state === 'to-check' ? '' : state, reason: '' })}
        options={states.map((state) => ({ value: state, label: `${t.states[state]} ${showCount(counts[state])}` }))}
      />
      <Select<ReasonFilter | null>
        allowClear
        aria-label={t.why}
        placeholder={t.why}
        style={{ width: 220 }}
        value={filter.reason ?? null}
        onChange={(reason) => go({ reason: reason ?? '' })}
        options={options}
      />
    </Flex>
  );
}
