import { Card, Tag, Tree, Typography } from 'antd';
import type { DataNode } from 'antd/es/tree/index.js';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { PageTitle } from '../../../components/page.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useFaultKinds, type FaultKind } from './reference-queries.js';

/** The tree of fault kinds: group, kind, detail. */
export function FaultKindsPage() {
  const t = useTexts();
  const words = t.reference.faultKinds;
  return (
    <>
      <PageTitle title={words.title} />
      <Typography.Paragraph>{words.explanation}</Typography.Paragraph>
      <Awaited query={useFaultKinds()}>
        {({ items }) => (
          <Card>
            <Tree
              defaultExpandAll
              selectable={false}
              treeData={branches(items, null, (kind) => (
                <>
                  {kind.name} <Typography.Text type="secondary">{<Data>{kind.code}</Data>}</Typography.Text>{' '}
                  {kind.counted && <Tag color="processing">{words.counted}</Tag>}
                </>
              ))}
            />
          </Card>
        )}
      </Awaited>
    </>
  );
}

function branches(
  kinds: readonly FaultKind[],
  parent: string | null,
  show: (kind: FaultKind) => React.ReactNode,
): DataNode[] {
  return kinds
    .filter((kind) => (kind.parent ?? null) === parent)
    .map((kind) => ({ key: kind.code, title: show(kind), children: branches(kinds, kind.code, show) }));
}
