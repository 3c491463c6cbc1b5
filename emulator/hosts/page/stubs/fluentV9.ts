import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme
} from '@fluentui/react-components';

export * from '@fluentui/react-components';

/** The site's teal in the sixteen steps Fluent v9 wants, from dark to light. */
const brand: BrandVariants = {
  10: '#011c1d',
  20: '#012a2b',
  30: '#01373a',
  40: '#014446',
  50: '#025053',
  60: '#025c5f',
  70: '#026d70',
  80: '#03787c',
  90: '#13898d',
  100: '#2b999d',
  110: '#49aeb1',
  120: '#6bbfc2',
  130: '#98d6d8',
  140: '#b3e0e2',
  150: '#c5e9ea',
  160: '#f0f9fa'
};

/** SharePoint's page has a FluentProvider around everything; here its tokens are set on the document. */
for (const [token, value] of Object.entries(pageTheme())) {
  document.documentElement.style.setProperty(`--${token}`, String(value));
}

function pageTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  if (theme === 'contrast') return teamsHighContrastTheme;
  return theme === 'dark' ? createDarkTheme(brand) : createLightTheme(brand);
}
