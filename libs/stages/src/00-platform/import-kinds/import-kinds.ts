import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/rules';
import type { ImportKind } from './import-kind.js';

/** The kinds of files that there are; each stage adds its own when it is built. */
@Injectable()
export class ImportKinds {
  private readonly kinds = new Map<string, ImportKind>();

  register(kind: ImportKind): void {
    this.kinds.set(kind.name, kind);
  }

  get all(): ImportKind[] {
    return [...this.kinds.values()];
  }

  find(name: string): ImportKind | undefined {
    return this.kinds.get(name);
  }

  /** @throws DomainError `import-kind-unknown` */
  get(name: string): ImportKind {
    const kind = this.kinds.get(name);
    if (!kind) throw new DomainError('import-kind-unknown', { kind: name, kinds: [...this.kinds.keys()].join(', ') });
    return kind;
  }
}
