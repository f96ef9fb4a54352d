import { Flex, Segmented, Tag, type TableProps } from 'antd';
import { useParams } from 'react-router';
import { Data } from '../../components/data.js';
import { given, useListState } from '../../components/list-state.js';
import { ExportMenu } from '../../components/list/export-menu.js';
import { ListTable } from '../../components/list-table.js';
import { PageTitle } from '../../components/page.js';
import { useAnyPeriod } from '../../components/latest-period.js';
import { showCount, showPercent, showTime } from '../../components/show.js';
import { VerdictTag } from '../../components/verdict-tag.js';
import { useFaultName, useTexts } from '../../texts/use-texts.js';
import { AssetNumber } from '../11-arrival/meters/meter-columns.js';
import { RaiseProblem } from '../14-quality-problems/raise-problem.js';
import {
  scopeTypes,
  useIndicators,
  useRows,
  useValues,
  type MeterBehind,
  type RowsFilter,
} from './indicator-queries.js';

type Verdict = '' | 'fail';

/** Every meter behind a number. */
export function RowsPage() {
  const { code = '' } = useParams();
  const t = useTexts();
  const { value, change } = useListState();
  const filter = useFilter();
  const rows = useRows(code, filter);
  const { cursor: _, ...wanted } = { ...filter, code };
  const verdict: Verdict = value('verdict') === 'fail' ? 'fail' : '';
  return (
    <>
      <Head code={code} filter={filter} meters={rows.data?.items ?? []} />
      <Flex className="filters" gap={12} justify="space-between" wrap>
        <Segmented<Verdict>
          value={verdict}
          onChange={(wanted) => change({ verdict: wanted })}
          options={[
            { value: '', label: t.judgement.all },
            { value: 'fail', label: t.judgement.onlyFailed },
          ]}
        />
        <ExportMenu exporting={{ list: 'indicator-rows', query: wanted, always: { ...wanted, verdict: undefined } }} />
      </Flex>
      <ListTable<MeterBehind>
        query={rows}
        columns={useColumns()}
        rowKey="assetNo"
        empty={verdict === '' ? t.judgement.noData : t.list.noneOfThese}
      />
    </>
  );
}

function useFilter(): RowsFilter {
  const { value } = useListState();
  const rest = given({
    ...{ scopeCode: value('scopeCode'), verdict: value('verdict'), faultKind: value('faultKind') },
    ...{ position: value('position'), disagreeing: value('disagreeing'), corrected: value('corrected') },
    cursor: value('cursor'),
  });
  const scopeType = scopeTypes.find((known) => known === value('scopeType')) ?? 'company';
  return { period: useAnyPeriod(), scopeType, ...(rest as unknown as Partial<RowsFilter>) };
}

function Head({ code, filter, meters }: { code: string; filter: RowsFilter; meters: readonly MeterBehind[] }) {
  const { judgement: t, problems } = useTexts();
  const name = useIndicators().data?.find((indicator) => indicator.code === code)?.name ?? code;
  const [answer] = useValues([code], filter.period, filter.scopeType);
  const cell = answer?.data?.find(({ scopeCode }) => filter.scopeCode === undefined || scopeCode === filter.scopeCode);
  const scope = `${t.scopes[filter.scopeType]} ${filter.scopeType === 'company' ? '' : (filter.scopeCode ?? '')}`;
  const subject = subjectOf(filter, meters);
  const figures = cell
    ? `${showPercent(cell.numerator, cell.denominator)} (${showCount(cell.numerator)} / ${showCount(cell.denominator)})`
    : t.noData;
  const period = filter.period === 'cumulative' ? t.periodTypes.cumulative : filter.period;
  const position = filter.position === undefined ? '' : ` · ${t.position} ${filter.position}`;
  return (
    <>
      <PageTitle
        title={<Data>{t.rowsTitle(name, period, scope.trim() + position)}</Data>}
        extra={
          subject && (
            <RaiseProblem
              subject={subject}
              title={problems.raise.ofIndicator(name, scope.trim() + position, filter.period)}
              finding={`${t.rowsTitle(name, period, scope.trim() + position)}: ${figures}`}
              assetNos={[...new Set(meters.map(({ assetNo }) => assetNo))]}
            />
          )
        }
      />
      {cell && (
        <p>
          {t.rowsBasis(
            showCount(cell.numerator),
            showCount(cell.denominator),
            showPercent(cell.numerator, cell.denominator),
          )}
        </p>
      )}
    </>
  );
}

/** Whose problem it would be: of the batch or supplier looked at, or of the one batch that all listed meters are of. */
function subjectOf(
  { scopeType, scopeCode }: RowsFilter,
  meters: readonly MeterBehind[],
): { batchNo: string } | { supplierCode: string } | null {
  if (scopeType === 'batch' && scopeCode !== undefined) return { batchNo: scopeCode };
  if (scopeType === 'supplier' && scopeCode !== undefined) return { supplierCode: scopeCode };
  const batches = [...new Set(meters.map(({ batchNo }) => batchNo))];
  return batches.length === 1 && batches[0] !== undefined ? { batchNo: batches[0] } : null;
}

function useColumns(): NonNullable<TableProps<MeterBehind>['columns']> {
  const t = useTexts();
  const faultName = useFaultName();
  return [
    { title: t.meter.assetNo, dataIndex: 'assetNo', render: (assetNo: string) => <AssetNumber assetNo={assetNo} /> },
    { title: t.batches.number, dataIndex: 'batchNo', render: (no: string) => <Data>{no}</Data> },
    { title: t.judgement.round, dataIndex: 'round', align: 'right' },
    {
      title: t.meter.verdict,
      render: (_, { verdict, corrected }) => (
        <>
          <VerdictTag verdict={verdict} />
          {corrected && <Tag>{t.judgement.corrected}</Tag>}
        </>
      ),
    },
    { title: t.meter.fault, dataIndex: 'faultKind', render: (kind: string | null) => (kind ? faultName(kind) : '–') },
    {
      title: `${t.judgement.rig} / ${t.judgement.position}`,
      className: 'number',
      render: (_, { rigCode, position }) => <Data>{rigCode ? `${rigCode} / ${position ?? '–'}` : '–'}</Data>,
    },
    {
      title: t.judgement.verifier,
      dataIndex: 'verifierCode',
      render: (who: string | null) => <Data>{who ?? '–'}</Data>,
    },
    { title: t.judgement.verifiedAt, dataIndex: 'verifiedAt', render: showTime },
  ];
}
