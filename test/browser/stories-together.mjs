/** Two people side by side: what one does the other sees, without touching anything. */
import assert from 'node:assert/strict';
import { openPage, signedIn } from './browser.mjs';
import { drop } from './drop.mjs';

const atMost = 2_000;

/** Resolves with how long it took until the page said so. */
async function shownWithin(page, words, since) {
  await page.getByText(words).first().waitFor({ timeout: atMost });
  return performance.now() - since;
}

/** The round that is opened, the colleague's commit, and at once what may be done about it; also after going away and back. */
export async function seesAColleaguesCommit({ page }, { watched }, origin, session) {
  const faults = [];
  const session2 = await signedIn(origin, 'verifier');
  const colleague = (await openPage(page.context().browser(), { origin, session: session2, faults })).page;
  const post = (path, body) =>
    fetch(`${origin}/api/v1/batches/${watched.batchNo}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${session.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  await page.goto(`/batches/${watched.batchNo}`);
  await page.getByText('已到货').first().waitFor();
  let since = performance.now();
  await post('/pass-to-verification', { reason: '抽样合格' });
  const passed = await shownWithin(page, '全检中', since);
  since = performance.now();
  await post('/full-verification', {});
  const opened = await shownWithin(page, '还有 60 只没有结论', since);
  await colleague.goto('/imports');
  for (const file of [watched.files.basicErr, watched.files.detectRslt]) {
    await drop(colleague, file);
    await colleague.getByRole('button', { name: /^提交全部/ }).click();
    since = performance.now();
    await colleague.getByText('已提交').first().waitFor();
    await colleague.goto('/imports');
  }
  const committed = await shownWithin(page, /100\.00\s*%/, since);
  assert.ok(await page.getByRole('button', { name: '判定本轮' }).isEnabled());
  await page.getByRole('button', { name: '判定本轮' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('60 只合格电能表进入成品库').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.goto('/batches');
  await page.goBack();
  await page
    .getByText(/100\.00\s*%/)
    .first()
    .waitFor();
  await page.reload();
  await page
    .getByText(/100\.00\s*%/)
    .first()
    .waitFor();
  await colleague.context().close();
  assert.deepEqual(faults, []);
  const told = [passed, opened, committed].map((milliseconds) => `${Math.round(milliseconds)} ms`).join(', ');
  process.stdout.write(`a colleague's change is seen after ${told}\n`);
}
