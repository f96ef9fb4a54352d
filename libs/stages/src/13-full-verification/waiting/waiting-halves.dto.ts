import { ChoiceField, FlagField, ListField, TextField, TextListField, WholeNumberField } from '#libs/http';

export class WaitingQuery {
  @TextField({ optional: true, max: 36, description: 'only what this import has brought' }) importId?: string;
}

export class WaitingHalves {
  @ChoiceField(['result', 'readings'], { description: 'the half that is there' }) has: 'result' | 'readings';
  @TextField({ example: '3926960100000006', description: 'task that it came under' }) taskNo: string;
  @TextListField({ description: 'tasks under which the same meters have the other half' }) otherTaskNos: string[];
  @WholeNumberField() meters: number;
  @TextField({ description: 'the first of them' }) assetNo: string;
  @TextField({ optional: true, description: 'a file that brought it' }) fileName: string | null;
  @FlagField({ description: 'there is exactly one other half: it may be joined by asset number' }) joinable: boolean;
}

export class WaitingHalvesList {
  @WholeNumberField({ description: 'of the open round' }) round: number;
  @ListField(() => WaitingHalves) items: WaitingHalves[];
}

export class JoinHalves {
  @TextField({ max: 200, description: 'task of the results' }) taskNo: string;
  @TextField({ max: 200, description: 'task of the readings' }) otherTaskNo: string;
  @TextField({ max: 500 }) reason: string;
}

export class JoinedHalves {
  @WholeNumberField({ description: 'meters whose halves were joined and judged' }) meters: number;
}
