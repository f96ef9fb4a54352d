/** Test points in the order of a meter's rows. */
export type PointList = readonly string[];

/** Other orders than rigs have: nonsense must not fill the memory. */
const mostLists = 10_000;

/** Lists that meters of one scheme share: for most of a million rows nothing new is made. */
export class PointLists {
  private readonly longer = new Map<PointList, Map<string, PointList>>();

  /** The list with one more point; null when it has the point already. */
  with(list: PointList, point: string): PointList | null {
    const known = this.longer.get(list)?.get(point);
    if (known) return known;
    if (list.includes(point)) return null;
    if (this.longer.size >= mostLists) this.longer.clear();
    const longer = [...list, point];
    const others = this.longer.get(list) ?? new Map<string, PointList>();
    this.longer.set(list, others.set(point, longer));
    return longer;
  }
}

/** Where every meter begins. */
export const noPoints: PointList = [];
