import { Injectable } from '@nestjs/common';
import { checkIfMatch, type Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { Component } from '#rules/12-incoming-inspection';
import { Audit } from '#stages/00-platform/audit';
import type { ChangeSealedSample, CreateSealedSample, SealedSampleView } from './sealed-samples.dto.js';
import { SealedSamplesReadModel } from './sealed-samples.read-model.js';
import { SealedSamplesRepository } from './sealed-samples.repository.js';

@Injectable()
export class SealedSamples {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: SealedSamplesRepository,
    private readonly views: SealedSamplesReadModel,
    private readonly audit: Audit,
  ) {}

  create(actor: Actor, { modelCode, contractNo = '', components }: CreateSealedSample): Promise<SealedSampleView> {
    refuseRepeated(components);
    return this.transaction.run(async (manager) => {
      const modelId = await this.views.modelId(manager, modelCode);
      const id = await this.repository.insert(manager, modelId, contractNo);
      if (id === null) {
        throw new DomainError('already-exists', { what: 'sealed sample', id: [modelCode, contractNo].join('/') });
      }
      await this.repository.write(manager, id, 1, { components, reason: null, writtenById: actor.userId });
      const act = { action: 'sealed-samples.create', objectType: 'sealed-sample', objectId: id };
      await this.audit.write(manager, actor, { ...act, after: { modelCode, contractNo, components } });
      return this.views.one(id, manager);
    });
  }

  /** A new version of the list; the old ones stay with the comparisons that were made with them. */
  change(actor: Actor, id: string, wanted: ChangeSealedSample, ifMatch: string): Promise<SealedSampleView> {
    const { components, reason } = wanted;
    refuseRepeated(components);
    return this.transaction.run(async (manager) => {
      const before = await this.views.one(id, manager);
      const { version } = (await this.repository.lock(manager, id)) ?? { version: before.revision };
      checkIfMatch(ifMatch, version);
      await this.repository.write(manager, id, version + 1, { components, reason, writtenById: actor.userId });
      const act = { action: 'sealed-samples.change', objectType: 'sealed-sample', objectId: id, reason };
      const after = { version: version + 1, components };
      await this.audit.write(manager, actor, { ...act, before: { version, components: before.components }, after });
      return this.views.one(id, manager);
    });
  }
}

function refuseRepeated(components: readonly Component[]): void {
  const names = components.map(({ component }) => component.trim());
  const at = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (at < 0) return;
  const params = { component: names[at] };
  const fault = { pointer: `/components/${at}/component`, code: 'repeated-component', params, received: names[at] };
  throw new DomainError('repeated-component', params, [fault]);
}
