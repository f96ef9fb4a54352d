/** A file let go over the import centre. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

export async function drop(page, path) {
  const content = (await readFile(path)).toString('base64');
  const transfer = await page.evaluateHandle(
    ({ content, name }) => {
      const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([bytes], name, { type: 'text/csv' }));
      return carried;
    },
    { content, name: basename(path) },
  );
  await page.locator('.ant-upload-btn').dispatchEvent('drop', { dataTransfer: transfer });
}
