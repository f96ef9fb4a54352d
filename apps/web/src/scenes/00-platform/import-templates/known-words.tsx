import { AutoComplete } from 'antd';
import type { ReactNode } from 'react';
import { Data } from '../../../components/data.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useRigList, useStaff } from '../reference/reference-queries.js';

const people = ['DETECT_PERSON', 'AUDIT_PERSON'];

/** A value as the system knows it: rigs, people and conclusions are offered, everything else is typed. */
export function KnownWord(props: {
  column: string;
  /** What it is called by those who hear it. */
  label: { 'aria-label': string } | { 'aria-labelledby': string };
  value: string;
  placeholder: string;
  onChange: (value: string) => void;
}) {
  const { column, label, value, placeholder, onChange } = props;
  const options = useKnown(column);
  return (
    <AutoComplete<string, Known>
      className="known-word"
      {...label}
      value={value}
      placeholder={placeholder}
      options={options}
      showSearch={{ filterOption: (typed, option) => `${option?.value ?? ''} ${option?.name ?? ''}`.includes(typed) }}
      onChange={(text: string | undefined) => onChange(text ?? '')}
    />
  );
}

interface Known {
  value: string;
  name: string;
  label: ReactNode;
}

const known = (value: string, name: string): Known => ({ value, name, label: <Data>{`${value} ${name}`}</Data> });

function useKnown(column: string): Known[] {
  const t = useTexts().importTemplates;
  const rigs = useRigList('');
  const staff = useStaff('');
  if (column === 'DETECT_EQUIP_NO') return (rigs.data?.items ?? []).map(({ code, name }) => known(code, name));
  if (people.includes(column)) {
    return (staff.data?.items ?? []).map(({ code, name }) => known(code, name));
  }
  if (column.endsWith('CONC_CODE')) return choices(t.conclusionCodes);
  if (column === 'IABC') return choices(t.phaseCodes);
  return [];
}

function choices(words: Readonly<Record<string, string>>): Known[] {
  return Object.entries(words).map(([value, name]) => ({ value, name, label: `${value} ${name}` }));
}
