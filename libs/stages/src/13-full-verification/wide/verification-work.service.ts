import { Injectable } from '@nestjs/common';
import { VerificationRecorder, VerificationWithdrawal } from '../recording/index.js';

/** What becomes of staged halves. */
@Injectable()
export class VerificationWork {
  constructor(
    readonly recorder: VerificationRecorder,
    readonly withdrawal: VerificationWithdrawal,
  ) {}
}
