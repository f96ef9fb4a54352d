import { Tables1795478216028 } from './1795478216028-tables.js';
import { Defaults1795478216029 } from './1795478216029-defaults.js';

/** In order; a new one is added by hand below the last. */
export const migrations = [Tables1795478216028, Defaults1795478216029];
