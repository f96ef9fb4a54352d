export * from './entities/index.js';
export { dataSourceOptions, migrate } from './data-source.js';
export { Conditions } from './conditions.js';
export { Transaction } from './transaction.js';
export { CopyBlocks } from './copy-blocks.js';
export { CopyWriter, copyField, copyRows } from './copy.js';
export { PersistenceModule } from './persistence.module.js';
export { EmbeddedPostgres } from './embedded/index.js';
export { storableJson, storableText } from './storable.js';
