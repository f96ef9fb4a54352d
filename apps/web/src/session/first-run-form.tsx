import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { answerOf, api } from '../api/api.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { useTexts } from '../texts/use-texts.js';
import { useSignIn } from './sign-in-form.js';

interface Given {
  code: string;
  password: string;
}

/** An installation without accounts: whoever reads the code where the server was started makes the first ones. */
export function FirstRunForm() {
  const t = useTexts();
  const signIn = useSignIn();
  const finish = useMutation({
    mutationFn: (body: Given) => answerOf(api.POST('/api/v1/auth/first-run', { body })),
    onSuccess: (_, { password }) => signIn.mutate({ username: 'sysadmin', password }),
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <Form<Given> layout="vertical" requiredMark={false} onFinish={(given) => finish.mutate(given)}>
      <Alert className="problem" type="info" showIcon title={t.firstRun.title} description={t.firstRun.hint} />
      {finish.error && <ProblemAlert error={finish.error} />}
      <Form.Item name="code" label={t.firstRun.code} rules={required}>
        <Input autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t.firstRun.password} rules={required} extra={t.firstRun.accounts}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={finish.isPending || signIn.isPending}>
        {t.firstRun.button}
      </Button>
    </Form>
  );
}
