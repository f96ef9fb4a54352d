import { useQuery } from '@tanstack/react-query';
import { Flex } from 'antd';
import { Data } from '../../../components/data.js';
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
      {codes && (
        <figure>
          <img className="bars" src={codes.bars} alt={t.bars(assetNo)} />
          <figcaption className="number">
            <Data>{assetNo}</Data>
          </figcaption>
        </figure>
      )}
      {codes && <img className="square" src={codes.square} alt={t.square(assetNo)} />}
    </Flex>
  );
}
