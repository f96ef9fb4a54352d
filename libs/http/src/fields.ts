import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { dayOfText } from '#libs/rules';

/** One decorator a field: what is accepted and what the API description says of it cannot drift apart. */
interface FieldOptions {
  optional?: boolean;
  description?: string;
  example?: unknown;
}

function field(options: FieldOptions, shape: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, description, example } = options;
  const api = {
    ...shape,
    required: !optional,
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(api), ...(optional ? [IsOptional()] : []), ...checks);
}

export const TextField = (
  options: FieldOptions & { min?: number; max?: number; pattern?: RegExp } = {},
): PropertyDecorator =>
  field(
    options,
    {
      type: String,
      minLength: options.min ?? 1,
      maxLength: options.max ?? 200,
      ...(options.pattern && { pattern: options.pattern.source }),
    },
    IsString(),
    Length(options.min ?? 1, options.max ?? 200, { context: { min: options.min ?? 1, max: options.max ?? 200 } }),
    ...(options.pattern ? [Matches(options.pattern)] : []),
  );

/** A day `YYYY-MM-DD` of the calendar in Asia/Shanghai. */
export const DayField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date', example: '2026-11-02' },
    ValidateBy({ name: 'isDay', validator: { validate: (day) => typeof day === 'string' && dayOfText(day) !== null } }),
  );

/** A month `YYYY-MM` of this century. */
export const MonthField = (options: FieldOptions = {}): PropertyDecorator =>
  TextField({ example: '2026-11', ...options, pattern: /^20\d{2}-(0[1-9]|1[0-2])$/ });

/** A decimal as text, so that nothing is lost on the way. */
export const DecimalField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, example: '0.5' }, Matches(/^[+-]?\d+(\.\d+)?$/));

export const WholeNumberField = (options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator =>
  field(
    options,
    { type: 'integer', minimum: options.min ?? 0, maximum: options.max ?? 2_000_000_000 },
    Type(() => Number),
    IsInt(),
    Min(options.min ?? 0, { context: { min: options.min ?? 0 } }),
    Max(options.max ?? 2_000_000_000, { context: { max: options.max ?? 2_000_000_000 } }),
  );

export const FlagField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: Boolean }, IsBoolean());

export const ChoiceField = (choices: readonly (string | number)[], options: FieldOptions = {}): PropertyDecorator =>
  field(options, { enum: [...choices] }, IsIn([...choices], { context: { choices: choices.join(', ') } }));

export const ObjectField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'object', additionalProperties: true }, IsObject());

export const TextListField = (options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator =>
  field(
    options,
    { type: [String] },
    IsArray(),
    ArrayMinSize(options.min ?? 0, { context: { min: options.min ?? 0 } }),
    ArrayMaxSize(options.max ?? 5000, { context: { max: options.max ?? 5000 } }),
    IsString({ each: true }),
  );

/** A list of objects, each checked by its own class. */
export const ListField = (
  of: () => new () => object,
  options: FieldOptions & { min?: number; max?: number } = {},
): PropertyDecorator =>
  field(
    options,
    // The API description takes a function for a class yet to come only when its name is `type`.
    { type: () => of(), isArray: true },
    IsArray(),
    ArrayMinSize(options.min ?? 0, { context: { min: options.min ?? 0 } }),
    ArrayMaxSize(options.max ?? 5000, { context: { max: options.max ?? 5000 } }),
    // A list in the list would pass for an object whose fields are all there.
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(of),
  );
