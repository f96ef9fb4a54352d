import type { LargeLot } from './large-lot.js';

/** Numbers of things that screens are opened for. */
export interface Known {
  batchNo: string;
  batchId: number;
  assetNo: string;
  meterId: number;
  supplier: string;
  supplierId: number;
  rig: string;
  rigId: number;
  verifier: string;
  verifierId: number;
  importId: string;
  year: string;
  month: string;
  /** First and last month of the year, e.g. 202601. */
  months: [number, number];
  lot: LargeLot;
}

/** A screen's question to the API, and the one query that it stands on. */
export interface Screen {
  name: string;
  path: string;
  floor: string;
  values?: unknown[];
  /** Who looks; the lead unless told. */
  who?: string;
  /** What is sent, when it is no question. */
  body?: unknown;
  /** Makes everything as it was before, outside of the time. */
  before?: { text: string; values: unknown[] }[];
}
