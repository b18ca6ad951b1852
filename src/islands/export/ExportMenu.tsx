import { useRef, useState } from 'react';
import type { View } from '../../core/search/view/explore.ts';
import { viewFileName } from '../../core/search/view/view-name.ts';
import { isWholeList, type ViewState } from '../../core/search/view/view-state.ts';
import { printBytes } from '../../core/text/bytes.ts';
import { pluralize, printCount } from '../../core/text/numbers.ts';
import { isHubFile } from '../../site.ts';
import type { Explorer } from '../explorer/explorer.ts';
import { isOutdated, outdatedText } from '../shared/outdated.ts';
import { ReloadButton } from '../shared/ReloadButton.tsx';
import { viewAddress } from '../shared/view-address.ts';
import { closeByEscape, useLightDismiss } from './closing-menus.ts';
import { saveFile } from './save-file.ts';

/** A format that papers can be exported to. */
export interface ExportFormat {
  name: string;
  title: string;
  extension: string;
  use: string;
}

/** The files that a list can be exported to. */
export interface ExportOffer {
  hubId: string;
  /** The address of the files of the whole list, without the extension. */
  files: string;
  /** The address of the one compressed file of a list too long to be published in each format; null otherwise. */
  lines: string | null;
  formats: ExportFormat[];
  /** The address of the feed of the newest papers; null if there is none. */
  feed: string | null;
  /** The facts of papers are fetched in pieces: the size of one, and their number. */
  piece: { bytes: number; most: number };
}

interface Props {
  offer: ExportOffer;
  explorer: Explorer | null;
  /** The view shown. */
  view: View | null;
  state: ViewState;
  size: number;
}

/**
 * Offers the papers shown as files: links to those that are published of the whole list, buttons for those that the page
 * writes.
 */
export function ExportMenu({ offer, explorer, view, state, size }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [said, setSaid] = useState<{ text: string; of: ViewState; failed?: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const isWhole = isWholeList(state);
  const isLinked = isWhole && !isHubFile && offer.lines === null;
  const papers = isWhole || !view ? size : view.total + view.near;
  useLightDismiss(menu);

  async function save({ name, title, extension }: ExportOffer['formats'][number]) {
    if (!explorer || !view || busy) return;
    setBusy(true);
    const say = (text: string) => setSaid({ text, of: state });
    say(`Writing ${title} …`);
    try {
      const file = await explorer.write(view, state, name, viewAddress(state));
      const fileName = viewFileName(offer.hubId, state, extension);
      saveFile(file.blob, fileName);
      say(`Saved ${pluralize(file.papers, 'paper')} as ${fileName}`);
    } catch (error) {
      const text = isOutdated(error)
        ? outdatedText
        : 'The facts of these papers could not be fetched. Try again, or reload the page.';
      setSaid({ text, of: state, failed: true });
    } finally {
      setBusy(false);
    }
  }

  return (
    <details className="export" ref={menu} onKeyDown={closeByEscape}>
      <summary>
        Export<span className="export-size"> {printCount(papers)}</span>
      </summary>
      <div className="export-menu">
        <p className="export-count">
          {isWhole
            ? `Export all ${pluralize(papers, 'paper')}`
            : `Export ${view?.capped ? 'at least ' : ''}${pluralize(papers, 'paper')}, in this order`}
        </p>
        <ul>
          {offer.formats.map((format) => (
            <li key={format.name} className={isLinked ? undefined : 'needs-js'}>
              {isLinked ? (
                <a
                  href={`${offer.files}${format.extension}`}
                  download={`${offer.hubId}-citing-papers.${format.extension}`}
                >
                  {format.title}
                </a>
              ) : (
                <button
                  type="button"
                  className="link-button"
                  disabled={papers === 0 || !view}
                  onClick={() => save(format)}
                >
                  {format.title}
                </button>
              )}{' '}
              <span className="export-use">{format.use}</span>
            </li>
          ))}
          {isWhole && offer.lines !== null && (
            <li>
              <a href={offer.lines} download={`${offer.hubId}-${offer.lines.split('/').pop()}`}>
                JSON Lines
              </a>{' '}
              <span className="export-use">programs: every fact, compressed</span>
            </li>
          )}
        </ul>
        {!isLinked && !isHubFile && papers > 0 && <p>Downloads {sizeOf(offer, papers)} first.</p>}
        <p role="status">
          {said?.of === state && said.text} {said?.of === state && said.failed && <ReloadButton />}
        </p>
      </div>
    </details>
  );
}

function sizeOf({ piece: { bytes, most } }: ExportOffer, papers: number): string {
  const needed = Math.min(most, papers);
  return `${needed > 1 ? 'up to' : 'about'} ${printBytes(needed * bytes)}`;
}
