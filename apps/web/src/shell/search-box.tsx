import { SearchOutlined } from '@ant-design/icons';
import { App, Input } from 'antd';
import { useState, type ClipboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { readAssetNumbers } from '#rules/11-arrival';
import { mostPasted } from '../components/list/pasted-numbers.js';
import { useTexts } from '../texts/use-texts.js';
import { isComposing } from '../components/scanning/composing.js';
import { findPlace } from './find-place.js';

/** One box for both numbers that people have in their hands. Enter that only ends a pinyin word searches nothing. */
export function SearchBox() {
  const t = useTexts();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { message } = App.useApp();
  const go = (place: string | null): void => {
    if (place === null) return;
    setTyped('');
    void navigate(place);
  };
  /** What a spreadsheet has damaged is no number of a batch either. */
  const search = (): void => {
    const [fault] = readAssetNumbers(typed).faults;
    if (fault?.code === 'excel-damaged') void message.warning(`${fault.received} ${t.pasted.damaged[fault.how]}`, 8);
    else go(findPlace(typed));
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const { assetNos } = readAssetNumbers(event.clipboardData.getData('text/plain'));
    if (assetNos.length < 2) return;
    event.preventDefault();
    go(`/meters?assetNos=${assetNos.slice(0, mostPasted).join(',')}`);
  };
  return (
    <Input
      className="search"
      allowClear
      prefix={<SearchOutlined />}
      placeholder={t.search.placeholder}
      aria-label={t.search.placeholder}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onPaste={paste}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Enter' && !isComposing(nativeEvent)) search();
      }}
    />
  );
}
