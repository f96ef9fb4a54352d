import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Company } from './company.js';

/** One paper: what it is called, and what stands on it below the head. */
export interface Paper {
  title: string;
  /** 编号. */
  number: string;
  body: Content[];
}

const line = (width: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 4, x2: width, y2: 4, lineWidth: 1.2, lineColor: '#0b7a75' }],
});

/** Width of an A4 page between the margins, in points. */
const pageWidth = 595 - 2 * 54;

/** A paper under the head of the company. */
export function paperContent(company: Company, paper: Paper): Content {
  return {
    stack: [
      {
        columns: [
          { text: company.logoText, style: 'logo', width: 'auto' },
          { text: company.name, style: 'company', alignment: 'right' },
        ],
      },
      line(pageWidth),
      { text: paper.title, style: 'title' },
      { text: `编号：${paper.number}`, alignment: 'right', margin: [0, 0, 0, 12] },
      ...paper.body,
    ],
  };
}

/** Who signs, where the seal goes, and when. */
export function signature(company: Company, day: string): Content {
  return {
    unbreakable: true,
    margin: [0, 36, 0, 0],
    columns: [
      { text: `地址：${company.address}\n电话：${company.phone}`, style: 'small', width: '*' },
      {
        width: 200,
        stack: [
          { text: company.name, alignment: 'center' },
          { text: company.department, alignment: 'center' },
          { text: `（${company.sealText}）`, alignment: 'center', color: '#8c8c8c', margin: [0, 22, 0, 22] },
          { text: spokenDay(day), alignment: 'center' },
        ],
      },
    ],
  };
}

/** Lines on which people sign by hand, side by side. */
export function signatures(roles: readonly string[]): Content {
  const cell = (role: string): Content => ({
    stack: [{ text: `${role}：` }, { text: '日期：', margin: [0, 18, 0, 0] }],
  });
  return { unbreakable: true, margin: [0, 24, 0, 0], columns: roles.map(cell) };
}

/** 2026-11-24 → 2026年11月24日. */
export function spokenDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

export const paragraph = (text: string): Content => ({ text, style: 'paragraph', leadingIndent: 21 });

export const heading = (text: string): Content => ({ text, style: 'heading' });

type Fact = readonly [name: string, value: string, width?: 'wide'];

/** Names and values, two of each a row; a wide one, which may have nowhere to break, or a last one alone has the row for itself. */
export function facts(pairs: readonly Fact[]): Content {
  const rows: TableCell[][] = [];
  for (let at = 0; at < pairs.length; at++) {
    const [name = '', value = '', width] = pairs[at] ?? [];
    const label = { text: name, style: 'label' };
    const beside = width === undefined && pairs[at + 1]?.[2] === undefined ? pairs[at + 1] : undefined;
    if (beside) {
      rows.push([label, value, { text: beside[0], style: 'label' }, beside[1]]);
      at++;
    } else rows.push([label, { text: value, colSpan: 3 }, '', '']);
  }
  return { table: { widths: [78, '*', 78, '*'], body: rows }, layout: 'paper', margin: [0, 4, 0, 10] };
}

/** A table whose head comes again on each page. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths?: (string | number)[],
): Content {
  return {
    table: {
      headerRows: 1,
      widths: widths ?? head.map(() => '*'),
      body: [head.map((text) => ({ text, style: 'label' })), ...rows.map((row) => [...row])],
    },
    layout: 'paper',
    margin: [0, 4, 0, 10],
  };
}
