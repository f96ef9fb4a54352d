import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DecimalField,
  FlagField,
  ListField,
  PageQuery,
  TextField,
  TextListField,
  WholeNumberField,
} from '#libs/http';

export class GivenMeasurement {
  @TextField({ max: 40, example: 'HC-01', description: 'of the check meter' }) checkMeterNo: string;
  @WholeNumberField({ min: 1, max: 1000 }) position: number;
  @TextField({ max: 20, example: 'Ib' }) loadCurrent: string;
  @TextField({ max: 20, example: '1.0' }) powerFactor: string;
  @ChoiceField(['all', 'A', 'B', 'C'], { optional: true, description: 'all unless told' }) element?:
    'all' | 'A' | 'B' | 'C';
  @TextListField({ min: 1, max: 100, description: 'decimals as text, %', example: ['0.0123', '0.0131'] })
  readings: string[];
  @TextField({ max: 40, example: '2026-11-02T08:00:00+08:00' }) measuredAt: string;
  @TextField({ max: 40, example: 'V001' }) verifierCode: string;
}

export class GivenMeasurements {
  @ListField(() => GivenMeasurement, { min: 1, max: 1000 }) measurements: GivenMeasurement[];
}

export class MeasurementsAnswer {
  @WholeNumberField() recorded: number;
  @WholeNumberField({ description: 'recorded before with the same readings' }) duplicates: number;
}

export class Withdrawal {
  @TextField({ max: 500 }) reason: string;
}

export class MeasurementQuery extends PageQuery {
  @WholeNumberField({ optional: true, min: 1, max: 1000 }) position?: number;
  @TextField({ optional: true, max: 60, example: 'Ib/1.0/all' }) point?: string;
}

export class MeasurementView {
  @WholeNumberField() id: number;
  @TextField() checkMeterNo: string;
  @WholeNumberField() position: number;
  @TextField({ example: 'Ib/1.0/all' }) point: string;
  @TextListField({ description: 'as captured, %' }) readings: string[];
  @DecimalField({ description: '%' }) mean: string;
  @ApiProperty({ type: String, format: 'date-time' }) measuredAt: Date;
  @TextField() verifierCode: string;
  @TextField({ optional: true }) recordedBy: string | null;
  @TextField({ optional: true, description: 'why it does not count any more' }) withdrawnReason: string | null;
}

export class MeasurementPage {
  @ListField(() => MeasurementView) items: MeasurementView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class ChartQuery {
  @TextField({ optional: true, max: 40, description: 'the series measured last unless all three are told' })
  checkMeterNo?: string;
  @WholeNumberField({ optional: true, min: 1, max: 1000 }) position?: number;
  @TextField({ optional: true, max: 60 }) point?: string;
}

export class SeriesView {
  @TextField() checkMeterNo: string;
  @WholeNumberField() position: number;
  @TextField() point: string;
  @WholeNumberField({ description: 'measurements' }) n: number;
}

export class ChartPointView {
  @WholeNumberField() id: number;
  @ApiProperty({ type: String, format: 'date-time' }) measuredAt: Date;
  @WholeNumberField({ description: 'readings' }) readings: number;
  @DecimalField({ description: 'mean of the readings, %' }) mean: string;
  @DecimalField({ optional: true, description: 'from the one before, %' }) movingRange: string | null;
  @ApiProperty({ enum: ['beyond-limits', 'run', 'jump'], isArray: true })
  signals: ('beyond-limits' | 'run' | 'jump')[];
}

export class ChartLimitsView {
  @DecimalField({ description: '%' }) centre: string;
  @DecimalField() lower: string;
  @DecimalField() upper: string;
  @DecimalField({ description: 'of the moving ranges' }) rangeLimit: string;
  @WholeNumberField({ description: 'first measurements that the limits are made of' }) baseline: number;
}

export class RepeatabilityView {
  @DecimalField({ description: 'standard deviation, %' }) s: string;
  @WholeNumberField({ description: 'readings' }) n: number;
  @ApiProperty({ type: String, format: 'date-time' }) measuredAt: Date;
}

export class GroupView {
  @TextField({ example: '2026-11' }) month: string;
  @WholeNumberField({ description: 'readings' }) n: number;
  @DecimalField({ description: '%' }) mean: string;
}

export class StabilityView {
  @DecimalField({ description: 'largest minus smallest of the monthly means, %' }) value: string;
  @FlagField({ description: 'less than the permissible error' }) holds: boolean;
}

export class CheckChartView {
  @TextField() rigCode: string;
  @TextField() rigName: string;
  @ListField(() => SeriesView, { description: 'check meter, position and point that were measured, latest first' })
  series: SeriesView[];
  @ApiProperty({ type: SeriesView, nullable: true, description: 'the one that is shown' }) shown: SeriesView | null;
  @ListField(() => ChartPointView) points: ChartPointView[];
  @ApiProperty({ type: ChartLimitsView, nullable: true, description: 'null below 8 measurements' })
  limits: ChartLimitsView | null;
  @ApiProperty({ type: RepeatabilityView, nullable: true, description: 'of the latest with ten readings or more' })
  repeatability: RepeatabilityView | null;
  @ListField(() => GroupView, { description: 'month by month, the last twelve' }) groups: GroupView[];
  @ApiProperty({ type: StabilityView, nullable: true, description: 'null below four months' })
  stability: StabilityView | null;
  @DecimalField({ description: 'largest error that a rig may have, %: a setting' }) permissibleError: string;
}
