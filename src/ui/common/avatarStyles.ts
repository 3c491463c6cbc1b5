import { coinStyles } from '../theme/coinStyles';

export const avatarStyles = `
.hw-avatar {
  position: relative; display: inline-flex; flex: none; align-items: center; justify-content: center;
  inline-size: 40px; block-size: 40px; border-radius: 50%; overflow: hidden; user-select: none;
}
.hw-root .hw-avatar--large { inline-size: 72px; block-size: 72px; }
.hw-root .hw-avatar--large .hw-avatar-initials { font-size: 24px; line-height: 32px; }
.hw-avatar-link { flex: none; align-self: flex-start; border-radius: 50%; }
.hw-root .hw-avatar-link:hover { text-decoration: none; }
.hw-avatar-initials { font-size: 14px; line-height: 20px; font-weight: 600; }
.hw-avatar-photo {
  position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: cover;
  opacity: 0; transition: opacity 120ms ease-out;
}
.hw-avatar-photo--loaded { opacity: 1; }
.hw-root--compact .hw-avatar { inline-size: 32px; block-size: 32px; }
.hw-root--compact .hw-avatar-initials { font-size: 12px; }
.hw-root--contrast .hw-avatar { border: 1px solid var(--hw-control); }
@container hallway (max-width: 479.98px) {
  .hw-avatar { inline-size: 32px; block-size: 32px; }
  .hw-avatar-initials { font-size: 12px; }
}
${coinStyles}
`;
