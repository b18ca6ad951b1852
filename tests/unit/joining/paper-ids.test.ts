import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugify, toIds } from '../../../src/core/joining/paper-ids.ts';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const hashed = (start: string) => expect.stringMatching(new RegExp(`^${start}[a-z0-9]{8}$`));

describe('slugify(title)', () => {
  test.each([
    ['Visual-RFT: Visual Reinforcement Fine-Tuning', 'visual-rft-visual-reinforcement-fine-tuning'],
    ['GUI-R1 : A Generalist R1-Style Model', 'gui-r1-a-generalist-r1-style-model'],
    ['What’s New — an ‘Overview’', 'whats-new-an-overview'],
    ['Straße, Ærø, Łódź, Đà Nẵng, Œuvre, þing, ıssız', 'strasse-aero-lodz-da-nang-oeuvre-thing-issiz'],
    ['Apprentissage à réussir', 'apprentissage-a-reussir'],
    ['Apprentissage a\u0300 re\u0301ussir', 'apprentissage-a-reussir'],
    ['Eﬃcient x² ½', 'efficient-x2-1-2'],
    ['ＦＵＬＬ　Ｗｉｄｔｈ', 'full-width'],
    ['$\\pi_0$: A Flow Model', 'pi-0-a-flow-model'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['🤗 Transformers', 'transformers'],
    ['--- dashes ---', 'dashes'],
    ['2048', '2048'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('“%s” is %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  test.each([
    ['דוגמה', ''],
    ['مثال', ''],
    ['例の題名', ''],
    ['🤖', ''],
    ['--', ''],
    ['α-VAE', 'vae-'],
    ['GRPO: למידת חיזוק', 'grpo-'],
    ['Version ٣', 'version-'],
  ])('“%s” lost letters or has none, so that a hash ends its slug', (title, start) => {
    expect(slugify(title)).toEqual(hashed(start));
  });

  test('titles that differ in lost letters have different slugs', () => {
    const titles = ['α-VAE', 'β-VAE', 'VAE', '例', '題', '🤖', '🤗'];
    expect(new Set(titles.map(slugify)).size).toBe(titles.length);
  });

  test('a title of 500 characters is cut between words and ends in a hash of the whole', () => {
    const words = 'word '.repeat(100);
    expect(slugify(`${words}one`)).toEqual(hashed('(?:word-){24}'));
    expect(slugify(`${words}one`)).not.toBe(slugify(`${words}two`));
  });

  test('a slug of 120 characters is whole, and one more is cut at the last hyphen', () => {
    const title = `${'word '.repeat(23)}fives`;
    expect(slugify(title)).toBe(title.replaceAll(' ', '-'));
    expect(slugify(title)).toHaveLength(120);
    expect(slugify(`${title}s`)).toEqual(hashed('(?:word-){23}'));
    expect(slugify(`${title} more`)).toEqual(hashed('(?:word-){23}fives-'));
    expect(slugify('x'.repeat(120))).toBe('x'.repeat(120));
    expect(slugify('x'.repeat(121))).toEqual(hashed('x{120}-'));
  });

  test('one word of 500 letters is cut too', () => {
    expect(slugify('x'.repeat(500))).toEqual(hashed('x{120}-'));
  });

  test('any title gives an id of the contract, short enough for a file name', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 600 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('a', '-', ' ', 'é', '’', '2'), minLength: 1, maxLength: 600 }),
    );
    fc.assert(
      fc.property(titles, (title) => {
        expect(slugify(title)).toMatch(idPattern);
        expect(slugify(title).length).toBeLessThanOrEqual(120 + 1 + 8);
      }),
    );
  });
});

describe('toIds(titles)', () => {
  test('numbers collisions in source order, other spellings of one slug included', () => {
    expect(toIds(['A Title', 'Other', 'A title!', 'A-Title', 'Other'])).toEqual([
      'a-title',
      'other',
      'a-title-2',
      'a-title-3',
      'other-2',
    ]);
  });

  test('leaves a numbered id to the paper whose title spells it, if that comes first', () => {
    expect(toIds(['Title 2', 'Title', 'Title'])).toEqual(['title-2', 'title', 'title-3']);
    expect(toIds(['Title', 'Title', 'Title 2'])).toEqual(['title', 'title-2', 'title-2-2']);
  });

  // Few words, so that titles collide, also with the numbers of others.
  const word = fc.constantFrom('a', 'A!', 'b', '2', '3', 'é', 'α', '🤖', '-');
  const title = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const titles = fc.array(title, { maxLength: 12 });

  test('gives every paper an id of its own', () => {
    fc.assert(
      fc.property(titles, (list) => {
        const ids = toIds(list);
        expect(new Set(ids).size).toBe(list.length);
        for (const id of ids) expect(id).toMatch(idPattern);
      }),
    );
  });

  test('changes no id when papers are added at the end', () => {
    fc.assert(
      fc.property(titles, titles, (list, more) => {
        expect(toIds([...list, ...more]).slice(0, list.length)).toEqual(toIds(list));
      }),
    );
  });

  test('changes no other id when a paper with an address of its own is inserted anywhere', () => {
    fc.assert(
      fc.property(titles, title, fc.nat(), (list, added, at) => {
        const ids = toIds(list);
        fc.pre(!ids.includes(slugify(added)));
        const index = at % (list.length + 1);
        expect(toIds(list.toSpliced(index, 0, added)).toSpliced(index, 1)).toEqual(ids);
      }),
    );
  });

  test('numbers 100,000 equal titles, also where their numbers are taken', () => {
    const equal = new Array<string>(100_000).fill('A Title');
    expect(toIds(equal).at(-1)).toBe('a-title-100000');
    const taken = Array.from({ length: 50_000 }, (_, index) => `A Title ${index + 2}`);
    const ids = toIds([...taken, ...equal.slice(0, 50_000)]);
    expect(new Set(ids).size).toBe(100_000);
    expect(ids.at(-1)).toBe('a-title-100000');
  });
});
