import { Alert, App, Button, Checkbox, Flex, Form, Input, Select } from 'antd';
import { administratorRole, checkRoles, ROLES, type Role } from '#rules/00-platform';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { Data } from '../../../components/data.js';
import { EditDrawer } from '../../../components/edit-drawer.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useAsOpened } from '../../../components/use-as-opened.js';
import { useChange } from '../../../components/use-change.js';
import { useMay, useSession } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { required } from '../reference/field-rules.js';
import { ifMatch, useOrgUnits } from '../reference/reference-queries.js';
import { StaffCodeField } from './new-user-form.js';
import { AskForReset } from './password-resets.js';
import { SessionsTable } from './sessions-table.js';
import { UserStatus } from './user-status.js';
import type { User } from './users-queries.js';

interface Values {
  name?: string;
  staffCode?: string;
  orgUnitCode?: string;
  password?: string;
  disabled?: boolean;
  roles?: Role[];
}

/** The system administrator sees what he may change of an account, the security administrator its roles. */
export function UserForm({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useTexts();
  const may = useMay();
  const own = useSession()?.user.username === user.username;
  const change = useUserChange(user, onClose);
  const writes = may('users.write');
  const assigns = may('users.assign-roles') && !own;
  const { name, staffCode, orgUnitCode, roles } = user;
  return (
    <EditDrawer<Values>
      draft={null}
      title={<Data>{`${name} ${user.username}`}</Data>}
      save={t.edit.save}
      initial={{
        name,
        roles,
        ...(staffCode !== null && { staffCode }),
        ...(orgUnitCode !== null && { orgUnitCode }),
      }}
      change={change}
      onClose={onClose}
      width={640}
      readOnly={!writes && !assigns}
      beside={
        <section>
          {writes && !own && administratorRole(roles) !== null && <AskForReset user={user} />}
          <h4>{t.users.sessions}</h4>
          <SessionsTable username={user.username} mayEnd={may('users.end-sessions')} />
        </section>
      }
    >
      <Flex justify="space-between" align="center" className="section">
        <UserStatus user={user} />
        {writes && !own && <Switches user={user} />}
      </Flex>
      {own && <Alert className="problem" type="info" showIcon title={t.users.own} />}
      {writes && <AccountFields withPassword={administratorRole(roles) === null} />}
      <Roles readOnly={!assigns} />
    </EditDrawer>
  );
}

/** Only what was changed is sent: each administrator has his own fields. */
function useUserChange(now: User, onDone: () => void) {
  const user = useAsOpened(now);
  return useChange((values: Values) => {
    const was: Partial<Record<keyof Values, unknown>> = { ...user };
    const body = Object.fromEntries(
      Object.entries(values).filter(
        ([field, value]) =>
          value !== undefined && value !== '' && JSON.stringify(value) !== JSON.stringify(was[field as keyof Values]),
      ),
    );
    const params = { path: { username: user.username }, header: ifMatch(user.revision) };
    return answerOf(api.PATCH('/api/v1/users/{username}', { params, body }));
  }, onDone);
}

function AccountFields({ withPassword }: { withPassword: boolean }) {
  const t = useTexts();
  const units = useOrgUnits().data?.items ?? [];
  return (
    <>
      <Form.Item name="name" label={t.reference.name} rules={[required(t)]}>
        <Input maxLength={200} />
      </Form.Item>
      <StaffCodeField />
      <Form.Item name="orgUnitCode" label={t.reference.staff.unit}>
        <Select
          showSearch={{ optionFilterProp: 'name' }}
          options={units.map(({ code, name }) => ({ value: code, name, label: <Data>{name}</Data> }))}
        />
      </Form.Item>
      {withPassword && (
        <Form.Item name="password" label={t.users.newPassword} extra={t.users.newPasswordHint}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      )}
    </>
  );
}

function Roles({ readOnly }: { readOnly: boolean }) {
  const t = useTexts();
  const apart = (_: unknown, wanted: Role[]): Promise<void> =>
    checkRoles(wanted).kind === 'administrators-together'
      ? Promise.reject(new Error(t.users.together))
      : Promise.resolve();
  return (
    <Form.Item name="roles" label={t.users.roles} rules={[{ validator: apart }]}>
      <Checkbox.Group
        className="role-choices"
        disabled={readOnly}
        options={ROLES.map((role) => ({ value: role, label: t.roles[role] }))}
      />
    </Form.Item>
  );
}

function Switches({ user }: { user: User }) {
  const t = useTexts();
  const { modal } = App.useApp();
  const disable = useUserChange(user, () => undefined);
  const unlock = useChange(() =>
    answerOf(
      api.POST('/api/v1/users/{username}/unlock', {
        params: { path: { username: user.username } },
        headers: intentionKey(),
      }),
    ),
  );
  const error = disable.error ?? unlock.error;
  const ask = (): void =>
    void modal.confirm({
      title: t.users.disable,
      content: t.users.disableHint(user.name),
      okText: t.users.disable,
      onOk: () => disable.mutate({ disabled: true }),
    });
  return (
    <Flex gap={8} wrap>
      {error && <ProblemAlert error={error} />}
      {user.lockedUntil !== null && <Button onClick={() => unlock.mutate()}>{t.users.unlock}</Button>}
      {user.disabled ? (
        <Button onClick={() => disable.mutate({ disabled: false })}>{t.users.enable}</Button>
      ) : (
        <Button danger onClick={ask}>
          {t.users.disable}
        </Button>
      )}
    </Flex>
  );
}
