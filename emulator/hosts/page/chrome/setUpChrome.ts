import { closeOnLeaving } from './closeOnLeaving';
import { setUpEmulatorBar } from './setUpEmulatorBar';

/** The behaviour of everything around the web parts. */
export function setUpChrome(): void {
  setUpEmulatorBar();
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details')) closeOnLeaving(menu);
  for (const button of document.querySelectorAll<HTMLButtonElement>('.follow')) makeFollowToggle(button);
}

function makeFollowToggle(button: HTMLButtonElement): void {
  button.addEventListener('click', () => {
    const isFollowing = button.getAttribute('aria-pressed') === 'true';
    button.setAttribute('aria-pressed', String(!isFollowing));
  });
}
