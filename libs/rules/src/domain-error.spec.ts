import { DomainError } from './domain-error.js';

describe('DomainError', () => {
  it('carries its code, its parameters and the fields at fault', () => {
    const error = new DomainError('validation-failed', { what: 'batch' }, [{ pointer: '/quantity', code: 'min' }]);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'DomainError', message: 'validation-failed', code: 'validation-failed' });
    expect(error.params).toEqual({ what: 'batch' });
    expect(error.errors).toEqual([{ pointer: '/quantity', code: 'min' }]);
  });

  it('has no list of fields when none was given', () => {
    const error = new DomainError('not-found');
    expect(error.params).toEqual({});
    expect(error.errors).toBeUndefined();
  });
});
