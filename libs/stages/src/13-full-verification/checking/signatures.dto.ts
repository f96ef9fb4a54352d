import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, FlagField, ListField, TextField, TextListField, WholeNumberField } from '#libs/http';
import { EXCEPTION_CODES, type ExceptionCode } from '#rules/13-full-verification';

export type Meaning = 'checked' | 'returned';
const meanings: readonly Meaning[] = ['checked', 'returned'];

export class NewSignature {
  @TextField({ max: 40 }) batchNo: string;
  @WholeNumberField({ optional: true, min: 1, max: 99, description: 'the latest unless told' }) round?: number;
  @ChoiceField(['checked'], { description: 'what the signature says: 核验, the results were checked' })
  meaning: 'checked';
  @TextField({ description: "the signer's own, again: a session left open is not enough" }) password: string;
  @WholeNumberField({ min: 1, description: '`asOf` of the list that the signer saw: nothing later is covered' })
  asOf: number;
  @WholeNumberField({ min: 1, description: 'how many the signer saw; another number is refused' }) expected: number;
  @ChoiceField(['any', ...EXCEPTION_CODES], { optional: true, description: 'all that are listed for this reason' })
  reason?: 'any' | ExceptionCode;
  @TextListField({ optional: true, min: 1, max: 5000, description: 'only these; all that wait unless told' })
  assetNos?: string[];
}

export class SignatureView {
  @WholeNumberField() id: number;
  @ChoiceField(meanings) meaning: Meaning;
  @TextField() batchNo: string;
  @WholeNumberField() round: number;
  @TextField() signer: string;
  @TextField({ optional: true }) signerCode: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) signedAt: Date;
  @WholeNumberField({ description: 'verifications that it covers' }) records: number;
  @WholeNumberField({ description: 'of them, corrected since: the signature does not hold for what counts now' })
  broken: number;
  @TextField({ description: 'SHA-256 over what was signed' }) hash: string;
  @TextField({ optional: true, max: 500 }) reason: string | null;
}

export class CheckedSignature extends SignatureView {
  @FlagField({ description: 'the records still have the hash that was signed' }) intact: boolean;
}

export class SignatureList {
  @ListField(() => SignatureView) items: SignatureView[];
}
