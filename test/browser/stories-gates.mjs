/** A batch on its way to full verification, with what may happen on it: passed, mended and inspected again, sent back. */
import assert from 'node:assert/strict';
import { sealed } from './gates-data.mjs';

export async function walksThroughEveryGate({ page }, { gates }) {
  const at = (name, screen = '') => page.goto(`/batches/${gates[name]}${screen}`);
  await at('walked', '/comparison');
  for (const { component } of sealed)
    await page.getByRole('radiogroup', { name: component }).getByText('一致', { exact: true }).click();
  await page.getByText('全部一致：货物入库').waitFor();
  await page.getByRole('button', { name: '提交比对结论' }).click();
  await page.getByText('比对合格，与封样一致').waitFor();
  await count(page);
  await testForEmc(page);
  await rejectMendAccept(page);
  await at('walked');
  await page.getByText('全检中').first().waitFor();
  await page.goto(`/problems?batchNo=${gates.walked}`);
  await page.getByText('整改后第 2 次抽样验收再次不合格').waitFor();
  await page.getByText('第 2 次抽样验收后的整改超期').waitFor();

  await at('byHand', '/comparison');
  for (const [label, text] of Object.entries({ 元器件: '主控芯片', 封样: 'STM32L0', 到货样品: 'GD32' }))
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByText('不一致', { exact: true }).click();
  await page.getByRole('button', { name: '提交比对结论' }).click();
  await sendBack(page, '比对不合格，1 项与封样不一致');

  await at('atEmc', '/emc');
  await page.getByRole('radio', { name: '不合格' }).check();
  const form = page.locator('.ant-card', { hasText: '已有报告，直接登记结果' });
  await form.getByLabel('报告编号').fill('EMC-9');
  await form.getByLabel('检测机构').fill('省计量科学研究院');
  const { items } = await ask(page, `/api/v1/meters?batchNo=${gates.atEmc}&limit=1`);
  await form.getByLabel('试验样品资产编号').fill(items[0].assetNo);
  await form.getByRole('button', { name: '登记结果' }).click();
  await sendBack(page, '试验不合格，报告 EMC-9，整批退回供应商');

  await at('rejected', '/sampling');
  await dispose(page, '整批退回供应商');
  await page.getByText('处置：整批退回供应商。').waitFor();
  await page.getByText('未进行').nth(1).waitFor();
  assert.equal(await page.getByText('未进行').count(), 2);
}

/** Through the step of the path, box by box as listed. */
async function count(page) {
  await page.getByRole('link', { name: '到货', exact: true }).click();
  await page.getByLabel('送货单号').fill('SH-25');
  await page.getByRole('button', { name: '未点的箱按清单数填入' }).click();
  await page.getByRole('button', { name: '登记入库' }).click();
  await page.getByText('实点 30 只，与送货单相符').waitFor();
}

async function testForEmc(page) {
  await page.getByRole('link', { name: '电磁兼容', exact: true }).click();
  await page.getByLabel('检测机构').first().fill('省计量科学研究院');
  await page.getByRole('button', { name: '抽取样品并登记送检' }).click();
  await page.getByText('等待检测机构答复').waitFor();
  await page.getByRole('radio', { name: '合格', exact: true }).check();
  await page.getByLabel('报告编号').fill('EMC-25');
  await page.getByRole('button', { name: '登记结果' }).click();
  await page.getByText('试验合格，报告 EMC-25').waitFor();
}

/**
 * Rejected by its first meter (Ac 0), mended, rejected again, mended after its day, drawn a third time; of that sample some are
 * scanned, the rest comes from a bench.
 */
async function rejectMendAccept(page) {
  await page.getByRole('link', { name: '抽取样品' }).click();
  await page.waitForURL('**/sampling');
  await page.getByText('样品一经抽取不能重抽').waitFor();
  await page.getByRole('button', { name: '抽取样品' }).click();
  await rejectToMend(page);
  await page.getByRole('button', { name: '登记整改完成' }).click();
  await page.getByRole('dialog').getByLabel('整改情况').fill('更换显示屏');
  await page.getByRole('dialog').getByRole('button', { name: '登记整改完成' }).click();
  await page.getByRole('button', { name: '抽取样品' }).click();
  await page.getByText('整改后第 1 次复检').waitFor();
  await rejectToMend(page);
  const batch = `/api/v1${new URL(page.url()).pathname.replace('/sampling', '')}`;
  await ask(page, `${batch}/rectification/done`, { doneOn: '2099-01-01', report: '再次更换显示屏' });
  await page.reload();
  await page.getByRole('button', { name: '抽取样品' }).click();
  await page.getByText('整改后第 2 次复检').waitFor();
  const address = `${batch}/sampling-acceptance`;
  const sample = (await ask(page, `${address}/sample?limit=100`)).items;
  const [scanned, rest] = [sample.slice(0, 3), sample.slice(3)];
  for (const { assetNo } of scanned) {
    await page.getByLabel('扫描或输入资产编号后回车').fill(assetNo);
    await page.keyboard.press('Enter');
    await page.getByText('号样品', { exact: false }).first().waitFor();
    await page.keyboard.press('1');
    await page.getByText(`${assetNo} 合格`).waitFor();
  }
  const results = rest.map(({ assetNo }) => ({ assetNo, result: 'pass' }));
  assert.equal(await ask(page, `${address}/results`, { results }), 'accepted');
  await page.reload();
  await page.getByText('接收：不合格 0 只，不超过接收数 0').waitFor();
}

/** By the first meter that is listed. */
async function rejectToMend(page) {
  await page
    .getByRole('combobox', { name: /^不合格 / })
    .first()
    .click();
  await page.locator('.ant-select-item-option', { hasText: '显示' }).click();
  await page.getByText('不接收：不合格 1 只，达到拒收数 1').waitFor();
  await dispose(page, '供应商限期整改');
  await page.getByText('已告知营销').waitFor();
}

async function dispose(page, action) {
  await page.getByRole('button', { name: '处置不接收批' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(action, { exact: true }).click();
  await dialog.getByRole('button', { name: '处置不接收批' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The question that comes before a whole batch goes back. */
async function sendBack(page, words) {
  await page
    .locator('.ant-popconfirm')
    .getByRole('button', { name: /确 ?定/ })
    .click();
  await page.getByText(words).waitFor();
  await page.getByText('未进行').first().waitFor();
}

/** As the signed-in person; of a change its verdict. */
const ask = (page, url, body) =>
  page.evaluate(
    async ({ url, body }) => {
      const { token } = JSON.parse(localStorage.getItem('zhunheng.session'));
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      const change = body && { method: 'POST', body: JSON.stringify(body) };
      const answer = await (await fetch(url, { headers, ...change })).json();
      return body ? answer.verdict : answer;
    },
    { url, body },
  );
