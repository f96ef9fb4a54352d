import { Button, Flex, Typography } from 'antd';
import { download } from '../../../api/api.js';
import type { RowError } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useRowErrors } from './import-queries.js';

/** Only the rows with a problem: where, what stands there, why it does not do, and what to do about it. */
export function ProblemRows({ id }: { id: string }) {
  const t = useTexts();
  const { value } = useListState();
  const cursorName = `${id}-cursor`;
  const errors = useRowErrors(id, value(cursorName));
  const save = useChange(() => download(`/api/v1/imports/${id}/errors?format=csv`, `${t.imports.errorFile}.csv`));
  return (
    <>
      <Flex justify="space-between" align="center" className="filters">
        <Typography.Text strong>{t.imports.problems}</Typography.Text>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t.imports.download}
        </Button>
      </Flex>
      {save.error && <ProblemAlert error={save.error} />}
      <ListTable<RowError>
        query={errors}
        columns={useColumns()}
        rowKey="row"
        cursorName={cursorName}
        empty={t.imports.noProblems}
      />
    </>
  );
}

function useColumns() {
  const t = useTexts();
  return [
    {
      title: t.imports.row,
      dataIndex: 'row',
      width: 80,
      render: (row: number, { sheet }: RowError) => (sheet === null ? row : `${sheet} ${row}`),
    },
    { title: t.imports.column, dataIndex: 'column', render: (column: string | null) => <Data>{column ?? '–'}</Data> },
    {
      title: t.imports.value,
      dataIndex: 'value',
      render: (value: string | null) => (
        <span className="bad-value">
          <Data>{value === null || value === '' ? '–' : value}</Data>
        </span>
      ),
    },
    { title: t.imports.rule, dataIndex: 'message' },
    { title: t.imports.hint, dataIndex: 'hint', render: (hint: string | null) => hint ?? '–' },
  ];
}
