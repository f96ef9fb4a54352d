import { ReloadOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState, type ClipboardEvent, type ReactNode } from 'react';
import { normaliseCell } from '#rules/00-platform';
import { readAssetNumbers, type AssetNumbersRead } from '#rules/11-arrival';
import { useTexts } from '../../texts/use-texts.js';
import { useListState } from '../list-state.js';
import { mostPasted, PastedFaults, PastedNumbers } from './pasted-numbers.js';

interface Choice {
  value: string;
  label: ReactNode;
  /** What is searched when the label is no text. */
  search?: string;
}

/** One field of a query: what it is called in the address, and what people see. */
export type FilterField =
  | { kind: 'choice'; name: string; label: string; any: string; choices: readonly Choice[]; width?: number }
  | { kind: 'text'; name: string; label: string; width?: number }
  /** The beginning of an asset number; or a list of whole ones, which is pasted. */
  | { kind: 'numbers'; name: string; list: string; label: string; width?: number }
  | { kind: 'days'; from: string; to: string; label: string };

interface FilterBarProps {
  fields: readonly FilterField[];
  /** Where in the address the page of the list stands, when it is not the only one of its screen. */
  cursorName?: string;
  children?: ReactNode;
}

function namesOf(field: FilterField): string[] {
  if (field.kind === 'days') return [field.from, field.to];
  return field.kind === 'numbers' ? [field.name, field.list] : [field.name];
}

/** The query of a list: choices are taken at once, texts by Enter or by the button; all of it stands in the address. */
export function FilterBar({ fields, cursorName = 'cursor', children }: FilterBarProps) {
  const t = useTexts();
  const { value, change } = useListState();
  const names = fields.flatMap(namesOf);
  // Other values in the address, as after "back", make new fields that show them.
  const from = names.map(value).join('\n');
  const [typed, setTyped] = useState<{ from: string; texts: Record<string, string> }>({ from, texts: {} });
  const texts = typed.from === from ? typed.texts : {};
  const ask = (more: Record<string, string> = {}): void => {
    const cleaned = Object.entries(texts).map(([name, text]) => [name, normaliseCell(text)]);
    change({ ...(Object.fromEntries(cleaned) as Record<string, string>), ...more, [cursorName]: '' });
  };
  const reset = (): void => {
    setTyped({ from: '', texts: {} });
    change(Object.fromEntries([...names, cursorName].map((name) => [name, ''])));
  };
  return (
    <Flex wrap gap={12} className="filters" role="search">
      {fields.map((field) => (
        <Field
          key={namesOf(field).join()}
          field={field}
          text={(name) => texts[name] ?? value(name)}
          onType={(name, text) => setTyped({ from, texts: { ...texts, [name]: text } })}
          onAsk={ask}
        />
      ))}
      {children}
      <Button type="primary" icon={<SearchOutlined />} onClick={() => ask()}>
        {t.list.query}
      </Button>
      <Button icon={<ReloadOutlined />} onClick={reset}>
        {t.list.reset}
      </Button>
    </Flex>
  );
}

interface FieldProps {
  field: FilterField;
  text: (name: string) => string;
  onType: (name: string, text: string) => void;
  onAsk: (more?: Record<string, string>) => void;
  onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
}

function Field({ field, text, onType, onAsk, onPaste }: FieldProps) {
  switch (field.kind) {
    case 'choice':
      return (
        <Select
          allowClear
          showSearch={field.choices.length > 8 ? { filterOption: found } : false}
          aria-label={field.label}
          placeholder={field.any}
          style={{ width: field.width ?? 160 }}
          value={text(field.name) || null}
          onChange={(wanted: string | undefined) => onAsk({ [field.name]: wanted ?? '' })}
          options={[...field.choices]}
        />
      );
    case 'numbers':
      return <Numbers {...{ field, text, onType, onAsk }} />;
    case 'text':
      return (
        <Input
          allowClear
          aria-label={field.label}
          placeholder={field.label}
          style={{ width: field.width ?? 190 }}
          value={text(field.name)}
          onChange={({ target }) => onType(field.name, target.value)}
          onPressEnter={({ nativeEvent }) => {
            if (!nativeEvent.isComposing) onAsk();
          }}
          onClear={() => onAsk({ [field.name]: '' })}
          {...(onPaste && { onPaste })}
        />
      );
    case 'days':
      return <Days field={field} text={text} onAsk={onAsk} />;
  }
}

/** A column of numbers out of a spreadsheet is taken as such. */
function Numbers({
  field,
  text,
  onType,
  onAsk,
}: Omit<FieldProps, 'field' | 'onPaste'> & { field: FilterField & { kind: 'numbers' } }) {
  const [read, setRead] = useState<AssetNumbersRead | null>(null);
  const listed = text(field.list);
  const take = (pasted: string): boolean => {
    const found = readAssetNumbers(pasted);
    const one =
      found.assetNos.length + found.faults.length < 2 && found.faults.every(({ code }) => code !== 'excel-damaged');
    if (one) return false;
    setRead(found);
    if (found.assetNos.length > 0)
      onAsk({ [field.name]: '', [field.list]: found.assetNos.slice(0, mostPasted).join(',') });
    return true;
  };
  return (
    <>
      {listed === '' ? (
        <Field
          field={{ ...field, kind: 'text' }}
          {...{ text, onType, onAsk }}
          onPaste={(event) => {
            if (take(event.clipboardData.getData('text/plain'))) event.preventDefault();
          }}
        />
      ) : (
        <PastedNumbers count={listed.split(',').length} onClear={() => onAsk({ [field.list]: '' })} />
      )}
      {read && <PastedFaults read={read} onClose={() => setRead(null)} />}
    </>
  );
}

function Days({
  field,
  text,
  onAsk,
}: Omit<FieldProps, 'field' | 'onType' | 'onPaste'> & { field: FilterField & { kind: 'days' } }) {
  const [from, to] = [field.from, field.to].map((name) => (text(name) === '' ? null : dayjs(text(name))));
  return (
    <DatePicker.RangePicker
      aria-label={field.label}
      allowEmpty={[true, true]}
      value={[from ?? null, to ?? null]}
      onChange={(days) =>
        onAsk({
          [field.from]: days?.[0]?.format('YYYY-MM-DD') ?? '',
          [field.to]: days?.[1]?.format('YYYY-MM-DD') ?? '',
        })
      }
    />
  );
}

/** By name or code, whatever the case. */
function found(typed: string, choice?: Choice): boolean {
  const text = choice?.search ?? (typeof choice?.label === 'string' ? choice.label : '');
  return `${text} ${choice?.value ?? ''}`.toLowerCase().includes(typed.toLowerCase());
}
