'use strict';
require('@rushstack/eslint-config/patch/modern-module-resolution');

const platformGlobals = [
  'fetch',
  'crypto',
  'indexedDB',
  'navigator',
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'BroadcastChannel',
  'location',
  'performance'
].map(name => ({ name, message: 'Take it from Platform, so that a test can decide it.' }));

const platformCalls = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take the time from Platform.'
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from Platform.'
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take randomness from Platform.'
  },
  { selector: "MemberExpression[object.name='globalThis']", message: 'Take it from Platform.' }
];

const noRawHtml = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'User text is rendered as text.'
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Markup is built as nodes.'
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
    message: 'Markup is built as nodes.'
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: 'Markup is built as nodes.'
  },
  { selector: "JSXAttribute[name.name='srcDoc']", message: 'User text is rendered as text.' },
  // no-eval and no-implied-eval know globals only, not members of a window.
  { selector: "CallExpression[callee.property.name='eval']", message: 'Text is never run.' },
  {
    selector:
      "CallExpression[callee.property.name=/^set(Timeout|Interval)$/]:matches([arguments.0.type='TemplateLiteral'], [arguments.0.raw=/^\\D/])",
    message: 'Text is never run.'
  }
];

const literalColour = [
  {
    selector: 'Literal[value=/#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl)a?\\(/]',
    message: 'Colours come from the theme slots (src/ui/theme).'
  }
];

const rules = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/explicit-function-return-type': [
    'error',
    { allowExpressions: true, allowTypedFunctionExpressions: true }
  ],
  '@typescript-eslint/naming-convention': [
    'error',
    { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]', match: false } }
  ],
  // Deliberate fire-and-forget is marked with void, which no-floating-promises asks for.
  'no-void': 'off',
  'no-console': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  eqeqeq: ['error', 'always'],
  complexity: ['error', 10],
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 50, skipComments: true }],
  'no-restricted-syntax': ['error', ...noRawHtml]
};

const tests = { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 400 }] };

module.exports = {
  root: true,
  extends: ['@microsoft/eslint-config-spfx/lib/profiles/react'],
  parserOptions: { tsconfigRootDir: __dirname },
  reportUnusedDisableDirectives: true,
  ignorePatterns: [
    'node_modules',
    'lib',
    'lib-*',
    'dist',
    'release',
    'temp',
    'jest-output',
    '.hallway',
    '*.cjs',
    '*.mjs',
    '*.js'
  ],
  overrides: [
    {
      files: ['src/**/*.ts', 'src/**/*.tsx'],
      parser: '@typescript-eslint/parser',
      parserOptions: { project: './tsconfig.json', ecmaVersion: 2022, sourceType: 'module' },
      rules: {
        ...rules,
        // SharePoint and React both speak null; Maybe-undefined everywhere would only translate it.
        '@rushstack/no-new-null': 'off'
      }
    },
    {
      files: ['src/domain/**', 'src/backend/**', 'src/state/**'],
      // What the browser itself gives.
      excludedFiles: ['*.test.ts', 'src/state/browser*.ts'],
      rules: {
        'no-restricted-globals': ['error', ...platformGlobals],
        'no-restricted-syntax': ['error', ...noRawHtml, ...platformCalls]
      }
    },
    {
      files: ['src/ui/**/*.tsx'],
      excludedFiles: ['src/ui/theme/**', '*.test.tsx'],
      rules: { 'no-restricted-syntax': ['error', ...noRawHtml, ...literalColour] }
    },
    { files: ['src/**/*.test.ts', 'src/**/*.test.tsx'], rules: tests },
    {
      files: [
        'emulator/**/*.ts',
        'emulator/**/*.tsx',
        'deploy/**/*.ts',
        'tests/**/*.ts',
        'bench/**/*.ts',
        'scripts/**/*.ts'
      ],
      parser: '@typescript-eslint/parser',
      parserOptions: {
        project: ['./tsconfig.node.json', './emulator/hosts/page/tsconfig.json'],
        ecmaVersion: 2022,
        sourceType: 'module'
      },
      rules: {
        ...rules,
        // The wire formats of SharePoint and Graph are full of null.
        '@rushstack/no-new-null': 'off'
      }
    },
    { files: ['tests/**/*.ts', 'emulator/**/*.test.ts', 'scripts/**/*.test.ts'], rules: tests },
    // Commands speak to the person who started them.
    { files: ['scripts/**/*.ts', 'deploy/**/*.ts', 'emulator/command.ts'], rules: { 'no-console': 'off' } },
    // Sample texts and people are data.
    { files: ['scripts/seed/organisation/**'], rules: { 'max-lines': 'off' } }
  ]
};
