import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';

/** A seed is kept as it was given: a text, or a whole number, which counts as its digits. */
export type Seed = string | number;

const isSeed = (value: unknown): boolean =>
  (typeof value === 'string' && value.length > 0 && value.length <= 100) || Number.isSafeInteger(value);

export const SeedField = (options: { optional?: boolean; description?: string } = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...{ oneOf: [{ type: 'string', minLength: 1, maxLength: 100 }, { type: 'integer' }], example: '2026-11-02/a' },
      required: !options.optional,
      ...(options.description !== undefined && { description: options.description }),
    }),
    ...(options.optional ? [IsOptional()] : []),
    ValidateBy({ name: 'isSeed', validator: { validate: isSeed } }),
  );
