import { fireEvent } from '@testing-library/react';
import { renderApp } from '../testing/renderApp';
import { sampleState } from '../testing/sampleState';

describe('Avatar', () => {
  it('shows a coin at once, and a photo over it that loads late and says nothing', () => {
    const { container } = renderApp(sampleState, { photoUrlOf: () => '/photo-1' });
    const photo = container.querySelector('img');
    expect(photo?.getAttribute('loading')).toBe('lazy');
    expect(photo?.alt).toBe('');
    expect(container.querySelector('.hw-avatar-initials')?.textContent).toBe('MB');
  });

  it('keeps the coin where no photo comes, and does not ask for it again', () => {
    const { container, unmount } = renderApp(sampleState, { photoUrlOf: () => '/photo-2' });
    fireEvent.error(container.querySelector('img') as HTMLImageElement);
    unmount();
    const again = renderApp(sampleState, { photoUrlOf: () => '/photo-2' });
    expect(again.container.querySelector('img')).toBeNull();
    expect(again.container.querySelector('.hw-avatar-initials')?.textContent).toBe('MB');
  });
});
