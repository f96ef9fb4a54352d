import { Descriptions, Flex, Typography, type TableProps } from 'antd';
import { Data } from '../../../components/data.js';
import { Difference } from '../../../components/difference.js';
import { given, useListState } from '../../../components/list-state.js';
import { ExportMenu } from '../../../components/list/export-menu.js';
import { ListTable } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { showTime } from '../../../components/show.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { AuditFilters } from './audit-filters.js';
import { useAudit, type AuditEntry } from './audit-queries.js';
import { useChainCheck } from './chain-check.js';

/** Who did what to which object, when, from where, from what to what, and why. */
export function AuditPage() {
  const t = useTexts();
  const { value } = useListState();
  const check = useChainCheck();
  const filter = given({
    ...{ actor: value('actor'), action: value('action'), objectType: value('type'), objectId: value('object') },
    ...{ requestId: value('request'), from: value('from'), to: value('to') },
  });
  const entries = useAudit({ ...filter, ...given({ cursor: value('cursor') }) });
  return (
    <>
      <PageTitle title={t.audit.title} extra={check.button} />
      {check.result}
      <AuditFilters />
      <Flex justify="end" className="list-toolbar">
        <ExportMenu exporting={{ list: 'audit', query: filter }} />
      </Flex>
      <ListTable<AuditEntry>
        query={entries}
        columns={useColumns()}
        rowKey="id"
        empty={t.audit.none}
        expandable={{ expandedRowRender: (entry) => <Details entry={entry} /> }}
      />
    </>
  );
}

function useColumns(): NonNullable<TableProps<AuditEntry>['columns']> {
  const t = useTexts();
  return [
    { title: t.audit.at, dataIndex: 'at', className: 'number', width: 150, render: showTime },
    { title: t.audit.actor, dataIndex: 'actor', render: (actor: string) => <Data>{actor}</Data> },
    { title: t.audit.action, dataIndex: 'action', render: (action: string) => <Action action={action} /> },
    {
      title: t.audit.object,
      render: (_, { objectType, objectId }) => (
        <>
          {wordFor(t.objectTypes, objectType)} <Data>{objectId}</Data>
        </>
      ),
    },
    {
      title: t.audit.change,
      width: '38%',
      render: (_, { before, after, reason }) => (
        <>
          <Difference before={before} after={after} />
          {reason !== null && (
            <div>
              {t.audit.reason}: <Data>{reason}</Data>
            </div>
          )}
        </>
      ),
    },
  ];
}

/** An action that is newer than this console is named as the server names it. */
function Action({ action }: { action: string }) {
  const { actions } = useTexts();
  return actions[action] === undefined ? <Data>{action}</Data> : wordFor(actions, action);
}

function Details({ entry }: { entry: AuditEntry }) {
  const words = useTexts().audit;
  const items = [
    { key: 'ip', label: words.from, children: <Data>{entry.ip ?? '–'}</Data> },
    { key: 'request', label: words.request, children: <Data>{entry.requestId ?? '–'}</Data> },
    {
      key: 'hash',
      label: words.hash,
      children: (
        <Typography.Text copyable className="bad-value" style={{ color: 'inherit' }}>
          <Data>{`${entry.id} ${entry.hash}`}</Data>
        </Typography.Text>
      ),
    },
  ];
  return <Descriptions size="small" column={1} items={items} />;
}
