import { Button, Flex, type TableProps, Typography } from 'antd';
import { download } from '../../../api/api.js';
import type { Import, RowError } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import { BadCell } from './bad-cell.js';
import { useCorrect, useRowErrors } from './waiting-queries.js';

/** Only the rows with a problem: where, what stands there – to be mended on the spot –, why it does not do, and what to do about it. */
export function ProblemRows({ file, mayMend }: { file: Import; mayMend: boolean }) {
  const t = useTexts();
  const { id } = file;
  const { value } = useListState();
  const cursorName = `${id}-cursor`;
  const errors = useRowErrors(id, value(cursorName));
  const correct = useCorrect(id);
  const save = useChange(() => download(`/api/v1/imports/${id}/errors?format=csv`, `${t.imports.errorFile}.csv`));
  const columns = useColumns((error) =>
    mayMend && error.column !== null && (file.recognised?.header ?? []).includes(error.column)
      ? (text: string) => correct.mutateAsync({ row: error.number, column: error.column ?? '', value: text })
      : null,
  );
  return (
    <div className="problem-rows">
      <Flex justify="space-between" align="center" wrap gap={8} className="filters">
        <Typography.Text strong>{t.imports.problems}</Typography.Text>
        {mayMend && <span className="quiet">{t.imports.mendHere}</span>}
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t.imports.download}
        </Button>
      </Flex>
      {save.error && <ProblemAlert error={save.error} />}
      {correct.error && <ProblemAlert error={correct.error} />}
      <ListTable<RowError>
        query={errors}
        columns={columns}
        rowKey={({ number, column, rule }) => `${number} ${column ?? ''} ${rule}`}
        cursorName={cursorName}
        empty={t.imports.noProblems}
      />
    </div>
  );
}

type Save = (text: string) => Promise<unknown>;

/** @param saving how a cell is mended; null of one that cannot be */
function useColumns(saving: (error: RowError) => Save | null): NonNullable<TableProps<RowError>['columns']> {
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
      ...{ title: t.imports.value, dataIndex: 'value', width: 280 },
      render: (value: string | null, error) => {
        const save = saving(error);
        if (save !== null) return <BadCell error={error} onSave={save} />;
        return (
          <span className="bad-value">
            <Data>{value === null || value === '' ? '–' : value}</Data>
          </span>
        );
      },
    },
    { title: t.imports.rule, dataIndex: 'message' },
    { title: t.imports.hint, dataIndex: 'hint', render: (hint: string | null) => hint ?? '–' },
  ];
}
