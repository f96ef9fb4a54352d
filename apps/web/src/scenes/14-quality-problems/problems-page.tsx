import { Checkbox, Flex, Select, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PROBLEM_STATES } from '#rules/14-quality-problems';
import { Data } from '../../components/data.js';
import { useListState } from '../../components/list-state.js';
import { ListTable } from '../../components/list-table.js';
import { PageTitle } from '../../components/page.js';
import { showTime } from '../../components/show.js';
import { useMay } from '../../session/session.js';
import { useTexts } from '../../texts/use-texts.js';
import { useSuppliers } from '../11-arrival/batches/batch-queries.js';
import { usePeople, useProblemClasses, useProblems, type Problem, type ProblemFilter } from './problem-queries.js';
import { ProblemTags } from './problem-tags.js';
import { useProblemName, useRaisedBy } from './problem-words.js';

/** Every quality problem of the product: by state, class, supplier, batch, owner, and those that are overdue. */
export function ProblemsPage() {
  const t = useTexts();
  const filter = useFilter();
  const filtered = Object.keys(filter).some((name) => !['limit', 'cursor'].includes(name));
  return (
    <>
      <PageTitle title={t.problems.title} />
      <Filters />
      <ListTable<Problem>
        query={useProblems(filter)}
        columns={useColumns()}
        rowKey="no"
        empty={filtered ? t.list.noneOfThese : t.problems.none}
      />
    </>
  );
}

function useFilter(): ProblemFilter {
  const { value } = useListState();
  const state = [...PROBLEM_STATES, 'unclosed' as const].find((known) => known === value('state'));
  const texts = {
    ...{
      supplierCode: value('supplier'),
      batchNo: value('batch'),
      owner: value('owner'),
      measuresOf: value('measuresOf'),
    },
    cursor: value('cursor'),
  };
  return {
    limit: 20,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    ...(state !== undefined && { state }),
    ...(value('class') !== '' && { class: Number(value('class')) }),
    ...(value('overdue') === 'true' && { overdue: 'true' as const }),
  };
}

function Filters() {
  const { problems: t } = useTexts();
  const { value, change } = useListState();
  const suppliers = useSuppliers().data ?? [];
  const classes = useProblemClasses().data ?? [];
  const may = useMay();
  const people = usePeople(may('quality-problems.raise')).data ?? [];
  const filters: { name: string; label: string; any: string; options: { value: string; label: ReactNode }[] }[] = [
    {
      ...{ name: 'state', label: t.state, any: t.anyState },
      options: ['unclosed' as const, ...PROBLEM_STATES].map((known) => ({
        value: known,
        label: known === 'unclosed' ? t.unclosed : t.states[known],
      })),
    },
    {
      ...{ name: 'class', label: t.class, any: t.anyClass },
      options: classes.map((known) => ({ value: String(known.class), label: known.name })),
    },
    {
      ...{ name: 'supplier', label: t.supplier, any: t.supplier },
      options: suppliers.map(({ code, name }) => ({ value: code, label: <Data>{name}</Data> })),
    },
    {
      ...{ name: 'owner', label: t.owner, any: t.anyOwner },
      options: people.map(({ username, name }) => ({ value: username, label: <Data>{name}</Data> })),
    },
  ];
  return (
    <Flex wrap gap={12} align="center" className="filters">
      {filters.map(({ name, label, any, options }) => (
        <Select
          key={name}
          allowClear
          aria-label={label}
          placeholder={any}
          style={{ width: 170 }}
          value={value(name) || null}
          onChange={(wanted: string | undefined) => change({ [name]: wanted ?? '' })}
          options={options}
        />
      ))}
      <Checkbox
        checked={value('overdue') === 'true'}
        onChange={({ target }) => change({ overdue: target.checked ? 'true' : '' })}
      >
        {t.onlyOverdue}
      </Checkbox>
    </Flex>
  );
}

function useColumns(): NonNullable<TableProps<Problem>['columns']> {
  const { problems: t } = useTexts();
  const [nameOf, raisedBy] = [useProblemName(), useRaisedBy()];
  return [
    {
      title: t.no,
      dataIndex: 'no',
      className: 'number',
      render: (no: string) => (
        <Link to={`/problems/${no}`} style={{ whiteSpace: 'nowrap' }}>
          <Data>{no}</Data>
        </Link>
      ),
    },
    {
      title: t.name,
      render: (_, problem) => (problem.title === null ? nameOf(problem) : <Data>{problem.title}</Data>),
    },
    { title: t.state, render: (_, problem) => <ProblemTags problem={problem} /> },
    { title: t.class, dataIndex: 'className' },
    { title: `${t.batch} / ${t.supplier}`, render: (_, problem) => <Whose problem={problem} /> },
    { title: t.owner, render: (_, { owner }) => (owner ? <Data>{owner.name}</Data> : t.noOwner) },
    { title: t.nextDueOn, dataIndex: 'nextDueOn', className: 'number', render: (day: string | null) => day ?? '–' },
    {
      title: t.raisedBy,
      render: (_, { raisedBy: who, raisedByName, raisedAt }) => (
        <Flex vertical>
          {raisedByName === null ? raisedBy(who) : <Data>{raisedByName}</Data>}
          <span className="number small">{showTime(raisedAt)}</span>
        </Flex>
      ),
    },
  ];
}

function Whose({ problem: { batchNo, supplierName } }: { problem: Problem }) {
  return (
    <Flex vertical>
      {batchNo !== null && (
        <Link to={`/batches/${encodeURIComponent(batchNo)}`} className="number">
          <Data>{batchNo}</Data>
        </Link>
      )}
      <Data>{supplierName}</Data>
    </Flex>
  );
}
