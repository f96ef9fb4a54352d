export { OwnCardsRepository } from './own-cards.repository.js';
export { VerifierCards } from './verifier-cards.service.js';
export { VerifierScorecardsController } from './verifiers.controller.js';
export { VerifiersReadModel } from './verifiers.read-model.js';
export { VerifierScorecards } from './verifiers.service.js';
