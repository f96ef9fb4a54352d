import type { ApiClient } from '#libs/http';
import { addDays } from '#libs/rules';
import type { Ending } from './plots.js';
import { each, step, type WavePlace } from './steps.js';
import type { CityBatch } from './stories.js';

/** Endings that leave marketing with something to answer for. */
const told: readonly Ending[] = ['returned', 'mended-late', 'sample-mended'];

/** Marketing at work on what was reported to it: the old ones are closed, the latest have their measures still to come. */
export async function workOnProblems(place: WavePlace, batches: readonly CityBatch[]): Promise<void> {
  for (const batch of batches) {
    if (!told.includes(batch.ending)) continue;
    await step(place, [batch], 'takenAway', () => each([batch], (one) => workOn(place.lead, one)));
  }
}

interface Problem {
  no: string;
  class: number;
  state: string;
}

const latest = { ifMatch: '*' };
const withoutEffect = '演示数据：未选效果指标';

async function workOn(lead: ApiClient, { story, ending, days }: CityBatch): Promise<void> {
  const marketing = lead.as('marketing');
  const { items } = await marketing.get<{ items: Problem[] }>(`/quality-problems?batchNo=${story.batchNo}`);
  for (const { no } of items.filter((problem) => problem.class === 3 && problem.state !== 'closed')) {
    const conclusion = ending === 'returned' ? '整批退货' : '整改后复抽合格，全检合格';
    await marketing.post(`/quality-problems/${no}/close`, { conclusion, reason: withoutEffect }, latest);
  }
  for (const { no } of items.filter((problem) => problem.class === 2 && problem.state !== 'closed')) {
    const at = `/quality-problems/${no}`;
    await marketing.put(`${at}/containment`, { containment: '同批在库表停止配表，已装用户逐户核查' }, latest);
    await marketing.put(`${at}/root-cause`, { rootCause: '供应商更换晶振批次后未重新老化，出厂检验未覆盖' }, latest);
    const [first, second] = [addDays(days.takenAway, 10), addDays(days.takenAway, 40)];
    await marketing.post(`${at}/measures`, {
      what: '供应商对新批次晶振全数老化 72 h',
      owner: 'supplies',
      dueOn: first,
    });
    await marketing.post(`${at}/measures`, { what: '该供应商后三批抽样加严', owner: 'lead', dueOn: second });
    const done = { doneOn: days.takenAway, report: '已见老化记录，抽查 20 只合格' };
    await lead.as('supplies').post(`${at}/measures/1/done`, done);
    if (ending === 'returned') continue;
    await lead.post(`${at}/measures/2/done`, { doneOn: days.takenAway, report: '三批均按加严方案抽样，全部接收' });
    await marketing.put(`${at}/prevention`, { prevention: '晶振变更纳入供应商变更通报' }, latest);
    const conclusion = '后续批次未再出现同类故障';
    await marketing.post(`${at}/close`, { conclusion, reason: withoutEffect }, latest);
  }
}
