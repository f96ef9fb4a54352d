export { AuditAnchors } from './audit-anchors.service.js';
export { AnchorFile } from './anchor-file.js';
export { type Anchor, type AnchorsRead } from './anchor.js';
export { AuditKeys, keyFile, rotateKeyFile } from './audit-keys.js';
export { AuditProofModule } from './audit-proof.module.js';
export { ChainHeads, chainStart, type ChainHead } from './chain-head.repository.js';
