import { GatheredReadings } from './gathered-readings.js';

describe('GatheredReadings', () => {
  it('gathers the rows of meters that take turns, in the order in which they were opened', () => {
    const gathered = new GatheredReadings();
    for (const point of ['Imax/1.0/all', 'Ib/1.0/all']) {
      for (const asset of ['A', 'B', 'C']) gathered.of('T', asset, 1).readings.push(point);
    }
    expect(gathered.giveUp(false)).toEqual([]);
    expect(gathered.giveUp(true).map(({ assetNo, readings }) => [assetNo, readings.length])).toEqual([
      ['A', 2],
      ['B', 2],
      ['C', 2],
    ]);
    expect(gathered.giveUp(true)).toEqual([]);
  });

  it('gives up the meters opened first when there are too many', () => {
    const gathered = new GatheredReadings();
    for (let n = 0; n < 3500; n++) gathered.of('T', String(n), n);
    gathered.of('T', '0', 3500);
    const given = gathered.giveUp(false);
    expect([given.length, given[0]?.assetNo]).toEqual([2000, '0']);
  });

  it('keeps only the last meter open, through any number of blocks, while rows come meter by meter', () => {
    const gathered = new GatheredReadings();
    const given = Array.from({ length: 30 }, (_, row) => {
      gathered.of('T', String(Math.floor(row / 3)), row).readings.push(`point ${row % 3}`);
      return row % 2 === 0 ? gathered.giveUp(false) : [];
    });
    given.push(gathered.giveUp(true));
    expect(given.flat().map(({ assetNo, readings }) => [assetNo, readings.length])).toEqual(
      Array.from({ length: 10 }, (_, asset) => [String(asset), 3]),
    );
  });
});
