import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api.js';
import { pageOf, withLists } from '../../api/lists.js';
import type { components } from '../../api/schema.gen.js';
import type { RateFigures } from '../../components/rate.js';
import { usePreferences } from '../../preferences/preferences.js';

type Schemas = components['schemas'];
type Rated<Card, Rates extends keyof Card> = Omit<Card, Rates> & Record<Rates, RateFigures | null>;

export type SupplierCard = Rated<Schemas['SupplierScorecard'], 'passRate' | 'firstPass'>;
export type RigCard = Rated<Schemas['RigScorecard'], 'passRate' | 'firstPass' | 'disagreements'>;
export type VerifierCard = Rated<
  Schemas['VerifierScorecard'],
  'passRate' | 'firstPass' | 'disagreements' | 'corrections'
>;

export interface SharedBatch {
  batchNo: string;
  own: RateFigures;
  all: RateFigures;
}

export type VerifierDetail = VerifierCard & { batches: SharedBatch[]; batchesInAll: number };

export interface PositionFigures {
  position: number;
  n: number;
  mean: string;
  difference: string;
  z: string | null;
  odd: boolean;
  rowsUrl: string;
}

export type RigDetail = RigCard & {
  criticalZ: string | null;
  standardDeviation: string | null;
  positions: PositionFigures[];
};

export type SupplierDetail = SupplierCard & {
  parts: Schemas['ScorePartView'][];
  faults: Schemas['FaultBarView'][];
  hiddenDefectRounds: Schemas['HiddenDefectView'][];
  problems: Schemas['OpenProblemView'][];
  mending: Omit<Schemas['MendingView'], 'late'> & { late: RateFigures | null };
  mendedBatches: Schemas['MendedBatchView'][];
};

export function useSupplierCards(period: string) {
  const { language } = usePreferences();
  return useQuery({
    queryKey: ['scorecards', 'suppliers', period, language],
    queryFn: async () =>
      pageOf<SupplierCard>(await answerOf(api.GET('/api/v1/scorecards/suppliers', { params: { query: { period } } })))
        .items,
  });
}

export function useSupplierCard(code: string, period: string) {
  const { language } = usePreferences();
  return useQuery({
    queryKey: ['scorecards', 'suppliers', code, period, language],
    queryFn: async () =>
      withLists<SupplierDetail>(
        await answerOf(
          api.GET('/api/v1/scorecards/suppliers/{code}', { params: { path: { code }, query: { period } } }),
        ),
      ),
  });
}

export function useRigCards(period: string) {
  return useQuery({
    queryKey: ['scorecards', 'rigs', period],
    queryFn: async () =>
      pageOf<RigCard>(await answerOf(api.GET('/api/v1/scorecards/rigs', { params: { query: { period } } }))).items,
  });
}

export function useRigCard(code: string, period: string) {
  return useQuery({
    queryKey: ['scorecards', 'rigs', code, period],
    queryFn: async () =>
      withLists<RigDetail>(
        await answerOf(api.GET('/api/v1/scorecards/rigs/{code}', { params: { path: { code }, query: { period } } })),
      ),
  });
}

/** Of `me` one's own. */
export function useVerifierCard(code: string, period: string) {
  const query = { period };
  return useQuery({
    queryKey: ['scorecards', 'verifiers', code, period],
    queryFn: async () =>
      withLists<VerifierDetail>(
        await answerOf(
          code === 'me'
            ? api.GET('/api/v1/scorecards/verifiers/me', { params: { query } })
            : api.GET('/api/v1/scorecards/verifiers/{code}', { params: { path: { code }, query } }),
        ),
      ),
  });
}

export function useVerifierCards(period: string) {
  return useQuery({
    queryKey: ['scorecards', 'verifiers', period],
    queryFn: async () =>
      pageOf<VerifierCard>(await answerOf(api.GET('/api/v1/scorecards/verifiers', { params: { query: { period } } })))
        .items,
  });
}
