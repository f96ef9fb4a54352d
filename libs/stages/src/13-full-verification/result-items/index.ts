export type { IdentifiedResult, KnownFacts, KnownMeter, RecordedVerification } from './known-facts.js';
export { matchItem, type Match, type MatchedResult, type MatchRules } from './match-item.js';
export { nameThings } from './name-things.js';
export { isRefusal, readItem, type GivenResult } from './read-item.js';
export type { Refusal } from './refusal.js';
