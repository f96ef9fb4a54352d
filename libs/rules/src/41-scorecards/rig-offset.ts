import { median, pooledVariance, tQuantile } from '#libs/statistics';
import { effectsOf, type RigEffect, type RigWork } from './rig-effects.js';

export interface RigOffsetSettings {
  /** Chance that among equal rigs one is flagged, over all of them together. */
  readonly familywiseError: number;
  /** Smaller offsets do not matter, %. */
  readonly minimumOffset: number;
  /** A rig with fewer meters is shown, and never flagged. */
  readonly minimumMeters: number;
}

/** One rig beside the others, %. */
export interface RigOffset {
  readonly rigCode: string;
  readonly n: number;
  /** From the centre of the rigs that can be compared with it. */
  readonly offset: number;
  /** Of the offset, with the familywise error of the settings; null while nothing is known of the spread. */
  readonly low: number | null;
  readonly high: number | null;
  readonly flagged: boolean;
}

/** Fewer rigs have no centre of their own: nobody knows which one is off. */
const fewestRigs = 3;
/** On fewer degrees of freedom the spread of loads is a guess. */
const knownSpread = 10;

interface Spread {
  readonly variance: number;
  readonly degreesOfFreedom: number;
}

/**
 * How each rig reads beside the others, in %, whatever batches it got: batches differ by more than rigs do, so a rig is compared
 * with those that verified meters of the same batches (least squares of rig and batch together), and its offset is taken from
 * the median of the rigs. The spread is that of single meters within a batch on a rig, of this rig or of all, or that of whole
 * loads, whichever is largest: so the rate of false alarms is kept also by errors that are not normal and by loads that move
 * together. Rigs that share no batch with the others, even through further rigs, are not compared.
 */
export function compareRigs(work: readonly RigWork[], settings: RigOffsetSettings): RigOffset[] {
  const { groups, loads } = effectsOf(work);
  const single = spreadWithin(work);
  const ofLoads = loads && loads.degreesOfFreedom >= knownSpread ? loads : null;
  const widest = ofLoads && ofLoads.variance > (single?.variance ?? 0) ? ofLoads : single;
  const rigs = groups.reduce((total, group) => total + group.length, 0);
  const t = widest && tQuantile(1 - settings.familywiseError / (2 * rigs), widest.degreesOfFreedom);
  const ownOf = ({ rigCode, ownLoads }: RigEffect): number =>
    Math.max(
      spreadWithin(work.filter((one) => one.rigCode === rigCode))?.variance ?? 0,
      ofLoads && ownLoads !== null ? ownLoads : 0,
    );
  return groups.flatMap((group) => {
    const centre = median(group.map(({ effect }) => effect)) ?? 0;
    const ofCentre = ((Math.PI / 2) * group.reduce((total, { weight }) => total + weight, 0)) / group.length ** 2;
    return group.map((rig) => {
      const variance = Math.max(widest?.variance ?? 0, ownOf(rig)) * (rig.weight + ofCentre);
      const half = t === null ? null : t * Math.sqrt(variance);
      return judged(rig, rig.effect - centre, half, group.length >= fewestRigs, settings);
    });
  });
}

function judged(
  { rigCode, n }: RigEffect,
  offset: number,
  half: number | null,
  enoughRigs: boolean,
  { minimumMeters, minimumOffset }: RigOffsetSettings,
): RigOffset {
  const [low, high] = half === null ? [null, null] : [offset - half, offset + half];
  const beyondChance = half !== null && Math.abs(offset) > half;
  const enough = enoughRigs && n >= minimumMeters;
  return { rigCode, n, offset, low, high, flagged: enough && beyondChance && Math.abs(offset) >= minimumOffset };
}

const spreadWithin = (work: readonly RigWork[]): Spread | null =>
  pooledVariance(work.map(({ n, sumError, sumSquares }) => ({ n, sum: sumError, sumSquares })));
