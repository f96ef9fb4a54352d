import { useSyncExternalStore } from 'react';
import type { CheckItem } from '#rules/13-full-verification';
import { Store } from '../../../preferences/store.js';

/** What holds for every scan of a sitting; chosen once, kept on this machine. */
export interface Sitting {
  batchNo: string;
  item: CheckItem;
  rigCode: string;
  position: number;
  verifierCode: string;
  checkerCode: string;
  sound: boolean;
}

const place = 'zhunheng.sitting';
const usual: Sitting = {
  ...{ batchNo: '', item: 'appearance', rigCode: '', position: 1, verifierCode: '', checkerCode: '', sound: true },
};

function remembered(): Sitting {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Sitting>) };
  } catch {
    return usual;
  }
}

const sittings = new Store(remembered());

export function sit(change: Partial<Sitting>): void {
  sittings.set({ ...sittings.get(), ...change });
  localStorage.setItem(place, JSON.stringify(sittings.get()));
}

export function useSitting(): Sitting {
  return useSyncExternalStore(sittings.subscribe, sittings.get);
}

/** Whether enough is chosen to begin. */
export function isSet({ batchNo, rigCode, verifierCode, checkerCode }: Sitting): boolean {
  return [batchNo, rigCode, verifierCode, checkerCode].every((chosen) => chosen !== '') && verifierCode !== checkerCode;
}
