import { Alert, Card, Descriptions, Table, Tag } from 'antd';
import { REGULATIONS, type Regulation } from '#rules/13-full-verification';
import { Data } from '../../../components/data.js';
import { PageTitle } from '../../../components/page.js';
import { useTexts } from '../../../texts/use-texts.js';

/** The verification regulations in the product, as the rules read them. */
export function RegulationsPage() {
  const words = useTexts().reference.regulations;
  return (
    <>
      <PageTitle title={words.title} />
      {Object.values(REGULATIONS).map((regulation) => (
        <RegulationCard key={regulation.code} regulation={regulation} />
      ))}
    </>
  );
}

function RegulationCard({ regulation }: { regulation: Regulation }) {
  const words = useTexts().reference.regulations;
  const { code, provisional, effectiveFrom, steps } = regulation;
  return (
    <Card
      className="section"
      title={
        <>
          <Data>{code}</Data> {provisional && <Tag color="warning">{words.provisional}</Tag>}
        </>
      }
    >
      {provisional && <Alert className="problem" type="warning" showIcon title={words.provisionalHint} />}
      <Descriptions
        size="small"
        column={2}
        items={[
          { key: 'f', label: words.effectiveFrom, children: <Data>{effectiveFrom ?? words.unknown}</Data> },
          { key: 'c', label: words.classes, children: <Data>{Object.keys(steps).join('  ')}</Data> },
        ]}
      />
      <Limits regulation={regulation} />
    </Card>
  );
}

/** A row a band of current, a column a class: the table of the regulation itself. */
function Limits({ regulation }: { regulation: Regulation }) {
  const words = useTexts().reference.regulations;
  const rows = regulation.rows.flatMap(({ connection, element, powerFactors, bands }) =>
    bands.map(({ from, limits }) => ({
      key: [connection, element, powerFactors.join(), from].join('/'),
      ...{ connection, element, powerFactors, from, limits },
    })),
  );
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="key"
      dataSource={rows}
      title={() => words.limits}
      columns={[
        { title: words.connection, render: (_, { connection }) => words.connections[connection ?? 'both'] },
        { title: words.element, render: (_, { element }) => words.elements[element] },
        { title: words.powerFactor, render: (_, { powerFactors }) => <Data>{powerFactors.join(', ')}</Data> },
        { title: words.from, render: (_, { from }) => <Data>{`≥ ${from}`}</Data> },
        ...Object.keys(regulation.steps).map((name) => ({
          title: <Data>{name}</Data>,
          align: 'right' as const,
          className: 'number',
          render: (_: unknown, { limits }: (typeof rows)[number]) => <Data>{limits[name] ?? '–'}</Data>,
        })),
      ]}
    />
  );
}
