import { type ReactNode, useMemo, useRef, useState } from 'react';
import { printListLink } from '../../core/reading-list/list-link.ts';
import { keyOf, unmarked } from '../../core/reading-list/mark.ts';
import { writeMarksFile } from '../../core/reading-list/marks-file.ts';
import { pluralize, printCount } from '../../core/text/numbers.ts';
import { url } from '../../site.ts';
import type { ExportFormat } from '../export/ExportMenu.tsx';
import { saveFile } from '../export/save-file.ts';
import { changeMarks, storageProblem } from '../reading-list/marks.ts';
import { problemTexts } from '../reading-list/problem-text.ts';
import { useMarks } from '../reading-list/use-marks.ts';
import { LostFacts } from './LostFacts.tsx';
import { mergeFile } from './read-file.ts';
import { SavedExport } from './SavedExport.tsx';
import { SavedList } from './SavedList.tsx';
import type { SavedHub } from './saved-hub.ts';
import {
  type SavedChoice,
  type SavedOrder,
  type SavedPaper,
  savedChoices,
  savedOrders,
} from './saved-orders.ts';
import { useListLink } from './use-list-link.ts';
import { useWorks } from './use-works.ts';
import { WithHubs } from './WithHubs.tsx';

interface Props {
  /** Null on a site with many hubs, where they are fetched. */
  hubs: SavedHub[] | null;
  formats: ExportFormat[];
}

/** Longer addresses are cut by some programs that send messages. */
const maxSafeLink = 2000;

/** The papers that the reader marked, of all hubs, or those of a list that an address carries. */
export function SavedIsland({ hubs, formats }: Props) {
  return <WithHubs hubs={hubs}>{(all) => <SavedPapers hubs={all} formats={formats} />}</WithHubs>;
}

function SavedPapers({ hubs, formats }: { hubs: SavedHub[]; formats: ExportFormat[] }) {
  const marks = useMarks();
  const link = useListLink();
  const [choice, setChoice] = useState<SavedChoice>('saved');
  const [order, setOrder] = useState<SavedOrder>('marked');
  const [hubId, setHubId] = useState('');
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  /** True when the papers of the page have come for the first time. */
  const [hasArrived, setArrived] = useState(false);
  /** Papers that were in sight since the reader chose: they stay, so that a mark removed by mistake can be set again. */
  const held = useRef(new Set<string>());
  /** Says what became of the last action. Where its button goes away, the keyboard goes on here. */
  const saidLine = useRef<HTMLParagraphElement>(null);
  const removal = useRef<HTMLButtonElement>(null);

  const shown = useMemo(() => {
    if (!marks) return [];
    const all = link
      ? link.map((paper) => marks.get(keyOf(paper)) ?? unmarked(paper, '', 0))
      : Array.from(marks.values()).filter(
          (mark) => savedChoices[choice].has(mark) || held.current.has(keyOf(mark)),
        );
    if (!link) for (const mark of all) held.current.add(keyOf(mark));
    return all;
  }, [marks, link, choice]);
  const { found, isRetrying, retry } = useWorks(hubs, shown);
  const known = new Map(hubs.map((hub) => [hub.id, hub]));
  const chosen = hubs.filter(({ id }) => hubId === '' || id === hubId);
  const groups = chosen
    .map((hub) => {
      const works = found.get(hub.id);
      const papers = shown.flatMap((mark): SavedPaper[] => {
        if (mark.hub !== hub.id) return [];
        const work = works?.works.get(mark.paper) ?? null;
        // Of a link, only what the site lists has a title.
        return link && works && !work ? [] : [{ mark, work }];
      });
      papers.sort(savedOrders[order].compare);
      return { hub, papers, isFetched: Boolean(works), origin: works?.origin ?? null };
    })
    .filter(({ papers }) => papers.length > 0);
  const isLost = shown.some(({ hub }) => found.get(hub) === null);
  const isFetching = shown.some(({ hub }) => known.has(hub) && !found.has(hub));
  if (marks && !isFetching && !hasArrived) setArrived(true);
  // A group that comes would move those below it: they wait.
  const awaited = groups.findIndex(({ hub }) => !found.has(hub.id));
  const unlisted = shown.filter(
    ({ hub, paper }) => !known.has(hub) || (found.get(hub) && !found.get(hub)?.works.has(paper)),
  );
  const exported = groups.flatMap(({ papers, origin }) => {
    const works = papers.flatMap(({ work, mark }) => (work ? [{ work, note: link ? '' : mark.note }] : []));
    return origin && works.length > 0 ? [{ papers: works, origin }] : [];
  });
  const problem = marks ? storageProblem() : null;
  const count = groups.reduce((sum, { papers }) => sum + papers.length, 0);
  /** Of hubs that the site no longer has. */
  const strange = shown.filter(({ hub }) => !known.has(hub)).length;
  const usedHubs = hubs.filter(({ id }) => shown.some(({ hub }) => hub === id));

  function choose(next: SavedChoice) {
    held.current.clear();
    setChoice(next);
  }

  async function copyLink() {
    const papers = groups.flatMap((group) => group.papers.map(({ mark }) => mark));
    const address = window.location.origin + url('saved/') + printListLink(papers);
    const length = printCount(address.length);
    const warning =
      address.length > maxSafeLink
        ? ` It has ${length} characters; some programs cut that. A file is safer.`
        : '';
    try {
      await navigator.clipboard.writeText(address);
      setSaid(`Link to ${pluralize(papers.length, 'paper')} copied; it carries no notes.${warning}`);
    } catch {
      window.location.hash = printListLink(papers);
      setSaid('Copy the address of this page instead: it now carries the list.');
    }
  }

  function saveMarks() {
    const file = new Blob([writeMarksFile(marks?.values() ?? [])], { type: 'application/json' });
    saveFile(file, 'reading-list.json');
    setSaid(`Saved the marks of ${pluralize(marks?.size ?? 0, 'paper')} as reading-list.json`);
  }

  async function addFile(file: File | undefined) {
    if (!file || !marks) return;
    setSaid('Reading …');
    setSaid(await mergeFile(file, marks).catch(() => 'This file could not be read. Choose it again.'));
  }

  async function addLink() {
    const added = groups.flatMap(({ papers }) => papers).filter(({ mark }) => !mark.saved);
    await changeMarks(
      added.map(({ mark: { hub, paper }, work }) => [
        keyOf({ hub, paper }),
        (mark) => ({ ...(mark ?? unmarked({ hub, paper }, work?.title ?? '', Date.now())), saved: true }),
      ]),
    );
    setSaid(`Added ${pluralize(added.length, 'paper')} to your list.`);
    saidLine.current?.focus();
  }

  async function forget(papers: readonly string[]) {
    held.current.clear();
    await changeMarks(papers.map((key) => [key, () => null]));
    setSaid(`Removed the marks of ${pluralize(papers.length, 'paper')}.`);
    saidLine.current?.focus();
  }

  if (!marks) return <p className="small needs-js saved-arriving">Reading your list …</p>;
  const unsaved = groups.flatMap(({ papers }) => papers).filter(({ mark }) => !mark.saved).length;
  return (
    <div className={hasArrived ? 'saved needs-js' : 'saved saved-arriving needs-js'}>
      {problem && <p className="problem small">{problemTexts[problem]}</p>}
      {link && (
        <div className="saved-from no-print">
          <p>
            A list of {pluralize(link.length, 'paper')} that someone sent you. It is not part of your own
            list.
          </p>
          <p className="saved-actions">
            <button type="button" className="button" disabled={unsaved === 0} onClick={addLink}>
              {unsaved === 0 ? 'All are in your list' : `Add ${pluralize(unsaved, 'paper')} to my list`}
            </button>
            <a href={url('saved/')} onClick={openOwn}>
              Show my own list
            </a>
          </p>
        </div>
      )}
      <div className="search-line no-print">
        <p className="result-count" role="status">
          {pluralize(count, 'paper')}
        </p>
        <div className="search-line-end">
          {!link && (
            <Choice label="Show" value={choice} onChange={choose}>
              {options(savedChoices)}
            </Choice>
          )}
          {usedHubs.length > 1 && (
            <Choice label="Hub paper" value={hubId} onChange={setHubId}>
              <option value="">All hub papers</option>
              {usedHubs.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Choice>
          )}
          <Choice label="Sort" value={order} onChange={(next: SavedOrder) => setOrder(next)}>
            {options(savedOrders)}
          </Choice>
          <button type="button" className="link-button" disabled={count === 0} onClick={copyLink}>
            Copy link
          </button>
          <SavedExport formats={formats} groups={exported} />
        </div>
      </div>
      <p className="small" role="status" tabIndex={-1} ref={saidLine}>
        {said}
      </p>
      {isLost && <LostFacts {...{ isRetrying, retry }} />}
      {link && !isFetching && unlisted.length > 0 && (
        <p className="small">
          {pluralize(unlisted.length, 'paper')} of this list {unlisted.length === 1 ? 'is' : 'are'} not on
          this site.
        </p>
      )}
      {!link && strange > 0 && (
        <p className="small">
          {pluralize(strange, 'marked paper')} of lists that this site no longer has{' '}
          {strange === 1 ? 'is' : 'are'} not shown; a file of all marks has {strange === 1 ? 'it' : 'them'}.
        </p>
      )}
      {count === 0 && !link && !isFetching && <Nothing choice={choice} marks={marks.size} />}
      <SavedList
        groups={awaited === -1 ? groups : groups.slice(0, awaited)}
        onForget={link ? null : (key) => forget([key])}
      />
      {isFetching && <p className="small">Loading the papers …</p>}
      {!link && hasArrived && (
        <section className="saved-keep no-print" aria-labelledby="keep-title">
          <h2 id="keep-title" className="section-title">
            Keep your list
          </h2>
          <p className="small">
            Only this browser keeps your marks and notes; nothing is sent. Some browsers delete them after a
            while, so save them as a file. Adding a file never removes a mark.
          </p>
          <p className="saved-actions">
            <button type="button" className="button" disabled={marks.size === 0} onClick={saveMarks}>
              Save all marks as a file
            </button>
            <label className="button file-button">
              Add a file
              <input
                type="file"
                className="visually-hidden"
                accept=".json,application/json"
                onChange={({ currentTarget }) => {
                  addFile(currentTarget.files?.[0]);
                  // The same file can be chosen again.
                  currentTarget.value = '';
                }}
              />
            </label>
            {marks.size > 0 && (
              <button
                type="button"
                className="link-button"
                aria-expanded={asking}
                ref={removal}
                onClick={() => setAsking(!asking)}
              >
                Remove all marks …
              </button>
            )}
            {asking && (
              <>
                <span className="small">Remove the marks and notes of {pluralize(marks.size, 'paper')}?</span>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    setAsking(false);
                    forget([...marks.keys()]);
                  }}
                >
                  Remove
                </button>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    setAsking(false);
                    removal.current?.focus();
                  }}
                >
                  Keep
                </button>
              </>
            )}
          </p>
        </section>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  onChange(value: Value): void;
  children: ReactNode;
}

function Choice<Value extends string>({ label, value, onChange, children }: ChoiceProps<Value>) {
  return (
    <label className="choice">
      <span className="choice-name">{label} </span>
      <select value={value} onChange={({ target }) => onChange(target.value as Value)}>
        {children}
      </select>
    </label>
  );
}

function options(table: Record<string, { label: string }>) {
  return Object.entries(table).map(([value, { label }]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

function Nothing({ choice, marks }: { choice: SavedChoice; marks: number }) {
  if (marks > 0 && choice !== 'saved') return <p>No paper has this mark.</p>;
  return (
    <p>
      Nothing is saved yet. Press ☆ beside a paper of a <a href={url('')}>list</a>, and it is here.
    </p>
  );
}

function openOwn(event: { preventDefault(): void }) {
  event.preventDefault();
  window.location.hash = '';
}
