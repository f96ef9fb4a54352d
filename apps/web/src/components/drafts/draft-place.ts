import { session } from '../../session/session.js';
import { draftText, readDraft, type Kept } from './draft-text.js';

/** Where one form's draft is kept on this computer, for whoever is signed in and nobody else. */
export class DraftPlace {
  private readonly key: string;

  constructor(name: string) {
    this.key = `zhunheng.draft.${session.get()?.user.username ?? ''}.${name}`;
  }

  read(): Kept | null {
    try {
      const kept = readDraft(localStorage.getItem(this.key), new Date());
      if (kept === null) this.forget();
      return kept;
    } catch {
      return null;
    }
  }

  /** A browser that keeps nothing does not hinder typing. */
  write(values: unknown): void {
    try {
      localStorage.setItem(this.key, draftText(values, new Date()));
    } catch {
      this.forget();
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing could be kept there either.
    }
  }

  get kept(): boolean {
    return this.read() !== null;
  }
}
