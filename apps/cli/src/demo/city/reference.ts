import type { ApiClient } from '#libs/http';
import { citySuppliers, type CitySupplier } from './suppliers.js';

const part = (component: string, maker: string, model: string, placement: string) => ({
  ...{ component, maker, model, marking: model, placement },
});

/** What is on the board of every sealed sample 封样; the clock's battery first. */
export const sealedComponents = [
  part('时钟电池', '演示电池', 'ER14250', 'BT1'),
  part('主控芯片', '演示微电子', 'MC32L0', 'U1'),
  part('计量芯片', '演示微电子', 'ME9811', 'U3'),
  part('载波模块', '演示通信', 'PL3000', 'U7'),
  part('负荷开关', '演示电器', 'KD-80A', 'K1'),
  part('液晶显示屏', '演示光电', 'LC-8X', 'LCD1'),
] as const;

/** Suppliers, meter types and their sealed samples that are not there yet: several cities share them. */
export async function makeReference(lead: ApiClient): Promise<void> {
  const supplies = lead.as('supplies');
  const { items } = await supplies.get<{ items: { code: string }[] }>('/suppliers?limit=1000');
  const known = new Set(items.map(({ code }) => code));
  for (const supplier of citySuppliers.filter(({ code }) => !known.has(code))) {
    await supplies.post('/suppliers', { code: supplier.code, name: supplier.name });
    for (const model of modelsOf(supplier)) {
      await supplies.post('/meter-models', model);
      await lead.post('/sealed-samples', { modelCode: model.code, components: sealedComponents });
    }
  }
}

function modelsOf({ code, name, models }: CitySupplier) {
  return models.map(([ending, title, currentSpec]) => ({
    ...{ code: `DDZY-${code}${ending}`, name: `${title} ${name}`, supplierCode: code, accuracyClass: '2', phases: 1 },
    ...{ connection: 'direct', ratedVoltage: '220', currentSpec, impPerKwh: currentSpec === '5(60)A' ? 1200 : 800 },
  }));
}
