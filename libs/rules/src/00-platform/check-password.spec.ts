import { checkPassword } from './check-password.js';

const policy = { length: 8, kinds: 2 };

describe('a password', () => {
  it.each([
    ['abc123!', 'too short: 7 characters', 'password-too-short'],
    ['', 'empty', 'password-too-short'],
    ['abcdefgh', '8 of one kind', 'password-too-simple'],
    ['abcdefghi', '9 of one kind', 'password-too-simple'],
    ['12345678', '8 digits', 'password-too-simple'],
    ['wang-ming-li', 'the user name', 'password-is-user-name'],
    ['WANG-ming-LI', 'the user name in other letters', 'password-is-user-name'],
  ])('%j is refused: %s', (password, _, code) => {
    expect(checkPassword(password, 'wang-ming-li', policy)).toEqual({ kind: 'fault', code });
  });

  it.each([
    ['abcdefg1', '8 of two kinds'],
    ['abcdefg!', '8 of two kinds'],
    ['准衡准衡准衡准1', '8 of two kinds, Chinese'],
    ['abcdefghij', '10 of one kind'],
    ['zhunheng-demo', 'long'],
  ])('%j is accepted: %s', (password) => {
    expect(checkPassword(password, 'wang-ming-li', policy)).toEqual({ kind: 'ok' });
  });

  it.each([
    ['abcdefghij1', { length: 12, kinds: 2 }, 'fault', '11 of 12'],
    ['abcdefghijk1', { length: 12, kinds: 2 }, 'ok', '12 of 12'],
    ['abcdefghijk1', { length: 12, kinds: 3 }, 'fault', 'two kinds of three'],
    ['abcdefghij1!', { length: 12, kinds: 3 }, 'ok', 'three kinds of three'],
    ['abcdefghijklmn', { length: 12, kinds: 3 }, 'ok', 'one kind, two longer'],
  ])('%j under %j is %s: %s', (password, stricter, kind) => {
    expect(checkPassword(password, 'wang-ming-li', stricter).kind).toBe(kind);
  });
});
