import { useQuery } from '@tanstack/react-query';
import { Flex } from 'antd';
import { useTexts } from '../../../texts/use-texts.js';

/** What a scanner reads off the screen or the printed page. What draws it is fetched when the first life file is opened. */
export function MeterCodes({ assetNo }: { assetNo: string }) {
  const { meter: t } = useTexts();
  const codes = useQuery({
    queryKey: ['meter-codes', assetNo],
    queryFn: async () => (await import('./barcodes.js')).drawCodes(assetNo),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  return (
    <Flex gap={24} align="center" className="meter-codes">
      {codes && <img src={codes.bars} alt={t.bars(assetNo)} height={44} />}
      {codes && <img src={codes.square} alt={t.square(assetNo)} height={72} />}
    </Flex>
  );
}
