import type { ApiClient } from '#libs/http';
import { addDays } from '#libs/rules';
import { rigOffsetsOn } from './stories.js';
import { SeededRandom } from '../seeded-random.js';

/** Two years, twice a month. */
const [measurements, daysApart] = [48, 15];
const readings = 10;

/** Each rig with its check meter on the first position: what the meters tell of the rigs, their check meters tell, too. */
export async function makeCheckMeters(lead: ApiClient, seed: number, today: string): Promise<void> {
  const rigs = await lead.get<{ items: { code: string }[] }>('/rigs?limit=1000');
  for (const { code } of rigs.items) {
    const { series } = await lead.get<{ series: unknown[] }>(`/rigs/${code}/check-chart`);
    // Several cities share the rigs.
    if (series.length > 0) continue;
    await lead.as('verifier').post(`/rigs/${code}/check-measurements`, { measurements: storyOf(code, seed, today) });
  }
}

function storyOf(code: string, seed: number, today: string): object[] {
  const random = new SeededRandom(seed * 104_729 + Number(code));
  return Array.from({ length: measurements }, (_, at) => {
    const day = addDays(today, -(measurements - at) * daysApart);
    const level = (rigOffsetsOn(day, today)[Number(code)] ?? 0) + random.normal() * 0.006;
    return {
      ...{ checkMeterNo: `HC-${code.padStart(2, '0')}`, position: 1, loadCurrent: 'Ib', powerFactor: '1.0' },
      readings: Array.from({ length: readings }, () => (level + random.normal() * 0.004).toFixed(4)),
      ...{ measuredAt: `${day}T08:20:00+08:00`, verifierCode: `V00${(at % 6) + 1}` },
    };
  });
}
