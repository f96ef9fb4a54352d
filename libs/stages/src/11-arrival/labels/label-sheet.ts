import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { code128, qrCode } from '#stages/00-platform/prints';

/** Sizes of labels on a sheet of A4, in millimetres, and how many there are on it. */
export const LABEL_SIZES = {
  '48x25': { width: 48, height: 25, columns: 4, rows: 11 },
  '64x34': { width: 64, height: 34, columns: 3, rows: 8 },
  '99x57': { width: 99, height: 57, columns: 2, rows: 5 },
} as const;
export type LabelSize = keyof typeof LABEL_SIZES;

export interface Label {
  assetNo: string;
  modelName: string;
  batchNo: string;
}

/** Points of a millimetre. */
const mm = 72 / 25.4;

/** Labels with Code 128 and QR of the asset number, as many sheets as they need. */
export function labelSheets(labels: readonly Label[], size: LabelSize): TDocumentDefinitions {
  const { width, height, columns, rows } = LABEL_SIZES[size];
  const perSheet = columns * rows;
  const [left, top] = [(210 - columns * width) / 2, (297 - rows * height) / 2];
  const content: Content[] = [];
  for (let at = 0; at < labels.length; at += perSheet) {
    content.push(sheet(labels.slice(at, at + perSheet), size, at > 0));
  }
  return { info: { title: `labels ${size}` }, pageMargins: [left * mm, top * mm, left * mm, 0], content };
}

function sheet(labels: readonly Label[], size: LabelSize, next: boolean): Content {
  const { width, height, columns } = LABEL_SIZES[size];
  const body: TableCell[][] = [];
  for (let at = 0; at < labels.length; at += columns) {
    const row = Array.from({ length: columns }, (_, column) => labels[at + column]);
    body.push(row.map((label) => (label ? labelCell(label, width, height) : '')));
  }
  return {
    ...(next && { pageBreak: 'before' }),
    table: { widths: Array.from({ length: columns }, () => width * mm), heights: height * mm, body },
    layout: {
      ...{ hLineWidth: () => 0, vLineWidth: () => 0, paddingTop: () => 0, paddingBottom: () => 0 },
      ...{ paddingLeft: () => 0, paddingRight: () => 0 },
    },
  };
}

/** The bars across, below them the QR code beside what people read; a white margin around. */
function labelCell({ assetNo, modelName, batchNo }: Label, width: number, height: number): TableCell {
  const [inner, small] = [width - 6, Math.min(9, width / 9)];
  const qr = height * 0.4;
  return {
    margin: [3 * mm, 2 * mm, 3 * mm, 0],
    stack: [
      { svg: code128(assetNo, 10), width: inner * mm, height: height * 0.27 * mm },
      {
        margin: [0, 2.5 * mm, 0, 0],
        columns: [
          { svg: qrCode(assetNo), width: qr * mm, height: qr * mm },
          {
            margin: [1.5 * mm, 0, 0, 0],
            fontSize: small,
            stack: [assetNo.slice(0, 12), assetNo.slice(12), modelName.slice(0, 16), batchNo],
          },
        ],
      },
    ],
  };
}
