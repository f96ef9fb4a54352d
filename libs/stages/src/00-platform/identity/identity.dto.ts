import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, FlagField, ListField, PageQuery, TextField, TextListField, WholeNumberField } from '#libs/http';
import { ACTIONS, ROLES, type Action, type Role } from '#rules/00-platform';

const usernamePattern = /^[a-z][a-z0-9._-]{1,39}$/;
const staffCodePattern = /^[A-Z][A-Z0-9]{1,19}$/;

export class Login {
  @TextField({ example: 'verifier' }) username: string;
  @TextField() password: string;
}

export class FirstRunState {
  @FlagField({ description: 'nobody has an account yet' }) needed: boolean;
  @FlagField({ description: 'the accounts of the demo exist' }) demo: boolean;
}

export class FinishFirstRun {
  @TextField({ description: 'printed where the server was started' }) code: string;
  @TextField({ description: 'first password of sysadmin, secadmin and auditor' }) password: string;
}

export class ChangePassword {
  @TextField() oldPassword: string;
  @TextField() newPassword: string;
}

export class SignedInUser {
  @TextField() username: string;
  @TextField() name: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles: Role[];
  @TextField({ optional: true, example: 'V001' }) staffCode?: string;
}

export class Me extends SignedInUser {
  @ApiProperty({ enum: ACTIONS, isArray: true, description: 'what the roles permit' }) actions: Action[];
}

export class LoggedIn {
  @TextField() accessToken: string;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: Date;
  @ApiProperty({ type: SignedInUser }) user: SignedInUser;
}

export class CreateUser {
  @TextField({ pattern: usernamePattern, max: 40, example: 'wang.min' }) username: string;
  @TextField() name: string;
  @TextField({ description: 'the first password, to be changed by its owner' }) password: string;
  @TextField({ optional: true, pattern: staffCodePattern, max: 20, example: 'V007' }) staffCode?: string;
}

export class ChangeUser {
  @TextField({ optional: true }) name?: string;
  @TextField({ optional: true, pattern: staffCodePattern, max: 20 }) staffCode?: string;
  @TextField({ optional: true, max: 40, description: 'the unit that the person belongs to' }) orgUnitCode?: string;
  @FlagField({ optional: true }) disabled?: boolean;
  @TextField({
    optional: true,
    description: 'a new first password, except of administrators; also lifts a lock and ends the sessions',
  })
  password?: string;
  @TextListField({ optional: true, max: ROLES.length, description: 'only by the security administrator' })
  roles?: string[];
}

export class UserQuery extends PageQuery {
  @ChoiceField(ROLES, { optional: true }) role?: string;
  @TextField({ optional: true, max: 40, description: 'part of a name, or a staff code' }) text?: string;
}

export class UserView {
  @TextField() username: string;
  @TextField() name: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles: Role[];
  @TextField({ optional: true }) staffCode: string | null;
  @TextField({ optional: true }) orgUnitCode: string | null;
  @FlagField() disabled: boolean;
  @FlagField({ description: 'exists in demo mode only' }) demo: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lockedUntil: Date | null;
  @FlagField({ description: 'the password was set by somebody else and not changed since' }) passwordGiven: boolean;
  @WholeNumberField({ description: 'for If-Match' }) revision: number;
}

export class UserPage {
  @ListField(() => UserView) items: UserView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
