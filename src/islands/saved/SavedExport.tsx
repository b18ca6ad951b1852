import { type ReactNode, useRef, useState } from 'react';
import { pluralize, printCount } from '../../core/text/numbers.ts';
import { importTwice } from '../../workers/import-twice.ts';
import { closeByEscape, useLightDismiss } from '../export/closing-menus.ts';
import type { ExportFormat } from '../export/ExportMenu.tsx';
import { saveFile } from '../export/save-file.ts';
import { ReloadButton } from '../shared/ReloadButton.tsx';
import { formatOfOneHub } from './saved-hub.ts';
import type { SavedGroup } from './write-saved.ts';

interface Props {
  formats: readonly ExportFormat[];
  groups: SavedGroup[];
}

/** Offers the papers shown as files, with the notes of the reader. */
export function SavedExport({ formats, groups }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [said, setSaid] = useState<ReactNode>('');
  const papers = groups.reduce((sum, group) => sum + group.papers.length, 0);
  useLightDismiss(menu);

  async function save({ name, title, extension }: ExportFormat) {
    try {
      const { writeSaved } = await importTwice(() => import('./write-saved.ts'));
      const file = `saved-papers.${extension}`;
      saveFile(writeSaved(groups, name), file);
      setSaid(`Saved ${pluralize(papers, 'paper')} as ${file}`);
    } catch {
      setSaid(
        <>
          {title} could not be written. <ReloadButton />
        </>,
      );
    }
  }

  return (
    <details className="export" ref={menu} onKeyDown={closeByEscape}>
      <summary>Export {printCount(papers)}</summary>
      <div className="export-menu">
        <p className="export-count">Export {pluralize(papers, 'paper')}, with your notes</p>
        <ul>
          {formats.map((format) => {
            const isRefused = format.name === formatOfOneHub && groups.length > 1;
            return (
              <li key={format.name}>
                <button
                  type="button"
                  className="link-button"
                  disabled={papers === 0 || isRefused}
                  onClick={() => save(format)}
                >
                  {format.title}
                </button>
                <span className="export-use">{isRefused ? 'choose one hub paper first' : format.use}</span>
              </li>
            );
          })}
        </ul>
        <p role="status">{said}</p>
      </div>
    </details>
  );
}
