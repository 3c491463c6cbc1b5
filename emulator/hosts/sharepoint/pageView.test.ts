import { pageView } from './pageView';

describe('how a page is asked for', () => {
  const view = (query: string): ReturnType<typeof pageView> => pageView(new URLSearchParams(query));

  it('is to read it, in light English, when nothing is said', () => {
    expect(view('')).toEqual({
      isEditing: false,
      theme: 'light',
      background: undefined,
      width: undefined,
      culture: 'en-US',
      isRightToLeft: false
    });
  });

  it('can be edit mode, a theme, a section background and a layout', () => {
    expect(view('Mode=Edit&theme=contrast&background=strong&width=one-third')).toMatchObject({
      isEditing: true,
      theme: 'contrast',
      background: 'strong',
      width: { kind: 'layout', layout: 'oneThird' }
    });
  });

  it('can be a language, from right to left where it is written so', () => {
    expect(view('locale=nl-nl')).toMatchObject({ culture: 'nl-NL', isRightToLeft: false });
    expect(view('locale=ar-sa')).toMatchObject({ culture: 'ar-SA', isRightToLeft: true });
    expect(view('dir=rtl')).toMatchObject({ culture: 'en-US', isRightToLeft: true });
  });

  it.each(['theme=pink', 'background=plaid', 'width=9', 'width=1e9', 'width=wide', 'locale=%00', 'Mode='])(
    'falls back for %s',
    query => expect(view(query)).toEqual(view(''))
  );
});
