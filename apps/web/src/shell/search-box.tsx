import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../texts/use-texts.js';
import { isComposing } from '../components/scanning/composing.js';
import { findPlace } from './find-place.js';

/** One box for both numbers that people have in their hands. Enter that only ends a pinyin word searches nothing. */
export function SearchBox() {
  const t = useTexts();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const go = (): void => {
    const place = findPlace(typed);
    if (place === null) return;
    setTyped('');
    void navigate(place);
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
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Enter' && !isComposing(nativeEvent)) go();
      }}
    />
  );
}
