export { createBatch } from './made-batch.js';
export { startServer, type ServerProcess } from './server-process.js';
export { testAudit } from './test-audit.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
export { openApp, Requests, TestApp, testDay, type Processes, type TestAppOptions } from './test-app.js';
export { RecordedFacts, type Fact } from './recorded-facts.js';
