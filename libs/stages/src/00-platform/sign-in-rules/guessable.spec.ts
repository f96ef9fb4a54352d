import { isGuessable } from './guessable.js';

describe('a password that anybody would guess', () => {
  it.each(['12345678', 'Password1', 'PASSWORD2026!', 'admin123', 'Admin@123', '1qaz2wsx', 'woaini1314', 'aaaa1111'])(
    '%j is one',
    (password) => expect(isGuessable(password)).toBe(true),
  );

  it.each(['zhunheng-demo', 'first-password', '表号尾数之和-417', 'correct horse battery', 'k7#mQ2vz'])(
    '%j is none',
    (password) => expect(isGuessable(password)).toBe(false),
  );
});
