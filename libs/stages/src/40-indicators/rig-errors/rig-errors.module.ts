import { Module } from '@nestjs/common';
import { PositionCellsRepository } from './position-cells.repository.js';
import { RigErrors } from './rig-errors.service.js';
import { RigTalliesRepository } from './rig-tallies.repository.js';
import { VerifierTalliesRepository } from './verifier-tallies.repository.js';

@Module({
  providers: [RigErrors, RigTalliesRepository, PositionCellsRepository, VerifierTalliesRepository],
  exports: [RigErrors],
})
export class RigErrorsModule {}
