import { App, Button, Card, Col, Descriptions, Flex, Form, Input, Row } from 'antd';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { Data } from '../../../components/data.js';
import { PageTitle } from '../../../components/page.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useSession } from '../../../session/session.js';
import { LanguageSwitch, DisplaySwitch } from '../../../components/switches.js';
import { useTexts } from '../../../texts/use-texts.js';
import { required } from '../reference/field-rules.js';
import { SessionsTable } from '../users/sessions-table.js';

/** What everybody may do with their own account. */
export function AccountPage() {
  const t = useTexts();
  return (
    <>
      <PageTitle title={t.account.title} />
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={12}>
          <Who />
        </Col>
        <Col xs={24} xl={12}>
          <PasswordCard />
        </Col>
        <Col span={24}>
          <Card title={t.account.sessions}>
            <SessionsTable />
          </Card>
        </Col>
      </Row>
    </>
  );
}

function Who() {
  const t = useTexts();
  const user = useSession()?.user;
  if (!user) return null;
  const roles = user.roles.map((role) => t.roles[role]).join(t.listSeparator);
  return (
    <Card title={t.account.who}>
      <Descriptions
        column={1}
        items={[
          { key: 'u', label: t.users.username, children: <Data>{user.username}</Data> },
          { key: 'n', label: t.reference.name, children: <Data>{user.name}</Data> },
          { key: 'r', label: t.users.roles, children: roles },
          { key: 's', label: t.users.staffCode, children: <Data>{user.staffCode ?? '–'}</Data> },
          {
            key: 'l',
            label: t.account.language,
            children: (
              <Flex>
                <LanguageSwitch />
                <DisplaySwitch />
              </Flex>
            ),
          },
        ]}
      />
    </Card>
  );
}

interface Given {
  oldPassword: string;
  newPassword: string;
  repeat: string;
}

function PasswordCard() {
  const t = useTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Given>();
  const change = useChange(
    ({ oldPassword, newPassword }: Given) =>
      answerOf(api.POST('/api/v1/auth/password', { body: { oldPassword, newPassword }, headers: intentionKey() })),
    () => {
      form.resetFields();
      void message.success(t.account.changed);
    },
  );
  return (
    <Card title={t.account.password}>
      {change.error && <ProblemAlert error={change.error} />}
      <Form<Given> form={form} layout="vertical" onFinish={(given) => change.mutate(given)}>
        <Form.Item name="oldPassword" label={t.account.oldPassword} rules={[required(t)]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="newPassword" label={t.account.newPassword} rules={[required(t)]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={t.account.repeat}
          dependencies={['newPassword']}
          rules={[
            required(t),
            ({ getFieldValue }) => ({
              validator: (_, typed) =>
                typed === getFieldValue('newPassword')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t.account.different)),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t.account.password}
        </Button>
      </Form>
    </Card>
  );
}
