import type { EntityManager } from 'typeorm';
import type { PasswordPolicy } from '#rules/00-platform';
import { clock } from '#libs/clock';
import { Settings } from '../settings/index.js';

/** The rules of signing in, which the security administrator sets. */
export interface SecurityPolicy {
  password: PasswordPolicy;
  /** Failures in a row that lock an account, and for how long. */
  lockFailures: number;
  lockMinutes: number;
  sessionHours: number;
}

/** As it is in force today. */
export async function securityPolicy(manager: EntityManager): Promise<SecurityPolicy> {
  const settings = new Settings();
  const day = clock.today();
  const values = await settings.values(manager, day);
  const whole = (name: string): number => Number(values[`security.${name}`]);
  return {
    password: { length: whole('password-length'), kinds: whole('password-kinds') },
    lockFailures: whole('lock-failures'),
    lockMinutes: whole('lock-minutes'),
    sessionHours: whole('session-hours'),
  };
}
