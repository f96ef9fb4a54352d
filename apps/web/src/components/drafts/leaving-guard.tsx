import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../../texts/use-texts.js';

/** What becomes of what was typed when its form is left; null when there is nothing. */
export type Unsent = 'kept' | 'lost' | null;

/** Every form on the screen says for itself. */
const forms = new Set<() => Unsent>();

function unsent(): Unsent {
  const states = [...forms].map((state) => state());
  return states.includes('lost') ? 'lost' : states.includes('kept') ? 'kept' : null;
}

/** Asks before this form is left with something in it. `state` must not change between renders. */
export function useLeavingGuard(state: () => Unsent): void {
  useEffect(() => {
    forms.add(state);
    return () => void forms.delete(state);
  }, [state]);
}

/** Once, around all pages: asks before another page is opened, and before the tab goes when something would be lost. */
export function LeavingGuard() {
  const t = useTexts().drafts;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && unsent() !== null,
  );
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      if (unsent() === 'lost') event.preventDefault();
    };
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, []);
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal
      open
      title={t.unsent}
      onCancel={() => blocker.reset()}
      footer={[
        <Button key="leave" onClick={() => blocker.proceed()}>
          {t.leave}
        </Button>,
        <Button key="stay" type="primary" onClick={() => blocker.reset()}>
          {t.stay}
        </Button>,
      ]}
    >
      {unsent() === 'lost' ? t.lost : t.kept}
    </Modal>
  );
}
