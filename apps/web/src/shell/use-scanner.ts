import { App } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../texts/use-texts.js';
import { isComposing } from '../components/scanning/composing.js';
import { isAssetNumber } from './find-place.js';
import { scanTaker } from '../components/scanning/scan-taker.js';
import { ScanBurst } from '../components/scanning/scan-burst.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * A scan anywhere opens the life file of that meter, whatever has the focus, unless the screen takes scans for itself; what was
 * in the field before stays in it.
 */
export function useScanner(): void {
  const t = useTexts();
  const navigate = useNavigate();
  const { message } = App.useApp();
  useEffect(() => {
    const found = (scanned: string): void => {
      const take = scanTaker.get();
      if (take) take(scanned);
      else if (isAssetNumber(scanned)) void navigate(`/meters/${scanned}`);
      else message.warning(t.search.notANumber(scanned));
    };
    return listen(found);
  }, [navigate, message, t]);
}

function listen(found: (scanned: string) => void): () => void {
  const burst = new ScanBurst();
  let before: { field: Field; value: string } | null = null;
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const field = fieldOf(event.target);
    const composing = isComposing(event);
    const scanned = burst.feed({ key: event.key, at: event.timeStamp, composing });
    if (scanned === null) {
      if (burst.fresh) before = field && { field, value: field.value };
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (before && before.field === field) restore(before.field, before.value);
    found(scanned);
  };
  document.addEventListener('keydown', onKey, true);
  return () => document.removeEventListener('keydown', onKey, true);
}

function fieldOf(target: EventTarget | null): Field | null {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
}

/** React listens to the event, and only believes a value that it has not set itself. */
function restore(field: Field, value: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
