import { type ReactNode, useMemo, useRef } from 'react';
import { compareFacts } from '../../core/analysis/comparison.ts';
import { extractTerms, type Term } from '../../core/analysis/terms/terms.ts';
import type { FactRow } from '../../core/facts/fact-rows.ts';
import { isLeftOut } from '../../core/facts/left-out.ts';
import { keyOf, type PaperId } from '../../core/reading-list/mark.ts';
import type { Work } from '../../core/schemas/work.ts';
import { contentOf } from '../../core/search/view/list-entry.ts';
import { toPlainText } from '../../core/text/tex.ts';
import { langAttribute, textLanguage } from '../../core/text/text-language.ts';
import type { SavedHub } from '../saved/saved-hub.ts';

/** A paper of the table. */
export interface ComparedPaper {
  hub: SavedHub;
  work: Work;
  href: string;
}

interface Props {
  papers: ComparedPaper[];
  onRemove(paper: PaperId): void;
}

/** Papers as columns and their facts as rows. */
export function CompareTable({ papers, onRemove }: Props) {
  const region = useRef<HTMLElement>(null);
  const works = papers.map(({ work }) => work);
  const facts = compareFacts(papers.map(withChoice));
  const terms = useMemo(() => termsOf(papers.map(({ work }) => work)), [papers]);
  const hubs = new Set(papers.map(({ hub }) => hub.id));
  const shared = terms.filter((term) => term.papers.length > 1);
  // The button of the removed paper goes away with the focus.
  function remove(paper: PaperId) {
    const rest = papers.length > 1 ? region.current : document.querySelector('main');
    rest?.focus();
    onRemove(paper);
  }

  const has = (isStated: (work: Work) => boolean) => works.some(isStated);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard
    <section ref={region} className="scroll-x" aria-labelledby="compared" tabIndex={0}>
      <table className="compare-table">
        <caption id="compared" className="visually-hidden">
          What sources state of each paper
        </caption>
        <thead>
          <tr>
            <td />
            {papers.map((paper) => (
              <Heading key={keyOfPaper(paper)} paper={paper} onRemove={remove} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name="Cites" differs={hubs.size > 1}>
            {papers.map((paper) => (
              <td key={keyOfPaper(paper)} dir="auto">
                <a href={paper.hub.page}>{paper.hub.title}</a>
              </td>
            ))}
          </Row>
          {facts.map(({ name, noun, field, cells, differs }) => (
            <Row key={field} name={name} differs={differs}>
              {papers.map((paper, at) => (
                <td key={keyOfPaper(paper)} dir="auto">
                  <Value row={cells[at]} noun={noun} />
                </td>
              ))}
            </Row>
          ))}
          {has(({ quotes }) => quotes.length > 0) && (
            <Row name="Passages that cite the hub paper">
              {papers.map((paper) => (
                <td key={keyOfPaper(paper)}>
                  {paper.work.quotes.length === 0 && <NotStated noun="passages" />}
                  {paper.work.quotes.map(({ text }) => (
                    <blockquote key={text} dir="auto">
                      {toPlainText(text)}
                    </blockquote>
                  ))}
                </td>
              ))}
            </Row>
          )}
          <Row name="Summary">
            {papers.map((paper) => (
              <td key={keyOfPaper(paper)}>
                <Summary work={paper.work} />
              </td>
            ))}
          </Row>
          {has(({ abstract }) => abstract !== null) && (
            <Row name="Abstract">
              {papers.map((paper) => (
                <td key={keyOfPaper(paper)}>
                  <Abstract work={paper.work} />
                </td>
              ))}
            </Row>
          )}
          <Row name="Terms" note="computed by us from titles and summaries">
            {papers.map((paper, at) => (
              <td key={keyOfPaper(paper)}>
                <TermsOf paper={at} terms={terms} />
              </td>
            ))}
          </Row>
          <Row name="Shared terms" note="in two papers or more">
            <td colSpan={papers.length}>
              {shared.length === 0
                ? 'none'
                : shared.map(({ label, papers: having }) => `${label} (${having.length})`).join(', ')}
            </td>
          </Row>
        </tbody>
      </table>
    </section>
  );
}

function Heading({
  paper: { hub, work, href },
  onRemove,
}: { paper: ComparedPaper } & Pick<Props, 'onRemove'>) {
  const title = toPlainText(work.title);
  return (
    <th scope="col">
      <a href={href} dir="auto" lang={langAttribute(work.titleLanguage)}>
        {title}
      </a>
      {work.retracted && (
        <>
          {' '}
          <strong className="retracted">Retracted</strong>
        </>
      )}
      <button
        type="button"
        className="link-button small no-print"
        aria-label={`Remove ${title}`}
        onClick={() => onRemove({ hub: hub.id, paper: work.id })}
      >
        Remove
      </button>
    </th>
  );
}

interface RowProps {
  name: string;
  /** What the row is, below its name. */
  note?: string;
  differs?: boolean;
  children: ReactNode;
}

function Row({ name, note, differs = false, children }: RowProps) {
  return (
    <tr className={differs ? 'has-difference' : undefined}>
      <th scope="row">
        {name}
        {differs && (
          <>
            {' '}
            <span className="differs">differs</span>
          </>
        )}
        {note && (
          <>
            {' '}
            <span className="row-note">{note}</span>
          </>
        )}
      </th>
      {children}
    </tr>
  );
}

function Value({ row, noun }: { row: FactRow | undefined; noun: string }) {
  if (!row || row.value === null) return <NotStated noun={noun} />;
  return row.href ? <a href={row.href}>{row.value}</a> : row.value;
}

function Summary({ work: { summary, summaryBy } }: { work: Work }) {
  if (summary === null) return <NotStated noun="summary" />;
  return (
    <>
      <p dir="auto">{toPlainText(summary)}</p>
      <p className="row-note">by {summaryBy ?? 'the source'}</p>
    </>
  );
}

function Abstract({ work: { abstract, languages } }: { work: Work }) {
  if (abstract === null) return <NotStated noun="abstract" />;
  return (
    <p dir="auto" lang={langAttribute(textLanguage(abstract, languages))}>
      {toPlainText(abstract)}
    </p>
  );
}

/** The terms of a paper, those that others share first and marked. */
function TermsOf({ paper, terms }: { paper: number; terms: Term[] }) {
  const own = terms.filter(({ papers }) => papers.includes(paper));
  if (own.length === 0) return 'none';
  return own.map(({ key, label, papers }, at) => (
    <span key={key}>
      {at > 0 && ', '}
      {papers.length > 1 ? <strong>{label}</strong> : label}
    </span>
  ));
}

function NotStated({ noun }: { noun: string }) {
  return <span className="not-stated">{noun} not stated</span>;
}

/** A paper as its own page shows it: where its source chooses others, it is not representative. */
function withChoice({ hub, work }: ComparedPaper): Work {
  return isLeftOut(work, hub.choosing) ? { ...work, representative: false } : work;
}

/** The terms of the papers, the most common first: from their titles, and from what their entries show of them. */
function termsOf(works: Work[]): Term[] {
  return extractTerms(works.map((work) => ({ title: work.title, summary: contentOf(work)?.text ?? null })));
}

function keyOfPaper({ hub, work }: ComparedPaper): string {
  return keyOf({ hub: hub.id, paper: work.id });
}
