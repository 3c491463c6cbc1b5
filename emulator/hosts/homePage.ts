/** The one page each site has. */
export const homePage = 'Home.aspx';

export function homeUrl(siteUrl: string): string {
  return `${siteUrl}/SitePages/${homePage}`;
}
