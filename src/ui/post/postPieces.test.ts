import { type Facet } from '../../domain/readFacets';
import { postPieces } from './postPieces';

const told = (text: string, facets: readonly Facet[]): string[] =>
  postPieces(text, facets).map(piece => `${piece.kind} ${piece.text}`);

describe('postPieces', () => {
  it('cuts tags and mentions out of the text around them', () => {
    const facets: Facet[] = [
      { start: 0, end: 3, kind: 'mention', key: '17' },
      { start: 10, end: 17, kind: 'tag', key: 'budget' }
    ];
    expect(told('@Bo about #budget, again', facets)).toEqual([
      'place @Bo',
      'text  about ',
      'place #budget',
      'text , again'
    ]);
  });

  it('counts on from the links before', () => {
    const text = 'https://a.example/ #x';
    expect(told(text, [{ start: 19, end: 21, kind: 'tag', key: 'x' }])).toEqual([
      'link https://a.example/',
      'text  ',
      'place #x'
    ]);
  });

  it('leaves a tag within a link to the link', () => {
    const text = 'https://a.example/#x';
    expect(told(text, [{ start: 18, end: 20, kind: 'tag', key: 'x' }])).toEqual([`link ${text}`]);
  });

  it('loses no character', () => {
    const text = 'a #b c https://d.example e';
    const pieces = postPieces(text, [{ start: 2, end: 4, kind: 'tag', key: 'b' }]);
    expect(pieces.map(piece => piece.text).join('')).toBe(text);
  });
});
