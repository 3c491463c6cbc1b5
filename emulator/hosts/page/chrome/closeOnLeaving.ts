/** A disclosure used as a menu closes on Escape, on a click elsewhere, and when focus moves out of it. */
export function closeOnLeaving(menu: HTMLDetailsElement): void {
  document.addEventListener('click', event => {
    if (!menu.contains(event.target as Node)) menu.open = false;
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget as Node)) menu.open = false;
  });
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
