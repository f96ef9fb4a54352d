import { Button, Modal, Typography } from 'antd';
import { useTexts } from '../texts/use-texts.js';
import { session, useSession, useSessionEnded } from './session.js';
import { SignInForm } from './sign-in-form.js';

/** Over the page, so that what was typed on it stays; the requests that met the end of the session go on afterwards. */
export function SignInDialog() {
  const t = useTexts();
  const ended = useSessionEnded();
  const user = useSession()?.user;
  if (!ended || !user) return null;
  return (
    <Modal open title={t.signIn.ended} footer={null} closable={false} keyboard={false} mask={{ closable: false }}>
      <Typography.Paragraph>{t.signIn.endedHint}</Typography.Paragraph>
      <SignInForm username={user.username} />
      <Button type="link" block onClick={() => session.signOut()}>
        {t.signIn.somebodyElse}
      </Button>
    </Modal>
  );
}
