import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { answerOf, api } from '../../../api/api.js';
import { isWaiting, SendQueue, type Outcome } from '../../../components/scanning/send-queue.js';
import { useSession } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { FoundMeter } from './record-result.js';

/** The findings of one person on the sample of one batch, sent one after another; kept while the network is down. */
export function useSampleQueue(batchNo: string): SendQueue<FoundMeter> {
  const queries = useQueryClient();
  const username = useSession()?.user.username ?? '';
  const queue = useMemo(() => {
    const deliver = async (found: FoundMeter, headers: { 'Idempotency-Key': string }): Promise<Outcome> => {
      const params = { path: { batchNo } };
      const body = { results: [found] };
      await answerOf(api.POST('/api/v1/batches/{batchNo}/sampling-acceptance/results', { params, body, headers }));
      return { outcome: 'recorded' };
    };
    return new SendQueue(`zhunheng.samples.${username}.${batchNo}`, deliver, () => void queries.invalidateQueries());
  }, [batchNo, queries, username]);
  useEffect(() => {
    void queue.flush();
    return () => queue.stop();
  }, [queue]);
  return queue;
}

/** What waits for the network, and what the server would not take, meter by meter. */
export function SampleQueueNotice({ queue }: { queue: SendQueue<FoundMeter> }) {
  const t = useTexts().incoming.sampling.scan;
  const sent = useSyncExternalStore(queue.subscribe, queue.get);
  const waiting = sent.filter(isWaiting).length;
  const refused = sent.filter(({ state }) => state === 'refused').slice(-5);
  return (
    <>
      {waiting > 0 && <Alert type="info" showIcon title={t.waiting(waiting)} />}
      {refused.map(({ id, check, message }) => (
        <Alert key={id} type="error" showIcon title={t.refused(check.assetNo)} description={message} />
      ))}
    </>
  );
}
