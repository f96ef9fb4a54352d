import { useCallback, useRef, type KeyboardEvent } from 'react';
import { isComposing } from './composing.js';

/** Slow scanners, over radio, take up to 100 ms a digit: a digit that no other follows within this is an answer. */
const answerPause = 150;

interface Desk {
  /** Whether a meter waits for its key. */
  armed: () => boolean;
  /** @returns whether the key meant something */
  pressed: (key: string) => boolean;
  scanned: (text: string) => void;
  /** Backspace in the empty field. */
  back: () => void;
}

/** The keys of a field in which numbers are scanned and meters answered: no key is lost, and the first digit of a number is no answer. */
export function useAnswerKeys(desk: Desk, text: string, setText: (text: string) => void) {
  const held = useRef<{ key: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const letGo = useCallback(() => {
    clearTimeout(held.current?.timer);
    held.current = null;
  }, []);
  /** Somebody is faster than the pause: their digit was an answer after all when it is followed by Enter or the like. */
  const answer = (): void => {
    const key = held.current?.key;
    letGo();
    if (key !== undefined && !desk.pressed(key)) setText(key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (held.current && key.length === 1) {
      // A scanner has begun the next number: what looked like an answer is its first digit.
      setText(held.current.key);
      letGo();
    } else if (key === 'Enter') {
      answer();
      setText('');
      desk.scanned(text);
    } else if (key === 'Backspace' && text === '') desk.back();
    else if (/^[1-9]$/.test(key) && text === '' && desk.armed()) {
      event.preventDefault();
      held.current = { key, timer: setTimeout(answer, answerPause) };
    }
  };
  return { onKeyDown, letGo };
}
