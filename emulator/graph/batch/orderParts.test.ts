import { GraphError } from '../GraphError';
import { type BatchPart } from './BatchPart';
import { orderParts } from './orderParts';

function part(id: string, ...dependsOn: readonly string[]): BatchPart {
  return { id, method: 'GET', url: '/me', headers: {}, body: undefined, dependsOn };
}

const ids = (parts: readonly BatchPart[]): string => parts.map(({ id }) => id).join('');

function refused(parts: readonly BatchPart[]): unknown[] {
  try {
    orderParts(parts);
    return [];
  } catch (error) {
    return error instanceof GraphError ? [error.status, error.code] : [error];
  }
}

describe('the order of the parts of a batch', () => {
  it('is as written where nothing depends on anything', () => {
    expect(ids(orderParts([part('3'), part('1'), part('2')]))).toBe('312');
  });

  it('puts each after what it depends on, as the documentation’s example', () => {
    expect(ids(orderParts([part('1'), part('2', '1'), part('4', '2'), part('3', '4')]))).toBe('1243');
    expect(ids(orderParts([part('3', '4'), part('4', '2'), part('2', '1'), part('1')]))).toBe('1243');
  });

  it('waits for all of several', () => {
    expect(ids(orderParts([part('c', 'a', 'b'), part('b', 'a'), part('a'), part('d')]))).toBe('abcd');
  });

  it('compares ids without case', () => {
    expect(ids(orderParts([part('B', 'a'), part('A')]))).toBe('AB');
  });

  it.each([
    ['on itself', [part('1', '1')]],
    ['on one another', [part('1', '2'), part('2', '1')]],
    ['in a ring', [part('1', '3'), part('2', '1'), part('3', '2'), part('4')]],
    ['on nobody', [part('1'), part('2', '9')]]
  ])('is refused for parts that depend %s', (_, parts) => {
    expect(refused(parts)).toEqual([400, 'BadRequest']);
  });

  it('always holds, however the parts were dealt', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      let state = seed;
      const draw = (below: number): number => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return Math.floor((state / 2147483648) * below);
      };
      const parts = Array.from({ length: 20 }, (_, at) =>
        part(`p${at}`, ...Array.from({ length: at === 0 ? 0 : draw(3) }, () => `p${draw(at)}`))
      );
      const dealt = parts.map(each => ({ each, at: draw(1000) })).sort((one, other) => one.at - other.at);
      const order = orderParts(dealt.map(({ each }) => each)).map(({ id }) => id);
      for (const { id, dependsOn } of parts)
        for (const earlier of dependsOn) expect(order.indexOf(earlier)).toBeLessThan(order.indexOf(id));
    }
  });
});
