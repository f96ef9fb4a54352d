import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, FlagField, ListField, TextField, WholeNumberField } from '#libs/http';

/** What has to be typed, in either language. */
export const REMOVAL_PHRASES = ['删除演示数据', 'remove demo data'] as const;

export class DemoContent {
  @TextField({ example: 'meters' }) table: string;
  @WholeNumberField() rows: number;
}

export class LaterAct {
  @TextField({ description: 'what was done since the demo was made, as the audit names it', example: 'batches.create' })
  action: string;
  @WholeNumberField({ description: 'how often' }) count: number;
}

export class DemoState {
  @FlagField({ description: 'whether this installation holds demo data' }) present: boolean;
  @WholeNumberField({ description: 'meters of the demo city' }) meters: number;
  @WholeNumberField() seed: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null while it is being made' })
  finishedAt: Date | null;
  @ListField(() => DemoContent, { description: 'what a removal takes out, by table; empty ones are left out' })
  contents: DemoContent[];
  @ListField(() => LaterAct, { description: 'what people entered afterwards; it would go as well' }) later: LaterAct[];
}

export class RemoveDemo {
  @ChoiceField(REMOVAL_PHRASES, { description: 'typed by whoever removes it' }) confirmation: string;
  @FlagField({ optional: true, description: 'what people entered since may go, too' }) alsoLater?: boolean;
}

export class RemovedDemo {
  @ListField(() => DemoContent) removed: DemoContent[];
  @TextField({ optional: true, description: 'opens the first-run page, where no account is left' })
  firstRunCode: string | null;
}
