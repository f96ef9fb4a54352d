import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/api.js';
import { type Meter, withLists } from '../../../api/lists.js';

export function useMeter(assetNo: string) {
  return useQuery({
    queryKey: ['meter', assetNo],
    queryFn: async () =>
      withLists<Meter>(await answerOf(api.GET('/api/v1/meters/{assetNo}', { params: { path: { assetNo } } }))),
  });
}
