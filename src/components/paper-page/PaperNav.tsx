import type { Neighbours } from '../../core/paper-page/paper-page.ts';
import { Title } from './Title.tsx';

/** From a paper to the list, and to the papers before and after it, in the view that the reader came from. */
export function PaperNav({ neighbours: { previous, next, entry } }: { neighbours: Neighbours }) {
  const links = [
    { label: 'Previous in the list', rel: 'prev', to: previous },
    { label: 'Next in the list', rel: 'next', to: next },
  ];
  return (
    <nav aria-label="Neighbours in the list" className="paper-nav no-print">
      {links.map(({ label, rel, to }) => (
        <a key={rel} href={to?.href} rel={to ? rel : undefined} className={rel} hidden={!to}>
          <span className="label">{label}</span>
          <span>{to && <Title of={to} />}</span>
        </a>
      ))}
      <a href={entry} className="up">
        Back to the list
      </a>
    </nav>
  );
}
