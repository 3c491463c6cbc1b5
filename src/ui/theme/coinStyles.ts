/** Behind white initials, each at least 4.5:1, in every theme; as many as `coinCount`. */
const coins = [
  '#8e2a52',
  '#a4373a',
  '#8e562e',
  '#6b5f00',
  '#3b6e22',
  '#0b6a6f',
  '#1f6091',
  '#4f52b2',
  '#77428f',
  '#5c6470'
];

export const coinStyles = coins
  .map((colour, index) => `.hw-coin--${index} { background: ${colour}; color: #ffffff; }`)
  .join('\n');
