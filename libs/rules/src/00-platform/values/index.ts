export { plainText, saysNothing, unspaced } from './plain-text.js';
export { readConclusion, readValidity, type ConclusionWord } from './read-conclusion.js';
export { readInstant } from './read-instant.js';
export { findPerson, findRig, readPosition, type Found } from './read-place.js';
export { QUANTITY_LOOKS, readDecimal, readQuantity, type QuantityKind, type ValueRead } from './read-quantity.js';
