import { type Badge as BadgeModel, badgePadding, badgeTextSize } from '../../core/figures/badge.ts';
import { palette } from '../../core/figures/palette.ts';

const height = 20;

/** A badge as an SVG file, with the accent of the site. Its texts are fitted to its width, whatever font there is. */
export function Badge({ badge, accent }: { badge: BadgeModel; accent: string }) {
  const { label, message, stated, labelWidth, messageWidth } = badge;
  const width = labelWidth + messageWidth;
  const halves = [
    { text: label, x: 0, width: labelWidth, fill: palette.soft },
    { text: message, x: labelWidth, width: messageWidth, fill: stated ? accent : palette.grey },
  ];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="title"
    >
      <title id="title">{`${label}: ${message}`}</title>
      <clipPath id="round">
        <rect width={width} height={height} rx="3" />
      </clipPath>
      <g clipPath="url(#round)">
        {halves.map(({ text, ...place }) => (
          <rect key={text} {...place} height={height} />
        ))}
      </g>
      <g fill={palette.white} fontFamily="Verdana, 'DejaVu Sans', sans-serif" fontSize={badgeTextSize}>
        {halves.map(({ text, x, width: half }) => (
          <text
            key={text}
            x={x + badgePadding}
            y="14"
            textLength={half - 2 * badgePadding}
            lengthAdjust="spacingAndGlyphs"
          >
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}
