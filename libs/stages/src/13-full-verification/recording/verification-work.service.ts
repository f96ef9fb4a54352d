import { Injectable } from '@nestjs/common';
import { VerificationRecorder } from './verification-recorder.service.js';
import { VerificationWithdrawal } from './verification-withdrawal.service.js';

/** What becomes of staged halves. */
@Injectable()
export class VerificationWork {
  constructor(
    readonly recorder: VerificationRecorder,
    readonly withdrawal: VerificationWithdrawal,
  ) {}
}
