import { useQuery } from '@tanstack/react-query';
import { Button, Card, Divider, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/api.js';
import { Data } from '../components/data.js';
import { DisplaySwitch, LanguageSwitch } from '../components/switches.js';
import { useTexts } from '../texts/use-texts.js';
import { demoAccounts, demoPassword, isDemo } from './demo-accounts.js';
import { FirstRunForm } from './first-run-form.js';
import { ResetForm } from './reset-form.js';
import { SignInForm, useSignIn } from './sign-in-form.js';

/** For whoever is not signed in; afterwards the page that was asked for is shown. */
export function SignInPage() {
  const t = useTexts();
  const firstRun = useFirstRun();
  return (
    <main className="sign-in">
      <Card className="sign-in-card">
        <Flex justify="space-between" align="center">
          <Typography.Title level={3} className="flush">
            {t.product}
          </Typography.Title>
          <Flex>
            <LanguageSwitch />
            <DisplaySwitch />
          </Flex>
        </Flex>
        <Typography.Paragraph type="secondary">{t.slogan}</Typography.Paragraph>
        {firstRun ? <FirstRunForm /> : <SignInOrReset />}
        {isDemo() && <DemoAccounts />}
      </Card>
    </main>
  );
}

function SignInOrReset() {
  const t = useTexts();
  const [resets, setResets] = useState(false);
  if (resets) return <ResetForm onBack={() => setResets(false)} />;
  return (
    <>
      <SignInForm />
      <Button type="link" block onClick={() => setResets(true)}>
        {t.signIn.reset}
      </Button>
    </>
  );
}

/** Whether nobody has an account yet. */
function useFirstRun(): boolean {
  const { data } = useQuery({
    queryKey: ['first-run'],
    queryFn: () => answerOf(api.GET('/api/v1/auth/first-run')),
  });
  return data?.needed ?? false;
}

function DemoAccounts() {
  const t = useTexts();
  const signIn = useSignIn();
  return (
    <>
      <Divider plain>{t.signIn.demo}</Divider>
      <Flex wrap gap={8} justify="center">
        {demoAccounts.map(({ username, role }) => (
          <Tag.CheckableTag
            key={username}
            checked={false}
            className="demo-account"
            onClick={() => signIn.mutate({ username, password: demoPassword })}
          >
            {t.roles[role]} <Data>{username}</Data>
          </Tag.CheckableTag>
        ))}
      </Flex>
    </>
  );
}
