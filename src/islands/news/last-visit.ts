/**
 * Shows what was noticed since the reader's last visit. When that was, only this browser knows: it is kept in its
 * storage and sent nowhere.
 */
import { nextVisit, parseVisit, type Visit } from '../../core/history/last-visit.ts';
import { pluralize } from '../../core/text/numbers.ts';

const of = document.querySelector<HTMLElement>('[data-news-of]');
const { newsOf: hub = '', latest = '' } = of?.dataset ?? {};
if (of && latest !== '') {
  const { since } = visit(`citation-explorer-seen:${hub}`, latest);
  for (const mark of document.querySelectorAll<HTMLElement>('[data-noticed]')) {
    mark.hidden = (mark.dataset.noticed ?? '') <= since;
  }
  const days = (of.dataset.days ?? '').split(' ').map((day) => day.split('='));
  const papers = days.reduce((sum, [day = '', count]) => sum + (day > since ? Number(count) : 0), 0);
  if (papers > 0) of.textContent = `${pluralize(papers, 'paper')} new since your last visit →`;
}

function visit(key: string, newest: string): Visit {
  const read = () => {
    try {
      return parseVisit(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const next = nextVisit(read(), newest, Date.now());
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Storage may be refused: then nothing is marked.
  }
  return next;
}
