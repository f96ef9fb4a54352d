export {
  BATCH_STATE_WORDS,
  EXPORT_STATE_WORDS,
  IMPORT_STATE_WORDS,
  JOB_STATE_WORDS,
  METER_STATE_WORDS,
  VERDICT_WORDS,
  wordsIn,
  type Word,
} from './state-words.js';
export { DomainError, type FieldFault } from './domain-error.js';
export {
  addDays,
  dayOfText,
  monthNumber,
  monthOfNumber,
  quarterOfMonth,
  shanghaiDay,
  shanghaiMonth,
  shanghaiQuarter,
  shanghaiYear,
} from './days.js';
export { readInstant as parseInstant } from './00-platform/values/index.js';
export {
  BATCH_STATES,
  BATCH_TRANSITIONS,
  INITIAL_BATCH_STATE,
  INITIAL_METER_STATE,
  METER_STATES,
  METER_TRANSITIONS,
  PLATFORM,
  STAGES,
  leavesHeldStore,
  mayBatchMove,
  mayMeterMove,
  mayPassToVerification,
  nextBatchStates,
  nextMeterStates,
  type BatchState,
  type MeterState,
  type Stage,
} from './process.js';
export {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
  type CalendarDay,
  type WorkingCalendar,
} from './working-days.js';
export { percentOfShare, percentText } from './percent-text.js';
