import { Button, Modal, Result, Typography } from 'antd';
import { Data } from '../../../components/data.js';
import { session } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';

/** The account that removed the demo has gone with it: what is left is to begin for real. */
export function RemovedDemo({ code }: { code: string | null }) {
  const t = useTexts();
  const goOn = () => {
    session.signOut();
    location.assign('/');
  };
  return (
    <Modal open footer={null} closable={false} keyboard={false} mask={{ closable: false }}>
      <Result
        status="success"
        title={t.demoRibbon.done}
        subTitle={code === null ? t.demoRibbon.signIn : t.demoRibbon.code}
        extra={
          <>
            {code !== null && (
              <Typography.Title level={3} copyable={{ text: code }}>
                <Data>{code}</Data>
              </Typography.Title>
            )}
            <Button type="primary" onClick={goOn}>
              {t.demoRibbon.next}
            </Button>
          </>
        }
      />
    </Modal>
  );
}
