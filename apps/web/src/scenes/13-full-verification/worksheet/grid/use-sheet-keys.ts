import { useMemo, type KeyboardEvent } from 'react';
import { isComposing } from '../../../../components/scanning/composing.js';
import type { Sheet } from '../sheet/sheet.js';

const page = 12;
const far = 1000;

/** Where keys lead from the cell at hand: rows, columns. */
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ...{ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] },
};
const leaps: Readonly<Record<string, readonly [number, number]>> = {
  ...{ PageUp: [-page, 0], PageDown: [page, 0], Home: [0, -far], End: [0, far] },
};

/** The keys of a spreadsheet. @param leave what Escape does outside of a cell: the focus goes on */
export function useSheetKeys(sheet: Sheet, leave: () => void): (event: KeyboardEvent) => void {
  return useMemo(
    () => (event) => {
      if (event.altKey || isComposing(event.nativeEvent)) return;
      const command = event.ctrlKey || event.metaKey;
      const act = command ? commandOf(sheet, event.key.toLowerCase()) : keyOf(sheet, event, leave);
      if (!act || act() === false) return;
      event.preventDefault();
    },
    [sheet, leave],
  );
}

/** What a key does; null: nothing of ours. An act that answers false has done nothing, and the key is the browser's. */
type Act = (() => unknown) | null;

function commandOf(sheet: Sheet, key: string): Act {
  // While a cell is edited, its own way back and selection are the field's.
  if (sheet.get().typing && key !== 'd') return null;
  const acts: Readonly<Record<string, () => void>> = {
    z: () => sheet.undo(),
    y: () => sheet.redo(),
    d: () => sheet.fillDown(),
    a: () => sheet.selectAll(),
    home: () => sheet.goTo({ row: 0, column: 0 }),
    end: () => sheet.goTo({ row: far, column: far }),
    ...Object.fromEntries(
      Object.entries(arrows).map(([name, [rows, columns]]) => [
        name.toLowerCase(),
        () => sheet.move(rows * far, columns * far),
      ]),
    ),
  };
  return acts[key] ?? null;
}

function keyOf(sheet: Sheet, { key, shiftKey }: KeyboardEvent, leave: () => void): Act {
  const { typing } = sheet.get();
  switch (key) {
    case 'Enter':
      return () => sheet.move(shiftKey ? -1 : 1, 0);
    case 'Tab':
      return () => sheet.step(shiftKey ? -1 : 1);
    case 'Escape':
      return () => (typing ? sheet.leave() : leave());
    case 'F2':
      return typing ? null : () => sheet.edit();
    case 'Delete':
    case 'Backspace':
      return typing ? null : () => sheet.clear();
  }
  const [rows, columns] = arrows[key] ?? (typing ? [] : (leaps[key] ?? []));
  if (rows === undefined || columns === undefined || (typing && !typing.over)) return null;
  return () => sheet.move(rows, columns, shiftKey && !typing);
}
