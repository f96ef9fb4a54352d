import { clock } from '#libs/clock';
import { boxNo } from './gates.js';
import { each, step, type WavePlace } from './steps.js';
import type { CityBatch } from './stories.js';

/** Of a batch that failed twice, so many boxes of twelve went with the first vehicle; the rest still stands here. */
const firstBoxes = 10;
const taken = { takenBy: '王师傅', carrier: '顺达物流' };

/** What goes back to the suppliers is taken away: whole batches, and the failed meters of accepted ones. */
export async function handBack(place: WavePlace, batches: readonly CityBatch[]): Promise<void> {
  const today = clock.today();
  const due = batches.filter(({ days }) => days.takenAway < today);
  const supplies = place.lead.as('supplies');
  await step(place, due, 'takenAway', () =>
    each(due, async ({ story, ending, days }) => {
      const at = `/batches/${story.batchNo}`;
      const { stillHere } = await supplies.get<{ stillHere: number }>(`${at}/return`);
      if (stillHere === 0) return;
      const facts = { ...taken, handedOn: days.takenAway, vehicleNo: `演A${story.batchNo.slice(-5)}` };
      const boxes = Array.from({ length: firstBoxes }, (_, box) => boxNo(story.serialPrefix, box));
      const inPart = ending === 'returned' && stillHere > firstBoxes * 12;
      const what = inPart ? { boxNos: boxes, counted: firstBoxes * 12 } : { all: true, counted: stillHere };
      await supplies.post(`${at}/handovers`, { ...facts, ...what });
    }),
  );
}
