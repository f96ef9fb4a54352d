import tseslint from 'typescript-eslint';

/** Something that somebody reads: a word, or anything in Chinese. */
const words = '/[A-Za-z]{2}|[\\u4e00-\\u9fff]/';
const han = '/[\\u4e00-\\u9fff]/';
/** Properties, of elements and of plain objects, whose text is shown or read out. */
const shown =
  '/^(title|subtitle|label|placeholder|aria-label|aria-description|alt|tooltip|extra|help|description|message|content|emptyText|okText|cancelText|suffix|addonAfter|addonBefore)$/';
const elsewhere = 'Words are in apps/web/src/texts, in every language.';
const noWords = [
  `JSXText[value=${words}]`,
  `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=${words}]`,
  `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${words}]`,
  `JSXAttribute[name.name=${shown}] > Literal[value=${words}]`,
  `JSXAttribute[name.name=${shown}] > JSXExpressionContainer > Literal[value=${words}]`,
  `JSXAttribute[name.name=${shown}] > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${words}]`,
  `Property[key.name=${shown}] > Literal[value=${words}]`,
  `Literal[value=${han}]`,
  `TemplateElement[value.raw=${han}]`,
].map((selector) => ({ selector, message: elsewhere }));

/** Strict where the compiler is blind: no any, no forgotten promise, no unhandled case, no long file. */
export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/*.gen.ts',
      '**/migrations/**',
      '**/*.mjs',
      '**/*.cjs',
      'data/**',
      'apps/web/vite.config.ts',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['test/tsconfig.json', 'apps/web/tsconfig.json'],
        tsconfigRootDir: new URL('../..', import.meta.url).pathname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/max-params': ['error', { max: 5 }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.medium-spec.ts', 'test/**/*.ts', 'libs/testing/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    rules: {
      // Components are components by their capital; what they give needs no telling.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.tsx'],
    // An element takes a line an attribute.
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: ['apps/web/src/texts/**', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noWords] },
  },
  {
    files: ['apps/web/src/texts/**/*.ts'],
    // All words of a language in one place is what a translator wants.
    rules: { 'max-lines': 'off' },
  },
);
