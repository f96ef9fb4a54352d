import { Segmented } from 'antd';
import { thisMonth } from '../../components/period-picker.js';
import { useListState } from '../../components/list-state.js';
import { useTexts } from '../../texts/use-texts.js';
import { AllPositions } from './all-positions.js';
import { RigList } from './rig-list.js';
import { RigTrends } from './rig-trends.js';

const views = ['list', 'map', 'trend'] as const;
type View = (typeof views)[number];

/** All rigs: their figures, every position of every rig, or month by month. */
export function RigsTab({ period }: { period: string }) {
  const { rigs: t } = useTexts();
  const { value, change } = useListState();
  const view = views.find((known) => known === value('view')) ?? 'list';
  return (
    <>
      <Segmented<View>
        className="section"
        aria-label={t.view}
        value={view}
        onChange={(wanted) => change({ view: wanted === 'list' ? '' : wanted })}
        options={views.map((known) => ({ value: known, label: t.views[known] }))}
      />
      {view === 'list' && <RigList period={period} />}
      {view === 'map' && <AllPositions period={period} />}
      {view === 'trend' && <RigTrends until={lastMonthOf(period)} />}
    </>
  );
}

/** The month itself, or the last month of a quarter or a year; none that has not begun. */
export function lastMonthOf(period: string): string {
  const [year = '', rest = '12'] = period.split('-');
  const last = `${year}-${rest.startsWith('Q') ? String(Number(rest.slice(1)) * 3).padStart(2, '0') : rest}`;
  return last < thisMonth() ? last : thisMonth();
}
