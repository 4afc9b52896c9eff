import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocksOf, findQuote, quoteOf, standsAt, TextMap, tidied, type Span } from '../src/anchoring';

const KHARKIV = readFileSync('test/texts/kharkiv.txt', 'utf8');
const GOLD = JSON.parse(readFileSync('test/texts/kharkiv-claims.json', 'utf8')) as (Span & {
  exact: string;
})[];

/** Texts in which offsets are easily counted wrong. */
const SAVED: Record<string, string> = {
  'the Kharkiv article': KHARKIV,
  'astral characters': 'Headline 🛰️\n\nSatellite 🛰️ image of 𝔎yiv, 3 👩‍👩‍👧 families fled.\n\nNext 🇺🇦 line.',
  'combining marks': 'Title\n\nЙого́ слова́: cafe\u0301 in Київ, na\u0308chste Woche.\n\nA\u0323\u0307 end.',
  'right-to-left runs': 'כותרת\n\nהצבא אמר "227 חיילים" ביום שני.\n\nArabic: قُتل شخصان in Kharkiv.',
  'CRLF line ends': 'Title\r\n\r\nFirst paragraph.\r\nSecond, 12 killed.\r\n\r\nThird.\r',
  'spaces around lines': '  Title  \n\n\t Indented text here. \n \nLast',
};

function page(text: string): { map: TextMap; article: HTMLElement } {
  const article = document.createElement('article');
  const segments = blocksOf(text, '').map((block): [number, Text] => {
    const element = document.createElement(block.kind === 'title' ? 'h1' : 'p');
    const node = document.createTextNode(text.slice(block.start, block.end));
    element.append(node);
    article.append(element);
    return [block.start, node];
  });
  const byline = document.createElement('div');
  byline.textContent = 'no part of the text';
  article.firstElementChild?.after(byline);
  document.body.replaceChildren(article);
  return { map: new TextMap(segments), article };
}

describe('blocks', () => {
  test('hold_every_character_of_the_text_except_white_space_between_lines', () => {
    for (const [name, text] of Object.entries(SAVED)) {
      const rest = [...blocksOf(text, '')].reduceRight(
        (left, b) => left.slice(0, b.start) + left.slice(b.end),
        text,
      );
      expect(rest.trim(), name).toBe('');
    }
  });

  test('begin_with_the_title_when_the_text_does', () => {
    const title = KHARKIV.split('\n')[0]!;
    expect(
      blocksOf(KHARKIV, title)
        .map((block) => block.kind)
        .slice(0, 3),
    ).toEqual(['title', 'paragraph', 'paragraph']);
    expect(blocksOf(KHARKIV, 'Another title')[0]!.kind).toBe('paragraph');
  });

  test('are_captions_where_the_server_says_so', () => {
    const blocks = blocksOf(KHARKIV, '', [{ start: 780, end: 853 }]);
    expect(
      blocks
        .filter((block) => block.kind === 'caption')
        .map((block) => KHARKIV.slice(block.start, block.end)),
    ).toEqual(['Video of Kharkiv region territorial defense forces at the Russian border.']);
  });

  test('keep_the_offsets_of_a_text_with_CRLF', () => {
    const text = SAVED['CRLF line ends']!;
    expect(blocksOf(text, '').map((block) => text.slice(block.start, block.end))).toEqual([
      'Title',
      'First paragraph.',
      'Second, 12 killed.',
      'Third.',
    ]);
  });
});

describe('text map', () => {
  for (const [name, text] of Object.entries(SAVED)) {
    test(`leads_from_offsets_to_the_page_and_back_in_${name.replace(/\W+/g, '_')}`, () => {
      const { map } = page(text);
      for (const block of blocksOf(text, '')) {
        for (let start = block.start; start < block.end; start++) {
          const span = { start, end: Math.min(start + 5, block.end) };
          const range = map.range(span);
          expect(range.toString()).toBe(text.slice(span.start, span.end));
          expect(map.spanOf(range)).toEqual(span);
        }
      }
    });
  }

  test('finds_the_words_of_every_gold_claim', () => {
    const { map } = page(KHARKIV);
    for (const claim of GOLD) expect(map.range(claim).toString()).toBe(claim.exact);
  });

  test('reads_a_selection_over_several_paragraphs', () => {
    const { map, article } = page(KHARKIV);
    const [, , first, second] = [...article.children];
    const range = document.createRange();
    range.setStart(first!.firstChild!, 10);
    range.setEnd(second!.firstChild!, 7);
    const span = map.spanOf(range);
    expect(KHARKIV.slice(span.start, span.end).endsWith('Kharkiv')).toBe(true);
    expect(KHARKIV.slice(span.start, span.end)).toContain('\n\n');
  });

  test('reads_a_selection_whose_ends_are_elements', () => {
    const { map, article } = page(KHARKIV);
    const range = document.createRange();
    range.selectNodeContents(article.children[2]!);
    const inside = map.spanOf(range);
    range.setEnd(article, 3);
    expect(KHARKIV.slice(inside.start, inside.end)).toBe(article.children[2]!.textContent);
    expect(map.spanOf(range)).toEqual(inside);
  });

  test('takes_a_place_in_the_byline_for_the_next_place_in_the_text', () => {
    const { map, article } = page(KHARKIV);
    expect(map.offsetOf(article.children[1]!.firstChild!, 3)).toBe(77);
  });

  test('ends_a_stretch_in_the_paragraph_where_it_ends', () => {
    const { map } = page('One\n\nTwo');
    expect(map.endPoint(3)).toMatchObject({ offset: 3, node: { data: 'One' } });
    expect(map.startPoint(5)).toMatchObject({ offset: 0, node: { data: 'Two' } });
    expect(map.endPoint(5)).toMatchObject({ offset: 3, node: { data: 'One' } });
  });
});

describe('quotes', () => {
  test('are_found_again_where_they_stood', () => {
    for (const claim of GOLD) {
      const quote = quoteOf(KHARKIV, claim);
      expect(quote.exact).toBe(claim.exact);
      expect(findQuote(KHARKIV, quote)).toEqual({ start: claim.start, end: claim.end });
      expect(standsAt(KHARKIV, claim, claim.exact)).toBe(true);
    }
  });

  test('are_found_after_the_text_before_them_has_changed', () => {
    const quote = quoteOf(
      KHARKIV,
      GOLD.find((claim) => claim.exact === 'wounding two residents')!,
    );
    const changed = `A new first sentence. ${KHARKIV}`;
    const found = findQuote(changed, quote)!;
    expect(changed.slice(found.start, found.end)).toBe('wounding two residents');
  });

  test('are_not_found_when_a_figure_has_changed', () => {
    const quote = quoteOf(
      KHARKIV,
      GOLD.find((claim) => claim.exact === 'wounding two residents')!,
    );
    expect(findQuote(KHARKIV.replace('wounding two', 'wounding three'), quote)).toBeNull();
    expect(
      standsAt(KHARKIV.replace('wounding two', 'wounding ten'), { start: 1804, end: 1826 }, quote.exact),
    ).toBe(false);
  });

  test('prefer_the_place_with_the_same_surroundings_then_the_nearest', () => {
    const text = 'On Monday he came. On Monday he left. On Monday he came.';
    expect(findQuote(text, { exact: 'Monday', prefix: 'On ', suffix: ' he left' })).toEqual({
      start: 22,
      end: 28,
    });
    expect(findQuote(text, { exact: 'Monday', prefix: '', suffix: '' }, 40)).toEqual({ start: 41, end: 47 });
    expect(findQuote(text, { exact: 'Monday', prefix: '', suffix: '' })).toBeNull();
  });

  test('never_cut_their_context_inside_a_character', () => {
    const text = `${'😀'.repeat(20)}odd${'😀'.repeat(20)}`;
    for (let start = 40; start < 43; start++) {
      for (let end = start + 1; end <= 43; end++) {
        const { prefix, suffix } = quoteOf(text, { start, end });
        expect([prefix, suffix].every((context) => context.isWellFormed() && context.length <= 32)).toBe(
          true,
        );
        expect(text).toContain(prefix + text.slice(start, end) + suffix);
      }
    }
  });
});

describe('a selection', () => {
  test('loses_white_space_at_its_ends', () => {
    const text = 'One \n\n two';
    expect(tidied(text, { start: 3, end: 10 })).toEqual({ start: 7, end: 10 });
    expect(tidied(text, { start: 3, end: 7 })).toBeNull();
  });

  test('never_holds_half_a_character', () => {
    const family = 'a 👩‍👩‍👧 b';
    expect(tidied(family, { start: 3, end: 8 })).toEqual({ start: 2, end: 10 });
    const combining = 'cafe\u0301s';
    expect(tidied(combining, { start: 0, end: 4 })).toEqual({ start: 0, end: 5 });
    expect(tidied(combining, { start: 4, end: 5 })).toEqual({ start: 3, end: 5 });
  });
});
