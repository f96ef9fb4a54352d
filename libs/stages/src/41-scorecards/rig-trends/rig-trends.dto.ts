import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DecimalField, ListField, MonthField, TextField, WholeNumberField } from '#libs/http';

/** The months up to the last one of a period; two years unless told. */
export class TrendQuery {
  @MonthField({ description: 'last month' }) until: string;
  @WholeNumberField({ optional: true, min: 3, max: 60, description: 'how many months; 24 unless told' })
  months?: number;
}

export class TrendMonth {
  @TextField({ example: '2026-11' }) month: string;
  @WholeNumberField({ description: 'meters' }) n: number;
  @DecimalField({ description: 'from the rigs that verified meters of the same batches, %' }) offset: string;
  @DecimalField({ description: 'lower end of its 95 % interval' }) low: string;
  @DecimalField({ description: 'upper end' }) high: string;
  @TextField({ max: 500, description: 'the meters behind it' }) rowsUrl: string;
}

export class DriftView {
  @ChoiceField(['up', 'down']) direction: 'up' | 'down';
  @TextField({ example: '2026-02', description: 'the month in which it began' }) since: string;
  @DecimalField({ description: 'from where the rig stood to the last three months, %' }) change: string;
}

export class RigTrend {
  @TextField() code: string;
  @TextField() name: string;
  @ListField(() => TrendMonth, { description: 'months without meters are left out' }) months: TrendMonth[];
  @ApiProperty({
    type: DriftView,
    nullable: true,
    description: 'found by a CUSUM of the months, with the rate of false alarms that is set',
  })
  drift: DriftView | null;
}

export class RigTrendList {
  @ListField(() => RigTrend) items: RigTrend[];
  @TextField({ optional: true }) nextCursor: string | null;
}
