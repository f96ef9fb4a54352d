import { readBlock, readReadings as readCell } from '#rules/13-full-verification';

/** What was typed or pasted: readings, or the first thing that is none. */
export type ReadingsRead = { kind: 'ok'; readings: string[] } | { kind: 'fault'; received: string } | { kind: 'empty' };

const mostOfCell = 100;

/** Readings as people paste them from a spreadsheet, a row or a column of cells, or type them apart by spaces; read as in files. */
export function readReadings(text: string): ReadingsRead {
  const readings: string[] = [];
  for (const cell of readBlock(text).flat()) {
    const read = readCell(cell, mostOfCell);
    if (read.kind === 'unreadable') return { kind: 'fault', received: read.received };
    if (read.kind === 'ok') readings.push(...read.value.split('|'));
  }
  return readings.length === 0 ? { kind: 'empty' } : { kind: 'ok', readings };
}
