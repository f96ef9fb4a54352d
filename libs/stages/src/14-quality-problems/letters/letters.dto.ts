import { TextListField } from '#libs/http';

export class PrintLetters {
  @TextListField({ min: 1, max: 200, description: 'a letter for each of these batches, in one PDF' })
  batchNos: string[];
  @TextListField({ optional: true, max: 200, description: 'of the letter to the institute: the samples' })
  sampleAssetNos?: string[];
}
