import type { Fill } from '../../core/figures/palette.ts';

/** What lies over the colour of a tone, so that no two tones differ by colour alone. */
const patterns: Partial<Record<Fill, string>> = {
  missing: 'url(#hatch)',
  contrasting: 'url(#stripes)',
  neutral: 'url(#lines)',
  other: 'url(#dots)',
};

export function patternOf(fill: Fill): string | undefined {
  return patterns[fill];
}

interface Props {
  /** The colours, where no style sheet gives them. */
  line?: string;
  paper?: string;
}

/** The patterns themselves; a page or a picture needs them once. */
export function Patterns({ line, paper }: Props) {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="hatch-line" x1="0.5" y1="0" x2="0.5" y2="6" stroke={line} strokeWidth="1" />
      </pattern>
      <pattern id="stripes" width="4" height="4" patternUnits="userSpaceOnUse">
        <line className="paper-line" x1="0.5" y1="0" x2="0.5" y2="4" stroke={paper} strokeWidth="1" />
      </pattern>
      <pattern id="lines" width="5" height="5" patternUnits="userSpaceOnUse">
        <line className="paper-line" x1="0" y1="0.5" x2="5" y2="0.5" stroke={paper} strokeWidth="1" />
      </pattern>
      <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">
        <circle className="paper-dot" cx="1.5" cy="1.5" r="0.9" fill={paper} />
      </pattern>
    </defs>
  );
}
