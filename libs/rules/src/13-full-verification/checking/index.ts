export {
  EXCEPTION_CODES,
  findExceptions,
  type CheckedRecord,
  type ExceptionCode,
  type ExceptionReason,
} from './find-exceptions.js';
export { robustScores, type RobustScores } from './robust-scores.js';
