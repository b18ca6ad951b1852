import { printCount } from '../../core/text/numbers.ts';

interface Part {
  tone: string;
  /** Null for papers without a stated role. */
  name: string | null;
  count: number;
}

interface Props {
  /** True if we counted them, paper by paper. */
  counted: boolean;
  parts: Part[];
}

/** How the hub paper is cited, as one small bar. */
export function RailRoles({ counted, parts }: Props) {
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((total, { count }) => total + count, 0));
  const percent = (count: number) => `${(count / sum) * 100}%`;
  return (
    <div className="rail-roles">
      <svg className="rail-bar" width="100%" aria-hidden="true">
        {parts.map(({ tone, name, count }, at) => (
          <rect
            key={name}
            className={`tone tone-${tone}`}
            x={percent(starts[at] ?? 0)}
            width={percent(count)}
            height="100%"
          />
        ))}
      </svg>
      <p className="rail-note">
        {parts
          .map(({ name, count }) => `${printCount(count)} ${name ?? 'without a stated role'}`)
          .join(' · ')}
        {counted ? ' (our count)' : ' (totals only)'}
      </p>
    </div>
  );
}
