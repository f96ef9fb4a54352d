export interface ListedBox {
  readonly boxNo: string;
  /** Meters that the arrival list has in it. */
  readonly listed: number;
}

export interface CountedBox {
  readonly boxNo: string;
  readonly pileNo: string | null;
  readonly counted: number;
}

export interface BoxComparison extends CountedBox {
  readonly listed: number;
  /** Counted less listed: below 0 meters are missing. */
  readonly difference: number;
}

export interface CountComparison {
  readonly onNote: number;
  readonly listed: number;
  readonly counted: number;
  /** Meters that the delivery note names and nobody counted; 0 when all are there. */
  readonly short: number;
  /** Every box, as counted first, then those on the list that nobody counted. */
  readonly boxes: readonly BoxComparison[];
}

/** Goods as counted into the store (meters) against the arrival list, box by box, and against the delivery note 到货清点. */
export function compareCounts(
  onNote: number,
  list: readonly ListedBox[],
  boxes: readonly CountedBox[],
): CountComparison {
  const listedIn = new Map(list.map(({ boxNo, listed }) => [boxNo, listed]));
  const countedBoxes = new Set(boxes.map(({ boxNo }) => boxNo));
  const uncounted = list
    .filter(({ boxNo }) => !countedBoxes.has(boxNo))
    .map(({ boxNo }) => ({ boxNo, pileNo: null, counted: 0 }));
  const compared = [...boxes, ...uncounted].map(({ boxNo, pileNo, counted }) => {
    const listed = listedIn.get(boxNo) ?? 0;
    return { boxNo, pileNo, listed, counted, difference: counted - listed };
  });
  const counted = boxes.reduce((sum, box) => sum + box.counted, 0);
  const listed = list.reduce((sum, box) => sum + box.listed, 0);
  return { onNote, listed, counted, short: Math.max(0, onNote - counted), boxes: compared };
}
