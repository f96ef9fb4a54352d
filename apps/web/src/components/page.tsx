import { Flex, Typography } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.js';

/** The head of every page: what it is about, and what can be done. */
export function PageTitle({ title, extra }: { title: ReactNode; extra?: ReactNode }) {
  const t = useTexts();
  const head = useRef<HTMLElement>(null);
  // The tab of the browser says what the page says, whatever it is made of.
  useEffect(() => {
    document.title = `${head.current?.textContent ?? ''} · ${t.product}`;
  });
  return (
    <Flex justify="space-between" align="center" wrap gap={12} className="page-title">
      <Typography.Title ref={head} level={3} className="flush">
        {title}
      </Typography.Title>
      {extra}
    </Flex>
  );
}
