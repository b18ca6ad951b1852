import { useEffect, useRef, useState } from 'react';
import { pluralize, printCount } from '../../core/text/numbers.ts';
import { quote } from '../../core/text/quote.ts';
import { importTwice } from '../../workers/import-twice.ts';
import type { Library } from '../reading-list/known-papers.ts';
import { loadLibrary } from '../reading-list/load-library.ts';
import { useKnown } from '../reading-list/use-known.ts';
import { ReloadButton } from '../shared/ReloadButton.tsx';

interface Props {
  /** The names of the formats that are read. */
  formats: string[];
}

/** Faults before “more”. */
const maxFaults = 20;

/** The end of a problem that a reload may solve. */
const lost = ', since a part of this page did not arrive.';

/** The script of the library, once that has read what is kept. */
async function libraryCode() {
  if (!(await loadLibrary())) throw new Error('LostLibrary');
  return importTwice(() => import('./library.ts'));
}

/** Where a reader chooses the file of a library, sees what is kept of it, and forgets it. */
export function LibraryIsland({ formats }: Props) {
  const known = useKnown();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [faults, setFaults] = useState<string[]>([]);
  const [isReading, setReading] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    loadLibrary();
  }, []);

  async function choose(file: File | undefined) {
    if (!file || isReading) return;
    setReading(true);
    setProblem('');
    setFaults([]);
    setSaid(`Reading ${quote(file.name)} …`);
    try {
      const { chooseLibrary } = await libraryCode();
      const chosen = await chooseLibrary(file);
      if ('problem' in chosen) {
        setProblem(`${quote(file.name)} was not read. ${chosen.problem}`);
        setSaid('');
      } else {
        setFaults(chosen.faults);
        if (!chosen.lasts) setProblem(notLasting);
        setSaid('Read. Lists now mark the papers that you have.');
      }
    } catch {
      setProblem(`The library could not be read${lost}`);
      setSaid('');
    }
    setReading(false);
  }

  async function clear() {
    setProblem('');
    setFaults([]);
    const code = await libraryCode().catch(() => null);
    if (!code) {
      setSaid('');
      setProblem(`The library could not be cleared${lost}`);
      return;
    }
    try {
      await code.clearLibrary();
      setSaid('Cleared. Nothing of your library is kept.');
      // The button goes away, and the keyboard goes on beside it.
      input.current?.focus();
    } catch {
      setProblem('The library could not be cleared. Clear the data of this site in your browser.');
    }
  }

  const library = known?.library ?? null;
  return (
    <section className="saved-keep needs-js no-print" id="library" aria-labelledby="library-title">
      <h2 id="library-title" className="section-title">
        Papers you have
      </h2>
      <p className="small">
        Choose the file of your own library. Lists then mark the papers that are in it, and can be filtered to
        those that are new to you. Your browser reads the file and keeps titles, names, years and identifiers;
        nothing is sent.
      </p>
      {library && <Kept library={library} />}
      {known && (
        <p className="saved-actions">
          <label className="button file-button">
            {library ? 'Choose another file' : 'Choose a file'}
            <input
              type="file"
              className="visually-hidden"
              ref={input}
              onChange={({ currentTarget }) => {
                choose(currentTarget.files?.[0]);
                // The same file can be chosen again.
                currentTarget.value = '';
              }}
            />
          </label>
          {library && (
            <button type="button" className="button" disabled={isReading} onClick={clear}>
              Clear
            </button>
          )}
          <span className="small">Formats: {formats.join(', ')}</span>
        </p>
      )}
      <p className="small" role="status">
        {said}
      </p>
      {problem && (
        <p className="small problem" role="alert">
          {problem} {problem.endsWith(lost) && <ReloadButton />}
        </p>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
    </section>
  );
}

const notLasting =
  'Your browser has no room for this library or keeps nothing for this site, so it lasts only until you leave this page.';

function Kept({ library: { name, format, papers, faults, added } }: { library: Library }) {
  const day = new Date(added).toLocaleDateString('en-GB', { dateStyle: 'long' });
  return (
    <p className="library-kept small">
      <strong dir="auto">{name}</strong>
      <span>
        {pluralize(papers, 'paper')} · {format} · read on {day}
      </span>
      {faults > 0 && <span>{pluralize(faults, 'entry', 'entries')} could not be read, or only in part</span>}
    </p>
  );
}

function Faults({ faults }: { faults: string[] }) {
  const more = faults.length - maxFaults;
  return (
    <details className="small">
      <summary>What could not be read</summary>
      <ul>
        {faults.slice(0, maxFaults).map((fault) => (
          <li key={fault} dir="auto">
            {fault}
          </li>
        ))}
        {more > 0 && <li>{printCount(more)} more</li>}
      </ul>
    </details>
  );
}
