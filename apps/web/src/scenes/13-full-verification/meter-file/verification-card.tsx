import { Alert, Card, Descriptions, Flex, Space } from 'antd';
import type { Verification } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { showTime } from '../../../components/show.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useFaultName, useTexts, wordFor } from '../../../texts/use-texts.js';
import { HandChecks } from './hand-checks.js';
import { PointTable } from './point-table.js';
import { Seals } from './seals.js';

/** The verification that counts: verdict, circumstances, items, every test point. */
export function VerificationCard({ verification }: { verification: Verification }) {
  const t = useTexts();
  const faultName = useFaultName();
  const title = (
    <Space>
      {t.meter.verification}
      <VerdictTag verdict={verification.verdict ?? null} />
      {verification.faults.map((fault) => faultName(fault)).join(t.listSeparator)}
    </Space>
  );
  return (
    <Card className="section" title={title}>
      {verification.flags.map((flag) => (
        <Alert key={flag} className="section" type="warning" showIcon title={wordFor(t.meter.flags, flag)} />
      ))}
      <Circumstances verification={verification} />
      <Flex wrap gap={12} className="section">
        {verification.items.map(({ item, conclusion }) => (
          <span key={item}>
            {faultName(item)} <VerdictTag verdict={conclusion} />
          </span>
        ))}
      </Flex>
      <HandChecks checks={verification.checks} />
      <PointTable points={verification.points} />
      <Seals seals={verification.signatures} />
    </Card>
  );
}

function People({ of: { verifierName, verifierCode, checkerName, checkerCode } }: { of: Verification }) {
  return <Data>{`${verifierName} ${verifierCode} / ${checkerName} ${checkerCode}`}</Data>;
}

function Circumstances({ verification: found }: { verification: Verification }) {
  const t = useTexts();
  const measured = (value: string | undefined, unit: string): string => (value == null ? '–' : `${value} ${unit}`);
  const clock = found.clockDailyError == null ? '–' : `${found.clockDailyError} → ${found.clockRounded ?? '–'} s/d`;
  const items = [
    { key: 'round', label: t.meter.round, children: found.round },
    { key: 'at', label: t.meter.verifiedAt, children: showTime(found.verifiedAt) },
    { key: 'rig', label: t.meter.rig, children: <Data>{`${found.rigCode} / ${found.position}`}</Data> },
    { key: 'people', label: t.meter.people, children: <People of={found} /> },
    { key: 'temp', label: t.meter.temperature, children: <Data>{measured(found.temperature, '°C')}</Data> },
    { key: 'humidity', label: t.meter.humidity, children: <Data>{measured(found.humidity, '%')}</Data> },
    { key: 'clock', label: t.meter.clock, children: <Data>{clock}</Data> },
    { key: 'regulation', label: t.meter.regulation, children: <Data>{found.regulation}</Data> },
    { key: 'rigSays', label: t.meter.byRig, children: <VerdictTag verdict={found.rigConclusion ?? null} /> },
  ];
  return <Descriptions size="small" column={3} items={items} className="section" />;
}
