import { useCallback, useMemo, useRef, useState } from 'react';
import { DraftPlace } from './draft-place.js';
import { useLeavingGuard } from './leaving-guard.js';

export interface Draft<Value> {
  value: Value;
  change: (next: (before: Value) => Value) => void;
  /** From when the value is that stood here at first; null when nothing was kept. */
  restoredAt: string | null;
  discard: () => void;
  /** Sends it: meanwhile nobody is asked before leaving, and when it has arrived the draft is gone. */
  send: (sending: Promise<unknown>) => void;
}

/** What is filled in step by step, e.g. a work sheet: kept over reload and the end of the session until it is sent. */
export function useDraft<Value>(name: string, empty: Value): Draft<Value> {
  const place = useMemo(() => new DraftPlace(name), [name]);
  const [first] = useState(() => place.read());
  const [value, setValue] = useState<Value>((first?.values as Value | undefined) ?? empty);
  const [restoredAt, setRestoredAt] = useState(first?.at ?? null);
  const sender = useSender(place);
  return {
    ...{ value, restoredAt, send: sender },
    change: (next) =>
      setValue((before) => {
        const after = next(before);
        place.write(after);
        return after;
      }),
    discard: () => {
      place.forget();
      setValue(empty);
      setRestoredAt(null);
    },
  };
}

/** Guards a draft until it has been sent. */
export function useSender(place: DraftPlace): Draft<unknown>['send'] {
  const sending = useRef(false);
  useLeavingGuard(useCallback(() => (!sending.current && place.kept ? 'kept' : null), [place]));
  return (sent) => {
    sending.current = true;
    void sent
      .then(
        () => place.forget(),
        () => undefined,
      )
      .finally(() => (sending.current = false));
  };
}
