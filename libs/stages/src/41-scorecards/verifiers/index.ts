export { VerifierScorecardsController } from './verifiers.controller.js';
export { VerifiersReadModel } from './verifiers.read-model.js';
export { VerifierScorecards } from './verifiers.service.js';
