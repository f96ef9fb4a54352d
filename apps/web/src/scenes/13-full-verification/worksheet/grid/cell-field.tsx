import { useCallback, useEffect, useLayoutEffect, type ClipboardEvent, type RefObject } from 'react';
import { copyArea } from '../sheet/sheet-clipboard.js';
import type { Sheet, SheetState } from '../sheet/sheet.js';
import { useSheetKeys } from './use-sheet-keys.js';

interface CellFieldProps {
  sheet: Sheet;
  state: SheetState;
  /** What the cell at hand is, for those who hear it. */
  label: string;
  describedBy: string;
  frame: RefObject<HTMLDivElement | null>;
  field: RefObject<HTMLInputElement | null>;
  onLeave: () => void;
}

/**
 * The one field of the sheet: it lies over the cell at hand and keeps the focus, so that typing begins at once, also with an
 * input method, and the clipboard's events arrive.
 */
export function CellField({ sheet, state, label, describedBy, frame, field, onLeave }: CellFieldProps) {
  const { typing } = state;
  const onKeyDown = useSheetKeys(sheet, onLeave);
  usePlace(frame, field, state);
  const clipboard = useClipboard(sheet);
  return (
    <input
      ref={field}
      className={typing ? 'sheet-field sheet-typing' : 'sheet-field'}
      aria-label={label}
      aria-describedby={describedBy}
      autoComplete="off"
      spellCheck={false}
      value={typing?.text ?? ''}
      onChange={({ target }) => {
        // A scanner that was taken empties the field again: of a cell that nobody types in, that is no change.
        if (target.value !== '' || sheet.get().typing) sheet.type(target.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => sheet.commit()}
      {...clipboard}
    />
  );
}

/** Over its cell, wherever that scrolls to. */
function usePlace(
  frame: RefObject<HTMLDivElement | null>,
  field: RefObject<HTMLInputElement | null>,
  { at, rows, typing }: SheetState,
): void {
  const place = useCallback((): HTMLElement | null => {
    const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${at.row}-${at.column}"]`);
    if (!cell || !field.current) return null;
    const { style } = field.current;
    style.left = `${cell.offsetLeft}px`;
    style.top = `${cell.offsetTop}px`;
    style.height = `${cell.offsetHeight}px`;
    style.width = `${Math.max(cell.offsetWidth, (typing?.text.length ?? 0) * 9 + 20)}px`;
    return cell;
  }, [at, typing, frame, field]);
  useLayoutEffect(() => {
    place()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    place();
  }, [place, rows]);
  useEffect(() => {
    const { current } = frame;
    const onScroll = (): void => void place();
    current?.addEventListener('scroll', onScroll, { passive: true });
    return () => current?.removeEventListener('scroll', onScroll);
  }, [frame, place]);
}

/** Blocks go to and from the clipboard; within a cell that is edited the browser does it. */
function useClipboard(sheet: Sheet) {
  const put = (event: ClipboardEvent): boolean => {
    if (sheet.get().typing) return false;
    const { text, html } = copyArea(sheet.get().rows, sheet.area);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    return true;
  };
  return {
    onCopy: (event: ClipboardEvent) => void put(event),
    onCut: (event: ClipboardEvent) => {
      if (put(event)) sheet.clear();
    },
    onPaste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData('text/plain');
      if (sheet.get().typing && !/[\t\n]/.test(text.trimEnd())) return;
      event.preventDefault();
      sheet.paste(text);
    },
  };
}
