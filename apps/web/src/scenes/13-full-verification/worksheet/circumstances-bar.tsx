import { DatePicker, Flex, Input } from 'antd';
import dayjs from 'dayjs';
import { useTexts } from '../../../texts/use-texts.js';
import { Labelled, PeopleChoices, RigChoice } from '../scanning/sitting-choices.js';
import type { Conditions } from './sheet/sheet-draft.js';

interface CircumstancesBarProps {
  conditions: Conditions;
  onChange: (conditions: Conditions) => void;
}

/** As the API takes them. */
export const isQuantity = (text: string): boolean => text === '' || /^-?\d{1,3}(\.\d{1,3})?$/.test(text);
const onTheClock = 'YYYY-MM-DDTHH:mm:ss';

/** What holds for the whole sheet: who, on which rig, when, in what climate. */
export function CircumstancesBar({ conditions, onChange }: CircumstancesBarProps) {
  const { worksheet: t } = useTexts();
  const { verifiedAt } = conditions;
  return (
    <Flex wrap gap={12} align="end">
      <RigChoice />
      <PeopleChoices />
      <Labelled label={t.fields.verifiedAt}>
        <DatePicker
          aria-label={t.fields.verifiedAt}
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          style={{ width: 172 }}
          value={verifiedAt === '' ? null : dayjs(verifiedAt.slice(0, onTheClock.length))}
          // The clock of the laboratory is that of Shanghai, wherever the browser thinks it is.
          onChange={(day) => onChange({ ...conditions, verifiedAt: day ? `${day.format(onTheClock)}+08:00` : '' })}
        />
      </Labelled>
      <Quantity name="temperature" {...{ conditions, onChange }} />
      <Quantity name="humidity" {...{ conditions, onChange }} />
    </Flex>
  );
}

function Quantity({ name, conditions, onChange }: CircumstancesBarProps & { name: 'temperature' | 'humidity' }) {
  const { worksheet: t } = useTexts();
  const good = isQuantity(conditions[name]);
  return (
    <Labelled label={t.fields[name]}>
      <Input
        aria-label={t.fields[name]}
        aria-invalid={!good}
        inputMode="decimal"
        style={{ width: 84 }}
        maxLength={8}
        status={good ? '' : 'error'}
        title={good ? '' : t.badQuantity}
        value={conditions[name]}
        onChange={({ target }) => onChange({ ...conditions, [name]: target.value })}
      />
    </Labelled>
  );
}
