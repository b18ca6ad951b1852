import { Fragment } from 'react';
import { fillColours, palette } from '../../core/figures/palette.ts';
import { type PictureLine, type Picture as PictureModel, textStyles } from '../../core/figures/picture.ts';
import { Patterns, patternOf } from './Patterns.tsx';

const families = {
  sans: "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif",
  serif: "'Source Serif 4', 'Source Serif Pro', Georgia, serif",
};

const strokes: Record<Exclude<PictureLine['kind'], 'accent'>, string> = {
  paper: palette.paper,
  rule: palette.rule,
  base: palette.strong,
};

const rim = { stroke: palette.paper, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' } as const;

/** A figure as a standalone SVG file, which states every colour and font itself; `accent` is that of the site. */
export function Picture({ picture, accent }: { picture: PictureModel; accent: string }) {
  const { title, description, width, height, texts, rects, lines, dots } = picture;
  const draw = (drawn: PictureLine[]) =>
    drawn.map(({ kind, ...ends }) => (
      <line
        key={JSON.stringify(ends)}
        {...ends}
        stroke={kind === 'accent' ? accent : strokes[kind]}
        strokeWidth={kind === 'accent' ? 1.5 : 1}
      />
    ));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="title description"
    >
      <title id="title">{title}</title>
      <desc id="description">{description}</desc>
      <Patterns line={palette.strong} paper={palette.paper} />
      <rect width={width} height={height} fill={palette.paper} />
      {draw(lines.filter(isUnder))}
      {rects.map(({ fill, ...place }) => {
        const pattern = patternOf(fill);
        return (
          <Fragment key={`${place.x} ${place.y}`}>
            <rect
              {...place}
              fill={fill === 'marked' ? accent : fillColours[fill]}
              stroke={fill === 'missing' ? palette.strong : undefined}
            />
            {pattern && <rect {...place} fill={pattern} />}
          </Fragment>
        );
      })}
      {draw(lines.filter((line) => !isUnder(line)))}
      {dots && (
        <path
          d={dots.points.map(({ x, y }) => `M${x} ${y}h0`).join('')}
          stroke={palette.strong}
          strokeWidth={2 * dots.radius}
          strokeLinecap="round"
        />
      )}
      {texts.map(({ x, y, text, style, anchor }) => {
        const { size, weight, family, colour } = textStyles[style];
        return (
          <text
            key={`${x} ${y}`}
            x={x}
            y={y}
            fontFamily={families[family]}
            fontSize={size}
            fontWeight={weight}
            fill={colour === 'accent' ? accent : palette[colour]}
            textAnchor={anchor}
            {...(dots ? rim : {})}
          >
            {text}
          </text>
        );
      })}
    </svg>
  );
}

/** Whether the marks lie over a line. */
function isUnder({ kind }: PictureLine): boolean {
  return kind === 'rule' || kind === 'accent';
}
