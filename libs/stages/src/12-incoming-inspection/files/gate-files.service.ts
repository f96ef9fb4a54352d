import { Injectable } from '@nestjs/common';
import type { Actor, Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import type { AttachmentObject } from '#rules/00-platform';
import { type AttachFile, Attachments, type LinkedFile } from '#stages/00-platform/attachments';
import { BatchMoves } from '#stages/11-arrival';
import { GateRecord } from '../gates/index.js';
import { SealedSampleFiles } from './sealed-sample-files.service.js';

type GateObject = Extract<AttachmentObject, 'component-comparison' | 'emc-test'>;

/** Pictures and reports of the gates: of the arrived sample, of the sealed one, of the institute. */
@Injectable()
export class GateFiles {
  constructor(
    private readonly transaction: Transaction,
    private readonly attachments: Attachments,
    private readonly moves: BatchMoves,
    private readonly record: GateRecord,
    private readonly samples: SealedSampleFiles,
  ) {}

  async of(objectType: AttachmentObject, objectId: string): Promise<Page<LinkedFile>> {
    return { items: await this.attachments.of(objectType, objectId), nextCursor: null };
  }

  /** The same file again changes nothing. */
  async attachToBatch(
    actor: Actor,
    objectType: GateObject,
    batchNo: string,
    file: AttachFile,
  ): Promise<Page<LinkedFile>> {
    await this.transaction.run(async (manager) => {
      const batch = await this.moves.lock(manager, batchNo);
      if (!(await this.attachments.link(manager, actor, { objectType, objectId: batchNo, ...file }))) return;
      const details = { gate: objectType, ...file };
      const action = `${objectType}.attach`;
      await this.record.write(manager, actor, batch, { kind: 'file-attached', action, details, after: file });
    });
    return this.of(objectType, batchNo);
  }

  async attachToSealedSample(actor: Actor, id: string, file: AttachFile): Promise<Page<LinkedFile>> {
    await this.transaction.run((manager) => this.samples.attach(manager, actor, id, file));
    return this.of('sealed-sample', id);
  }
}
