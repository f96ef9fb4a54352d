import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Gate } from '#rules/12-incoming-inspection';
import type { Batch } from '../../../api/lists.js';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { PageTitle } from '../../../components/page.js';
import { StateTag } from '../../../components/state-tag.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useBatch } from '../../11-arrival/batches/batch-queries.js';
import { GateSteps } from './gate-steps.js';

interface GatePageProps {
  gate: Gate;
  title: string;
  children: (batch: Batch) => ReactNode;
}

/** The page of one gate: which batch, the whole path above, the gate below. */
export function GatePage({ gate, title, children }: GatePageProps) {
  const { batchNo = '' } = useParams();
  const t = useTexts();
  return (
    <Awaited query={useBatch(batchNo)}>
      {(batch) => (
        <>
          <PageTitle
            title={
              <Flex gap={8} align="center" wrap>
                {title} <Data>{batch.batchNo}</Data> <StateTag of="batch" state={batch.state} />
              </Flex>
            }
            extra={
              <Link to={`/batches/${encodeURIComponent(batch.batchNo)}`}>
                <Button>{t.incoming.gates.back}</Button>
              </Link>
            }
          />
          <GateSteps batchNo={batch.batchNo} here={gate} />
          {children(batch)}
        </>
      )}
    </Awaited>
  );
}
