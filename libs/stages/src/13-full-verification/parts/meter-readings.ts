/** The readings of one meter under one task; lists in step. */
export interface MeterReadings {
  row: number;
  taskNo: string;
  assetNo: string;
  points: readonly string[];
  readings: string[];
  /** One letter a point. */
  conclusions: string;
  /** Rows of this meter that were refused. */
  withheld: number;
}
