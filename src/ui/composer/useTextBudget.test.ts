import { budgetOf } from './useTextBudget';

describe('budgetOf', () => {
  it('counts a family, a flag and a letter with its accents as one each', () => {
    expect(budgetOf('👩‍👩‍👧‍👦🇳🇱e\u0301', 10).remaining).toBe(7);
  });

  it('counts what will be kept, not what was pasted', () => {
    expect(budgetOf('a\u0000b\r\nc', 10).remaining).toBe(6);
  });

  it('never lets through a text that would be cut', () => {
    const budget = budgetOf('a'.repeat(70_000), 100_000);
    expect(budget.problem).toBe('tooLong');
  });

  it('says by how much a huge text is over', () => {
    expect(budgetOf('a'.repeat(65_536), 500).remaining).toBe(500 - 65_536);
  });
});
