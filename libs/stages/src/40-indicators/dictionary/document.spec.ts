import { readFileSync } from 'node:fs';
import { INDICATORS } from '#rules/40-indicators';

const page = readFileSync(new URL('../../../../../docs/indicators.md', import.meta.url), 'utf8');

describe('docs/indicators.md', () => {
  it.each(INDICATORS.map((indicator) => [indicator.code, indicator] as const))(
    'says of %s what the dictionary says',
    (code, indicator) => {
      const section = page.split('\n## ').find((text) => text.startsWith(`\`${code}\``)) ?? '';
      const { name, numerator, denominator, howComputed, ruleVersion } = indicator;
      for (const text of [name, numerator, denominator, howComputed]) {
        expect(section).toContain(text.zh);
        expect(section).toContain(text.en);
      }
      expect(section).toContain(ruleVersion);
    },
  );
});
