import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, FlagField, ListField, PageQuery, TextField, WholeNumberField } from '#libs/http';

export class AuditQuery extends PageQuery {
  @TextField({ optional: true, example: 'batch' }) objectType?: string;
  @TextField({ optional: true }) objectId?: string;
  @TextField({ optional: true, description: 'user name' }) actor?: string;
  @TextField({ optional: true }) action?: string;
  @TextField({ optional: true, description: 'all that one request did' }) requestId?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true, description: 'the last day, included' }) to?: string;
}

export class AuditEntryView {
  @WholeNumberField() id: number;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @TextField() actor: string;
  @TextField({ optional: true }) ip: string | null;
  @TextField({ optional: true }) requestId: string | null;
  @TextField() action: string;
  @TextField() objectType: string;
  @TextField() objectId: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before: unknown;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after: unknown;
  @TextField({ optional: true }) reason: string | null;
  @TextField() hash: string;
}

export class AuditPage {
  @ListField(() => AuditEntryView) items: AuditEntryView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class HistoryEntryView {
  @WholeNumberField() id: number;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @TextField() actor: string;
  @TextField() action: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before: unknown;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after: unknown;
  @TextField({ optional: true }) reason: string | null;
}

export class HistoryPage {
  @ListField(() => HistoryEntryView) items: HistoryEntryView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class VerifyAuditQuery {
  @WholeNumberField({ optional: true, min: 1, description: 'id of a head noted down earlier' }) notedId?: number;
  @TextField({ optional: true, pattern: /^[0-9a-f]{64}$/, description: 'its hash' }) notedHash?: string;
}

export class ChainHeadView {
  @WholeNumberField() id: number;
  @TextField() hash: string;
}

export class BrokenLinkView {
  @WholeNumberField({ description: 'the entry; of damaged anchors the line' }) id: number;
  @ChoiceField([
    ...['entry-missing', 'previous-hash-differs', 'entry-changed', 'key-missing', 'key-unknown'],
    ...['anchor-differs', 'anchored-entry-missing', 'anchors-damaged'],
  ])
  because: string;
}

export class ChainReportView {
  @FlagField() whole: boolean;
  @WholeNumberField({ description: 'entries read' }) entries: number;
  @WholeNumberField({ description: 'anchors outside of the database that it was compared with' }) anchors: number;
  @ApiProperty({ type: ChainHeadView }) head: ChainHeadView;
  @ApiProperty({ type: BrokenLinkView, required: false }) broken?: BrokenLinkView;
}

export class StartedVerification {
  @TextField({ description: 'of the job' }) id: string;
}
