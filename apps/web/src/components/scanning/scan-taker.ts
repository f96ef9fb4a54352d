import { Store } from '../../preferences/store.js';

/** A screen that wants what is scanned for itself, such as scan entry; null: a scan opens the life file of its meter. */
export const scanTaker = new Store<((scanned: string) => void) | null>(null);
