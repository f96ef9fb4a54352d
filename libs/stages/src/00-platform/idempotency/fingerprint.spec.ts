import { fingerprint } from './fingerprint.js';

const request = { method: 'POST', path: '/api/v1/suppliers', contentType: 'application/json', body: { code: 'S01' } };

describe('the fingerprint of a request', () => {
  it.each([['sent again', {}]])('is the same %s', (_, other) =>
    expect(fingerprint({ ...request, ...other })).toBe(fingerprint(request)),
  );

  it.each([
    ['with another body', { body: { code: 'S02' } }],
    ['with no body', { body: undefined }],
    ['at another path', { path: '/api/v1/rigs' }],
    ['with another query', { path: '/api/v1/suppliers?a=1' }],
    ['with another method', { method: 'PUT' }],
  ])('is another %s', (_, other) => expect(fingerprint({ ...request, ...other })).not.toBe(fingerprint(request)));

  it('does not depend on a password', () => {
    const withPassword = (password: string): string => fingerprint({ ...request, body: { user: { password } } });
    expect(withPassword('one')).toBe(withPassword('two'));
  });

  it('does not depend on the content of an upload', () => {
    const upload = (body: unknown): string =>
      fingerprint({ ...request, contentType: 'multipart/form-data; b=1', body });
    expect(upload({ a: 1 })).toBe(upload(undefined));
  });
});
