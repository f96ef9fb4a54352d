/** Nothing gets lost: drafts, numbers on their way to and from a spreadsheet, sets of rows, one's place in a list. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { until } from './until.mjs';

/** What was typed outlives a reload; leaving asks first; it can be thrown away. */
export async function keepsADraft({ page }) {
  await page.goto('/meters');
  await page
    .getByRole('link', { name: '检定批次' })
    .or(page.getByRole('menuitem', { name: '检定批次' }))
    .first()
    .click();
  await page.waitForURL('**/batches');
  const open = () => page.getByRole('button', { name: '登记到货批次' }).click();
  const field = page.getByRole('dialog').getByLabel('批次号');
  await open();
  await field.fill('DRAFT-1');
  await page.reload();
  await open();
  await page.getByText(/已恢复 .* 填写、尚未提交的内容/).waitFor();
  assert.equal(await field.inputValue(), 'DRAFT-1');
  await page.goBack();
  await page.getByText('有内容尚未提交').waitFor();
  await page.getByRole('button', { name: '继续填写' }).click();
  assert.match(page.url(), /\/batches$/);
  assert.equal(await field.inputValue(), 'DRAFT-1');
  await page.getByRole('button', { name: '清空重填' }).click();
  assert.equal(await field.inputValue(), '');
  await page.goBack();
  await page.waitForURL('**/meters');
}
keepsADraft.as = 'supplies';

/** Copied cells say that a long number is text; a pasted column is understood, and what Excel damaged is explained. */
export async function copiesToAndFromASpreadsheet({ page }, { defect }) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/meters?batchNo=${defect.batchNo}`);
  const rows = page.locator('.ant-table-tbody tr.ant-table-row');
  await rows.nth(2).waitFor();
  const numbers = (await rows.locator('td a[href^="/meters/"]').allInnerTexts()).slice(0, 3);
  await page.evaluate(() => {
    const found = document.querySelectorAll('.ant-table-tbody tr.ant-table-row');
    getSelection().setBaseAndExtent(found[0], 0, found[2], found[2].childNodes.length);
  });
  await page.keyboard.press('Control+C');
  const field = page.getByLabel('资产编号（或开头几位）', { exact: true });
  const pasted = await pasteInto(page, field);
  const cells = [...pasted.html.matchAll(/<td style="mso-number-format:'\\@'">(\d{22})<\/td>/g)].map((cell) => cell[1]);
  assert.deepEqual(cells, numbers);
  assert.deepEqual(
    pasted.text.split('\r\n').map((line) => line.split('\t')[0]),
    numbers,
  );
  const wide = numbers[0].replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  await page.goto('/meters');
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${wide}\r\n ${numbers[1]} \r\n3.43E+21\r\n`);
  await pasteInto(page, field);
  await page.getByText('粘贴的 2 个编号').waitFor();
  await page.getByText(/3\.43E\+21.*被 Excel 存成了数值/).waitFor();
  await until(async () => assert.equal(await rows.count(), 2));
}

/** All that match, on whatever page: into a file written in the background, which has them all. */
export async function exportsAllThatMatch({ page }, { checked }) {
  await page.goto(`/meters?batchNo=${checked.batchNo}`);
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  await page.getByRole('button', { name: '选择符合条件的全部' }).click();
  await page.getByText('已选择符合条件的全部 500 条').waitFor();
  await page.getByRole('button', { name: /导 ?出/ }).click();
  await page.getByText('导出所选（500）').hover();
  await page.getByText(/CSV/).last().click();
  await page.locator('.ant-message').getByRole('link').click();
  await page.waitForURL('**/exports');
  const saved = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /下 ?载/ })
    .or(page.getByRole('link', { name: /下 ?载/ }))
    .first()
    .click();
  const text = await readFile(await (await saved).path(), 'utf8');
  assert.equal(text.trim().split('\n').length, 501);
}

/** What others do comes by itself: the list has it, and what one was typing and looking at stays. */
export async function refreshesInPlace({ page }, _data, origin, session) {
  await page.goto('/batches');
  const field = page.getByPlaceholder('批次号', { exact: true });
  await field.fill('正在输入');
  await page.getByText('26261199000000').first().waitFor();
  await page.evaluate(() => scrollTo(0, 120));
  const before = await page.evaluate(() => scrollY);
  const batch = {
    batchNo: 'LIVE-1',
    supplierCode: 'HD01',
    modelCode: 'DDZY-HD01',
    quantity: 1,
    arrivedOn: '2026-11-03',
  };
  const answer = await fetch(`${origin}/api/v1/batches`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${session.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(batch),
  });
  assert.equal(answer.status, 201);
  await page.getByText('LIVE-1').waitFor();
  assert.equal(await field.inputValue(), '正在输入');
  assert.equal(await page.evaluate(() => scrollY), before);
}
refreshesInPlace.as = 'supplies';

/** By the keyboard, as people paste; what the page was given is what any program is given. */
async function pasteInto(page, field) {
  await field.evaluate((input) => {
    input.addEventListener(
      'paste',
      ({ clipboardData }) => {
        window.pasted = { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
      },
      { once: true, capture: true },
    );
  });
  await field.focus();
  await page.keyboard.press('Control+V');
  return page.evaluate(() => window.pasted);
}
