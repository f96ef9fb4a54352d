import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/use-texts.js';
import { showCount } from '../show.js';
import type { Counting } from './list-toolbar.js';

/** Rows that are chosen: some by hand, or all that fit the filter, on whatever page. */
export interface Picked {
  keys: string[];
  /** How many fit, once all of them are meant. */
  everything: number | null;
}

interface PickEverythingProps {
  picked: Picked;
  /** Without it nobody knows how many fit. */
  counting: Counting | undefined;
  onPick: (picked: Picked) => void;
}

/** Beside the toolbar while rows are chosen: how many, all that match, none. */
export function PickEverything({ picked, counting, onPick }: PickEverythingProps) {
  const t = useTexts().list;
  const [asking, setAsking] = useState(false);
  const { keys, everything } = picked;
  if (keys.length === 0 && everything === null) return null;
  const all = async (count: () => Promise<number>): Promise<void> => {
    setAsking(true);
    try {
      onPick({ keys: [], everything: await count() });
    } finally {
      setAsking(false);
    }
  };
  return (
    <span>
      {everything !== null && <Typography.Text strong>{t.pickedMatching(showCount(everything))}</Typography.Text>}
      <Button type="link" size="small" onClick={() => onPick({ keys: [], everything: null })}>
        {everything === null ? t.unselect(keys.length) : t.unselectAll}
      </Button>
      {everything === null && counting && (
        <Button type="link" size="small" loading={asking} onClick={() => void all(counting.count)}>
          {t.pickMatching}
        </Button>
      )}
    </span>
  );
}
