import { Table, Typography } from 'antd';
import type { Verification } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';

interface Line {
  key: string;
  name: string;
  /** A point's name is the same in every language. */
  point: boolean;
  now: string;
  /** What stood there before the correction; null when it is the same. */
  before: string | null;
  rounded: string | null;
  verdict: string | null;
}

/** What counts now, line by line; what a correction has replaced stands before it, struck through, as on paper. */
export function VersionCompare({ versions }: { versions: Verification[] }) {
  const { checking: t, meter } = useTexts();
  const faultName = useFaultName();
  const now = versions.find(({ current }) => current) ?? versions[0];
  if (!now) return null;
  const before = versions.find(({ round, version }) => round === now.round && version === now.version - 1);
  const columns = [
    {
      title: t.item,
      dataIndex: 'name',
      render: (name: string, { point }: Line) => <span className="number">{point ? <Data>{name}</Data> : name}</span>,
    },
    { title: t.captured, key: 'now', render: (_: unknown, line: Line) => <Value line={line} /> },
    { title: meter.rounded, key: 'rounded', render: (_: unknown, line: Line) => <Judged line={line} /> },
  ];
  return (
    <div className="compare" role="region" aria-label={t.captured} tabIndex={0}>
      <Table<Line>
        size="small"
        rowKey="key"
        pagination={false}
        columns={columns}
        dataSource={linesOf(now, before, faultName)}
      />
    </div>
  );
}

/** The verdict by sign and word: there is little room beside a list. */
function Judged({ line: { rounded, verdict } }: { line: Line }) {
  const { verdicts } = useTexts();
  const [sign, word] =
    verdict === 'pass' ? ['✓', verdicts.pass] : verdict === 'fail' ? ['✗', verdicts.fail] : ['–', verdicts.notTested];
  return (
    <Typography.Text type={verdict === 'fail' ? 'danger' : 'secondary'} className="number">
      {rounded !== null && <strong>{rounded} </strong>}
      <span role="img" aria-label={word} title={word}>
        {sign}
      </span>
    </Typography.Text>
  );
}

function Value({ line }: { line: Line }) {
  return (
    <span translate="no" className="number wrap">
      {line.before !== null && (
        <>
          <Typography.Text delete type="secondary">
            {line.before || '–'}
          </Typography.Text>{' '}
        </>
      )}
      {line.now}
    </span>
  );
}

function linesOf(now: Verification, before: Verification | undefined, faultName: (kind: string) => string): Line[] {
  const changed = (was: string | undefined, is: string): string | null =>
    before === undefined || was === is ? null : (was ?? '');
  const points = now.points.map((point): Line => {
    const [is, was] = [point.readings, before?.points.find((old) => old.point === point.point)?.readings];
    return {
      ...{
        key: point.point,
        name: point.point.replace(/\/all$/, ''),
        point: true,
        now: is.join(' | '),
        rounded: point.rounded,
      },
      ...{ before: changed(was?.join(' | '), is.join(' | ')), verdict: point.verdict },
    };
  });
  const clock = now.clockDailyError ?? '–';
  const items = now.items
    .filter(({ item }) => item !== 'basic-error')
    .map(({ item, conclusion }): Line => {
      const was = before?.items.find((old) => old.item === item)?.conclusion;
      const timed = item === 'clock-daily-error';
      return {
        ...{ key: item, name: faultName(item), point: false, verdict: conclusion },
        now: timed ? `${clock} s/d` : '',
        before: timed ? changed(before?.clockDailyError ?? '–', clock) : was === conclusion ? null : changed(was, ''),
        rounded: timed ? (now.clockRounded ?? null) : null,
      };
    });
  return [...points, ...items];
}
