import { Button, Flex, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../texts/use-texts.js';
import { KnownWord } from './known-words.js';

const mostShown = 12;
/** Numbers, days and asset numbers are read as they stand; these are words, or codes. */
const wordy = /EQUIP|PERSON|CONC_CODE|IABC|FLAG|LOAD|^PF$|BATCH|FAULT_KIND/;

interface ValueWordsProps {
  /** Different from that of any other on the page. */
  id: string;
  column: string;
  /** What stands in the column. */
  said: readonly string[];
  words: Readonly<Record<string, string>>;
  onChange: (words: Record<string, string>) => void;
}

/** What is meant by what stands there: rig `3号台` is rig 3, `小王` is V001, `好` is passed. */
export function ValueWords({ id, column, said, words, onChange }: ValueWordsProps) {
  const t = useTexts().importTemplates;
  const [open, setOpen] = useState(Object.keys(words).length > 0);
  const [added, setAdded] = useState('');
  if (!wordy.test(column)) return null;
  if (!open) {
    return (
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {t.valuesOtherwise}
      </Button>
    );
  }
  const listed = [...new Set([...said.slice(0, mostShown), ...Object.keys(words)])];
  const add = (): void => {
    if (added.trim() === '') return;
    onChange({ ...words, [added.trim()]: '' });
    setAdded('');
  };
  return (
    <div className="value-words">
      {listed.map((text, at) => (
        <Flex key={text} gap={8} align="center">
          <span className="said" id={`${id}-${at}`} translate="no">
            {text}
          </span>
          <span>→</span>
          <KnownWord
            column={column}
            label={{ 'aria-labelledby': `${id}-${at}` }}
            value={words[text] ?? ''}
            placeholder={t.asItStands}
            onChange={(meant) => onChange({ ...words, [text]: meant })}
          />
        </Flex>
      ))}
      <Input
        className="said"
        size="small"
        aria-label={t.anotherValue}
        placeholder={t.anotherValue}
        value={added}
        onChange={({ target }) => setAdded(target.value)}
        onPressEnter={add}
        onBlur={add}
      />
    </div>
  );
}
