export { CHECK_ITEMS, checkKeys, fitsItem, type CheckItem, type CheckKey } from './check-keys.js';
export { NOTHING_SAID, joinChecks, type CheckedHalf, type ItemCheck } from './join-checks.js';
