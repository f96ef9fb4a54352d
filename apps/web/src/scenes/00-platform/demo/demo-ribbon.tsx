import { Alert, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { isDemo } from '../../../session/demo-accounts.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';

const RemoveDialog = lazy(async () => ({ default: (await import('./remove-dialog.js')).RemoveDialog }));

/** Says on every page that nothing here is real; whoever runs the installation can end that. */
export function DemoRibbon() {
  const t = useTexts();
  const may = useMay();
  const [removing, setRemoving] = useState(false);
  if (!isDemo()) return null;
  const action = (
    <Button size="small" danger onClick={() => setRemoving(true)}>
      {t.demoRibbon.remove}
    </Button>
  );
  return (
    <>
      <Alert
        banner
        type="info"
        title={t.demoRibbon.text}
        className="demo-banner"
        {...(may('demo.remove') && { action })}
      />
      {removing && (
        <Suspense fallback={null}>
          <RemoveDialog onClose={() => setRemoving(false)} />
        </Suspense>
      )}
    </>
  );
}
