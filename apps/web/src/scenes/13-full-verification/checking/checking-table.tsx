import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { Checking, CheckingRow } from './checking-queries.js';
import { ReasonTags } from './reason-tags.js';

interface CheckingTableProps {
  query: UseQueryResult<Checking>;
  picked: string[];
  onPick: (assetNos: string[]) => void;
  allSigned: boolean;
}

/** One result a row; a click opens it in the panel beside, the address keeps which. */
export function CheckingTable({ query, picked, onPick, allSigned }: CheckingTableProps) {
  const { checking: t, meter } = useTexts();
  const { value, change } = useListState();
  const show = (assetNo: string): void => change({ meter: assetNo, cursor: value('cursor') });
  const columns = [
    {
      title: meter.assetNo,
      dataIndex: 'assetNo',
      render: (assetNo: string) => (
        <Button type="link" className="number cell-link" onClick={() => show(assetNo)}>
          <Data>{assetNo}</Data>
        </Button>
      ),
    },
    { title: meter.verdict, dataIndex: 'verdict', render: (verdict: string) => <VerdictTag verdict={verdict} /> },
    {
      title: t.margin,
      dataIndex: 'worstMargin',
      align: 'right' as const,
      className: 'number',
      render: (margin: number | null) => (margin === null ? '–' : `${(margin / 10).toFixed(1)} %`),
    },
    {
      title: t.why,
      dataIndex: 'reasons',
      render: (reasons: CheckingRow['reasons']) => <ReasonTags reasons={reasons} />,
    },
  ];
  return (
    <div>
      <ListTable<CheckingRow>
        query={query}
        columns={columns}
        rowKey="assetNo"
        empty={allSigned && value('state') === '' ? t.allSigned : t.nothing}
        rowSelection={{
          selectedRowKeys: picked,
          onChange: (keys) => onPick(keys.map(String)),
          getCheckboxProps: ({ assetNo, state, own }) => ({
            disabled: state === 'signed' || own,
            'aria-label': t.pick(assetNo),
          }),
          getTitleCheckboxProps: () => ({ 'aria-label': t.pickAll }),
        }}
        onRow={({ assetNo }) => ({
          className: assetNo === value('meter') ? 'chosen-row' : '',
          onClick: () => show(assetNo),
        })}
      />
    </div>
  );
}
