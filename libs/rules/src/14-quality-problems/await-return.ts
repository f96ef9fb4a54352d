import type { BatchState, MeterState } from '../process.js';

/**
 * In which state the meters of a batch stand that have to go back to its supplier: of a batch that was returned all of them,
 * of an accepted one those that failed (step 9: good meters to the finished store, bad ones back to be replaced). Null: none
 * of its meters goes back as things are.
 */
export function awaitsReturnAs(batch: BatchState): MeterState | null {
  switch (batch) {
    case 'returned':
      return 'returned';
    case 'accepted':
      return 'rejected';
    case 'arrived':
    case 'comparison':
    case 'emc':
    case 'sampling':
    case 'verification':
    case 'rectification':
      return null;
  }
}

/**
 * Whether the meters counted are those that the books say go: who hands over counts what is put on the vehicle, whichever
 * way the meters were named.
 */
export function countAgrees(counted: number, chosen: number): boolean {
  return counted === chosen && chosen > 0;
}
