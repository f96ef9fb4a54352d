import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldFault } from '#libs/rules';

function faultsOf(error: ValidationError, pointer: string): FieldFault[] {
  const here = `${pointer}/${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, expected]) => ({
    pointer: here,
    code: `field-${rule}`,
    params: { field: error.property, expected },
    received: error.value as unknown,
    expected,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, here))];
}

/** Checks bodies and queries against their DTO; unknown fields are dropped. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    exceptionFactory: (errors) =>
      new DomainError(
        'validation-failed',
        {},
        errors.flatMap((error) => faultsOf(error, '')),
      ),
  });
