import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/api.js';
import { type Disagreement, pageOf } from '../../../api/lists.js';

export function useDisagreements(batchNo: string, cursor: string) {
  const query = cursor === '' ? { limit: 20 } : { limit: 20, cursor };
  return useQuery({
    queryKey: ['disagreements', batchNo, cursor],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<Disagreement>(
        await answerOf(api.GET('/api/v1/batches/{batchNo}/disagreements', { params: { path: { batchNo }, query } })),
      ),
  });
}
