import { Fragment } from 'react';
import type { PaperPage } from '../../core/paper-page/paper-page.ts';
import { OtherValues } from './OtherValues.tsx';
import { SourceMarks } from './SourceMarks.tsx';
import { StatedIn } from './StatedIn.tsx';
import { Title } from './Title.tsx';

/** The title of the paper, its authors, and where it can be read. */
export function PaperHeader({ page }: { page: PaperPage }) {
  const { label, retracted, title, authors } = page;
  return (
    <header>
      <div className="head">
        <p className="label">{label}</p>
        <SourceMarks marks={title.marks} />
      </div>
      {retracted && <p className="retracted">{retracted}</p>}
      <h1 dir="auto">
        <Title of={title} />
      </h1>
      <OtherValues values={title.others} />
      {authors.names.length > 0 && <Authors authors={authors} />}
      <OtherValues values={authors.others} />
      <Links links={page.links} />
    </header>
  );
}

function Authors({ authors: { names, more, marks, statedIn } }: Pick<PaperPage, 'authors'>) {
  return (
    <p className="small">
      {names.map(({ name, href }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two authors can have one name.
        <Fragment key={at}>
          {at > 0 && ', '}
          <a href={href}>{name}</a>
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`} <SourceMarks marks={marks} />
      {statedIn && (
        <>
          {' · '}
          <StatedIn list={statedIn} />
        </>
      )}
    </p>
  );
}

function Links({ links: { shown, statedIn, search } }: Pick<PaperPage, 'links'>) {
  if (shown.length === 0) {
    return (
      <p className="small">
        <span className="not-stated">No identifier or link is stated.</span>{' '}
        <a href={search} rel="noreferrer">
          Search for this title on Google Scholar
        </a>
      </p>
    );
  }
  return (
    <ul className="facts small">
      {shown.map(({ label, href }) => (
        <li key={href}>
          <a href={href} rel="noreferrer">
            {label}
          </a>
        </li>
      ))}
      {statedIn && (
        <li>
          <StatedIn list={statedIn} />
        </li>
      )}
    </ul>
  );
}
