import { type Html, trusted } from './html';

/** Line icons of the chrome, drawn for it on a 20-unit grid. Decorative: the control around one has the name. */
const shapes = {
  waffle: [4, 10, 16]
    .flatMap(y =>
      [4, 10, 16].map(x => `<circle cx="${x}" cy="${y}" r="1.6" fill="currentColor" stroke="none"/>`)
    )
    .join(''),
  search: '<circle cx="9" cy="9" r="5"/><path d="M13 13l4 4"/>',
  settings:
    '<circle cx="10" cy="10" r="6.6" stroke-width="2" stroke-dasharray="2.6 2.58" stroke-linecap="butt"/><circle cx="10" cy="10" r="5.2"/><circle cx="10" cy="10" r="2"/>',
  help: '<circle cx="10" cy="10" r="7.2"/><path d="M7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6"/><circle cx="10" cy="14" r=".6" fill="currentColor"/>',
  home: '<path d="M3.5 9.2 10 3.5l6.5 5.7v7.3h-4.3v-4.6H7.8v4.6H3.5z"/>',
  globe:
    '<circle cx="10" cy="10" r="7.2"/><path d="M2.8 10h14.4M10 2.8c2.6 2.4 2.6 12 0 14.4M10 2.8c-2.6 2.4-2.6 12 0 14.4"/>',
  news: '<rect x="2.8" y="4" width="14.4" height="12" rx="1.5"/><path d="M6 7.5h8M6 10.5h4M6 13h4"/><rect x="12" y="10.3" width="2.4" height="2.7"/>',
  document: '<path d="M5 2.8h6.5L15 6.3v10.9H5z"/><path d="M11.3 2.8v3.7H15"/>',
  add: '<path d="M10 4v12M4 10h12"/>',
  chevron: '<path d="M5.5 8l4.5 4.5L14.5 8"/>',
  star: '<path d="M10 3l2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6z"/>',
  edit: '<path d="M3.5 16.5l1-4L13.7 3.3a1.6 1.6 0 0 1 2.3 0l.7.7a1.6 1.6 0 0 1 0 2.3L7.5 15.5z"/><path d="M12 5l3 3"/>',
  save: '<path d="M3.5 3.5h10.2l2.8 2.8v10.2h-13z"/><path d="M6.5 3.5v4h6v-4M6 16.5v-5.5h8v5.5"/>',
  cancel: '<path d="M4.5 4.5l11 11M15.5 4.5l-11 11"/>',
  share: '<path d="M11 4.5V7c-5 .5-7 3.5-7.5 7.5C5.5 12 7.7 11.2 11 11.2v2.6l5.5-4.7z"/>',
  people:
    '<circle cx="7.5" cy="7" r="2.6"/><path d="M2.7 15.5c0-2.6 2-4 4.8-4s4.8 1.4 4.8 4"/><circle cx="13.8" cy="7.8" r="2"/><path d="M13.5 11.6c2.4 0 3.9 1.2 3.9 3.3"/>',
  bell: '<path d="M10 2.8a5 5 0 0 0-5 5v3.2l-1.4 2.6h12.8L15 11V7.8a5 5 0 0 0-5-5zM8.2 16a1.9 1.9 0 0 0 3.6 0"/>',
  chat: '<path d="M10 3.2a6.8 6.8 0 1 1-3.2 12.8l-3.5.9.9-3.4A6.8 6.8 0 0 1 10 3.2z"/><path d="M7.2 8.6h5.6M7.2 11.4h3.6"/>',
  calendar: '<rect x="3" y="4" width="14" height="13" rx="2"/><path d="M3 8h14M7 2.5V5M13 2.5V5"/>',
  apps: '<rect x="3.2" y="3.2" width="5.6" height="5.6" rx="1"/><rect x="3.2" y="11.2" width="5.6" height="5.6" rx="1"/><rect x="11.2" y="11.2" width="5.6" height="5.6" rx="1"/><path d="M14 3v6M11 6h6"/>',
  more: '<g fill="currentColor" stroke="none"><circle cx="4.5" cy="10" r="1.3"/><circle cx="10" cy="10" r="1.3"/><circle cx="15.5" cy="10" r="1.3"/></g>',
  lock: '<rect x="4.5" y="8.5" width="11" height="8" rx="1.5"/><path d="M7 8.5V6.3a3 3 0 0 1 6 0v2.2"/>'
} as const;

export type IconName = keyof typeof shapes;

export function icon(name: IconName, size = 20): Html {
  return trusted(
    `<svg class="icon" aria-hidden="true" width="${size}" height="${size}" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round">${shapes[name]}</svg>`
  );
}
