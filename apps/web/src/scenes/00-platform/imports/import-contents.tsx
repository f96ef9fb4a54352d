import { Space } from 'antd';
import type { Import } from '../../../api/lists.js';
import { BatchLink } from '../../../components/batch-link.js';
import { Data } from '../../../components/data.js';
import { showCount } from '../../../components/show.js';
import { useTexts } from '../../../texts/use-texts.js';

/** So many of a list are named; the rest are counted. */
const mostNamed = 3;

/** By what people recognise their file: batch, rig, task, meters, days. */
export function ImportContents({ file }: { file: Import }) {
  const t = useTexts();
  const { contents } = file;
  if (contents === null) return null;
  const { batches, rigs, tasks, meters } = contents;
  return (
    <Space wrap size={[16, 4]} className="section">
      {batches.slice(0, mostNamed).map((batchNo) => (
        <span key={batchNo}>
          {t.imports.batch} <BatchLink batchNo={batchNo} />
        </span>
      ))}
      {batches.length > mostNamed && <span>{t.imports.more(showCount(batches.length - mostNamed))}</span>}
      {rigs.length > 0 && (
        <span>
          {t.imports.rig} <Data>{named(rigs)}</Data>
        </span>
      )}
      {tasks.length > 0 && (
        <span>
          {t.imports.task} <Data>{named(tasks)}</Data>
        </span>
      )}
      <strong>{t.imports.meters(showCount(meters))}</strong>
      {daysOf(contents) !== '' && (
        <span>
          {t.imports.verifiedOn} <Data>{daysOf(contents)}</Data>
        </span>
      )}
    </Space>
  );
}

/** The days on which its meters were verified; empty where a file says none. */
export function daysOf(contents: Import['contents']): string {
  const { firstDay, lastDay } = contents ?? {};
  if (!firstDay || !lastDay) return '';
  return firstDay === lastDay ? firstDay : `${firstDay} – ${lastDay}`;
}

/** The same in short, for the list. */
export function Recognised({ contents }: { contents: Import['contents'] }) {
  const t = useTexts();
  if (contents === null) return <span>–</span>;
  const { batches, rigs, meters } = contents;
  return (
    <>
      {batches.length > 0 && (
        <div>
          <Data>{named(batches)}</Data>
        </div>
      )}
      <div className="quiet">
        {rigs.length > 0 && (
          <>
            {t.imports.rig} <Data>{named(rigs)}</Data>{' '}
          </>
        )}
        {t.imports.meters(showCount(meters))}
      </div>
    </>
  );
}

function named(texts: readonly string[]): string {
  const shown = texts.slice(0, mostNamed).join(', ');
  return texts.length > mostNamed ? `${shown} … (${showCount(texts.length)})` : shown;
}
