import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Typography } from 'antd';
import { answerOf, api } from '../api/api.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { useTexts } from '../texts/use-texts.js';
import { useSignIn } from './sign-in-form.js';

interface Given {
  username: string;
  firstCode: string;
  secondCode: string;
  newPassword: string;
}

/** For whoever lost the password and was given both halves of a code. */
export function ResetForm({ onBack }: { onBack: () => void }) {
  const words = useTexts().signIn;
  const signIn = useSignIn();
  const set = useMutation({
    mutationFn: (body: Given) => answerOf(api.POST('/api/v1/auth/password-reset', { body })),
    onSuccess: (_, { username, newPassword }) => signIn.mutate({ username, password: newPassword }),
  });
  const error = set.error ?? signIn.error;
  const rules = [{ required: true, message: words.required }];
  return (
    <Form<Given> layout="vertical" requiredMark={false} onFinish={(given) => set.mutate(given)}>
      {error && <ProblemAlert error={error} />}
      <Typography.Paragraph>{words.resetHint}</Typography.Paragraph>
      <Form.Item name="username" label={words.username} rules={rules}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="firstCode" label={words.firstCode} rules={rules}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="secondCode" label={words.secondCode} rules={rules}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="newPassword" label={words.newPassword} rules={rules}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={set.isPending || signIn.isPending}>
        {words.setPassword}
      </Button>
      <Button type="link" block onClick={onBack}>
        {words.back}
      </Button>
    </Form>
  );
}
