import { useEffect, useState } from 'react';
import { isComposing } from '../../components/scanning/composing.js';
import { KeySheet } from './key-sheet.js';
import { Palette } from './palette.js';
import { useRememberedPages } from './recent.js';

type Open = 'palette' | 'keys' | null;

/** Ctrl+K anywhere; `/` and `?` only where nobody is typing. */
export function Shortcuts() {
  const [open, setOpen] = useState<Open>(null);
  useRememberedPages();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isComposing(event)) return;
      const wanted = meaningOf(event);
      if (wanted === null) return;
      event.preventDefault();
      if (wanted === 'search') document.querySelector<HTMLInputElement>('.search input')?.focus();
      else setOpen(wanted);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const close = (): void => setOpen(null);
  return (
    <>
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'keys' && <KeySheet onClose={close} />}
    </>
  );
}

function meaningOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): Open | 'search' {
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') return 'palette';
  if (ctrlKey || metaKey || altKey || isTyped(target)) return null;
  return key === '/' ? 'search' : key === '?' ? 'keys' : null;
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable=true]') !== null;
}
