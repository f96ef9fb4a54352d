import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { answerOf, api } from '../api/api.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { useTexts } from '../texts/use-texts.js';
import { session } from './session.js';

interface Credentials {
  username: string;
  password: string;
}

/** Signs in; of a known user only the password is asked. */
export function SignInForm({ username, onSignedIn }: { username?: string; onSignedIn?: () => void }) {
  const t = useTexts();
  const signIn = useSignIn(onSignedIn);
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(given) => signIn.mutate(given)}
    >
      {signIn.error && <ProblemAlert error={signIn.error} />}
      <Form.Item name="username" label={t.signIn.username} rules={required}>
        <Input autoComplete="username" autoFocus={username === undefined} readOnly={username !== undefined} />
      </Form.Item>
      <Form.Item name="password" label={t.signIn.password} rules={required}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t.signIn.button}
      </Button>
    </Form>
  );
}

export function useSignIn(onSignedIn?: () => void) {
  return useMutation({
    mutationFn: (body: Credentials) => answerOf(api.POST('/api/v1/auth/login', { body })),
    onSuccess: ({ accessToken, user }) => {
      session.signIn({ token: accessToken, user });
      onSignedIn?.();
    },
  });
}
