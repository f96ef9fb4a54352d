import { Alert, Button, Flex, Input, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Import } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showCount } from '../../../components/show.js';
import { useTexts } from '../../../texts/use-texts.js';
import { type Cause, useCauses, useCorrect, useRecheck } from './waiting-queries.js';

/** Where it is mended what rows wait for. */
const places: Readonly<Record<string, (params: Record<string, string>) => string>> = {
  'round-not-open': ({ batchNo = '' }) => `/batches/${batchNo}`,
  'batch-takes-no-arrivals': ({ batchNo = '' }) => `/batches/${batchNo}`,
  'batch-unknown': () => '/batches',
  'meter-unknown': () => '/imports',
  'rig-unknown': () => '/rigs',
  'rig-lapsed': () => '/rigs',
};

/** Why rows cannot be committed, each cause once: how many rows, where it is mended, and the file checked again. */
export function Causes({ file, mayMend }: { file: Import; mayMend: boolean }) {
  const t = useTexts();
  const { data } = useCauses(file.id);
  const recheck = useRecheck(file.id);
  if (!data) return null;
  const settled = data.items.filter((cause) => cause.settled);
  const offered = settled.length > 0 || data.mended > 0;
  const again = (
    <Button
      type={offered ? 'primary' : 'default'}
      className="recheck"
      loading={recheck.isPending}
      onClick={() => recheck.mutate({})}
    >
      {t.imports.recheck}
    </Button>
  );
  return (
    <section className="section">
      {recheck.error && <ProblemAlert error={recheck.error} />}
      {offered && mayMend && (
        <Alert
          className="section"
          type="success"
          showIcon
          title={data.mended > 0 ? t.imports.mendedCells(showCount(data.mended)) : t.imports.settled}
          description={settled.map((cause) => cause.message).join('; ')}
          action={again}
        />
      )}
      <Flex justify="space-between" align="center" className="filters">
        <strong>{t.imports.causes}</strong>
        {!offered && mayMend && again}
      </Flex>
      {data.items.map((cause) => (
        <CauseLine key={`${cause.rule} ${cause.column ?? ''} ${cause.firstRow}`} file={file} {...{ cause, mayMend }} />
      ))}
    </section>
  );
}

function CauseLine({ file, cause, mayMend }: { file: Import; cause: Cause; mayMend: boolean }) {
  const t = useTexts();
  const { rule, rows, message, hint, column, params, settled } = cause;
  const place = places[rule]?.(params);
  return (
    <Flex gap="4px 16px" wrap align="center" className="cause">
      <strong className="number">{t.imports.causeRows(showCount(rows))}</strong>
      <span className="cause-text">
        {column !== null && <Data>{`${column}: `}</Data>}
        {message}
        {hint !== null && <span className="quiet">{` ${hint}`}</span>}
      </span>
      {settled && <span>{t.imports.causeSettled}</span>}
      {!settled && place !== undefined && <Link to={place}>{t.imports.goTo[rule] ?? t.imports.goThere}</Link>}
      {mayMend && !settled && <MendAll file={file} cause={cause} />}
    </Flex>
  );
}

/** The same wrong text in many rows is mended once. */
function MendAll({ file, cause }: { file: Import; cause: Cause }) {
  const t = useTexts();
  const [value, setValue] = useState('');
  const correct = useCorrect(file.id);
  const { column, rows, firstRow, sameValue } = cause;
  const inFile = column !== null && (file.recognised?.header ?? []).includes(column);
  if (!sameValue || rows < 2 || !inFile) return null;
  const save = (): void => correct.mutate({ row: firstRow, column, value, everywhere: true });
  return (
    <>
      <Space.Compact>
        <Input
          className="mend-all"
          aria-label={t.imports.mendAllLabel(column)}
          placeholder={t.imports.readAs}
          value={value}
          onChange={({ target }) => setValue(target.value)}
          onPressEnter={save}
        />
        <Button disabled={value.trim() === ''} loading={correct.isPending} onClick={save}>
          {t.imports.mendAll(showCount(rows))}
        </Button>
      </Space.Compact>
      {correct.error && <ProblemAlert error={correct.error} />}
    </>
  );
}
