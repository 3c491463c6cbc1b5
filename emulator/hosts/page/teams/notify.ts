import { element } from './element';

/** Says something in the corner until it is dismissed, with a link to copy if there is one. */
export function notify(text: string, link?: string): void {
  const notice = element('div', { class: 'notice' }, element('p', {}, text));
  if (link !== undefined) {
    const field = element('input', { attributes: { readonly: true, value: link, 'aria-label': text } });
    notice.append(field);
    queueMicrotask(() => field.select());
  }
  const close = element(
    'button',
    { onclick: () => notice.remove(), attributes: { type: 'button' } },
    'Close'
  );
  notice.append(close);
  document.querySelector('#notices')?.replaceChildren(notice);
}
