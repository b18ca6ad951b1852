import { keyOf, type Mark, maxNote, type PaperId } from '../../core/reading-list/mark.ts';
import { printCount } from '../../core/text/numbers.ts';
import { changeMark, currentMarks, listenToMarks } from './marks.ts';
import { sayMarked } from './say.ts';

/** How long typing must pause before a note is kept, in milliseconds. */
const typingPause = 400;

/** Shows the marks of a paper and its note below an entry or a heading, to be changed; or removes them. */
export function toggleMarks(place: HTMLElement, button: HTMLElement, paper: PaperId, title: string): void {
  const open = place.querySelector<HTMLElement>(':scope > .entry-panel');
  const wasOpen = open?.dataset.panel === 'marks';
  open?.dispatchEvent(new Event('close'));
  open?.remove();
  for (const other of place.querySelectorAll('[aria-expanded="true"]:is(a, .mark-button)')) {
    other.setAttribute('aria-expanded', 'false');
  }
  button.setAttribute('aria-expanded', String(!wasOpen));
  if (wasOpen) return;
  const panel = document.createElement('div');
  panel.className = 'entry-panel marks-panel small no-print';
  panel.dataset.panel = 'marks';
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', 'Marks and note');
  const read = makeChoice('Read', 'read');
  const notForMe = makeChoice('Not for me', 'notForMe');
  const { label, note, room } = makeNote();
  const origin = document.createElement('p');
  origin.textContent = 'Only your browser keeps marks and notes; nothing is sent.';
  panel.append(read.label, notForMe.label, label, room, origin);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    change({ note: note.value.trim() === '' ? '' : note.value }, 'Note kept.');
  };
  const showRoom = () => {
    room.textContent = `${printCount(note.value.length)} of ${printCount(maxNote)} characters`;
  };
  note.addEventListener('input', () => {
    showRoom();
    clearTimeout(timer);
    timer = setTimeout(keep, typingPause);
  });
  note.addEventListener('blur', keep);
  window.addEventListener('pagehide', keep);

  const show = () => {
    const mark = currentMarks()?.get(keyOf(paper));
    read.input.checked = mark?.read ?? false;
    notForMe.input.checked = mark?.notForMe ?? false;
    // What is being typed here is newer than what is kept.
    if (timer === undefined && document.activeElement !== note) note.value = mark?.note ?? '';
    showRoom();
  };
  const stop = listenToMarks(show);
  panel.addEventListener('close', () => {
    keep();
    stop();
    window.removeEventListener('pagehide', keep);
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    toggleMarks(place, button, paper, title);
    button.focus();
  });
  show();
  place.append(panel);
  read.input.focus();

  function makeChoice(text: string, name: 'read' | 'notForMe') {
    const label = document.createElement('label');
    label.className = 'facet-value';
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.addEventListener('change', () =>
      change({ [name]: input.checked }, `${text}: ${input.checked ? 'yes' : 'no'}.`),
    );
    label.append(input, text);
    return { label, input };
  }

  function change(marks: Partial<Mark>, said: string) {
    changeMark(paper, title, marks).then(() => sayMarked(said));
  }
}

function makeNote() {
  const label = document.createElement('label');
  const note = document.createElement('textarea');
  note.rows = 3;
  note.maxLength = maxNote;
  note.dir = 'auto';
  label.append('My note', note);
  const room = document.createElement('p');
  room.className = 'note-room';
  return { label, note, room };
}
