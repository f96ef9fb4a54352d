import { Button, Card, Empty, Table, type TableProps } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { Awaited } from '../../components/awaited.js';
import { Chart } from '../../components/chart.js';
import { useListState } from '../../components/list-state.js';
import { pageOfRows } from '../../components/rate.js';
import { showCount } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import { mapOptions, type Cell } from './position-heat-map.js';
import { usePositionMaps, type RigMap } from './rig-trend-queries.js';

/** Every position of every rig on one page: a bad one stands out, and so does a bad row. */
export function AllPositions({ period }: { period: string }) {
  return <Awaited query={usePositionMaps(period)}>{(rigs) => <Map rigs={rigs} period={period} />}</Awaited>;
}

function Map({ rigs, period }: { rigs: RigMap[]; period: string }) {
  const { rigs: t, listSeparator } = useTexts();
  const { value, change } = useListState();
  const goTo = useNavigate();
  const cells = useMemo(
    () => rigs.flatMap(({ code, measured }) => measured.map((position): Cell => ({ ...position, rig: code }))),
    [rigs],
  );
  const options = useMemo(() => mapOptions(rigs, cells, t), [rigs, cells, t]);
  if (cells.length === 0) return <Empty description={t.mapNone} />;
  const odd = rigs
    .map(({ code, measured }) => ({ code, odd: measured.filter((one) => one.odd).map(({ position }) => position) }))
    .filter((rig) => rig.odd.length > 0)
    .map((rig) => t.places(rig.code, rig.odd.join(' ')));
  const findingOf = (found: string[]) => {
    if (found.length === 0) return t.mapFine;
    // More than a few are a matter of the picture, not of a sentence.
    return found.length > 4 ? t.mapMany(cells.filter((cell) => cell.odd).length) : t.mapOdd(found.join(listSeparator));
  };
  const meters = cells.reduce((sum, { n }) => sum + n, 0);
  const asTable = value('as') === 'table';
  return (
    <Card
      className="section"
      title={findingOf(odd)}
      extra={
        <Button size="small" onClick={() => change({ as: asTable ? '' : 'table' })}>
          {asTable ? t.asPicture : t.asTable}
        </Button>
      }
    >
      <p>{t.mapBasis(period, rigs.length, showCount(cells.length), showCount(meters))}</p>
      {asTable ? (
        <Positions cells={cells} />
      ) : (
        <Chart
          options={options}
          label={t.mapPicture}
          height={90 + rigs.length * 22}
          onPick={({ dataIndex }) => void goTo(pageOfRows(cells[dataIndex]?.rowsUrl ?? ''))}
        />
      )}
    </Card>
  );
}

/** The farthest from their rigs first. */
function Positions({ cells }: { cells: Cell[] }) {
  const { judgement: t, rigs } = useTexts();
  const sorted = [...cells].sort((a, b) => Math.abs(Number(b.difference)) - Math.abs(Number(a.difference)));
  const columns: NonNullable<TableProps<Cell>['columns']> = [
    { title: t.rig, dataIndex: 'rig', render: (code: string) => rigs.rigOf(code) },
    { title: t.position, render: (_, { position, rowsUrl }) => <Link to={pageOfRows(rowsUrl)}>{position}</Link> },
    { title: t.map.meters, dataIndex: 'n', align: 'right' },
    { title: t.map.mean, dataIndex: 'mean', align: 'right' },
    { title: t.map.difference, render: (_, { difference, odd }) => `${odd ? '▲▼ ' : ''}${difference}`, align: 'right' },
    { title: t.map.z, dataIndex: 'z', align: 'right', render: (z: string | null) => z ?? '–' },
  ];
  return (
    <Table<Cell>
      size="small"
      rowKey={({ rig, position }) => `${rig}/${position}`}
      className="number"
      columns={columns}
      dataSource={sorted}
      pagination={{ pageSize: 20, showSizeChanger: false }}
    />
  );
}
