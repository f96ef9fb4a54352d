import { Injectable } from '@nestjs/common';
import { StagedPoints } from '../import-points/index.js';
import { VerificationWork } from '../recording/index.js';

/** What becomes of the halves that the rows of a file are cut into. */
@Injectable()
export class WideWork {
  constructor(
    readonly points: StagedPoints,
    readonly of: VerificationWork,
  ) {}
}
