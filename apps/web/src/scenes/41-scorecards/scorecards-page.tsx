import { Tabs } from 'antd';
import { useListState } from '../../components/list-state.js';
import { PageTitle } from '../../components/page.js';
import { usePeriod } from '../../components/latest-period.js';
import { PeriodPicker } from '../../components/period-picker.js';
import { useTexts } from '../../texts/use-texts.js';
import { RigsTab } from './rigs-tab.js';
import { SupplierList } from './supplier-list.js';
import { VerifierList } from './verifier-list.js';

/** How suppliers, rigs and verifiers did in a period; nobody is ranked whose interval overlaps another's. */
export function ScorecardsPage() {
  const { judgement: t } = useTexts();
  const { value, change } = useListState();
  const period = usePeriod();
  const tabs = [
    { key: 'suppliers', label: t.tabs.suppliers, children: <SupplierList period={period} /> },
    { key: 'rigs', label: t.tabs.rigs, children: <RigsTab period={period} /> },
    { key: 'verifiers', label: t.tabs.verifiers, children: <VerifierList period={period} /> },
  ];
  return (
    <>
      <PageTitle title={t.menu.scorecards} extra={<PeriodPicker period={usePeriod()} />} />
      <Tabs
        destroyOnHidden
        activeKey={value('of') || 'suppliers'}
        onChange={(of) => change({ of: of === 'suppliers' ? '' : of, view: '' })}
        items={tabs}
      />
    </>
  );
}
