export { SupplierScorecardsController } from './suppliers.controller.js';
export { SupplierScorecards } from './suppliers.service.js';
export { SupplierDetailReadModel } from './supplier-detail.read-model.js';
export { SupplierFactsReadModel } from './supplier-facts.read-model.js';
