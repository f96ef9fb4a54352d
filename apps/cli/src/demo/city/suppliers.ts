/** A supplier of the made-up city, and what its meters are like. */
export interface CitySupplier {
  code: string;
  name: string;
  /** Meter types: code ending, name, current specification. */
  models: readonly [ending: string, name: string, currentSpec: string][];
  /** Share of the deliveries. */
  share: number;
  /** Where its meters read on the whole, and how they scatter, %. */
  level: number;
  spread: number;
  /** How often a kind of fault turns up in a batch, in per cent; at most two meters of a kind. */
  carelessness: number;
}

const household: [string, string, string] = ['', '单相智能电能表', '5(60)A'];
const strong: [string, string, string] = ['-100', '单相费控智能电能表（大电流）', '10(100)A'];
const remote: [string, string, string] = ['-R', '单相远程费控智能电能表', '5(60)A'];

export const citySuppliers: readonly CitySupplier[] = [
  {
    ...{ code: 'HD01', name: '海东电表', models: [household, strong], share: 9 },
    ...{ level: 0.02, spread: 0.1, carelessness: 12 },
  },
  {
    ...{ code: 'JN01', name: '江南仪表', models: [household, remote], share: 8 },
    ...{ level: -0.05, spread: 0.11, carelessness: 16 },
  },
  {
    ...{ code: 'BC01', name: '北辰计量', models: [household], share: 7 },
    ...{ level: 0.08, spread: 0.13, carelessness: 22 },
  },
  {
    ...{ code: 'HX01', name: '华信电子', models: [household, strong], share: 6 },
    ...{ level: 0.12, spread: 0.16, carelessness: 34 },
  },
  {
    ...{ code: 'ZY01', name: '中原智表', models: [household], share: 5 },
    ...{ level: 0, spread: 0.12, carelessness: 18 },
  },
  {
    ...{ code: 'QT01', name: '秦腾科技', models: [household, remote], share: 5 },
    ...{ level: -0.1, spread: 0.12, carelessness: 20 },
  },
  {
    ...{ code: 'LB01', name: '鲁北仪器', models: [household], share: 4 },
    ...{ level: 0.05, spread: 0.14, carelessness: 26 },
  },
  {
    ...{ code: 'MX01', name: '闽星电气', models: [strong], share: 4 },
    ...{ level: 0.03, spread: 0.11, carelessness: 15 },
  },
];

/** The supplier of each batch in turn: shares are kept, and nobody comes several times in a row. */
export function supplierOfTurn(turn: number): CitySupplier {
  const total = citySuppliers.reduce((sum, { share }) => sum + share, 0);
  // Steps of 29 visit every number below 48 once before the first comes again.
  let place = (turn * 29) % total;
  const found = citySuppliers.find(({ share }) => (place -= share) < 0) ?? citySuppliers[0];
  if (!found) throw new Error('a city has suppliers');
  return found;
}

export const modelCode = (supplier: CitySupplier, turn: number): string =>
  `DDZY-${supplier.code}${supplier.models[turn % supplier.models.length]?.[0] ?? ''}`;
