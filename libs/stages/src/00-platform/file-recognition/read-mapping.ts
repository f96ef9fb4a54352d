import { DomainError } from '#libs/rules';
import type { ProfileMapping } from './profiles.read-model.js';

/** A mapping as a caller wrote it. @throws DomainError `validation-failed` unless all is text */
export function readMapping(columns: object, constants: object | undefined): ProfileMapping {
  return { columns: textsOf(columns, '/columns'), ...(constants && { constants: textsOf(constants, '/constants') }) };
}

function textsOf(given: object, pointer: string): Record<string, string> {
  const entries: [string, unknown][] = Object.entries(given);
  const strange = entries.find(([, value]) => typeof value !== 'string' || value.length > 200);
  if (strange) {
    const fault = { pointer: `${pointer}/${strange[0]}`, code: 'field-isString', received: strange[1] };
    throw new DomainError('validation-failed', {}, [{ ...fault, params: { field: strange[0], expected: 'text' } }]);
  }
  return Object.fromEntries(entries as [string, string][]);
}
