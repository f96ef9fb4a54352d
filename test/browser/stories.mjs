/** What people do, step by step; each throws when it cannot be done. */
import assert from 'node:assert/strict';
import { drop } from './drop-file.mjs';

/** Two actions: drop, commit. */
export async function importsInTwoActions({ page }, { open }) {
  await page.goto('/imports');
  await drop(page, open.files.detectRslt);
  await page.getByRole('button', { name: '提交全部 60 行' }).click();
  await page.getByText('已提交').first().waitFor();
  await page.goto(`/batches/${open.batchNo}`);
  await page.getByText('数据不全').waitFor();
}

export async function showsProblemRows({ page }, { bad }) {
  await page.goto('/imports');
  await drop(page, bad);
  await page.getByText('有问题的行').waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载错误行' }).click();
  assert.equal((await saved).suggestedFilename(), '错误行.csv');
  return page.url();
}

/** A scanner types into whatever has the focus: the life file opens, and the field keeps what was in it. */
export async function opensWhatIsScanned({ page }, { assetNo }) {
  await page.goto('/batches');
  const field = page.getByPlaceholder('批次号', { exact: true });
  await field.fill('2626');
  await scan(page, field, assetNo);
  await page.waitForURL(`**/meters/${assetNo}`);
  await page.goto('/batches');
  await scan(page, page.locator('body'), toFullWidth(assetNo));
  await page.waitForURL(`**/meters/${assetNo}`);
}

export async function ignoresEnterWhileComposing({ page }, { assetNo }) {
  await page.goto('/batches');
  const search = page.locator('.search input');
  await search.fill(toFullWidth(assetNo));
  await search.evaluate((input) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true })),
  );
  await page.waitForTimeout(200);
  assert.match(page.url(), /\/batches$/, 'Enter that ends a pinyin word must search nothing');
  await search.press('Enter');
  await page.waitForURL(`**/meters/${assetNo}`);
}

/** The session ends on the server: the dialog comes, what was typed stays, what was asked for goes on. */
export async function signsInAgain({ page }, { arrived }, origin, session) {
  await page.goto(`/batches/${arrived.batchNo}`);
  await page.getByRole('button', { name: '转入全检' }).click();
  await page.locator('textarea').fill('登录失效也不能丢的原因');
  await fetch(`${origin}/api/v1/auth/logout`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${session.token}` },
  });
  await page.getByRole('dialog').getByRole('button', { name: '转入全检' }).click();
  await page.getByText('登录已失效').waitFor();
  await page.locator('input[type=password]').fill('zhunheng-demo');
  await page.locator('input[type=password]').press('Enter');
  await page.getByText('全检中').first().waitFor();
  await page.getByRole('tab', { name: '历史' }).click();
  await page.getByText('登录失效也不能丢的原因').first().waitFor();
}

export async function staysSignedIn({ page }) {
  await page.goto('/');
  await page.getByText('计量主管').click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
}

/** All keys in one go, in the page itself: the way here and back is slower than a scanner. */
async function scan(page, target, text) {
  await target.evaluate((element, typed) => {
    for (const key of [...typed, 'Enter']) element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, text);
}

const toFullWidth = (digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
