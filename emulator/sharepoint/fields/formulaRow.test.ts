import { type Field, type FieldOptions, type FieldType } from '../../store/Fields';
import { type ListRow } from '../../store/Lists';
import { assertValidRow } from './assertValidRow';
import { bindCalculation, bindColumnFormula, bindFormula, shownFormula } from './bindFormula';
import { calculatedValue } from './calculatedValue';
import { type FormulaRow, valueOfFormula } from './formulaRow';

function field(
  internalName: string,
  type: FieldType,
  more: { title?: string; options?: FieldOptions } = {}
): Field {
  return {
    ...{ internalName, type, title: internalName, id: internalName, listId: 'l', description: '' },
    ...{ indexed: false, enforceUniqueValues: false, required: false, hidden: false, readOnly: false },
    ...{ canBeDeleted: true, defaultValue: null, options: {} },
    ...more
  };
}

const FIELDS = [
  field('Key', 'Text'),
  field('Start_x0020_Day', 'DateTime', { title: 'Start Day' }),
  field('Rank', 'Number', { title: 'Place' }),
  field('Done', 'Boolean'),
  field('Body', 'Note'),
  field('Team', 'UserMulti'),
  field('Created', 'DateTime'),
  field('Twice', 'Calculated', { options: { formula: '=[Rank]*2', outputType: 9 } })
];
const row = (values: FormulaRow['row']['values']): FormulaRow => ({
  fields: FIELDS,
  row: { values, created: '2026-11-16T09:00:00Z', modified: '2026-11-17T09:00:00Z' },
  nowMs: Date.parse('2026-11-18T12:00:00Z')
});

describe('binding a formula to the columns of a list', () => {
  it('takes titles before internal names, and shows titles again', () => {
    const bound = bindFormula('=AND([start day]>TODAY(), Place>1)', FIELDS);
    expect(bound).toBe('=AND([Start_x0020_Day]>TODAY(), [Rank]>1)');
    expect(shownFormula(bound, FIELDS)).toBe('=AND([Start Day]>TODAY(), [Place]>1)');
    expect(bindFormula('=[Rank]>1', FIELDS)).toBe('=[Rank]>1');
  });

  it('shows the internal name of a column that is gone', () => {
    expect(shownFormula('=[Gone]>1', FIELDS)).toBe('=[Gone]>1');
  });

  it.each(['=[Body]=""', '=[Team]=""', '=[Nope]=1', '=[Today]>1'])('refuses %s', text => {
    expect(() => bindFormula(text, FIELDS)).toThrow('The formula refers to a column that does not exist.');
  });

  it('of a column takes the column by either name, and no other', () => {
    const rank = FIELDS[2] as Field;
    expect(bindColumnFormula('=[Place]>[Rank]-1', rank)).toBe('=[Rank]>[Rank]-1');
    expect(() => bindColumnFormula('=[Key]=1', rank)).toThrow('The formula cannot refer to another column.');
    for (const name of ['Body', 'Team', 'Done', 'Twice']) {
      const other = FIELDS.find(({ internalName }) => internalName === name) as Field;
      expect(() => bindColumnFormula('=TRUE', other)).toThrow('cannot have a validation formula');
    }
  });

  it('of a calculation refuses what changes by itself, however it is written', () => {
    for (const text of ['=TODAY()', '=now ( )', '=IF([Rank]>1,Today(),1)'])
      expect(() => bindCalculation(text, FIELDS)).toThrow('volatile');
    expect(bindCalculation('="TODAY"', FIELDS)).toBe('="TODAY"');
  });
});

describe('a formula on a row', () => {
  it.each([
    ['=[Key]', { Key: 'a' }, 'a'],
    ['=[Rank]+1', { Rank: 1 }, 2],
    ['=[Done]', { Done: true }, true],
    ['=ISBLANK([Key])', {}, true],
    ['=YEAR([Start_x0020_Day])', { Start_x0020_Day: '2027-01-01T00:00:00Z' }, 2027],
    ['=DAY([Created])', {}, 16],
    ['=[Twice]+[Twice]', { Rank: 3 }, 12]
  ])('%s of %j is %j', (formula, values, expected) => {
    expect(valueOfFormula(formula, row(values as FormulaRow['row']['values']))).toBe(expected);
  });

  it('fails for a column that is gone', () => {
    expect(() => valueOfFormula('=[Gone]', row({}))).toThrow('#NAME?');
  });

  it('computes many columns upon columns at once', () => {
    const tower = Array.from({ length: 40 }, (_, at) =>
      field(`C${at}`, 'Calculated', { options: { formula: at === 0 ? '=1' : `=[C${at - 1}]+[C${at - 1}]` } })
    );
    const started = process.hrtime.bigint();
    expect(valueOfFormula('=[C39]', { ...row({}), fields: tower })).toBe(2 ** 39);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(500);
  });

  it.each([
    ['=[A]', '#NAME?'],
    ['=[B]', '#NAME?'],
    ['=1/0', '#DIV/0!']
  ])('shows %s as a cell would', (formula, shown) => {
    const a = field('A', 'Calculated', { options: { formula } });
    const b = field('B', 'Calculated', { options: { formula: '=[A]' } });
    expect(calculatedValue(a, { ...row({}), fields: [a, b] })).toBe(shown);
  });
});

describe('judging a row', () => {
  const list = (validationFormula?: string): ListRow =>
    ({ more: validationFormula === undefined ? {} : { validationFormula } }) as ListRow;

  it.each(['=TRUE', '=1', '=[Rank]>0', '=IF(FALSE,FALSE,TRUE)'])('%s lets it pass', formula => {
    expect(() => assertValidRow(list(formula), row({ Rank: 1 }))).not.toThrow();
  });

  it.each(['=FALSE', '=0', '="TRUE"', '=""', '=[Rank]>1', '=1/0', '=[Gone]', '=NOT("x")'])(
    '%s keeps it out',
    formula => {
      expect(() => assertValidRow(list(formula), row({ Rank: 1 }))).toThrow('List data validation failed.');
    }
  );

  it('asks nothing without formulas', () => {
    expect(() => assertValidRow(list(), row({}))).not.toThrow();
  });
});
