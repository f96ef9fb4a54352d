/** A cell of an indicator at one moment: meters passed of meters counted. */
export interface EffectFigures {
  readonly numerator: number;
  readonly denominator: number;
}

/** The ends of its 95 % Wilson interval, as decimal texts of one length. */
export interface EffectInterval {
  readonly low: string;
  readonly high: string;
}

export type EffectVerdict = 'improved' | 'worse' | 'unclear' | 'no-data';

/**
 * Whether the measures have helped, by the indicator itself: improved when the interval afterwards lies wholly above the one
 * kept from before, worse when wholly below. Intervals that overlap decide nothing, and no data is not no effect.
 */
export function judgeEffect(before: EffectInterval, after: EffectInterval | null): EffectVerdict {
  if (after === null) return 'no-data';
  if (after.low > before.high) return 'improved';
  return after.high < before.low ? 'worse' : 'unclear';
}

/** Whether a problem may be closed: the indicator shows the effect, or somebody says why it is closed without. */
export function mayClose(effect: EffectVerdict | null, reason: string | null): boolean {
  return effect === 'improved' || (reason !== null && reason.trim() !== '');
}
