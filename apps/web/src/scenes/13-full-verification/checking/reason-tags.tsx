import {
  CloseCircleOutlined,
  CopyOutlined,
  DisconnectOutlined,
  DotChartOutlined,
  EditOutlined,
  FlagOutlined,
  SwapOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { ExceptionCode, ExceptionReason } from '#rules/13-full-verification';
import { useTexts } from '../../../texts/use-texts.js';

const looks: Readonly<Record<ExceptionCode, { color: string; icon: ReactNode }>> = {
  'seal-broken': { color: 'error', icon: <DisconnectOutlined /> },
  failed: { color: 'error', icon: <CloseCircleOutlined /> },
  disagreement: { color: 'volcano', icon: <SwapOutlined /> },
  flag: { color: 'orange', icon: <FlagOutlined /> },
  'same-readings': { color: 'orange', icon: <CopyOutlined /> },
  outlier: { color: 'gold', icon: <DotChartOutlined /> },
  'near-limit': { color: 'gold', icon: <WarningOutlined /> },
  corrected: { color: 'blue', icon: <EditOutlined /> },
};

/** Each reason by word, colour and shape. */
export function ReasonTags({ reasons }: { reasons: readonly ExceptionReason[] }) {
  const { checking: t } = useTexts();
  if (reasons.length === 0) return <Typography.Text type="secondary">{t.nothingRemarkable}</Typography.Text>;
  return (
    <Flex wrap gap={4}>
      {reasons.map(({ code }) => (
        <Tag key={code} {...looks[code]} className="flush">
          {t.reasonNames[code]}
        </Tag>
      ))}
    </Flex>
  );
}
