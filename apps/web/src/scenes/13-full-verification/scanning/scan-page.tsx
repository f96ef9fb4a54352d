import { Alert, Card, Flex, Progress, Typography } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Data } from '../../../components/data.js';
import { PageTitle } from '../../../components/page.js';
import { showCount } from '../../../components/show.js';
import { useSession } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { KeyLegend } from './key-legend.js';
import { ScanField } from './scan-field.js';
import { ScanList } from './scan-list.js';
import { isWaiting, ScanQueue } from './scan-queue.js';
import { useProgress } from './scan-queries.js';
import { isSet, sit, useSitting } from './sitting.js';
import { SittingBar } from './sitting-bar.js';
import './scan.css';

/** Scan entry: a meter, one key, the next one. */
export function ScanPage() {
  const { scan: t } = useTexts();
  const sitting = useSitting();
  const own = useSession()?.user.staffCode;
  useEffect(() => {
    if (sitting.verifierCode === '' && own !== undefined) sit({ verifierCode: own });
  }, [sitting.verifierCode, own]);
  const queue = useQueue();
  const scans = useSyncExternalStore(queue.subscribe, queue.get);
  const waiting = scans.filter(isWaiting).length;
  return (
    <>
      <PageTitle title={t.title} extra={<Standing />} />
      <SittingBar />
      {waiting > 0 && <Alert className="section" type="warning" showIcon title={t.waiting(waiting)} />}
      {isSet(sitting) ? (
        <ScanField queue={queue} />
      ) : (
        <Alert className="section" type="info" showIcon title={t.chooseFirst} />
      )}
      <div className="scan-below">
        <ScanList scans={scans} />
        <KeyLegend item={sitting.item} />
      </div>
    </>
  );
}

/** One queue a person: what somebody else has scanned waits until they sign in again. */
function useQueue(): ScanQueue {
  const queries = useQueryClient();
  const username = useSession()?.user.username ?? '';
  const queue = useMemo(
    () =>
      new ScanQueue(`zhunheng.scans.${username}`, () => {
        void queries.invalidateQueries({ queryKey: ['item-checks'] });
      }),
    [username, queries],
  );
  useEffect(() => {
    const flush = (): void => void queue.flush();
    flush();
    addEventListener('online', flush);
    return () => {
      removeEventListener('online', flush);
      queue.stop();
    };
  }, [queue]);
  return queue;
}

/** How far the batch is with this item. */
function Standing() {
  const { scan: t } = useTexts();
  const { batchNo, item } = useSitting();
  const progress = useProgress(batchNo, item).data;
  if (!progress) return null;
  const { checked, quantity, failed } = progress;
  return (
    <Card size="small" className="scan-standing">
      <Flex gap={16} align="center">
        <Typography.Text className="number">
          <Data>{batchNo}</Data> {t.progress(showCount(checked), showCount(quantity), showCount(failed))}
        </Typography.Text>
        <Progress
          className="scan-progress"
          aria-label={t.items[item]}
          percent={quantity === 0 ? 0 : Math.floor((checked * 100) / quantity)}
        />
      </Flex>
    </Card>
  );
}
