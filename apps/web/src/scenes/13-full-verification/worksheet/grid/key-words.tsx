import { Collapse } from 'antd';
import { useTexts } from '../../../../texts/use-texts.js';

/** Which keys do what, for who wants to know. */
export function KeyWords() {
  const { keys } = useTexts().worksheet;
  const list = (
    <dl className="scan-keys">
      {keys.rows.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
  return <Collapse className="section" size="small" items={[{ key: 'keys', label: keys.title, children: list }]} />;
}
