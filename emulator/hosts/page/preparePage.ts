import { type PageData } from '../PageData';
import { rerouteFetch } from './rerouteFetch';
import { palettes } from './theme/palettes';
import { trustScripts } from './trustScripts';

/** What has to stand before the framework's loader runs. */
export function preparePage(): PageData {
  const data = JSON.parse(document.getElementById('page-data')?.textContent ?? '') as PageData;
  trustScripts();
  rerouteFetch();
  // Styles that web parts load with `[theme: ...]` in them are filled from here.
  window.__themeState__ = { theme: { ...palettes[data.theme] }, registeredStyles: [] };
  return data;
}
