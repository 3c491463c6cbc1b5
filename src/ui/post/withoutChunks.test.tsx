import { act, fireEvent, screen } from '@testing-library/react';
import { renderApp } from '../testing/renderApp';
import { sampleEntry, samplePost, withTimeline } from '../testing/sampleState';

jest.mock('../fluent/ActionMenu', () => {
  throw new Error('The chunk did not come.');
});
jest.mock('../fluent/DeleteDialog', () => {
  throw new Error('The chunk did not come.');
});

describe('a post, when the chunks of its menu and its question do not come', () => {
  it('can still be edited, and is not deleted without the question', async () => {
    const { hallway } = renderApp(withTimeline({ entries: [sampleEntry(1)] }));
    const openMenu = (): void => void fireEvent.click(screen.getByRole('button', { name: /^More actions/ }));

    openMenu();
    fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    expect((await screen.findByRole('alert')).textContent).toContain('nothing was deleted');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(hallway.asked).toEqual([]);

    openMenu();
    fireEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    fireEvent.change(screen.getByLabelText('Edit your post'), { target: { value: 'Still possible' } });
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Save' }));
      await Promise.resolve();
    });
    expect(hallway.asked).toEqual([`edit ${samplePost(1).key} Still possible`]);
  });
});
