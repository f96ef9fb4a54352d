import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';

/** The head of every page: what it is about, and what can be done. */
export function PageTitle({ title, extra }: { title: ReactNode; extra?: ReactNode }) {
  return (
    <Flex justify="space-between" align="center" wrap gap={12} className="page-title">
      <Typography.Title level={3} className="flush">
        {title}
      </Typography.Title>
      {extra}
    </Flex>
  );
}
