import { Button, Flex, Input, Table } from 'antd';
import { COMPONENT_FIELDS, compareComponents, type Component } from '#rules/12-incoming-inspection';
import { Data } from '../../../components/data.js';
import { DraftNote } from '../../../components/drafts/draft-note.js';
import { useDraft } from '../../../components/drafts/use-draft.js';
import { useTexts } from '../../../texts/use-texts.js';
import { ArrivedCell, type Marked } from './arrived-cell.js';
import { SubmitComparison } from './submit-comparison.js';

const nothing: Component = { component: '', maker: '', model: '', marking: '', placement: '' };
const nameId = (at: number): string => `component-${at}`;
const written = ['component', ...COMPONENT_FIELDS] as const;
const isWhole = (component: Component): boolean => written.every((field) => component[field].trim() !== '');

interface Compared {
  marks: Record<string, Marked>;
  beyond: readonly Component[];
}

/** Every component of the list is marked, none is taken for granted; what the arrived sample has beyond it is added. */
export function AgainstList({ batchNo, sealed }: { batchNo: string; sealed: readonly Component[] }) {
  const t = useTexts().incoming.comparison;
  const draft = useDraft<Compared>(`comparison/${batchNo}`, { marks: {}, beyond: [] });
  const { marks, beyond } = draft.value;
  const mark = (name: string, marked: Marked): void =>
    draft.change((before) => ({ ...before, marks: { ...before.marks, [name]: marked } }));
  const left = sealed.filter(({ component }) => marks[component] === undefined).length;
  const unwritten = beyond.filter((component) => !isWhole(component)).length;
  const arrived = [...sealed.flatMap((component) => arrivedOf(component, marks[component.component])), ...beyond];
  const { result, findings } = compareComponents(sealed, arrived);
  const differing = findings.filter(({ same }) => !same).length;
  return (
    <>
      <DraftNote at={draft.restoredAt} onDiscard={draft.discard} />
      <Table<Component>
        size="middle"
        rowKey="component"
        pagination={false}
        dataSource={[...sealed]}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t.component,
            dataIndex: 'component',
            render: (name: string, _, at) => (
              <span id={nameId(at)} translate="no">
                {name}
              </span>
            ),
          },
          ...COMPONENT_FIELDS.map((field) => ({
            ...{ title: t.fields[field], dataIndex: field, render: (text: string) => <Data>{text}</Data> },
          })),
          {
            title: t.arrived,
            width: 420,
            render: (_, component, at) => (
              <ArrivedCell
                sealed={component}
                labelId={nameId(at)}
                marked={marks[component.component]}
                onMark={(marked) => mark(component.component, marked)}
              />
            ),
          },
        ]}
      />
      <Beyond
        components={beyond}
        onChange={(components) => draft.change((before) => ({ ...before, beyond: components }))}
      />
      {left + unwritten > 0 ? (
        <p>{t.left(left + unwritten)}</p>
      ) : (
        <SubmitComparison {...{ batchNo, result, differing, found: { components: arrived }, send: draft.send }} />
      )}
    </>
  );
}

function arrivedOf(sealed: Component, marked: Marked | undefined): Component[] {
  if (marked === undefined || marked.kind === 'missing') return [];
  return [marked.kind === 'same' ? sealed : marked.found];
}

interface BeyondProps {
  components: readonly Component[];
  onChange: (components: readonly Component[]) => void;
}

/** Components of the arrived sample that are on no list. */
function Beyond({ components, onChange }: BeyondProps) {
  const texts = useTexts().incoming;
  const t = texts.comparison;
  const names = { component: t.component, ...t.fields };
  const change = (at: number, part: Partial<Component>): void =>
    onChange(components.map((component, place) => (place === at ? { ...component, ...part } : component)));
  return (
    <Flex vertical gap={8} style={{ marginTop: 12 }}>
      {components.map((component, at) => (
        <Flex key={at} gap={8} align="center">
          <span className="differs">{t.beyond}</span>
          {written.map((field) => (
            <Input
              key={field}
              maxLength={80}
              aria-label={`${t.beyond} ${names[field]}`}
              placeholder={names[field]}
              value={component[field]}
              onChange={({ target }) => change(at, { [field]: target.value })}
            />
          ))}
          <Button
            size="small"
            type="text"
            danger
            onClick={() => onChange(components.filter((_, place) => place !== at))}
          >
            {texts.sealedSamples.remove}
          </Button>
        </Flex>
      ))}
      <div>
        <Button onClick={() => onChange([...components, nothing])}>{t.addBeyond}</Button>
      </div>
    </Flex>
  );
}
