import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../src/article-annotator/article-annotator';
import type { ArticleAnnotator } from '../src/article-annotator/article-annotator';
import type { Claim } from '../src/article-annotator/claims';
import { NO_MESSAGES } from '../src/article-annotator/messages';

const KHARKIV = readFileSync('test/texts/kharkiv.txt', 'utf8');

const claim = (id: string, start: number, end: number, more: Partial<Claim> = {}): Claim => ({
  id,
  start,
  end,
  kind: 'CASUALTY',
  kindLabel: 'Casualty',
  state: 'open',
  stateLabel: 'open',
  part: false,
  ...more,
});

/** The part of the CSS Custom Highlight API that the element uses; jsdom has none. */
class FakeHighlight extends Set<StaticRange> {
  priority = 0;
}

class FakeStaticRange {
  constructor(readonly init: StaticRangeInit) {}
}

const highlights = new Map<string, FakeHighlight>();

const painted = (name: string) => highlights.get(`article-annotator-${name}`)?.size ?? 0;

let annotator: ArticleAnnotator;

beforeEach(async () => {
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('StaticRange', FakeStaticRange);
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 10, 20);
  Range.prototype.getClientRects = () => [new DOMRect(0, 0, 10, 20)] as unknown as DOMRectList;
  Element.prototype.scrollBy = vi.fn() as unknown as Element['scrollBy'];
  highlights.clear();
  annotator = document.createElement('article-annotator');
  annotator.headline = KHARKIV.split('\n')[0]!;
  annotator.text = KHARKIV;
  annotator.byline = 'Published 17 May 2022';
  annotator.captions = [{ start: 780, end: 853 }];
  annotator.messages = {
    ...NO_MESSAGES,
    claim: '{kind} {state}',
    claimHere: '{kind}, {state}: {words}',
    claimsHere: '{count} claims begin here: {claims}',
    selected: '{kind}, {state}, claim {position} of {count}: {words}',
  };
  annotator.claims = [
    claim('1', 1804, 1826),
    claim('2', 1736, 1802, { state: 'in_review', stateLabel: 'in review' }),
  ];
  document.body.append(annotator);
  await annotator.updateComplete;
});

afterEach(() => {
  annotator.remove();
  vi.unstubAllGlobals();
});

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

function key(name: string, more: KeyboardEventInit = {}): void {
  annotator
    .querySelector('.aa-view')!
    .dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
}

describe('the annotator', () => {
  test('renders_the_text_once_as_headline_and_paragraphs', async () => {
    const article = annotator.querySelector('article')!;
    expect(article.querySelectorAll('h1').length).toBe(1);
    expect(article.querySelectorAll('p').length).toBe(15);
    expect(article.querySelector('p.cap')!.textContent).toMatch(/^Video of Kharkiv/);
    expect(article.querySelector('h1 + .aa-byline')!.textContent).toBe('Published 17 May 2022');
    const before = [...article.children];
    annotator.claims = [];
    annotator.selected = '1';
    await annotator.updateComplete;
    expect([...article.children]).toEqual(before);
    expect([...article.querySelectorAll('h1, p')].every((block) => block.childNodes.length === 1)).toBe(true);
  });

  test('shows_markup_in_an_article_as_text', async () => {
    annotator.headline = 'Title';
    annotator.text = 'Title\n\n<img src=x onerror=alert(1)> & more';
    await annotator.updateComplete;
    expect(annotator.querySelector('article img')).toBeNull();
    expect(annotator.querySelector('article p')!.textContent).toBe('<img src=x onerror=alert(1)> & more');
  });

  test('paints_each_claim_by_its_state', () => {
    expect(painted('open-0')).toBe(1);
    expect(painted('in_review-0')).toBe(1);
  });

  test('paints_only_the_one_claim_anew_that_changed', () => {
    const range = [...highlights.get('article-annotator-in_review-0')!][0];
    annotator.updateClaim(claim('1', 1804, 1826, { state: 'refuted', stateLabel: 'refuted' }));
    expect(painted('open-0')).toBe(0);
    expect(painted('refuted-0')).toBe(1);
    expect([...highlights.get('article-annotator-in_review-0')!][0]).toBe(range);
  });

  test('paints_all_claims_in_a_frame_of_their_own_and_a_single_one_at_once', async () => {
    await frame();
    const one = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const named = (kind: string) => annotator.querySelectorAll(`.aa-mark[aria-label^="${kind}"]`).length;
    annotator.claims = [claim('9', 1804, 1826, { kind: 'UNIT', kindLabel: 'Unit', state: 'refuted' })];
    await annotator.updateComplete;
    await one();
    expect([painted('refuted-0'), named('Unit')]).toEqual([1, 0]);
    await one();
    expect(named('Unit')).toBe(1);
    annotator.updateClaim(claim('9', 1804, 1826, { kind: 'MAP', kindLabel: 'Map', state: 'refuted' }));
    await Promise.resolve();
    expect(named('Map')).toBe(1);
  });

  test('adds_and_removes_single_claims', () => {
    annotator.updateClaim(claim('3', 1831, 1858, { part: true }));
    expect(painted('open-0-part')).toBe(1);
    annotator.removeClaim('3');
    expect(painted('open-0-part')).toBe(0);
  });

  test('leaves_out_claims_that_do_not_fit_the_text', async () => {
    annotator.claims = [claim('1', 1804, 999_999), claim('2', 5, 5), claim('3', 0, 28)];
    await annotator.updateComplete;
    expect(painted('open-0')).toBe(1);
  });

  test('leaves_highlights_of_others_alone', () => {
    const foreign = new FakeHighlight();
    highlights.set('foreign', foreign);
    const shared = highlights.get('article-annotator-open-0')!;
    shared.add(new FakeStaticRange({} as StaticRangeInit) as unknown as StaticRange);
    annotator.remove();
    expect(highlights.get('foreign')).toBe(foreign);
    expect(shared.size).toBe(1);
    expect([...highlights.keys()].filter((name) => name.startsWith('article-annotator'))).toEqual([
      'article-annotator-open-0',
    ]);
  });

  test('paints_again_when_it_comes_back', async () => {
    annotator.remove();
    document.body.append(annotator);
    await annotator.updateComplete;
    expect(painted('open-0')).toBe(1);
  });

  test('says_which_claim_is_selected', async () => {
    annotator.selected = '1';
    await annotator.updateComplete;
    expect(painted('selected')).toBe(1);
    expect(annotator.querySelector('[aria-live]')!.textContent).toBe(
      'Casualty, open, claim 2 of 2: wounding two residents',
    );
  });

  test('walks_from_claim_to_claim_with_the_arrow_keys', async () => {
    const chosen: string[] = [];
    annotator.addEventListener('claim-select', (event) =>
      chosen.push((event as CustomEvent<{ id: string }>).detail.id),
    );
    annotator.selected = '2';
    await annotator.updateComplete;
    key('ArrowRight');
    key('ArrowRight');
    key('ArrowLeft');
    expect(chosen).toEqual(['1', '2']);
  });

  test('marks_each_line_on_which_claims_begin_with_a_named_button', async () => {
    await frame();
    const marks = [...annotator.querySelectorAll('.aa-mark')];
    expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual([
      '2 claims begin here: Casualty in review, Casualty open',
    ]);
  });

  test('reveals_a_stretch_until_escape', async () => {
    annotator.reveal(3036, 3069);
    await annotator.updateComplete;
    expect(painted('revealed')).toBe(1);
    key('Escape');
    await annotator.updateComplete;
    expect(painted('revealed')).toBe(0);
    annotator.reveal(3036, 3069);
    annotator.conceal();
    await annotator.updateComplete;
    expect(painted('revealed')).toBe(0);
  });
});

describe('selected words', () => {
  const select = async (start: number, end: number) => {
    const paragraph = [...annotator.querySelectorAll('p')].find((p) =>
      p.textContent!.startsWith('Tuesday morning'),
    )!;
    document
      .getSelection()!
      .setBaseAndExtent(paragraph.firstChild!, start - 1597, paragraph.firstChild!, end - 1597);
    document.dispatchEvent(new Event('selectionchange'));
    await frame();
  };

  test('can_be_claimed', async () => {
    const claimed: unknown[] = [];
    annotator.addEventListener('range-select', (event) => claimed.push((event as CustomEvent).detail));
    await select(1803, 1827);
    const offer = annotator.querySelector<HTMLElement>('.aa-offer')!;
    expect(offer.hidden).toBe(false);
    offer.querySelector('button')!.click();
    expect(claimed).toEqual([{ start: 1804, end: 1826, exact: 'wounding two residents' }]);
    expect(offer.hidden).toBe(true);
  });

  test('can_be_claimed_by_whoever_asks', async () => {
    const claimed = vi.fn();
    annotator.addEventListener('range-select', (event) => claimed((event as CustomEvent).detail.exact));
    expect(annotator.claimSelection()).toBe(false);
    await select(1804, 1826);
    expect(annotator.claimSelection()).toBe(true);
    expect(claimed.mock.calls).toEqual([['wounding two residents']]);
    annotator.readonly = true;
    expect(annotator.claimSelection()).toBe(false);
  });

  test('ctrl_and_enter_are_left_to_the_page', () => {
    const pressed = new KeyboardEvent('keydown', {
      key: 'Enter',
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
    });
    annotator.querySelector('.aa-view')!.dispatchEvent(pressed);
    expect(pressed.defaultPrevented).toBe(false);
    expect(annotator.querySelector<HTMLElement>('.aa-caret')!.hidden).toBe(true);
  });

  test('cannot_be_claimed_while_readonly', async () => {
    annotator.readonly = true;
    await annotator.updateComplete;
    const claimed = vi.fn();
    annotator.addEventListener('range-select', claimed);
    await select(1804, 1826);
    expect(annotator.querySelector<HTMLElement>('.aa-offer')!.hidden).toBe(true);
    key('Enter');
    expect(claimed).not.toHaveBeenCalled();
  });

  test('outside_the_article_are_none_of_its_business', async () => {
    const other = document.createElement('p');
    other.textContent = 'elsewhere';
    document.body.append(other);
    document.getSelection()!.selectAllChildren(other);
    document.dispatchEvent(new Event('selectionchange'));
    await frame();
    expect(annotator.querySelector<HTMLElement>('.aa-offer')!.hidden).toBe(true);
    other.remove();
  });
});

describe('without highlights', () => {
  test('claims_are_drawn_as_boxes', async () => {
    annotator.remove();
    vi.stubGlobal('CSS', {});
    const fallback = document.createElement('article-annotator');
    fallback.text = 'Title\n\nTwo killed.';
    fallback.claims = [claim('1', 7, 17)];
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 500 });
    document.body.append(fallback);
    await fallback.updateComplete;
    await frame();
    expect(fallback.querySelectorAll('.aa-box.wb-state-open').length).toBe(1);
    fallback.remove();
    Reflect.deleteProperty(HTMLElement.prototype, 'clientHeight');
  });

  test('moves_an_end_of_the_selected_claim_by_keys', async () => {
    annotator.selected = '1';
    await annotator.updateComplete;
    await frame();
    const adjusted: unknown[] = [];
    annotator.addEventListener('claim-adjust', (event) => adjusted.push((event as CustomEvent).detail));
    const handle = annotator.querySelector<HTMLElement>('.aa-handle-end')!;
    expect(handle.hidden).toBe(false);
    const press = (name: string) =>
      handle.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    press('ArrowLeft');
    press('Escape');
    press('Enter');
    expect(adjusted).toEqual([]);
    press('ArrowLeft');
    press('Enter');
    expect(adjusted).toEqual([{ id: '1', start: 1804, end: 1816, exact: KHARKIV.slice(1804, 1816) }]);
  });

  test('moves_ends_on_the_screen_as_the_keys_say_in_text_from_right_to_left', async () => {
    Range.prototype.getBoundingClientRect = function (this: Range) {
      return new DOMRect(1000 - 10 * this.startOffset, 0, 10, 20);
    };
    annotator.headline = '';
    annotator.text = 'قتل رجل في المدينة اليوم';
    annotator.claims = [claim('1', 4, 18)];
    annotator.selected = '1';
    await annotator.updateComplete;
    await frame();
    const handle = (end: 'start' | 'end') => annotator.querySelector<HTMLElement>(`.aa-handle-${end}`)!;
    expect(handle('start').style.left).toBe(`${1000 - 40 + 10}px`);
    expect(handle('end').style.left).toBe(`${1000 - 170}px`);
    const adjusted: unknown[] = [];
    annotator.addEventListener('claim-adjust', (event) => adjusted.push((event as CustomEvent).detail.exact));
    const press = (end: 'start' | 'end', name: string) =>
      handle(end).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    press('end', 'ArrowRight');
    press('end', 'Enter');
    press('start', 'ArrowRight');
    press('start', 'Enter');
    expect(adjusted).toEqual(['رجل في', 'قتل رجل في المدينة']);
  });

  test('moves_no_end_when_claims_can_only_be_read', async () => {
    annotator.readonly = true;
    annotator.selected = '1';
    await annotator.updateComplete;
    await frame();
    expect(annotator.querySelector<HTMLElement>('.aa-handle-start')!.hidden).toBe(true);
  });

  test('selects_the_sentence_and_the_claim_around_the_reading_cursor', async () => {
    annotator.selected = '1';
    await annotator.updateComplete;
    key('Enter');
    key('s');
    const selection = document.getSelection()!;
    expect(selection.toString()).toMatch(/^Tuesday morning brought .* man\.$/);
    annotator.claims = [claim('1', 1804, 1826), claim('3', 1736, 1850)];
    await annotator.updateComplete;
    const sentence = selection.anchorNode!;
    selection.collapse(sentence, KHARKIV.indexOf('residents', 1780) - KHARKIV.indexOf(sentence.textContent!));
    key('c');
    const first = selection.toString();
    key('c');
    expect(KHARKIV.slice(1736, 1850)).toContain(first);
    expect(selection.toString()).toBe(KHARKIV.slice(1736, 1850));
  });
});
