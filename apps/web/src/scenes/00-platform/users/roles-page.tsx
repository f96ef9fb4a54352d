import { CheckOutlined } from '@ant-design/icons';
import { Flex, Select, Table, Typography } from 'antd';
import { ACTIONS, mayDo, ROLES, type Action } from '#rules/00-platform';
import { useListState } from '../../../components/list-state.js';
import { PageTitle } from '../../../components/page.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';

/** The table of permissions as it is: what each role may do. */
export function RolesPage() {
  const t = useTexts();
  const words = t.rolesMatrix;
  const { value, change } = useListState();
  const only = ROLES.find((known) => known === value('role'));
  const shown = only ? [only] : ROLES;
  return (
    <>
      <PageTitle title={words.title} />
      <Typography.Paragraph>{words.explanation}</Typography.Paragraph>
      <Flex className="filters">
        <Select
          allowClear
          aria-label={words.onlyMine}
          placeholder={words.onlyMine}
          style={{ width: 220 }}
          value={only ?? null}
          onChange={(wanted: string | undefined) => change({ role: wanted ?? '' })}
          options={ROLES.map((role) => ({ value: role, label: t.roles[role] }))}
        />
      </Flex>
      <Table
        size="small"
        pagination={false}
        rowKey="action"
        className="matrix"
        dataSource={ACTIONS.filter((action) => !only || mayDo([only], action)).map((action) => ({ action }))}
        columns={[
          { title: words.action, render: (_, { action }) => wordFor(t.permissions, action) },
          ...shown.map((role) => ({
            title: t.roles[role],
            align: 'center' as const,
            render: (_: unknown, { action }: { action: Action }) =>
              mayDo([role], action) ? <CheckOutlined aria-label={words.may} /> : null,
          })),
        ]}
      />
    </>
  );
}
