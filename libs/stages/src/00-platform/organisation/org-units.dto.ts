import { ChoiceField, ListField, TextField, WholeNumberField } from '#libs/http';
import { ORG_LEVELS, type OrgLevel } from '#rules/00-platform';

const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export class CreateOrgUnit {
  @TextField({ max: 40, pattern: codePattern, example: '33401-01' }) code: string;
  @TextField({ max: 80, example: '城东供电所' }) name: string;
  @ChoiceField(ORG_LEVELS) level: OrgLevel;
  @TextField({ optional: true, max: 40, description: 'the unit above; a province has none' }) parentCode?: string;
}

export class ChangeOrgUnit {
  @TextField({ optional: true, max: 80 }) name?: string;
  @TextField({ optional: true, max: 40, description: 'moves the unit, with all below it' }) parentCode?: string;
}

export class OrgUnitView {
  @TextField() code: string;
  @TextField() name: string;
  @ChoiceField(ORG_LEVELS) level: OrgLevel;
  @TextField({ optional: true }) parentCode: string | null;
  @WholeNumberField({ description: 'people of this very unit' }) people: number;
  @TextField({ description: 'for If-Match' }) revision: string;
}

export class OrgUnitList {
  @ListField(() => OrgUnitView, { description: 'each unit after the one above it' }) items: OrgUnitView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
