import { Card, Descriptions, Tabs } from 'antd';
import { Marked } from 'marked';
import { useMemo } from 'react';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { PageTitle } from '../../../components/page.js';
import { usePreferences } from '../../../preferences/preferences.js';
import { useSession } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { guidesFor, partOf } from './guides.js';

const apiDocs = '/api/docs';

/** How to do one's work with it, out of the same guides that come with the product; and what it is. */
export function HelpPage() {
  const t = useTexts();
  const { value, change } = useListState();
  const guides = guidesFor(useSession()?.user.roles ?? []);
  const shown = guides.find(({ name }) => name === value('guide')) ?? guides[0];
  return (
    <>
      <PageTitle title={t.help.title} />
      <About />
      <Card className="section">
        <Tabs
          {...(shown && { activeKey: shown.name })}
          onChange={(name) => change({ guide: name })}
          items={guides.map(({ name, text }) => ({
            ...{ key: name, label: t.help.guides[name], children: <GuideText text={text} /> },
          }))}
        />
      </Card>
    </>
  );
}

/** Our own words, made into elements when the console is built: nothing of it comes from outside. */
function GuideText({ text }: { text: string }) {
  const { language } = usePreferences();
  const html = useMemo(() => {
    const marked = new Marked({ async: false });
    const made = marked.parse(partOf(text, language === 'en' ? 'en' : 'zh')) as string;
    return made.replaceAll('<code>', '<code translate="no">');
  }, [text, language]);
  return <article className="guide" dangerouslySetInnerHTML={{ __html: html }} />;
}

function About() {
  const { help: t, keys } = useTexts();
  const items = [
    {
      ...{ key: 'version', label: t.version },
      children: <Data>{[VERSION, COMMIT].filter((part) => part !== '').join(' · ')}</Data>,
    },
    {
      ...{ key: 'api', label: t.api },
      children: (
        <a href={apiDocs} target="_blank" rel="noreferrer">
          <Data>{location.origin + apiDocs}</Data>
        </a>
      ),
    },
    { key: 'keys', label: keys.title, children: t.keysHint },
    { key: 'who', label: t.who, children: t.whoHint },
  ];
  return (
    <Card className="section" title={t.about}>
      <Descriptions size="small" column={1} items={items} />
    </Card>
  );
}
