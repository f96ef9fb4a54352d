export { OrganisationModule } from './organisation.module.js';
export { loadDemoOrganisation } from './demo-organisation.js';
