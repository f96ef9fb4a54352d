import type { Requests, TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';
import { GateRoom } from './gate-room.js';
import { hasPoppler, Printed } from './printed.js';
import { RigRoom } from './rig-room.js';

let app: TestApp;
let returned: RigRoom;
let mending: RigRoom;
let sampled: GateRoom;

beforeAll(async () => {
  app = await openTestApp();
  returned = await RigRoom.with(app, 40);
  await returned.verify(['creeping', 'creeping', 'creeping', 'starting']);
  await returned.judge().expect(201);
  await returned.lead.post(`/batches/${returned.batchNo}/return`).send({ reason: '潜动不合格，无法整改' }).expect(201);
  const taken = { handedOn: '2026-11-20', takenBy: '王师傅', carrier: '顺风物流', vehicleNo: '鄂A12345' };
  const supplies = await app.as('supplies');
  const some = { ...taken, assetNos: returned.assetNos.slice(0, 3) };
  await supplies.post(`/batches/${returned.batchNo}/handovers`).send(some).expect(201);
  mending = await RigRoom.with(app, 40);
  await mending.verify(['creeping', 'creeping', 'creeping']);
  await mending.judge().expect(201);
  sampled = await GateRoom.with(app, 60);
  await sampled.sampled('rejected', { seed: '2026-11-02/a' });
});
afterAll(() => app.close());

const print = (who: Requests, path: string, body: object): ReturnType<Requests['post']> =>
  who
    .post(`/prints/${path}`)
    .send(body)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

const pdfOf = async (user: string, path: string, body: object): Promise<Buffer> => {
  const answer = await print(await app.as(user), path, body).expect(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  return answer.body as Buffer;
};

describe('a letter', () => {
  it('is for a batch in the state that gives cause for it', async () => {
    const supplies = await app.as('supplies');
    const refused = await print(supplies, 'letters/return', { batchNos: [mending.batchNo] }).expect(409);
    expect(JSON.parse((refused.body as Buffer).toString())).toMatchObject({ from: 'rectification', to: 'returned' });
    await print(supplies, 'letters/rectification', { batchNos: [returned.batchNo] }).expect(409);
    await print(supplies, 'letters/return', { batchNos: ['nothing'] }).expect(404);
    await print(supplies, 'letters/love', { batchNos: [mending.batchNo] }).expect(400);
    await print(await app.as('crew'), 'letters/emc', { batchNos: [mending.batchNo] }).expect(403);
  });

  it('has the head that the settings say, from its day on', async () => {
    const company = {
      ...{ name: '江城供电公司', department: '计量部', address: '江城路 1 号', phone: '027-1234' },
      ...{ logoText: '江电', sealText: '公章' },
    };
    const admin = await app.as('sysadmin');
    const change = { value: company, effectiveFrom: '2026-01-01', reason: '抬头' };
    await admin.put('/settings/prints.company').set('If-Match', '*').send(change).expect(200);
    expect((await pdfOf('supplies', 'letters/emc', { batchNos: [mending.batchNo] })).subarray(0, 5).toString()).toBe(
      '%PDF-',
    );
    const bad = { ...change, value: { name: 'x' } };
    await admin.put('/settings/prints.company').set('If-Match', '*').send(bad).expect(422);
  });
});

const looked = hasPoppler() ? describe : describe.skip;

looked('a printed paper', () => {
  it.each<[string, () => Promise<Buffer>, string[], number]>([
    [
      'return-letter',
      () => pdfOf('supplies', 'letters/return', { batchNos: [returned.batchNo] }),
      [
        '电能表退货函',
        '潜动不合格，无法整改',
        '退货清单：40 只',
        '余 37 只待提',
        '公章',
        '退货电能表交接单',
        '王师傅',
        '鄂A12345',
        '尚有 37 只在库',
      ],
      2,
    ],
    [
      'rectification-letter',
      () => pdfOf('marketing', 'letters/rectification', { batchNos: [mending.batchNo] }),
      ['电能表质量整改通知', '批量质量隐患', '92.50 %', '潜动', '第 1 页 共 1 页'],
      1,
    ],
    [
      'emc-letter',
      () => pdfOf('lead', 'letters/emc', { batchNos: [mending.batchNo], sampleAssetNos: mending.assetNos.slice(0, 2) }),
      ['电磁兼容试验送检函', '±10 %', '23 ℃ ± 2 ℃', '误差标准偏差 σ'],
      1,
    ],
    [
      'sampling-report',
      () => pdfOf('marketing', 'sampling-reports', { batchNos: [sampled.batchNo] }),
      ['电能表抽样验收报告', 'GB/T 2828.1', '正常检验', '2026-11-02/a', '显示', '该批次不接收', 'Ac / Re'],
      1,
    ],
    [
      'emc-letter-sent',
      () => pdfOf('lead', 'letters/emc', { batchNos: [sampled.batchNo] }),
      ['省计量院：', '样品数量2只', '34300010003'],
      1,
    ],
    [
      'certificate',
      () => pdfOf('verifier', 'certificates', { assetNos: [mending.assetNos[5], mending.assetNos[0]] }),
      [
        '检定证书',
        '准予作2级使用',
        '2034年11月1日',
        'JJG 596-2012',
        '检定结果通知书',
        '不合格项目：潜动。',
        '尚未签字',
        '±2.0',
      ],
      2,
    ],
    [
      'problem-report',
      () => pdfOf('marketing', 'problem-reports', { nos: ['QP-2026-0001'] }),
      ['质量问题8D报告', 'D1团队与期限', '第1轮全检判定批量质量隐患', 'D8效果验证与关闭', '尚未填写'],
      1,
    ],
    [
      'verification-report',
      () => pdfOf('leader', 'verification-reports', { batchNos: [returned.batchNo, mending.batchNo] }),
      ['电能表批次检定报告', '存在批量质量隐患', '90.00 %', '检定人员', '第 1 页 共 1 页'],
      2,
    ],
  ])('%s has its glyphs, and nothing is cut', async (name, pdf, words, pages) => {
    const paper = new Printed(await pdf(), name);
    const text = paper.text.replace(/\s+/g, '');
    for (const word of words) expect(text).toContain(word.replace(/\s+/g, ''));
    expect(paper.pages.length).toBeGreaterThanOrEqual(pages);
    expect(paper.fonts).toMatch(/NotoSansSC\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
    expect(paper.inkAtEdges(8)).toBe(0);
    // A glyph that the font has not is read back as nothing that was asked for.
    expect(text).not.toMatch(/\ufffd|\u0000/);
  });

  it('labels hold the number as bars and as people read it, a sheet of many', async () => {
    const paper = new Printed(await pdfOf('verifier', 'labels', { batchNo: mending.batchNo, size: '64x34' }), 'labels');
    expect(paper.pages).toHaveLength(2);
    const first = mending.assetNos[0] ?? '';
    expect(paper.text).toContain(first.slice(0, 12));
    expect(paper.text).toContain(first.slice(12));
    expect(paper.inkAtEdges(4)).toBe(0);
    const few = await pdfOf('verifier', 'labels', { assetNos: mending.assetNos.slice(0, 11), size: '99x57' });
    expect(new Printed(few, 'labels-large').pages).toHaveLength(2);
    await print(await app.as('verifier'), 'labels', { batchNo: 'nothing' }).expect(404);
  });
});
