import { type TenantUser } from '../../store/Directory';

/** The page a browser gets when nobody is signed in. */
export function signInPage(people: readonly TenantUser[], to: string): string {
  const rows = people.filter(person => person.accountEnabled).map(person => row(person, to));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in</title>
<style>
body { font: 16px/1.4 "Segoe UI", system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 2rem 1rem; color: #242424; }
h1 { font-size: 1.5rem; font-weight: 600; }
ul { list-style: none; padding: 0; }
a { display: block; padding: .6rem .75rem; border-radius: 4px; color: inherit; text-decoration: none; }
a:hover, a:focus-visible { background: #f0f0f0; outline: 2px solid #0f6cbd; }
small { color: #616161; display: block; }
</style>
</head>
<body>
<main>
<h1>Sign in</h1>
<p>These people are made up. Choose who to be.</p>
<ul>
${rows.join('\n')}
</ul>
</main>
</body>
</html>`;
}

function row(person: TenantUser, to: string): string {
  const address = `/_emulator/signin?user=${encodeURIComponent(person.upn)}&to=${encodeURIComponent(to)}`;
  const about = [person.jobTitle, person.department].filter(text => text !== '').join(', ');
  return `<li><a href="${escapeHtml(address)}"><bdi>${escapeHtml(person.displayName)}</bdi><small>${escapeHtml(about)}</small></a></li>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
