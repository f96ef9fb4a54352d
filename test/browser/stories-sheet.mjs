/** The worksheet: typed, pasted from a spreadsheet and copied back, kept over a reload, submitted in one go. */
import assert from 'node:assert/strict';

const cell = (page, row, column) => page.locator(`[data-cell="${row}-${column}"]`);
const textOf = (page, row, column) => cell(page, row, column).locator('span').innerText();

/** Puts a block on the real clipboard, as a spreadsheet does, and pastes it with the keys. */
async function paste(page, rows) {
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    rows.map((cells) => cells.join('\t')).join('\r\n'),
  );
  await page.keyboard.press('Control+v');
}

/** Good readings of the ten usual points of class 2, as Excel copies them. */
const readings = (first = '0.12 0.14') => [first, ...Array.from({ length: 9 }, () => '-0.12 -0.1')];
const good = (assetNo, position, first) => [assetNo, position, '1', '1', '1', '1', '1', '-0.047', ...readings(first)];

export async function fillsAWorksheet({ page }, { scanned }) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const [one, two, three, four] = scanned.assetNos.slice(50);
  await page.goto(`/worksheet?batchNo=${scanned.batchNo}`);
  await cell(page, 0, 0).click();
  await pastesWhatCannotBe(page, one);
  await page.keyboard.press('Control+Home');
  await paste(page, [['资产编号', '表位'], good(one, '1'), good(two, '2', '2.1 2.1'), good(three, '3', '2.3 2.3')]);
  await page.getByText('第一行是表头，已略过').waitFor();
  await page.getByText('3 只：合格 2，不合格 1，未填完 0，有错 0').waitFor();
  await typesARow(page, four);
  await copiesBack(page, one);
  await page.reload();
  await page.getByText('保存在本机的草稿').waitFor();
  assert.equal(await textOf(page, 0, 0), one, 'the draft is kept over a reload');
  await submits(page);
}
fillsAWorksheet.as = 'verifier';

/** Damaged by a spreadsheet, with a comma, with full-width digits: told in words, nothing guessed. */
async function pastesWhatCannotBe(page, assetNo) {
  await paste(page, [['3.6e21', '１', '1', '1', '1', '1', '好', '-0.047', '0,12']]);
  await cell(page, 0, 0).click();
  await page.getByText('已被 Excel 存成数值').waitFor();
  await cell(page, 0, 8).click();
  await page.getByText('分不清是小数还是两个读数').waitFor();
  assert.equal(await cell(page, 0, 1).getAttribute('class'), '', 'full-width digits are digits');
  await page.keyboard.type(`0.12`);
  await page.keyboard.press('Enter');
  assert.equal(await textOf(page, 0, 8), '0.12', 'typing replaces');
  await page.keyboard.press('Control+z');
  assert.equal(await textOf(page, 0, 8), '0,12', 'the way back');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  assert.equal(await textOf(page, 0, 0), '', `emptied before ${assetNo}`);
}

/** Arrows, Tab, Enter and F2, without a mouse. */
async function typesARow(page, assetNo) {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.type(assetNo, { delay: 40 });
  for (const text of ['4', '1', '1', '1', '1', '1', '0.04']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type('9.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('.9');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.getByText('化整 10.0%，误差限 ±2.0%，用去 500.0%').waitFor();
  assert.match(await cell(page, 3, 8).getAttribute('class'), /share-failed/);
}

async function copiesBack(page, assetNo) {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (await item.getType(type)).text();
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  assert.equal(copied.text, `${assetNo}\t1`);
  assert.match(copied.html, /mso-number-format/, 'spreadsheets take a barcode for a text');
}

/** One call; what was refused stands in its cell, the rest is recorded. */
async function submits(page) {
  await choose(page, '台体', '1 ');
  await choose(page, '检定员', 'V001');
  await choose(page, '核验员', 'C001');
  await page.getByRole('button', { name: '提交 4 行' }).click();
  await page.getByText('已提交 4 行').waitFor();
  await page.getByRole('button', { name: '清除已提交的行' }).click();
  await page.getByText('0 只：合格 0').waitFor();
}

async function choose(page, name, words) {
  const field = page.getByRole('combobox', { name });
  await field.click();
  await page.keyboard.type(words.trim());
  await page.keyboard.press('Enter');
}
