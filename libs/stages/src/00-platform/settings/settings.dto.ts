import { ApiProperty } from '@nestjs/swagger';
import { IsDefined } from 'class-validator';
import { DayField, ListField, TextField } from '#libs/http';

/** Any JSON value: its shape is declared with its key. */
const anyValue = { oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'object', additionalProperties: true }] };

export class PutSetting {
  @ApiProperty(anyValue) @IsDefined() value: unknown;
  @DayField() effectiveFrom: string;
  @TextField({ max: 500 }) reason: string;
}

export class SettingVersionView {
  @DayField() effectiveFrom: string;
  @ApiProperty(anyValue) value: unknown;
  @TextField({ optional: true }) setBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) setAt: Date;
}

export class SettingView {
  @TextField() key: string;
  @TextField() title: string;
  @TextField({ description: 'what the value decides' }) rule: string;
  @TextField({ description: 'what may be entered' }) allowed: string;
  @ApiProperty(anyValue) value: unknown;
  @DayField({ description: 'since when the value of today is in force' }) effectiveFrom: string;
  @TextField({ description: 'for If-Match' }) revision: string;
}

export class SettingWithHistory extends SettingView {
  @ListField(() => SettingVersionView, { description: 'past and future values, latest first' })
  history: SettingVersionView[];
}

export class SettingList {
  @ListField(() => SettingView) items: SettingView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
