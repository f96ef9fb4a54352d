import { Flex, Typography } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../texts/use-texts.js';
import { showCount, showPercent, showShare } from './show.js';

/** A rate with its interval, what it is made of, and where that is listed. */
export interface RateFigures {
  numerator: number;
  denominator: number;
  low: string;
  high: string;
  rowsUrl: string;
}

/** The page that shows what a path of the API lists. */
export function pageOfRows(rowsUrl: string): string {
  return rowsUrl.replace(/^\/api\/v1/, '');
}

/** No data is not zero. */
export function Rate({ rate }: { rate: RateFigures | null }) {
  const t = useTexts();
  if (!rate) return <Typography.Text type="secondary">{t.judgement.noData}</Typography.Text>;
  const { numerator, denominator, low, high, rowsUrl } = rate;
  return (
    <Flex vertical className="number">
      <Link to={pageOfRows(rowsUrl)}>{showPercent(numerator, denominator)}</Link>
      <Typography.Text type="secondary" className="small">
        {showCount(numerator)} / {showCount(denominator)}
      </Typography.Text>
      <Typography.Text type="secondary" className="small">
        {showShare(low)}–{showShare(high)}
      </Typography.Text>
    </Flex>
  );
}
