import { ApiProperty } from '@nestjs/swagger';
import { FlagField, ListField, TextField, WholeNumberField } from '#libs/http';

export class AskReset {
  @TextField({ max: 500, description: 'why, e.g. who asked for it and how they were recognised' }) reason: string;
}

export class ResetCode {
  @WholeNumberField({ description: 'of the reset' }) id: number;
  @TextField({ description: 'half of the code; shown once, for the person whose account it is' }) code: string;
}

export class PasswordResetView {
  @WholeNumberField() id: number;
  @TextField() username: string;
  @TextField() name: string;
  @TextField() reason: string;
  @TextField({ description: 'user name of who asked' }) askedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
  @FlagField({ description: 'only the owner has still to use it' }) approved: boolean;
}

export class PasswordResetList {
  @ListField(() => PasswordResetView) items: PasswordResetView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class UseReset {
  @TextField() username: string;
  @TextField({ description: 'the half of who asked' }) firstCode: string;
  @TextField({ description: 'the half of who approved' }) secondCode: string;
  @TextField() newPassword: string;
}
