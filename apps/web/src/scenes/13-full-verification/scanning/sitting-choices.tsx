import { Flex, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { mayDo, type Action } from '#rules/00-platform';
import { useTexts } from '../../../texts/use-texts.js';
import { useRigs, useStaff } from './scan-queries.js';
import { sit, useSitting, type Sitting } from './sitting.js';

export interface Choosable {
  value: string;
  label: string;
  /** A word of the console rather than a name of the records. */
  word?: boolean;
}

interface ChoiceProps {
  name: Exclude<keyof Sitting, 'position' | 'sound'>;
  width: number;
  options: readonly Choosable[];
  onChoose?: (chosen: string) => void;
}

/** One choice of the sitting; typing searches in code and name. */
export function Choice({ name, width, options, onChoose }: ChoiceProps) {
  const { scan: t } = useTexts();
  const value = useSitting()[name];
  return (
    <Labelled label={t.fields[name]}>
      <Select<string, { value: string; label: ReactNode; text: string }>
        showSearch={{ optionFilterProp: 'text' }}
        aria-label={t.fields[name]}
        style={{ width }}
        value={value === '' ? null : value}
        onChange={(chosen) => {
          sit({ [name]: chosen });
          onChoose?.(chosen);
        }}
        options={options.map(({ value: code, label, word = false }) => ({
          value: code,
          text: label,
          label: word ? label : <span translate="no">{label}</span>,
        }))}
      />
    </Labelled>
  );
}

export function RigChoice() {
  const rigs = useRigs().data ?? [];
  return (
    <Choice
      name="rigCode"
      width={150}
      options={rigs.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
    />
  );
}

/** By name: who may verify, and who may sign. */
export function PeopleChoices() {
  const people = useStaff().data ?? [];
  const whoMay = (action: Action): Choosable[] =>
    people.flatMap(({ code, name, roles }) =>
      mayDo(roles, action) ? [{ value: code, label: `${name} ${code}` }] : [],
    );
  return (
    <>
      <Choice name="verifierCode" width={150} options={whoMay('verification.record')} />
      <Choice name="checkerCode" width={150} options={whoMay('verification.sign')} />
    </>
  );
}

export function PositionChoice() {
  const { scan: t } = useTexts();
  const { rigCode, position } = useSitting();
  const positions = useRigs().data?.find(({ code }) => code === rigCode)?.positions ?? 1000;
  return (
    <Labelled label={t.fields.position}>
      <InputNumber
        aria-label={t.fields.position}
        min={1}
        max={positions}
        value={position > positions ? 1 : position}
        onChange={(chosen) => sit({ position: chosen ?? 1 })}
      />
    </Labelled>
  );
}

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Flex vertical gap={2}>
      <span className="small">{label}</span>
      <div className="scan-choice">{children}</div>
    </Flex>
  );
}
