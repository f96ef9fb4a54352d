import { Injectable } from '@nestjs/common';
import type { Actor, SignedInRequest } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { Files, readUpload, receivedOf, type IncomingFile, type KeptFile } from '../files/index.js';
import { FileRecognition } from '../file-recognition/index.js';
import { ImportKinds } from '../import-kinds/index.js';
import { openRows } from '../rows/index.js';
import { unknownKind } from './imports.repository.js';
import { ImportsService, type Started } from './imports.service.js';

const mostBytes = 2 ** 30;

/** Takes files in: on disk for good, then known, then answered. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly transaction: Transaction,
    private readonly files: Files,
    private readonly kinds: ImportKinds,
    private readonly recognition: FileRecognition,
    private readonly imports: ImportsService,
  ) {}

  /** A form with `kind` and `file`. */
  async receiveForm(actor: Actor, request: SignedInRequest): Promise<Started> {
    const { kind, fileName, kept } = await readUpload(request, (file) => this.keep(actor, file));
    request.received = receivedOf(kind, fileName, kept.sha256);
    return this.begin(actor, kind, { fileName, kept });
  }

  /** @throws DomainError `import-kind-unknown`, `not-permitted`, `too-large` */
  async receive(actor: Actor, file: IncomingFile): Promise<Started> {
    return this.begin(actor, file.kind, { fileName: file.name, kept: await this.keep(actor, file) });
  }

  /** A kind that is known already is looked at first, so that what is not permitted leaves nothing behind. */
  private async keep(actor: Actor, { content, kind }: IncomingFile): Promise<KeptFile> {
    if (kind !== null) this.refuseUnlessPermitted(actor, kind);
    return this.files.keep(content, { maxBytes: mostBytes });
  }

  private async begin(
    actor: Actor,
    given: string | null,
    { fileName, kept }: { fileName: string; kept: KeptFile },
  ): Promise<Started> {
    const kind = given ?? (await this.kindOf(kept));
    if (kind !== unknownKind || given !== null) this.refuseUnlessPermitted(actor, kind);
    return this.transaction.run(async (manager) => {
      await this.files.record(manager, kept, { name: fileName, storedById: actor.userId });
      return this.imports.start(manager, actor, { kind, fileName, sha256: kept.sha256 });
    });
  }

  private refuseUnlessPermitted(actor: Actor, kindName: string): void {
    const { action } = this.kinds.get(kindName);
    if (!mayDo(actor.roles, action)) throw new DomainError('not-permitted', { action });
  }

  /** What cannot be told is left to the check, which says why. */
  private async kindOf({ sha256 }: KeptFile): Promise<string> {
    try {
      const source = await openRows(this.files.pathOf(sha256));
      return (await this.recognition.recognise(await source.tops(), null)).kind?.name ?? unknownKind;
    } catch (error) {
      if (error instanceof DomainError) return unknownKind;
      throw error;
    }
  }
}
