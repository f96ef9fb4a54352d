/** Batches at the gates before full verification: one that waits at each, and some for the stories to walk on. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const day = '2026-11-01';
const part = (component, model) => ({ component, maker: '意法', model, marking: model, placement: 'U1' });
export const sealed = [part('主控芯片', 'STM32L0'), part('计量芯片', 'V9811')];

/** All as they arrive; of the type without a list only the one that is compared by hand. */
const wanted = {
  ...{ atComparison: 21, sent: 22, toDraw: 23, inspecting: 24, walked: 25, byHand: 26, atEmc: 27, rejected: 28 },
};

export async function makeGates(lead, folder, writeFiles) {
  const supplies = lead.as('supplies');
  const { id } = await lead.post('/sealed-samples', { modelCode: 'DDZY-HD01', components: sealed });
  const gates = { sealedSampleId: id };
  const rows = [];
  for (const [name, number] of Object.entries(wanted)) {
    const modelCode = name === 'byHand' ? 'DDZY-HD02' : 'DDZY-HD01';
    const { batchNo, files } = await writeFiles(String(number), join(folder, name));
    await supplies.post('/batches', { batchNo, supplierCode: 'HD01', modelCode, quantity: 30, arrivedOn: day });
    const [head, ...lines] = (await readFile(files.arrival, 'utf8')).trim().split('\n');
    rows.push(...(rows.length === 0 ? [head] : []), ...lines);
    gates[name] = batchNo;
  }
  const path = join(folder, 'gates.csv');
  await writeFile(path, `${rows.join('\n')}\n`);
  await lead.commit(await lead.upload('arrival-meters', path));
  await advance(lead, gates);
  return gates;
}

async function advance(lead, gates) {
  const at = (name) => ({ post: (path, body = {}) => lead.post(`/batches/${gates[name]}/${path}`, body) });
  const compared = { result: 'pass', comparedOn: day, components: sealed };
  for (const name of ['sent', 'toDraw', 'inspecting', 'atEmc', 'rejected'])
    await at(name).post('component-comparison', compared);
  for (const name of ['sent', 'toDraw', 'inspecting', 'rejected'])
    await at(name).post('emc-samples', {
      institute: '省计量科学研究院',
      letterNo: '函-7',
      sentOn: day,
      dueOn: '2026-11-20',
    });
  for (const name of ['toDraw', 'inspecting', 'rejected'])
    await at(name).post('emc-test', {
      result: 'pass',
      institute: '省计量科学研究院',
      reportNo: `EMC-${name}`,
      testedOn: day,
    });
  const boxes = Array.from({ length: 3 }, (_, box) => ({
    boxNo: `BX26990023${String(box).padStart(5, '0')}`,
    counted: box < 2 ? 12 : 6,
  }));
  await at('toDraw').post('store-receipt', { deliveryNoteNo: 'SH-23', receivedOn: day, boxes });
  await at('inspecting').post('sampling-acceptance', { seed: 'inspecting' });
  const { sample } = await at('rejected').post('sampling-acceptance', { seed: 'rejected' });
  const results = [{ assetNo: sample[0], result: 'fail', faultKind: 'display' }];
  await at('rejected').post('sampling-acceptance/results', { results });
}
