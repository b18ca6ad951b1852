import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { plainHub } from '../../../scripts/lib/site/plain-record.ts';
import { badgeOf, shieldsEndpoint } from '../../../src/core/figures/badge.ts';
import { round } from '../../../src/core/figures/round.ts';
import { textWidth } from '../../../src/core/figures/text-width.ts';
import type { HubPaper } from '../../../src/core/schemas/hub-paper.ts';
import { defaultAccent } from '../../../src/core/site-config/accent.ts';
import { Badge } from '../../../src/islands/figures/Badge.tsx';

const headline = { text: '94% of papers …', percent: 94, role: 'background' as const };
const share = { text: 'Method 55.5% of …', percent: 55.5, role: 'method' as const };

describe('badgeOf(hub)', () => {
  test.each<[string, Partial<HubPaper>, string]>([
    [
      'both',
      { classificationLabel: 'Canonical reference', headline },
      'Canonical reference · 94% background',
    ],
    ['a classification', { classificationLabel: 'Mixed citations' }, 'Mixed citations'],
    ['a share', { headline }, '94% background'],
    [
      'a share beside a headline without one',
      { headline: { ...headline, percent: null }, statedShare: share },
      '55.5% method',
    ],
    ['a share of no known role', { headline: { ...headline, role: null } }, 'classification not stated'],
    ['nothing', {}, 'classification not stated'],
  ])('says %s as stated, and invents nothing', (_, facts, message) => {
    expect(badgeOf({ ...plainHub, ...facts }).message).toBe(message);
  });

  test('has halves that hold their words with a margin on either side', () => {
    expect(badgeOf({ ...plainHub, classificationLabel: 'Mixed citations', headline })).toEqual({
      ...{ label: 'citations', message: 'Mixed citations · 94% background', stated: true },
      labelWidth: round(textWidth('citations', 11) + 14),
      messageWidth: round(textWidth('Mixed citations · 94% background', 11) + 14),
    });
    expect(badgeOf(plainHub).stated).toBe(false);
    const stated = { ...headline, role: null };
    expect(badgeOf({ ...plainHub, headline: stated, statedShare: share }).message).toBe('55.5% method');
    expect(badgeOf({ ...plainHub, headline, statedShare: share }).message).toBe('94% background');
  });

  test('gives Shields what its schema asks for, grey where nothing is stated', () => {
    expect(
      shieldsEndpoint(badgeOf({ ...plainHub, classificationLabel: 'Mixed citations' }), '#3f2ca5'),
    ).toEqual({
      schemaVersion: 1,
      label: 'citations',
      message: 'Mixed citations',
      color: '#3f2ca5',
    });
    expect(shieldsEndpoint(badgeOf(plainHub), '#3f2ca5').color).toBe('lightgrey');
  });
});

test('a badge is one picture with its words as its name, whatever they are', () => {
  const svg = renderToStaticMarkup(
    createElement(Badge, {
      badge: badgeOf({ ...plainHub, classificationLabel: '<script>"&' }),
      accent: defaultAccent.hex,
    }),
  );
  expect(svg).toContain('<title id="title">citations: &lt;script&gt;&quot;&amp;</title>');
  expect(svg).not.toContain('<script>');
});
