import { evaluateFormula } from '../../../emulator/sharepoint/fields/formula/evaluateFormula';
import { FormulaFailure, type FormulaValue } from '../../../emulator/sharepoint/fields/formula/Formula';
import { parseFormula } from '../../../emulator/sharepoint/fields/formula/parseFormula';
import { readFieldXml } from '../../../emulator/sharepoint/fields/readFieldXml';
import { shownField } from '../../../emulator/sharepoint/render/streamView';
import { readViewXml } from '../../../emulator/sharepoint/views/readViewXml';

const INHERITED = ['constructor', '__proto__'];

function outcome(text: string): FormulaValue {
  try {
    return evaluateFormula(parseFormula(text), { nowMs: 0, column: () => null });
  } catch (error) {
    if (error instanceof FormulaFailure) return error.message;
    throw error;
  }
}

describe('names every object inherits', () => {
  it.each(INHERITED)('%s is no scope of a view', name => {
    expect(readViewXml(`<View Scope="${name}"/>`).scope).toBe(0);
  });

  it.each(INHERITED)('%s is no unit of DATEDIF', name => {
    expect(outcome(`=DATEDIF(1,2,"${name}")`)).toBe('#NUM!');
  });

  it.each(['constructor', 'toString', 'valueOf'])('%s is an ordinary column to sort by', name => {
    expect(shownField(name)).toBe(name);
  });

  it.each(['constructor', 'toString', 'valueOf'])('%s as an attribute is as unknown as any other', name => {
    const read = (attribute: string): (() => unknown) => {
      return () => readFieldXml(`<Field Type="Text" Name="A" DisplayName="A" ${attribute}="1"/>`);
    };
    const refusal = (attempt: () => unknown): string => {
      try {
        return JSON.stringify(attempt());
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(refusal(read(name)).replaceAll(name, 'unheardOf')).toBe(refusal(read('unheardOf')));
  });
});

describe('a formula that wants to fill the memory', () => {
  it('fails when SUBSTITUTE would make a text of a thousand million characters', () => {
    expect(outcome('=LEN(SUBSTITUTE(REPT("a",32767),"a",REPT("b",32767)))')).toBe('#VALUE!');
  });

  it('still substitutes up to the longest text', () => {
    expect(outcome('=LEN(SUBSTITUTE(REPT("a",3276),"a",REPT("b",10)))')).toBe(32760);
  });

  it('fails when SUBSTITUTE is stacked', () => {
    const stacked = 'SUBSTITUTE(SUBSTITUTE(REPT("a",30000),"a","aaaaaaaaaa"),"a","aaaaaaaaaa")';
    expect(outcome(`=LEN(${stacked})`)).toBe('#VALUE!');
  });
});
