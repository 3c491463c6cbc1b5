export const frameStyles = `
.hw-screen { max-inline-size: 600px; margin-inline: auto; padding-block: 8px 24px; }
.hw-header {
  display: flex; align-items: center; justify-content: space-between; gap: 8px;
  min-block-size: 48px; padding-block: 4px; padding-inline: 16px 8px;
}
.hw-root .hw-title { font-size: 20px; line-height: 28px; font-weight: 600; min-inline-size: 0; }
.hw-refresh--busy svg { animation: hw-turn 900ms linear infinite; }
@keyframes hw-turn { to { transform: rotate(360deg); } }
`;
