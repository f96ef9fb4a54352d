import { createHash, randomInt } from 'node:crypto';

/** Without letters and digits that are taken for each other. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** To be read aloud and typed once: 50 bits. */
export const newCode = (): string => Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Of a code as it was typed. */
export const codeHash = (typed: string): Buffer => createHash('sha256').update(typed.trim().toUpperCase()).digest();
