/** The daily work of metering staff, counted: how many clicks, how many seconds. Each throws when it cannot be done. */
import assert from 'node:assert/strict';

/** Counts what the mouse does on the page from now on. */
async function countClicks(page) {
  await page.evaluate(() => {
    window.clicks = 0;
    addEventListener('pointerdown', () => window.clicks++, true);
  });
  return () => page.evaluate(() => window.clicks);
}

/** 500 results signed once: at most 4 clicks from home, at most 3 s of the server. */
export async function signsFiveHundred({ page }, { checked }) {
  await page.goto('/');
  const clicks = await countClicks(page);
  await page.getByRole('link', { name: checked.batchNo }).click();
  await page.getByRole('button', { name: '签字（全部 500 条）' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('本人不是这些结果的检定员').waitFor();
  await page.keyboard.type('zhunheng-demo');
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/signatures'));
  const asked = performance.now();
  await dialog.getByRole('button', { name: '签 字' }).click();
  assert.equal((await answered).status(), 201);
  const seconds = (performance.now() - asked) / 1000;
  await page.getByText('本轮结果都已核验签字').first().waitFor();
  const used = await clicks();
  process.stdout.write(`sign 500 results: ${used} clicks, ${seconds.toFixed(2)} s\n`);
  assert.ok(used <= 4, `${used} clicks`);
  assert.ok(seconds <= 3, `${seconds} s`);
}
signsFiveHundred.as = 'checker';

/** What is remarkable comes first, with the reason in words beside it. */
export async function saysWhyItIsListed({ page }, { defect }) {
  await page.goto(`/batches/${defect.batchNo}/checking`);
  await page.getByText('判为不合格，首个不合格项目').waitFor();
  await page.locator('tbody .ant-checkbox-input').first().check();
  await page.getByRole('button', { name: '退回检定员' }).click();
  await page.locator('textarea').fill('外观缺陷请拍照后重新提交');
  await page.getByRole('dialog').getByRole('button', { name: '退回检定员' }).click();
  await page.getByText('已退回 1').click();
  await page.getByText('外观缺陷请拍照后重新提交').waitFor();
}
saysWhyItIsListed.as = 'checker';
