import { Button, Flex, Input, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { ROLES, type Role } from '#rules/00-platform';
import { Data } from '../../../components/data.js';
import { given, useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { NewUserForm } from './new-user-form.js';
import { OpenResets } from './password-resets.js';
import { UserForm } from './user-form.js';
import { UserStatus } from './user-status.js';
import { useUsers, type User } from './users-queries.js';

/** Accounts: opened by the system administrator, given roles by the security administrator. */
export function UsersPage() {
  const t = useTexts();
  const words = t.users;
  const may = useMay();
  const { value } = useListState();
  const [edited, setEdited] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const role = ROLES.find((known) => known === value('role'));
  const users = useUsers({ ...given({ text: value('text'), cursor: value('cursor') }), ...(role && { role }) });
  const user = users.data?.items.find(({ username }) => username === edited);
  return (
    <>
      <PageTitle
        title={words.title}
        extra={
          may('users.write') && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          )
        }
      />
      <Typography.Paragraph>{words.rolesHint}</Typography.Paragraph>
      <OpenResets />
      <Filters role={role} />
      <ListTable query={users} columns={useColumns(setEdited)} rowKey="username" empty={words.none} />
      {adding && <NewUserForm onClose={() => setAdding(false)} />}
      {user && <UserForm user={user} onClose={() => setEdited(null)} />}
    </>
  );
}

function Filters({ role }: { role: Role | undefined }) {
  const t = useTexts();
  const { value, change } = useListState();
  return (
    <Flex wrap gap={12} className="filters">
      <Select
        allowClear
        aria-label={t.users.roles}
        placeholder={t.users.anyRole}
        style={{ width: 190 }}
        value={role ?? null}
        onChange={(wanted: string | undefined) => change({ role: wanted ?? '' })}
        options={ROLES.map((known) => ({ value: known, label: t.roles[known] }))}
      />
      <Input.Search
        key={value('text')}
        allowClear
        placeholder={t.users.find}
        style={{ width: 260 }}
        defaultValue={value('text')}
        onSearch={(typed) => change({ text: typed.trim() })}
      />
    </Flex>
  );
}

function useColumns(edit: (username: string) => void) {
  const t = useTexts();
  const words = t.users;
  return [
    { title: words.username, dataIndex: 'username', render: (text: string) => <Data>{text}</Data> },
    { title: t.reference.name, dataIndex: 'name', render: (text: string) => <Data>{text}</Data> },
    {
      title: words.roles,
      render: (_: unknown, { roles }: User) =>
        roles.length === 0 ? (
          <Typography.Text type="warning">{words.noRoles}</Typography.Text>
        ) : (
          roles.map((role) => <Tag key={role}>{t.roles[role]}</Tag>)
        ),
    },
    { title: words.staffCode, dataIndex: 'staffCode', render: (code: string | null) => <Data>{code ?? '–'}</Data> },
    { title: words.status, render: (_: unknown, user: User) => <UserStatus user={user} /> },
    {
      align: 'right' as const,
      render: (_: unknown, { username }: User) => (
        <Button size="small" onClick={() => edit(username)}>
          {t.edit.look}
        </Button>
      ),
    },
  ];
}
