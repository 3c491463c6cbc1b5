import { type PageData } from '../PageData';

/** What the server wrote into the page for its script. */
export function readPageData(): PageData {
  const element = document.getElementById('page-data');
  return JSON.parse(element?.textContent ?? '') as PageData;
}
