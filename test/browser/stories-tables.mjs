/** Lists as people work with them: arranged, kept, shared, and led to from a number. */
import assert from 'node:assert/strict';
import { openPage, signedIn } from './browser.mjs';
import { until } from './until.mjs';

/** From a bad number to the meters behind it: at most three clicks. */
export async function leadsFromTheNumberToTheMeters({ page }, { defect }) {
  await page.goto('/indicators?period=2026-11&scope=batch');
  let clicks = 0;
  const row = page.locator('tr', { hasText: defect.batchNo }).first();
  await row.locator('a.number').first().click();
  clicks += 1;
  await page.waitForURL('**/rows?**');
  await page.getByText('只看不合格').click();
  clicks += 1;
  await page.locator('td a[href^="/meters/"]').first().click();
  clicks += 1;
  await page.waitForURL(/\/meters\/\d{22}$/);
  assert.ok(clicks <= 3, `${clicks} clicks`);
}

/** Columns stay as they were arranged, over a reload and on another machine. */
export async function keepsTheColumns({ page }, _data, origin) {
  await page.goto('/batches');
  await page.getByRole('button', { name: '列设置' }).click();
  const settings = page.locator('.column-settings');
  await settings.getByRole('checkbox', { name: '合同号' }).click();
  await settings.getByRole('checkbox', { name: '型号' }).click();
  await settings.getByRole('button', { name: '“状态”后移' }).click();
  const wanted = ['批次号', '供应商', '状态', '数量', '检定进度', '结论', '到货日期', '合同号'];
  await until(async () => assert.deepEqual(await headsOf(page), wanted));
  await page.waitForTimeout(300);
  await page.reload();
  await until(async () => assert.deepEqual(await headsOf(page), wanted));
  const other = await openPage(page.context().browser(), {
    ...{ origin, session: await signedIn(origin, 'lead'), faults: [] },
  });
  await other.page.goto('/batches');
  await until(async () => assert.deepEqual(await headsOf(other.page), wanted));
  await other.page.context().close();
  await page.getByRole('button', { name: '列设置' }).click();
  await page.getByRole('button', { name: '恢复默认' }).click();
  await until(async () => assert.ok((await headsOf(page)).includes('型号')));
}

/** A view is an address with a name: whoever opens it sees the same rows in the same columns. */
export async function sharesAView({ page }, { defect }, origin) {
  await page.goto('/batches?state=rectification&sort=-quantity&columns=batchNo.quantity.verdict');
  await page.getByText(defect.batchNo).waitFor();
  await page.getByRole('button', { name: '查询方案' }).click();
  await page.getByRole('button', { name: '把当前条件保存为方案' }).click();
  await page.getByLabel('方案名称').fill('等待整改');
  await page.getByRole('checkbox', { name: /共享给所有人/ }).check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /保 ?存/ })
    .last()
    .click();
  await page.getByRole('button', { name: '等待整改' }).waitFor();
  const link = new URL(page.url());
  const other = await openPage(page.context().browser(), {
    ...{ origin, session: await signedIn(origin, 'marketing'), faults: [] },
  });
  for (const open of [
    () => other.page.goto(link.pathname + link.search),
    async () => {
      await other.page.goto('/batches');
      await other.page.getByRole('button', { name: '查询方案' }).click();
      await other.page.getByRole('link', { name: /等待整改/ }).click();
    },
  ]) {
    await open();
    await other.page.getByText(defect.batchNo).waitFor();
    await until(async () => assert.deepEqual(await headsOf(other.page), ['批次号', '数量', '结论']));
  }
  await other.page.context().close();
}

/** Texts are asked for by Enter, everything goes back by one button, and the way back shows what was before. */
export async function asksAndResets({ page }, { open, defect }) {
  await page.goto('/meters');
  await page.getByRole('button', { name: '统计总数' }).waitFor();
  await page.getByLabel('批次号', { exact: true }).fill(open.batchNo);
  await page.getByLabel('批次号', { exact: true }).press('Enter');
  await page.waitForURL(`**/meters?batchNo=${open.batchNo}`);
  await page.getByRole('button', { name: '统计总数' }).click();
  await page.getByText('共 60 条').waitFor();
  await countsRightBehindTheFilter(page, open.batchNo);
  await page.getByRole('button', { name: '重置' }).click();
  await page.waitForURL(/\/meters$/);
  await until(async () => assert.equal(await page.getByLabel('批次号', { exact: true }).inputValue(), ''));
  await page.goBack();
  await page.waitForURL(`**/meters?batchNo=${open.batchNo}`);
  await until(async () => assert.equal(await page.getByLabel('批次号', { exact: true }).inputValue(), open.batchNo));
  await page.goto(`/meters?batchNo=${defect.batchNo}&verdict=fail`);
  await page.getByRole('button', { name: '统计总数' }).click();
  await page.getByText('共 4 条').waitFor();
}

/** A click right behind the change of the filter, faster than any hand, counts what the new filter finds. */
async function countsRightBehindTheFilter(page, batchNo) {
  await page.goto('/meters');
  const count = page.getByRole('button', { name: '统计总数' });
  await count.waitFor();
  await page.getByLabel('批次号', { exact: true }).fill(batchNo);
  const query = await page.getByRole('button', { name: /查 ?询$/ }).elementHandle();
  await count.evaluate(async (button, asking) => {
    asking.click();
    await null;
    button.click();
  }, query);
  await page.getByText('共 60 条').waitFor({ timeout: 5000 });
}

/** Beside the column of boxes, which has no word. */
const headsOf = async (page) => (await page.locator('.ant-table-thead th').allInnerTexts()).filter(Boolean);
