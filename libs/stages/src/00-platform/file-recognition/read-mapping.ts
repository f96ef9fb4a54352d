import { DomainError } from '#libs/rules';
import type { ProfileMapping } from './profiles.read-model.js';

const mostWords = 500;

/** A mapping as a caller wrote it. @throws DomainError `validation-failed` unless all is text */
export function readMapping(given: { columns: object; constants?: object; values?: object }): ProfileMapping {
  const { columns, constants, values } = given;
  return {
    columns: textsOf(columns, '/columns'),
    ...(constants && { constants: textsOf(constants, '/constants') }),
    ...(values && { values: wordsOf(values) }),
  };
}

function wordsOf(values: object): Record<string, Record<string, string>> {
  const entries: [string, unknown][] = Object.entries(values);
  return Object.fromEntries(
    entries.map(([title, words]) => {
      const pointer = `/values/${title}`;
      if (typeof words !== 'object' || words === null || Object.keys(words).length > mostWords) {
        throw refused(pointer, { field: title, expected: 'object' }, words);
      }
      return [title, textsOf(words, pointer)];
    }),
  );
}

function textsOf(given: object, pointer: string): Record<string, string> {
  const entries: [string, unknown][] = Object.entries(given);
  const strange = entries.find(([, value]) => typeof value !== 'string' || value.length > 200);
  if (strange) throw refused(`${pointer}/${strange[0]}`, { field: strange[0], expected: 'text' }, strange[1]);
  return Object.fromEntries(entries as [string, string][]);
}

function refused(pointer: string, params: { field: string; expected: string }, received: unknown): DomainError {
  return new DomainError('validation-failed', {}, [{ pointer, code: 'field-isString', received, params }]);
}
