import { Typography } from 'antd';
import { useTexts } from '../texts/use-texts.js';
import { Data } from './data.js';

type Parts = Readonly<Record<string, unknown>>;

/** What became of a thing, part by part; what stayed the same is left out. */
export function Difference({ before, after }: { before: unknown; after: unknown }) {
  const t = useTexts();
  const [old, young] = [partsOf(before), partsOf(after)];
  // Where something is left, parts that it does not name have stayed.
  const names = [...new Set([...Object.keys(young), ...(after == null ? Object.keys(old) : [])])].filter(
    (name) => shown(old[name]) !== shown(young[name]),
  );
  if (before == null && after == null) return null;
  if (names.length === 0) return <Typography.Text type="secondary">{t.difference.none}</Typography.Text>;
  return (
    <dl className="difference">
      {names.map((name) => (
        <div key={name}>
          <dt>{t.difference.parts[name] ?? <Data>{name}</Data>}</dt>
          <dd>
            {name in old && (
              <>
                <del>
                  <Data>{shown(old[name])}</Data>
                </del>
                {' → '}
              </>
            )}
            <ins>
              <Data>{shown(young[name])}</Data>
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parts within parts by their path, so that one changed weight is one line. */
function partsOf(value: unknown): Parts {
  if (value === null || value === undefined) return {};
  if (!isParts(value)) return { value };
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      isParts(part) ? Object.entries(partsOf(part)).map(([inner, of]) => [`${name}.${inner}`, of]) : [[name, part]],
    ),
  );
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
