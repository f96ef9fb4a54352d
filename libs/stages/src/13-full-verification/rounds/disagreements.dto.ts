import { ChoiceField, ListField, PageQuery, TextField, WholeNumberField } from '#libs/http';

const verdicts = ['pass', 'fail'] as const;

export class DisagreementQuery extends PageQuery {
  @WholeNumberField({ optional: true, min: 1, max: 99, description: 'the latest unless told' }) round?: number;
  @ChoiceField(verdicts, { optional: true, description: 'what the rule says' }) verdict?: 'pass' | 'fail';
}

export class DisagreementView {
  @TextField() assetNo: string;
  @WholeNumberField() round: number;
  @ChoiceField(verdicts) rigConclusion: 'pass' | 'fail';
  @ChoiceField(verdicts) verdict: 'pass' | 'fail';
  @TextField({ description: 'the first item that explains it' }) item: string;
  @TextField({ optional: true, example: 'Imax/1.0/all', description: 'the first test point that explains it' })
  point: string | null;
  @TextField() rigCode: string;
  @WholeNumberField() position: number;
  @TextField() verifierCode: string;
}

export class DisagreementPage {
  @ListField(() => DisagreementView) items: DisagreementView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
