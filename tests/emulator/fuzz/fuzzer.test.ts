import { checkCost } from '../../../scripts/fuzz/checkCost';
import { checkGrowth } from '../../../scripts/fuzz/checkGrowth';
import { cpuMs } from '../../../scripts/fuzz/cpuMs';
import { type Derivation } from '../../../scripts/fuzz/Derivation';
import { Dice } from '../../../scripts/fuzz/Dice';
import { mergeReports } from '../../../scripts/fuzz/mergeReports';
import { mutateText } from '../../../scripts/fuzz/mutateText';
import { runTarget, trialOf } from '../../../scripts/fuzz/runTarget';
import { shortcomings } from '../../../scripts/fuzz/shortcomings';
import { type Expectation, type Target } from '../../../scripts/fuzz/Target';
import { targets } from '../../../scripts/fuzz/targets';

/** Does the fuzzer see what it is there to see? A reader of lists of letters stands in, broken in one way each time. */

class NoList extends Error {}

function parseList(text: string): string[] {
  if (!/^[a-z](?:,[a-z])*$/.test(text)) throw new NoList(text);
  return text.split(',');
}

function derive(derivation: Derivation): { input: string; expected: Expectation; tree?: string[] } {
  const { dice } = derivation;
  if (dice.percent(10)) return { input: derivation.use('refused: empty', ''), expected: 'refused' };
  const tree = dice.many(1, 5, () => dice.pick([...'abcdxyz']));
  return { input: derivation.use('list', tree.join()), expected: 'parses', tree };
}

const listTarget: Target<string> = {
  name: 'list',
  rules: ['list', 'refused: empty'],
  derive,
  mutate: mutateText,
  parse: parseList,
  isRefusal: error => error instanceof NoList,
  print: tree => (tree as string[]).join(),
  growths: [{ name: 'letters', of: size => `a${',a'.repeat(size)}` }],
  inputs: { test: 100, fuzz: 1000 }
};

function findings(change: Partial<Target<string>>): string[] {
  const target = { ...listTarget, ...change } as Target;
  return runTarget(target, { seed: 3, inputs: 500 }).failed.map(({ reason }) => reason);
}

describe('the fuzzer', () => {
  it('finds nothing wrong with a reader that is well', () => {
    const report = runTarget(listTarget as Target, { seed: 3, inputs: 2000 });
    expect(report).toMatchObject({ name: 'list', inputs: 2000, failures: 0, failed: [] });
    expect(report.parsed).toBeGreaterThan(1000);
    expect(shortcomings([report])).toEqual([]);
  });

  it('finds a reader that falls', () => {
    const parse = (text: string): string[] => {
      if (text.includes('x')) throw new TypeError('Cannot read x');
      return parseList(text);
    };
    expect(findings({ parse })[0]).toContain('fells the reader: TypeError: Cannot read x');
  });

  it('finds a reader that takes, refuses or mistakes what it should not', () => {
    const lenient = (text: string): string[] => (text === '' ? [] : parseList(text));
    expect(findings({ parse: lenient })).toContain('is taken although the grammar does not have it');
    const strict = (text: string): string[] => parseList(text.replace('d', '?'));
    expect(findings({ parse: strict })).toContain('is refused although the grammar has it');
    const mistaken = (text: string): string[] =>
      parseList(text).map(letter => (letter === 'b' ? 'p' : letter));
    expect(findings({ parse: mistaken }).join()).toContain('is read as ');
  });

  it('finds a writer whose text is refused, reads otherwise or that falls', () => {
    expect(findings({ print: tree => `${(tree as string[]).join()},` })[0]).toContain('which is refused');
    expect(findings({ print: tree => (tree as string[]).slice(0, 2).join() }).join()).toContain(
      'which reads otherwise'
    );
    const falling = (): string => {
      throw new RangeError('Out of paper');
    };
    expect(findings({ print: falling })[0]).toContain('fells the writer: RangeError: Out of paper');
  });

  it('finds a reader that dawdles', () => {
    const dawdling = (text: string): string[] => {
      const startedAt = cpuMs();
      while (text.startsWith('z,z') && cpuMs() - startedAt < 260);
      return parseList(text);
    };
    const report = runTarget({ ...listTarget, parse: dawdling } as Target, { seed: 3, inputs: 40 });
    expect(report.failed.map(({ reason }) => reason)).toContain('takes longer than 250 ms');
  });

  it('finds a reader whose time grows with the square of its input', () => {
    const quadratic = (text: string): string[] => {
      let sum = 0;
      for (let left = 0; left < text.length; left += 1) {
        for (let right = 0; right < text.length; right += 1)
          sum += text.charCodeAt(left) ^ text.charCodeAt(right);
      }
      return sum < 0 ? [] : parseList(text);
    };
    const [growth] = checkGrowth({ ...listTarget, parse: quadratic } as Target, 400);
    expect(growth).toMatchObject({ name: 'list: letters', isLinear: false });
    expect(shortcomings([], { growths: growth ? [growth] : [] })[0]).toContain(
      'list: letters: 8 times the input takes'
    );
    expect(checkGrowth(listTarget as Target, 400)[0]?.isLinear).toBe(true);
  });

  it('names a rule that is met too seldom, and inputs of which too few parse', () => {
    const base = { name: 'list', inputs: 1_000_000, parsed: 500_000, failures: 0, failed: [] };
    expect(shortcomings([{ ...base, met: { list: 1000 } }])).toEqual([]);
    expect(shortcomings([{ ...base, met: { list: 999 } }])).toEqual([
      'list: the rule "list" is met 999 times instead of 1000.'
    ]);
    expect(shortcomings([{ ...base, parsed: 499_999, met: {} }])).toEqual([
      'list: only 499999 of 1000000 inputs parse.'
    ]);
    expect(shortcomings([{ ...base, failures: 2, met: {} }])).toEqual(['list: 2 inputs fail.']);
  });

  it('says what costs more than was promised', () => {
    const dawdling = (text: string): string[] => {
      const startedAt = cpuMs();
      while (cpuMs() - startedAt < 3);
      return parseList(text);
    };
    const cost = (medianMs: number): string[] => {
      const target = { ...listTarget, parse: dawdling, largest: { size: 10, medianMs } };
      return shortcomings([], { costs: checkCost(target as Target) });
    };
    expect(cost(1)[0]).toMatch(/^list: letters: takes \d+\.\d ms instead of 1\.$/);
    expect(cost(2_000)).toEqual([]);
    expect(checkCost(listTarget as Target)).toEqual([]);
  });

  it('finds in shares what it finds in one go', () => {
    const parse = (text: string): string[] => (text.includes('x') ? [] : parseList(text));
    const target = { ...listTarget, parse } as Target;
    const shares = [0, 200, 400].map(from => runTarget(target, { seed: 3, from, inputs: 200 }));
    expect(mergeReports(shares)).toEqual([runTarget(target, { seed: 3, inputs: 600 })]);
  });

  it('will not count a rule that its grammar does not name', () => {
    const target = { ...listTarget, rules: ['list'] } as Target;
    expect(() => runTarget(target, { seed: 3, inputs: 500 })).toThrow('no rule "refused: empty"');
  });

  it('tells the number of each input before it is read, so that a hang can be named', () => {
    const numbers: number[] = [];
    runTarget(listTarget as Target, { seed: 3, inputs: 5, onInput: number => void numbers.push(number) });
    expect(numbers).toEqual([0, 1, 2, 3, 4]);
  });

  it.each(targets.map(target => [target.name, target] as const))(
    'makes the same %s inputs again by seed and number',
    (_name, target) => {
      for (const number of [0, 1, 17, 999_999]) {
        expect(trialOf(target, 5, number)).toEqual(trialOf(target, 5, number));
      }
      const inputs = (seed: number): string[] =>
        Array.from({ length: 40 }, (_, number) => JSON.stringify(trialOf(target, seed, number).sample.input));
      expect(new Set([...inputs(5), ...inputs(6)]).size).toBeGreaterThan(60);
    }
  );

  it('rolls fair dice', () => {
    const dice = new Dice(1, 2, 3);
    const counts = new Map<number, number>();
    for (let roll = 0; roll < 6000; roll += 1) {
      const eyes = dice.between(1, 6);
      counts.set(eyes, (counts.get(eyes) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(() => dice.pick([])).toThrow('nothing to choose from');
  });
});
