import { useEffect, useLayoutEffect, useState } from 'react';
import { citeFormatKey } from '../../cite-init.ts';
import { PaperArticle } from '../../components/paper-page/PaperArticle.tsx';
import { type DrawnList, readFragment } from '../../core/paper-page/drawn-papers.ts';
import type { PaperPage } from '../../core/paper-page/paper-page.ts';
import { toPlainText } from '../../core/text/tex.ts';
import { paperPageUrl } from '../../paper-urls.ts';
import { hubUrl } from '../../site.ts';
import { ProblemLine } from '../shared/ProblemLine.tsx';
import { followView } from './paper-view.ts';
import { readDrawn } from './read-drawn.ts';

interface Props {
  list: DrawnList;
  /** Id of the hub. */
  hub: string;
  /** The name of the site, for the title of the page. */
  site: string;
}

/** What the fragment of the address leads to. */
type Drawn =
  | { kind: 'loading' | 'unknown' }
  | { kind: 'paper'; id: string; page: PaperPage }
  | { kind: 'problem'; error: unknown };

/** The paper that the fragment of the address names, as the page of a paper shows it. */
export function DrawnPaper({ list, hub, site }: Props) {
  const [drawn, setDrawn] = useState<Drawn>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt reads the same paper
  useEffect(() => {
    let isNewest = true;
    async function read() {
      const { id, part } = readFragment(window.location.hash) ?? {};
      if (id === undefined) return setDrawn({ kind: 'unknown' });
      setDrawn((last) => (last.kind === 'paper' && last.id === id ? last : { kind: 'loading' }));
      const page = await readDrawn(list, id);
      if (!isNewest || readFragment(window.location.hash)?.id !== id) return;
      if (page === undefined) setDrawn({ kind: 'unknown' });
      else if (page) setDrawn({ kind: 'paper', id, page: withLastFormat(page) });
      else window.location.replace(paperPageUrl(hub, id) + window.location.search + (part ? `#${part}` : ''));
    }
    const show = () => {
      read().catch((error: unknown) => {
        if (isNewest) setDrawn({ kind: 'problem', error });
      });
    };
    show();
    window.addEventListener('hashchange', show);
    return () => {
      isNewest = false;
      window.removeEventListener('hashchange', show);
    };
  }, [list, hub, attempt]);

  // What the scripts of a paper's page do when it is loaded.
  useLayoutEffect(() => {
    if (drawn.kind !== 'paper') return;
    document.title = `${toPlainText(drawn.page.title.title)} · ${site}`;
    followView(`${window.location.pathname}#${drawn.id}`);
    const { part } = readFragment(window.location.hash) ?? {};
    if (part) document.getElementById(part)?.scrollIntoView();
    else window.scrollTo({ top: 0, behavior: 'instant' });
  }, [drawn, site]);

  if (drawn.kind === 'paper') return <PaperArticle key={drawn.id} page={drawn.page} />;
  return (
    <div className="flow drawn-state">
      <h1>A paper of this list</h1>
      {drawn.kind === 'problem' ? (
        <ProblemLine
          error={drawn.error}
          lost="This paper could not be loaded."
          retry={() => setAttempt((last) => last + 1)}
        />
      ) : (
        <p className="needs-js" role="status">
          {drawn.kind === 'loading' ? (
            'Reading the paper …'
          ) : (
            <>
              This list has no paper at this address. <a href={hubUrl(hub)}>The list</a> has all its papers.
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** The paper with the format of its citation first that the reader used last, as `cite-init.ts` has it. */
function withLastFormat(page: PaperPage): PaperPage {
  let last: string | null = null;
  try {
    last = localStorage.getItem(citeFormatKey);
  } catch {
    // Storage may be refused: then the formats keep their order.
  }
  const isLast = ({ title }: { title: string }) => title === last;
  const { citations } = page;
  return {
    ...page,
    citations: [...citations.filter(isLast), ...citations.filter((citation) => !isLast(citation))],
  };
}
