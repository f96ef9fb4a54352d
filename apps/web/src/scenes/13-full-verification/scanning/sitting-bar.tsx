import { SoundOutlined } from '@ant-design/icons';
import { Flex, InputNumber, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { CHECK_ITEMS } from '#rules/13-full-verification';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useBatches } from '../../11-arrival/batches/batch-queries.js';
import { useRigs, useStaff } from './scan-queries.js';
import { sit, useSitting, type Sitting } from './sitting.js';

/** Chosen once for the sitting: which item of which batch, where, by whom. */
export function SittingBar() {
  const { scan: t } = useTexts();
  const sitting = useSitting();
  const offered = useBatches({ state: 'verification' }, 200);
  const batches = offered.data?.items ?? [];
  const rigs = useRigs().data ?? [];
  const positions = rigs.find(({ code }) => code === sitting.rigCode)?.positions ?? 1000;
  return (
    <>
      {offered.error && !offered.data && <ProblemAlert error={offered.error} onRetry={() => void offered.refetch()} />}
      <Flex wrap gap={12} className="section" align="end">
        <Choice
          name="batchNo"
          width={210}
          options={batches.map(({ batchNo }) => ({ value: batchNo, label: batchNo }))}
        />
        <Choice name="item" width={130} options={CHECK_ITEMS.map((item) => ({ value: item, label: t.items[item] }))} />
        <Choice
          name="rigCode"
          width={150}
          options={rigs.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        />
        <Labelled label={t.fields.position}>
          <InputNumber
            aria-label={t.fields.position}
            min={1}
            max={positions}
            value={sitting.position > positions ? 1 : sitting.position}
            onChange={(position) => sit({ position: position ?? 1 })}
          />
        </Labelled>
        <People />
        <Labelled label={t.fields.sound}>
          <Switch
            aria-label={t.fields.sound}
            checked={sitting.sound}
            checkedChildren={<SoundOutlined />}
            onChange={(sound) => sit({ sound })}
          />
        </Labelled>
      </Flex>
    </>
  );
}

function People() {
  const people = (useStaff().data ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  return (
    <>
      <Choice name="verifierCode" width={140} options={people.filter(({ value }) => value.startsWith('V'))} />
      <Choice name="checkerCode" width={140} options={people.filter(({ value }) => value.startsWith('C'))} />
    </>
  );
}

interface ChoiceProps {
  name: Exclude<keyof Sitting, 'position' | 'sound'>;
  width: number;
  options: { value: string; label: string }[];
}

function Choice({ name, width, options }: ChoiceProps) {
  const { scan: t } = useTexts();
  const value = useSitting()[name];
  return (
    <Labelled label={t.fields[name]}>
      <Select<string>
        showSearch
        aria-label={t.fields[name]}
        style={{ width }}
        value={value === '' ? null : value}
        onChange={(chosen) => sit({ [name]: chosen })}
        options={options.map(({ value: code, label }) => ({
          value: code,
          label: name === 'item' ? label : <span translate="no">{label}</span>,
        }))}
      />
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Flex vertical gap={2}>
      <span className="small">{label}</span>
      <div className="scan-choice">{children}</div>
    </Flex>
  );
}
