import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches } from 'class-validator';
import { ChoiceField, DayField, FlagField, ListField, TextField, WholeNumberField } from '#libs/http';

const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u;
const CodeField = (example: string): PropertyDecorator => TextField({ max: 40, pattern: codePattern, example });

/** A number above zero, taken as JSON number or as text; kept and answered as text. */
const QuantityField = (example: string, optional = false): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }], example, required: !optional }),
    ...(optional ? [IsOptional()] : []),
    Transform(({ value }: { value: unknown }) => (typeof value === 'number' ? String(value) : value)),
    IsString(),
    Matches(/^\d{1,9}(\.\d{1,6})?$/),
  );

export class CreateSupplier {
  @CodeField('S01') code: string;
  @TextField() name: string;
}

export class ChangeSupplier {
  @TextField() name: string;
}

const RevisionField = (): PropertyDecorator => TextField({ description: 'for If-Match' });

export class SupplierView extends CreateSupplier {
  @RevisionField() revision: string;
}

export class SupplierPage {
  @ListField(() => SupplierView) items: SupplierView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class CreateMeterModel {
  @CodeField('DDZY-A1') code: string;
  @TextField() name: string;
  @TextField({ example: 'S01' }) supplierCode: string;
  @TextField({ example: '2', max: 10 }) accuracyClass: string;
  @ChoiceField([1, 3]) phases: 1 | 3;
  @ChoiceField(['direct', 'ct']) connection: 'direct' | 'ct';
  @QuantityField('220') ratedVoltage: string;
  @TextField({ example: '5(60)A', max: 40 }) currentSpec: string;
  @QuantityField('1200') impPerKwh: string;
  @TextField({
    optional: true,
    example: 'JJG 596-2012',
    description: 'the one that has the accuracy class unless told',
  })
  regulation?: string;
}

export class ChangeMeterModel {
  @TextField({ optional: true }) name?: string;
  @TextField({ optional: true, example: '2', max: 10 }) accuracyClass?: string;
  @ChoiceField([1, 3], { optional: true }) phases?: 1 | 3;
  @ChoiceField(['direct', 'ct'], { optional: true }) connection?: 'direct' | 'ct';
  @QuantityField('220', true) ratedVoltage?: string;
  @TextField({ optional: true, example: '5(60)A', max: 40 }) currentSpec?: string;
  @QuantityField('1200', true) impPerKwh?: string;
  @TextField({ optional: true, example: 'JJG 596-2012' }) regulation?: string;
}

export class MeterModelView extends CreateMeterModel {
  @TextField() declare regulation: string;
  @RevisionField() revision: string;
}

export class MeterModelPage {
  @ListField(() => MeterModelView) items: MeterModelView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class CreateRig {
  @CodeField('1') code: string;
  @TextField() name: string;
  @WholeNumberField({ min: 1, max: 1000 }) positions: number;
  @DayField({ description: 'the last day of its validity' }) validUntil: string;
}

export class ChangeRig {
  @TextField({ optional: true }) name?: string;
  @WholeNumberField({ optional: true, min: 1, max: 1000 }) positions?: number;
  @DayField({ optional: true }) validUntil?: string;
}

export class RigView extends CreateRig {
  @RevisionField() revision: string;
}

export class RigPage {
  @ListField(() => RigView) items: RigView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class StaffView {
  @TextField({ example: 'V001' }) code: string;
  @TextField() name: string;
  @TextField({ optional: true }) orgUnitCode: string | null;
  @TextField({ optional: true }) orgUnitName: string | null;
  @ApiProperty({ type: [String] }) roles: string[];
}

export class StaffPage {
  @ListField(() => StaffView) items: StaffView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class FaultKindView {
  @TextField({ example: 'basic-error' }) code: string;
  @TextField({ optional: true }) parent: string | null;
  @ChoiceField([1, 2, 3], { description: 'group, kind, detail' }) level: 1 | 2 | 3;
  @FlagField({ description: 'meters are counted by this kind' }) counted: boolean;
  @TextField() name: string;
}

export class FaultKindList {
  @ListField(() => FaultKindView) items: FaultKindView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class RegulationView {
  @TextField({ example: 'JJG 596-2012' }) code: string;
  @FlagField({ description: 'its official text has not been seen' }) provisional: boolean;
  @DayField({ optional: true }) effectiveFrom: string | null;
  @ApiProperty({ type: [String] }) accuracyClasses: string[];
}

export class RegulationList {
  @ListField(() => RegulationView) items: RegulationView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
