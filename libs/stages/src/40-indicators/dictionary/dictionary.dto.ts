import { ChoiceField, DecimalField, ListField, TextField, TextListField } from '#libs/http';
import { endText } from '../cells/index.js';

export class IndicatorView {
  @TextField() code: string;
  @TextField() name: string;
  @TextField({ description: 'what is counted' }) numerator: string;
  @TextField({ description: 'out of what' }) denominator: string;
  @TextField({ max: 1000 }) howComputed: string;
  @ChoiceField(['evaluation', 'execution'], { description: 'how good, or how complete' }) family: string;
  @TextListField() scopes: string[];
  @DecimalField({ optional: true, description: 'at least, today' }) target: string | null;
  @TextField({ description: 'role of the owner' }) owner: string;
  @TextField() ruleVersion: string;
}

export class IndicatorList {
  @ListField(() => IndicatorView) items: IndicatorView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class AskRecompute {
  @TextField({ optional: true, example: '2026-01', description: `the first, ${endText}; without it all before` })
  from?: string;
  @TextField({ optional: true, example: '2026-12', description: `the last, ${endText}; without it all after` })
  to?: string;
}

export class AskedJob {
  @TextField({ description: 'the job, see /jobs/{id}' }) id: string;
}
