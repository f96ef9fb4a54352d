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
  await page.getByRole('link', { name: new RegExp(`${checked.batchNo}.*500`) }).click();
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

/** A sitting, as somebody has chosen it before. */
async function sitDown(page, batchNo) {
  const sitting = { batchNo, item: 'appearance', rigCode: '1', position: 1, verifierCode: 'V001', checkerCode: 'C001' };
  await page.goto('/');
  await page.evaluate((kept) => localStorage.setItem('zhunheng.sitting', kept), JSON.stringify(sitting));
  await page.goto('/scan');
  await page.locator('.scan-field input').waitFor();
}

/** How many of the batch have been entered: the stories share it. */
const enteredSoFar = async (page) => Number(/已录 (\d+)/.exec(await page.locator('.scan-standing').innerText())[1]);

/** What a scanner does: 22 digits and Enter in one go, into whatever has the focus. */
async function scanInto(page, text) {
  await page.evaluate((typed) => {
    const target = document.activeElement ?? document.body;
    for (const key of [...typed, 'Enter']) target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, text);
}

const notice = (page) => page.locator('.scan-notice');
const toFullWidth = (digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Scan, one key: no click, at most 2 s a meter. */
export async function scansWithoutAMouse({ page }, { scanned }) {
  await sitDown(page, scanned.batchNo);
  const before = await enteredSoFar(page);
  const clicks = await countClicks(page);
  const meters = scanned.assetNos.slice(0, 10);
  const begun = performance.now();
  for (const [at, assetNo] of meters.entries()) {
    await scanInto(page, assetNo);
    await notice(page).getByText('请按键').waitFor();
    await page.keyboard.press(at === 3 ? '2' : '1');
    await notice(page)
      .getByText(at === 3 ? '表壳破损 ·' : '合格 ·')
      .waitFor();
  }
  const seconds = (performance.now() - begun) / 1000 / meters.length;
  await page.getByText(`已录 ${before + 10} / 60，不合格 1`).waitFor();
  process.stdout.write(`scan entry: ${await clicks()} clicks, ${seconds.toFixed(2)} s a meter\n`);
  assert.equal(await clicks(), 0);
  assert.ok(seconds <= 2, `${seconds} s a meter`);
  await page.keyboard.press('Backspace');
  await notice(page).getByText('已撤销').waitFor();
  await page.getByText(`已录 ${before + 9} / 60`).waitFor();
}
scansWithoutAMouse.as = 'verifier';

/** Duplicate, unknown, of another batch, too short: told at once, in words. */
export async function saysWhatIsWrongWithAScan({ page }, { scanned, open }) {
  await sitDown(page, scanned.batchNo);
  const tries = [
    [scanned.assetNos[20].slice(0, 15), '读到 15 位'],
    ['3430001261101059999990', '系统里没有这只表'],
    [open.assetNos[0], '它属于批次'],
    [toFullWidth(scanned.assetNos[20]), '请按键'],
  ];
  for (const [text, words] of tries) {
    await scanInto(page, text);
    await notice(page).getByText(words).waitFor();
  }
  await page.keyboard.press('1');
  await notice(page).getByText('合格 ·').waitFor();
  await scanInto(page, scanned.assetNos[20]);
  await notice(page).getByText('已经录入过').waitFor();
  const field = page.locator('.scan-field input');
  await field.fill(scanned.assetNos[21]);
  await field.evaluate((input) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true })),
  );
  await page.waitForTimeout(150);
  assert.equal(await field.inputValue(), scanned.assetNos[21], 'Enter that ends a pinyin word must enter nothing');
}
saysWhatIsWrongWithAScan.as = 'verifier';
saysWhatIsWrongWithAScan.expects = /status of 404/;

/** The line is cut, scanning goes on, the page is loaded anew, and each meter is recorded once when the line is back. */
export async function losesNothingWithoutTheNetwork({ page }, { scanned }) {
  await sitDown(page, scanned.batchNo);
  const before = await enteredSoFar(page);
  await page.route('**/api/v1/item-checks', (route) => route.abort());
  for (const assetNo of scanned.assetNos.slice(30, 33)) {
    await scanInto(page, assetNo);
    await notice(page).getByText('请按键').waitFor();
    await page.keyboard.press('1');
    await notice(page).getByText('合格 ·').waitFor();
  }
  await page.getByText('待上传 3 条').waitFor();
  await page.unroute('**/api/v1/item-checks');
  await page.reload();
  await page.getByText(`已录 ${before + 3} / 60`).waitFor();
  await page.getByText('待上传 3 条').waitFor({ state: 'detached' });
}
losesNothingWithoutTheNetwork.as = 'verifier';
losesNothingWithoutTheNetwork.expects = /ERR_FAILED/;

/** A scan while a dialog is open opens the life file; the dialog goes with its page, and nothing of the number is left in it. */
export async function scansWhileADialogIsOpen({ page }, { defect, assetNo }) {
  await page.goto(`/batches/${defect.batchNo}/checking`);
  await page.getByRole('button', { name: /签字（/ }).click();
  const password = page.getByRole('dialog').locator('input[type=password]');
  await password.waitFor();
  await password.focus();
  await scanInto(page, assetNo);
  await page.waitForURL(`**/meters/${assetNo}`);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
scansWhileADialogIsOpen.as = 'checker';

/** The life file prints as a page of its own: codes that a scanner reads, no buttons, no menu. */
export async function printsALifeFile({ page }, { assetNo }) {
  await page.goto(`/meters/${assetNo}`);
  for (const words of ['一维码（Code 128）', '二维码']) {
    const code = page.getByAltText(`${assetNo} 的${words}`);
    await code.waitFor();
    const drawn = await code.evaluate((image) => image.decode().then(() => image.naturalWidth));
    assert.ok(drawn > 20, `${words}: ${drawn} wide`);
  }
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button', { name: '打印档案' }).isVisible(), false);
  assert.equal(await page.locator('.ant-layout-sider').isVisible(), false);
  if (process.env.PRINTED) await page.pdf({ path: process.env.PRINTED, format: 'A4' });
}
