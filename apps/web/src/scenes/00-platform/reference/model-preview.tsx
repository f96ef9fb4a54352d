import { Alert, Descriptions, Table, Tag } from 'antd';
import {
  checkModel,
  creepMinutes,
  findLimit,
  REGULATIONS,
  startCurrent,
  startMinutes,
  usualTestPoints,
  type VerificationModel,
} from '#rules/13-full-verification';
import { Data } from '../../../components/data.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';

const fields = [
  ...(['accuracyClass', 'phases', 'connection', 'ratedVoltage', 'currentSpec', 'impPerKwh', 'regulation'] as const),
];

/** What the rules make of a type as it is typed: whether its meters can be judged, and by which limits. */
export function ModelPreview({ model }: { model: Partial<VerificationModel> }) {
  const words = useTexts().reference.models;
  if (fields.some((field) => model[field] === undefined || model[field] === '')) return null;
  const whole = model as VerificationModel;
  const faults = checkModel(whole);
  if (faults.length > 0) {
    return (
      <Alert
        className="problem"
        type="error"
        showIcon
        title={words.notJudgeable}
        description={faults.map(({ field, code }) => (
          <div key={field + code}>{wordFor(words.faults, code)}</div>
        ))}
      />
    );
  }
  return <Limits model={whole} />;
}

function Limits({ model }: { model: VerificationModel }) {
  const words = useTexts().reference.models;
  const points = usualTestPoints(model).filter(({ element }) => element === 'all' || element === 'A');
  const rows = points.map((point) => {
    const { loadCurrent, powerFactor, element } = point;
    return {
      key: `${loadCurrent}/${powerFactor}/${element}`,
      ...point,
      limit: findLimit(model, loadCurrent, powerFactor, element),
    };
  });
  const minutes = (value: string | null) => (value === null ? '–' : words.minutes(value));
  return (
    <section className="section">
      <Descriptions
        size="small"
        column={2}
        title={words.limits}
        items={[
          { key: 's', label: words.startCurrent, children: <Data>{startCurrent(model) ?? '–'}</Data> },
          { key: 't', label: words.startTime, children: minutes(startMinutes(model)) },
          { key: 'c', label: words.creepTime, children: minutes(creepMinutes(model)) },
          { key: 'r', label: words.step, children: <Data>{rows[0]?.limit?.step ?? '–'} %</Data> },
        ]}
      />
      {REGULATIONS[model.regulation]?.provisional && <Tag color="warning">{words.provisional}</Tag>}
      <Table
        size="small"
        pagination={false}
        rowKey="key"
        dataSource={rows}
        columns={[
          { title: words.loadCurrent, dataIndex: 'loadCurrent', render: (text: string) => <Data>{text}</Data> },
          { title: words.powerFactor, dataIndex: 'powerFactor', render: (text: string) => <Data>{text}</Data> },
          { title: words.element, dataIndex: 'element', render: (of: string) => wordFor(words.elements, of) },
          {
            title: words.limit,
            align: 'right',
            className: 'number',
            render: (_, { limit }) => <Data>± {limit?.limit ?? '–'}</Data>,
          },
        ]}
      />
    </section>
  );
}
