import { useMemo } from 'react';
import { funnel, funnelLimits, type Funnel } from '#rules/41-scorecards/funnel';
import { ChartCard } from '../../components/chart/chart-card.js';
import { showCount, showShare } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import type { SupplierCard } from './scorecard-queries.js';

/** Whether a supplier is worse than the others, fairly: each rate against the limits of its own number. */
export function SupplierFunnel({ cards, period }: { cards: SupplierCard[]; period: string }) {
  const { funnel: t } = useTexts();
  const nameOf = (code: string): string => cards.find((card) => card.code === code)?.name ?? code;
  const made = useMemo(
    () => funnel(cards.flatMap(({ code, passRate }) => (passRate ? [{ ...passRate, code }] : []))),
    [cards],
  );
  const options = useMemo(() => made && optionsOf(made, cards, t), [made, cards, t]);
  if (!made || !options || made.points.length < 2) return null;
  const outliers = made.points.filter(({ outlier }) => outlier !== null).map(({ code }) => nameOf(code));
  const lines = made.points.map(({ code, numerator, denominator, value, limits, outlier, tooFew }) => ({
    ...{ key: code, to: `/scorecards/suppliers/${code}?period=${period}` },
    cells: [
      ...[nameOf(code), showCount(numerator), showCount(denominator), showShare(value)],
      ...[
        `${showShare(limits.low95)} – ${showShare(limits.high95)}`,
        `${showShare(limits.low998)} – ${showShare(limits.high998)}`,
      ],
      tooFew ? t.tooFew : t.places[outlier ?? 'within'],
    ],
  }));
  const counted = showCount(made.points.reduce((sum, { denominator }) => sum + denominator, 0));
  return (
    <ChartCard
      title={useFinding(outliers, cards)}
      subtitle={t.basis(period, counted, showShare(made.centre), made.dispersion.toFixed(2))}
      label={t.picture}
      options={options}
      head={[t.supplier, t.passed, t.tested, t.rate, t.limits95, t.limits998, t.place]}
      lines={lines}
      lineAt={(series, index) => (series === 0 ? lines[index] : undefined)}
    />
  );
}

/** Rates within the limits are one thing; rounds judged a hidden defect are said beside them, the worst first. */
function useFinding(outliers: readonly string[], cards: readonly SupplierCard[]): string {
  const { funnel: t } = useTexts();
  const rates = outliers.length === 0 ? t.alike : t.differ(outliers.join(t.separator));
  const defects = cards
    .map(({ name, hiddenDefects, roundsJudged }) => ({ name, found: hiddenDefects ?? 0, rounds: roundsJudged ?? 0 }))
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found / other.rounds - one.found / one.rounds)
    .map(({ name, found, rounds }) => t.defectsOf(name, found, rounds));
  return defects.length === 0 ? rates : t.defects(rates, defects.join(t.separator));
}

const steps = 60;

interface Words {
  rate: string;
  tested: string;
  limits95: string;
  limits998: string;
  centre: string;
}

/** Outliers by shape and name as well as by colour; the others stay quiet. */
function optionsOf(made: Funnel, cards: SupplierCard[], words: Words): Record<string, unknown> {
  const most = Math.max(...made.points.map(({ denominator }) => denominator)) * 1.1;
  const least = Math.max(1, Math.min(...made.points.map(({ denominator }) => denominator)) * 0.6);
  const at = Array.from({ length: steps + 1 }, (_, step) => least + ((most - least) * step) / steps);
  const line = (name: string, key: 'low95' | 'high95' | 'low998' | 'high998', type: string) => ({
    ...{ type: 'line', name, symbol: 'none', color: '#8c8c8c', lineStyle: { type, width: 1.5 } },
    data: at.map((n) => [n, 100 * funnelLimits(made.centre, n, made.dispersion)[key]]),
  });
  const lowest = Math.min(...made.points.map(({ value, limits }) => Math.min(value, limits.low998)));
  return {
    tooltip: { trigger: 'item' },
    legend: { bottom: 0, data: [words.rate, words.limits95, words.limits998, words.centre] },
    grid: { left: 64, right: 32, top: 24, bottom: 72 },
    xAxis: { type: 'value', name: words.tested, nameLocation: 'middle', nameGap: 26, min: 0 },
    yAxis: {
      type: 'value',
      min: Math.max(0, Math.floor(lowest * 100 - 1)),
      max: 100,
      axisLabel: { formatter: '{value}%' },
    },
    series: [
      {
        ...{ type: 'scatter', name: words.rate, color: '#0b7a75', symbolSize: 11, z: 5 },
        label: { show: true, formatter: '{b}', position: 'right', fontSize: 11 },
        labelLayout: { moveOverlap: 'shiftY' },
        data: made.points.map(({ code, denominator, value, outlier }) => ({
          ...{ name: cards.find((card) => card.code === code)?.name ?? code, value: [denominator, 100 * value] },
          ...(outlier && {
            ...{ symbol: 'diamond', symbolSize: 16, itemStyle: { color: '#d4380d' } },
            label: { fontWeight: 600, fontSize: 12 },
          }),
        })),
      },
      line(words.limits95, 'low95', 'dashed'),
      line(words.limits95, 'high95', 'dashed'),
      line(words.limits998, 'low998', 'solid'),
      line(words.limits998, 'high998', 'solid'),
      {
        ...{
          type: 'line',
          name: words.centre,
          symbol: 'none',
          color: '#595959',
          lineStyle: { type: 'dotted', width: 1.5 },
        },
        data: [least, most].map((n) => [n, 100 * made.centre]),
      },
    ],
  };
}
