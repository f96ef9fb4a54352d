import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldFault } from '#libs/rules';

function faultsOf(error: ValidationError, pointer: string): FieldFault[] {
  const here = `${pointer}/${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, expected]) => ({
    pointer: here,
    code: `field-${rule}`,
    params: { field: error.property, ...(error.contexts?.[rule] as object | undefined) },
    received: error.value as unknown,
    expected,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, here))];
}

/** Texts with a NUL or half a character: PostgreSQL keeps neither, whatever the field. */
function unstorableTexts(value: unknown, pointer: string): FieldFault[] {
  if (typeof value === 'string') {
    if (!value.includes('\0') && !/\p{Surrogate}/u.test(value)) return [];
    const field = pointer.slice(1);
    return [{ pointer, code: 'field-isStorable', params: { field }, received: value, expected: 'isStorable' }];
  }
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...unstorableTexts(key, `${pointer}/?`),
    ...unstorableTexts(part, `${pointer}/${key}`),
  ]);
}

class StorableValidationPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const named = metadata.data === undefined ? '' : `/${metadata.data}`;
    const faults = metadata.type === 'custom' ? [] : unstorableTexts(value, named);
    if (faults.length > 0) throw new DomainError('validation-failed', {}, faults);
    return super.transform(value, metadata);
  }
}

/** Checks bodies and queries against their DTO; unknown fields are dropped, texts that cannot be kept are refused. */
export const validationPipe = (): ValidationPipe =>
  new StorableValidationPipe({
    transform: true,
    whitelist: true,
    exceptionFactory: (errors) =>
      new DomainError(
        'validation-failed',
        {},
        errors.flatMap((error) => faultsOf(error, '')),
      ),
  });
