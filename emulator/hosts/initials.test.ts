import { initials } from './initials';

describe('initials', () => {
  it.each([
    ['Adele Vance', 'AV'],
    ['Hallway', 'H'],
    ['Miguel Ángel de la Cruz', 'MC'],
    ['Åsa (Consultant)', 'Å'],
    ['田中 花子', '田花'],
    ['𐐀ne 𐐁wo', '𐐀𐐁'],
    ['', '']
  ])('of "%s" are "%s"', (name, expected) => expect(initials(name)).toBe(expected));
});
