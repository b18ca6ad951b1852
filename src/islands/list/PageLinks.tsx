import { Fragment, type MouseEvent } from 'react';
import { printCount } from '../../core/text/numbers.ts';

interface Props {
  /** What has the pages. */
  label: string;
  /** 1-based. */
  current: number;
  last: number;
  /** The address of page `number`. */
  href(number: number): string;
  /** Called when the reader follows a link in this window; true if the page is shown here, without leaving. */
  onPage?(number: number): boolean;
}

/** Links between the pages of something long; nothing where it has one page. */
export function PageLinks({ label, current, last, href, onPage }: Props) {
  if (last <= 1) return null;
  const near = [1, 2, current - 2, current - 1, current, current + 1, current + 2, last - 1, last];
  const numbers = [...new Set(near)].filter((number) => number >= 1 && number <= last).sort((a, b) => a - b);
  const link = (number: number) => ({
    href: href(number),
    ...(onPage && {
      onClick: (event: MouseEvent) => {
        const isOtherWindow = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
        if (!isOtherWindow && onPage(number)) event.preventDefault();
      },
    }),
  });
  return (
    <nav aria-label={label} className="page-links no-print">
      <ul>
        {current > 1 && (
          <li>
            <a {...link(current - 1)} rel="prev">
              Previous
            </a>
          </li>
        )}
        {numbers.map((number, index) => (
          <Fragment key={number}>
            {number - (numbers[index - 1] ?? number) > 1 && <li aria-hidden="true">…</li>}
            <li>
              <a {...link(number)} aria-current={number === current ? 'page' : undefined}>
                <span className="visually-hidden">Page </span>
                {printCount(number)}
              </a>
            </li>
          </Fragment>
        ))}
        {current < last && (
          <li>
            <a {...link(current + 1)} rel="next">
              Next
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
