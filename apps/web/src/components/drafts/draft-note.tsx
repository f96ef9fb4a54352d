import { Alert, Button } from 'antd';
import { useTexts } from '../../texts/use-texts.js';
import { showTime } from '../show.js';

/** Over a form that shows what was typed before: from when it is, and the way to begin anew. */
export function DraftNote({ at, onDiscard }: { at: string | null; onDiscard: () => void }) {
  const t = useTexts().drafts;
  if (at === null) return null;
  return (
    <Alert
      type="info"
      showIcon
      className="section"
      title={t.restored(showTime(at))}
      action={
        <Button size="small" onClick={onDiscard}>
          {t.discard}
        </Button>
      }
    />
  );
}
