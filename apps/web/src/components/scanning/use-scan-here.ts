import { useEffect, useRef } from 'react';
import { isComposing } from './composing.js';
import { ScanBurst } from './scan-burst.js';

/**
 * What is scanned on this page belongs to it, and opens no life file: it listens before the console does. A scan that ends in
 * a field leaves it empty.
 */
export function useScanHere(found: (scanned: string) => void): void {
  const latest = useRef(found);
  useEffect(() => {
    latest.current = found;
  }, [found]);
  useEffect(() => {
    const burst = new ScanBurst();
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const scanned = burst.feed({ key: event.key, at: event.timeStamp, composing: isComposing(event) });
      if (scanned === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current(scanned);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
