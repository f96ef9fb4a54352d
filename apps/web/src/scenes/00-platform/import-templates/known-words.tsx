import { AutoComplete } from 'antd';
import { useTexts } from '../../../texts/use-texts.js';
import { useRigList, useStaff } from '../reference/reference-queries.js';

const people = ['DETECT_PERSON', 'AUDIT_PERSON'];

/** A value as the system knows it: rigs, people and conclusions are offered, everything else is typed. */
export function KnownWord(props: {
  column: string;
  label: string;
  value: string;
  placeholder: string;
  onChange: (value: string) => void;
}) {
  const { column, label, value, placeholder, onChange } = props;
  const options = useKnown(column);
  return (
    <AutoComplete
      className="known-word"
      aria-label={label}
      value={value}
      placeholder={placeholder}
      options={options}
      showSearch={{ filterOption: (typed, option) => (option?.label ?? '').includes(typed) }}
      onChange={(text: string | undefined) => onChange(text ?? '')}
    />
  );
}

function useKnown(column: string): { value: string; label: string }[] {
  const t = useTexts().importTemplates;
  const rigs = useRigList('');
  const staff = useStaff('');
  if (column === 'DETECT_EQUIP_NO')
    return (rigs.data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  if (people.includes(column)) {
    return (staff.data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  }
  if (column.endsWith('CONC_CODE')) return choices(t.conclusionCodes);
  if (column === 'IABC') return choices(t.phaseCodes);
  return [];
}

function choices(words: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, word]) => ({ value, label: `${value} ${word}` }));
}
