export {
  judgeRow,
  valueOf,
  WORKSHEET_ITEMS,
  type WorksheetBasis,
  type WorksheetRow,
  type WorksheetTexts,
} from './judge-row.js';
export { readBlock } from './read-block.js';
export type { CellFaultCode, CellRead } from './read-cell.js';
export { LIMIT_SHARES, shareOfLimit, type LimitShare } from './share-of-limit.js';
