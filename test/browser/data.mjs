/** What the screens show: a batch judged a hidden defect, one in verification, one just arrived, a file with bad rows. */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeGates } from './gates-data.mjs';
import { root } from './product.mjs';

const built = (path) => import(join(root, 'dist', path));

function story(number, faults, meters = 60) {
  return {
    batchNo: `26261199000000${number}`,
    taskNo: `39261199000000${number}`,
    serialPrefix: `269900${number}`,
    meters,
    firstDay: '2026-11-02',
    rigs: [1],
    positions: 60,
    verifiers: ['V001'],
    checkers: ['C001'],
    faults,
    seed: Number(number),
  };
}

export async function makeData(origin, folder) {
  const { ApiClient } = await built('libs/http/src/index.js');
  const { writeRigFiles } = await built('apps/cli/src/demo/write-rig-files.js');
  const lead = new ApiClient(origin, 'lead');
  await reference(lead.as('supplies'));
  const made = {};
  for (const [name, number, faults, meters] of [
    ['defect', '11', { 'clock-daily-error': 3, appearance: 1 }],
    ['open', '12', { 'basic-error': 1 }],
    ['arrived', '13', {}],
    ['checked', '14', { 'clock-daily-error': 1 }, 500],
    ['scanned', '15', {}],
    ['mended', '16', {}, 30],
    ['waiting', '17', {}, 30],
    ['watched', '18', {}],
  ]) {
    const told = story(number, faults, meters);
    made[name] = { batchNo: told.batchNo, meters: told.meters, files: await writeRigFiles(told, join(folder, name)) };
    await arrive(lead, made[name], told.meters);
  }
  await verify(lead, made.defect);
  await lead.post(`/batches/${made.defect.batchNo}/full-verification/judge`, {});
  await verify(lead, made.checked);
  await openRound(lead, made.open.batchNo);
  await openRound(lead, made.scanned.batchNo);
  await openRound(lead, made.mended.batchNo);
  await lead.idle();
  const { items } = await lead.get(`/meters?batchNo=${made.defect.batchNo}&verdict=fail&limit=1`);
  for (const batch of [made.open, made.scanned, made.waiting]) {
    const list = await lead.get(`/meters?batchNo=${batch.batchNo}&limit=60`);
    batch.assetNos = list.items.map((meter) => meter.assetNo);
  }
  const gates = await makeGates(lead, folder, async (number, place) => {
    const told = story(number, {}, 30);
    return { batchNo: told.batchNo, files: await writeRigFiles(told, place) };
  });
  const template = await lead.post('/imports/profiles', {
    ...{ kind: 'verification-wide', name: '二号台单相', header: ['条码', '台位', '1.0Ib 1.0', '检定员', '其他'] },
    columns: { 条码: 'BAR_CODE', 台位: 'POSITION_NO', '1.0Ib 1.0': 'Ib/1.0/all', 检定员: 'DETECT_PERSON', 其他: '' },
    constants: { DETECT_EQUIP_NO: '2', DETECT_DATE: '2026-11-02', AUDIT_PERSON: 'C001' },
    values: { 检定员: { 小王: 'V001' } },
  });
  return {
    ...made,
    templateId: template.id,
    folder,
    gates,
    assetNo: items[0].assetNo,
    bad: await badFile(made.arrived.files.arrival, folder),
  };
}

async function reference(supplies) {
  await supplies.post('/suppliers', { code: 'HD01', name: '海东电表' });
  for (const code of ['DDZY-HD01', 'DDZY-HD02']) {
    await supplies.post('/meter-models', {
      ...{ code, name: '单相智能电能表', supplierCode: 'HD01', accuracyClass: '2', phases: 1 },
      ...{ connection: 'direct', ratedVoltage: '220', currentSpec: '5(60)A', impPerKwh: 1200 },
    });
  }
}

async function arrive(lead, { batchNo, files }, quantity) {
  const batch = { batchNo, supplierCode: 'HD01', modelCode: 'DDZY-HD01', quantity, arrivedOn: '2026-11-01' };
  await lead.as('supplies').post('/batches', batch);
  await lead.commit(await lead.upload('arrival-meters', files.arrival));
}

async function openRound(lead, batchNo) {
  await lead.post(`/batches/${batchNo}/pass-to-verification`, { reason: '浏览器测试' });
  await lead.post(`/batches/${batchNo}/full-verification`, {});
}

async function verify(lead, { batchNo, files }) {
  await openRound(lead, batchNo);
  await lead.commit(await lead.upload('basicerr', files.basicErr));
  await lead.commit(await lead.upload('detect-rslt', files.detectRslt));
}

/** Two numbers with a wrong check digit among good rows. */
async function badFile(arrival, folder) {
  const lines = (await readFile(arrival, 'utf8')).split('\n');
  for (const at of [2, 5])
    lines[at] = lines[at].replace(/(\d{21})(\d)/, (_, head, digit) => head + ((Number(digit) + 1) % 10));
  const path = join(folder, 'bad-rows.csv');
  await writeFile(path, lines.join('\n'));
  return path;
}
