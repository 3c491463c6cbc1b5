import { type Operation } from './Operation';
import { operationTable } from './operationTable';

function operation(name: string, method: Operation['method'], address: string): Operation {
  return {
    name,
    method,
    address,
    needs: 'Open',
    evidence: { sure: 'documented', source: 'x' },
    answer: () => ({ kind: 'void' })
  };
}

describe('the table of operations', () => {
  const table = operationTable([
    operation('web', 'GET', 'web'),
    operation('update the web', 'MERGE', 'web'),
    operation('item', 'GET', 'web/lists/{list}/items/{item}')
  ]);

  it('finds one by its method and the shape of its address', () => {
    expect(table.find('GET', 'web')?.name).toBe('web');
    expect(table.find('MERGE', 'web')?.name).toBe('update the web');
    expect(table.find('GET', 'web/lists/{}/items/{}')?.name).toBe('item');
  });

  it.each([
    ['DELETE', 'web'],
    ['get', 'web'],
    ['GET', 'Web'],
    ['GET', ''],
    ['GET', 'web/lists/{list}/items/{item}'],
    ['GET', 'web/lists/{}/items'],
    ['constructor', 'web'],
    ['', '']
  ])('finds none for %s %s', (method, shape) => expect(table.find(method, shape)).toBeUndefined());

  it('refuses two for one address, whatever their keys are called', () => {
    const first = operation('a', 'GET', 'web/lists/{list}');
    expect(() => operationTable([first, operation('b', 'GET', 'web/lists/{other}')])).toThrow(
      'Two operations answer GET web/lists/{}.'
    );
    expect(() => operationTable([first, operation('b', 'DELETE', 'web/lists/{other}')])).not.toThrow();
  });
});
