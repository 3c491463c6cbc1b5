import { Linter } from 'eslint';

// It looks for ESLint among the modules that asked for it, of which a test runner has none.
jest.mock('@rushstack/eslint-config/patch/modern-module-resolution', () => ({}));

interface LintConfig {
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: Linter.RulesRecord;
  }[];
}

// ESLint's configuration is CommonJS.
const { overrides } = require('../.eslintrc.cjs') as LintConfig;

/** Each turns text into markup or script. */
const forbidden = [
  "node.innerHTML = '<b>';",
  "node.outerHTML += '<b>';",
  "node.insertAdjacentHTML('beforeend', '<b>');",
  "node.setHTMLUnsafe('<b>');",
  "document.write('<b>');",
  "document.writeln('<b>');",
  "range.createContextualFragment('<b>');",
  "eval('1');",
  "window.eval('1');",
  "new Function('1');",
  "Function('1');",
  "window.setTimeout('1', 1);",
  'window.setInterval(`1`, 1);',
  "(<b dangerouslySetInnerHTML={{ __html: '<b>' }} />);",
  '(<iframe srcDoc="<b>" />);'
];

const common = overrides.find(({ files }) => files.includes('src/**/*.ts'))?.rules ?? {};
const sets = overrides.filter(({ rules }) => 'no-restricted-syntax' in rules);

/** What the rules of our configuration that are about text becoming code say of it. */
function complaints(code: string, rules: Linter.RulesRecord): readonly string[] {
  const names = ['no-eval', 'no-implied-eval', 'no-new-func', 'no-restricted-syntax'];
  const chosen = Object.fromEntries(names.map(name => [name, rules[name] ?? 'off']));
  const parserOptions = { ecmaVersion: 2022, sourceType: 'module', ecmaFeatures: { jsx: true } } as const;
  return new Linter().verify(code, { parserOptions, rules: chosen }).map(({ message }) => message);
}

describe.each(sets)('the linter in $files', ({ rules }) => {
  it.each(forbidden)('refuses %s', code => {
    expect(complaints(code, { ...common, ...rules })).toHaveLength(1);
  });

  it('lets text be text', () => {
    expect(
      complaints("node.textContent = '<b>'; window.setTimeout(() => go(), 1); jest.setTimeout(5);", {
        ...common,
        ...rules
      })
    ).toEqual([]);
  });
});
