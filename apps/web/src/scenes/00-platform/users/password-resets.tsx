import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Space } from 'antd';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { pageOf } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { required } from '../reference/field-rules.js';
import type { User } from './users-queries.js';

interface PasswordReset {
  id: number;
  username: string;
  name: string;
  reason: string;
  askedBy: string;
  approved: boolean;
}

/** Half of a code is shown once, in a window that somebody has to close. */
function useShowCode(title: string) {
  const { modal } = App.useApp();
  const words = useTexts().users;
  return ({ code }: { code: string }): void =>
    void modal.info({ title, content: <Data>{words.resetOnce(code)}</Data>, mask: { closable: false } });
}

/** Of an administrator no password is set by one person: it is asked for here. */
export function AskForReset({ user }: { user: User }) {
  const t = useTexts();
  const words = t.users;
  const show = useShowCode(words.resetAsked);
  const [form] = Form.useForm<{ reason: string }>();
  const ask = useChange(async () => {
    const body = await form.validateFields();
    const params = { path: { username: user.username } };
    show(
      await answerOf(api.POST('/api/v1/users/{username}/password-resets', { params, body, headers: intentionKey() })),
    );
  });
  return (
    <Form form={form} component={false} layout="vertical">
      {ask.error && <ProblemAlert error={ask.error} />}
      <Form.Item name="reason" label={words.resetReason} extra={words.resetHint} rules={[required(t)]}>
        <Input maxLength={500} />
      </Form.Item>
      <Button loading={ask.isPending} onClick={() => ask.mutate()}>
        {words.reset}
      </Button>
    </Form>
  );
}

/** Resets that wait: for whoever approves them, and for the person. */
export function OpenResets() {
  const words = useTexts().users;
  const mayApprove = useMay()('users.approve-resets');
  const resets = useQuery({
    queryKey: ['users', 'password-resets'],
    queryFn: async () => pageOf<PasswordReset>(await answerOf(api.GET('/api/v1/password-resets'))),
  });
  return (
    <Space orientation="vertical" className="full">
      {resets.data?.items.map((reset) => (
        <Alert
          key={reset.id}
          type={reset.approved ? 'info' : 'warning'}
          showIcon
          title={
            reset.approved
              ? words.resetGiven(reset.name)
              : words.resetWaiting(`${reset.name} ${reset.username}`, reset.askedBy, reset.reason)
          }
          action={mayApprove && !reset.approved && <Approve reset={reset} />}
        />
      ))}
    </Space>
  );
}

function Approve({ reset }: { reset: PasswordReset }) {
  const words = useTexts().users;
  const { modal } = App.useApp();
  const show = useShowCode(words.resetApproved);
  const approve = useChange(async () => {
    const params = { path: { id: reset.id } };
    show(await answerOf(api.POST('/api/v1/password-resets/{id}/approve', { params, headers: intentionKey() })));
  });
  const ask = (): void =>
    void modal.confirm({
      title: words.approve,
      content: words.approveHint,
      okText: words.approve,
      onOk: () => approve.mutate(),
    });
  return (
    <>
      {approve.error && <ProblemAlert error={approve.error} />}
      <Button size="small" loading={approve.isPending} onClick={ask}>
        {words.approve}
      </Button>
    </>
  );
}
