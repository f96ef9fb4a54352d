import { useParams } from 'react-router';
import { PageTitle } from '../../../components/page.js';
import { useTexts } from '../../../texts/use-texts.js';
import { ImportCard } from './import-card.js';

/** One file that was handed over. */
export function ImportPage() {
  const t = useTexts();
  const { id = '' } = useParams();
  return (
    <>
      <PageTitle title={t.imports.one} />
      <ImportCard id={id} />
    </>
  );
}
