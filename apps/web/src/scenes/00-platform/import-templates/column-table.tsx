import { Select, Table, type TableProps } from 'antd';
import { Data } from '../../../components/data.js';
import { useTexts } from '../../../texts/use-texts.js';
import { isRepeated, type KindLayout, type Mapping } from './mapping.js';
import { useMeanings } from './use-meanings.js';
import { ValueWords } from './value-words.js';

const mostExamples = 3;

interface ColumnRow {
  at: number;
  title: string;
  examples: string[];
}

interface ColumnTableProps {
  mapping: Mapping;
  kind: KindLayout;
  /** The rows below the header; none of a template that is changed without a file. */
  rows: readonly (readonly string[])[];
  onChange: (mapping: Mapping) => void;
}

/** On the left the columns of the file with what stands in them, on the right what they mean. */
export function ColumnTable({ mapping, kind, rows, onChange }: ColumnTableProps) {
  const columns = useColumns({ mapping, kind, rows, onChange });
  const listed = mapping.header.map((title, at): ColumnRow => {
    const filled = [...new Set(rows.map((cells) => (cells[at] ?? '').trim()))].filter((text) => text !== '');
    return { at, title, examples: filled };
  });
  const shown = listed.filter(({ title, examples }) => title.trim() !== '' || examples.length > 0);
  return <Table<ColumnRow> rowKey="at" size="small" pagination={false} dataSource={shown} columns={columns} />;
}

function useColumns({
  mapping,
  kind,
  rows,
  onChange,
}: ColumnTableProps): NonNullable<TableProps<ColumnRow>['columns']> {
  const t = useTexts().importTemplates;
  const meanings = useMeanings(kind);
  const choose = (at: number, meaning: string): void =>
    onChange({ ...mapping, meanings: mapping.meanings.map((known, place) => (place === at ? meaning : known)) });
  const optionsFor = (at: number) => untaken(meanings, mapping.meanings, at);
  return [
    {
      ...{ title: t.ofFile, dataIndex: 'title', width: '24%' },
      render: (title: string, { at }) => (
        <span id={`column-${at}`} translate="no">
          {title.trim() === '' ? '–' : title}
        </span>
      ),
    },
    {
      ...{ title: t.examples, dataIndex: 'examples', width: '26%' },
      render: (examples: string[]) => <Data>{examples.slice(0, mostExamples).join(' · ') || '–'}</Data>,
    },
    {
      ...{ title: t.means, key: 'means' },
      render: (_, { at, title, examples }) => {
        if (title.trim() === '' || isRepeated(mapping.header, at)) return <span className="quiet">{t.noTitle}</span>;
        const meaning = mapping.meanings[at] ?? '';
        return (
          <>
            <Select
              className={meaning === '' ? 'meaning quiet' : 'meaning'}
              aria-labelledby={`column-${at}`}
              value={meaning}
              options={optionsFor(at)}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(value) => choose(at, value)}
            />
            {meaning !== '' && (
              <ValueWords
                id={`words-${at}`}
                column={meaning}
                said={rows.length === 0 ? Object.keys(mapping.words[at] ?? {}) : examples}
                words={mapping.words[at] ?? {}}
                onChange={(words) => onChange({ ...mapping, words: { ...mapping.words, [at]: words } })}
              />
            )}
          </>
        );
      },
    },
  ];
}

/** A named column is one column of the file; the readings of a point may be several. */
function untaken(groups: ReturnType<typeof useMeanings>, meanings: readonly string[], at: number) {
  const taken = (value: string): boolean =>
    value !== '' && !value.includes('/') && meanings.some((known, place) => place !== at && known === value);
  return groups.map(({ label, options }) => ({
    label,
    options: options.map((option) => ({ ...option, disabled: taken(option.value) })),
  }));
}
