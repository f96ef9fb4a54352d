import { PlusOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Input, InputNumber, Popover, Segmented } from 'antd';
import { useState } from 'react';
import { normaliseCell } from '#rules/00-platform';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useSitting } from '../scanning/sitting.js';
import type { Sheet } from './sheet/sheet.js';
import { metersToAdd, type WorksheetView } from './worksheet-queries.js';

interface AddMetersProps {
  view: WorksheetView;
  sheet: Sheet;
  onAdded: (words: string) => void;
}

/** Meters of the round as rows: those that hang on the rig, or so many in order of their numbers. */
export function AddMeters(props: AddMetersProps) {
  const { add: t } = useTexts().worksheet;
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={t.title}
      content={<AddForm {...props} onDone={() => setOpen(false)} />}
    >
      <Button icon={<PlusOutlined />}>{t.title}</Button>
    </Popover>
  );
}

function AddForm({ view, sheet, onAdded, onDone }: AddMetersProps & { onDone: () => void }) {
  const { add: t } = useTexts().worksheet;
  const { rigCode } = useSitting();
  const [by, setBy] = useState<'rig' | 'range'>('range');
  const [from, setFrom] = useState('');
  const [count, setCount] = useState(60);
  const start = normaliseCell(from);
  const add = useMutation({
    mutationFn: () => {
      const range = { only: 'untested' as const, limit: count, ...(start !== '' && { from: start }) };
      return metersToAdd(view.batchNo, by === 'rig' ? { rigCode, limit: 200 } : range);
    },
    onSuccess: (meters) => {
      const added = sheet.add(meters);
      onAdded(added > 0 ? t.added(added) : t.nothing);
      onDone();
    },
  });
  const ready = by === 'rig' ? rigCode !== '' : /^\d{0,22}$/.test(start);
  return (
    <Flex vertical gap={10} className="sheet-add">
      <span>{t.hint}</span>
      <Segmented
        value={by}
        onChange={setBy}
        options={[
          { value: 'range', label: t.range },
          { value: 'rig', label: t.rig },
        ]}
      />
      <span className="small">{by === 'rig' ? t.rigHint : t.rangeHint}</span>
      {by === 'rig' && rigCode === '' && <span className="bad-value">{t.chooseRig}</span>}
      {by === 'range' && (
        <Flex gap={8}>
          <Input
            aria-label={t.from}
            placeholder={t.from}
            maxLength={30}
            value={from}
            status={ready ? '' : 'error'}
            onChange={({ target }) => setFrom(target.value)}
          />
          <InputNumber aria-label={t.count} min={1} max={200} value={count} onChange={(n) => setCount(n ?? 1)} />
        </Flex>
      )}
      {add.error && <ProblemAlert error={add.error} />}
      <Button type="primary" disabled={!ready} loading={add.isPending} onClick={() => add.mutate()}>
        {t.button}
      </Button>
    </Flex>
  );
}
