import { Input, Modal, Tag } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../../session/session.js';
import { useTexts } from '../../texts/use-texts.js';
import { menu, type MenuEntry } from '../menu-entries.js';
import { matching, placesOf, type PaletteEntry } from './palette-entries.js';
import { useRecent } from './recent.js';

/** Anywhere by a few keys: a screen, a batch or meter by its number, or what one looked at before. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(typed);
  const chosen = Math.min(at, entries.length - 1);
  const go = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    onClose();
    void navigate(entry.path);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') go(entries[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal open footer={null} closable={false} onCancel={onClose} title={t.palette.title} width={560}>
      <Input
        autoFocus
        size="large"
        placeholder={t.palette.placeholder}
        aria-label={t.palette.placeholder}
        role="combobox"
        aria-expanded
        aria-controls="palette-entries"
        aria-activedescendant={`palette-${chosen}`}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <ul id="palette-entries" className="palette" role="listbox" aria-label={t.palette.title}>
        {entries.map((entry, index) => (
          <li
            key={entry.kind + entry.path}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => go(entry)}
            onKeyDown={() => undefined}
          >
            <span translate={entry.kind === 'screen' ? 'yes' : 'no'}>{entry.label}</span>
            <Tag>{t.palette.kinds[entry.kind]}</Tag>
          </li>
        ))}
        {entries.length === 0 && <li className="nothing">{t.palette.nothing}</li>}
      </ul>
    </Modal>
  );
}

function useEntries(typed: string): PaletteEntry[] {
  const t = useTexts();
  const may = useMay();
  const recent = useRecent().map((one): PaletteEntry => ({ ...one, kind: 'recent' }));
  const mine = menu
    .flatMap((entry): readonly MenuEntry[] => ('path' in entry ? [entry] : entry.entries))
    .filter(({ actions }) => actions.some(may));
  const screens = mine.map(({ path, word }): PaletteEntry => ({ path, label: t.menu[word], kind: 'screen' }));
  return [...matching(screens, typed), ...placesOf(typed), ...matching(recent, typed)].slice(0, 14);
}
