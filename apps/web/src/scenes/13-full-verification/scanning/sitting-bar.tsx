import { SoundOutlined } from '@ant-design/icons';
import { Flex, Switch } from 'antd';
import { CHECK_ITEMS } from '#rules/13-full-verification';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useBatches } from '../../11-arrival/batches/batch-queries.js';
import { Choice, Labelled, PeopleChoices, PositionChoice, RigChoice } from './sitting-choices.js';
import { sit, useSitting } from './sitting.js';

/** Chosen once for the sitting: which item of which batch, where, by whom. */
export function SittingBar() {
  const { scan: t } = useTexts();
  const sitting = useSitting();
  const offered = useBatches({ state: 'verification' }, 200);
  const batches = offered.data?.items ?? [];
  return (
    <>
      {offered.error && !offered.data && <ProblemAlert error={offered.error} onRetry={() => void offered.refetch()} />}
      <Flex wrap gap={12} className="section" align="end">
        <Choice
          name="batchNo"
          width={210}
          options={batches.map(({ batchNo }) => ({ value: batchNo, label: batchNo }))}
        />
        <Choice
          name="item"
          width={130}
          options={CHECK_ITEMS.map((item) => ({ value: item, label: t.items[item], word: true }))}
        />
        <RigChoice />
        <PositionChoice />
        <PeopleChoices />
        <Labelled label={t.fields.sound}>
          <Switch
            aria-label={t.fields.sound}
            checked={sitting.sound}
            checkedChildren={<SoundOutlined />}
            onChange={(sound) => sit({ sound })}
          />
        </Labelled>
      </Flex>
    </>
  );
}
