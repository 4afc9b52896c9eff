import { describe, expect, test } from 'vitest';
import { around, snapped, stepped } from '../src/article-annotator/ends';

const TEXT = 'The blast, on Sunday, killed two men. Naïve 👩‍🚒 crews came.';

const words = (span: { start: number; end: number }) => TEXT.slice(span.start, span.end);

const spanOf = (exact: string) => {
  const start = TEXT.indexOf(exact);
  return { start, end: start + exact.length };
};

describe('an end of a claim', () => {
  test('moves_by_a_word_either_way', () => {
    const span = spanOf('killed two');
    expect(words(stepped(TEXT, span, 'end', 1, 'word'))).toBe('killed two men');
    expect(words(stepped(TEXT, span, 'end', -1, 'word'))).toBe('killed');
    expect(words(stepped(TEXT, span, 'start', -1, 'word'))).toBe('Sunday, killed two');
    expect(words(stepped(TEXT, span, 'start', 1, 'word'))).toBe('two');
  });

  test('moves_by_a_whole_character', () => {
    const span = spanOf('Naïve');
    expect(words(stepped(TEXT, span, 'end', 1, 'character'))).toBe('Naïve 👩‍🚒');
    expect(words(stepped(TEXT, span, 'end', -1, 'character'))).toBe('Naïv');
  });

  test('never_leaves_an_empty_claim_nor_the_text', () => {
    const span = spanOf('killed');
    expect(stepped(TEXT, span, 'end', -1, 'word')).toEqual(span);
    const whole = { start: 0, end: TEXT.length };
    expect(stepped(TEXT, whole, 'start', -1, 'word')).toEqual(whole);
  });

  test('word_and_sentence_lie_around_an_offset', () => {
    const whole = { start: 0, end: TEXT.length };
    expect(words(around(TEXT, whole, TEXT.indexOf('two') + 1, 'word')!)).toBe('two');
    expect(words(around(TEXT, whole, TEXT.indexOf('crews'), 'sentence')!)).toBe('Naïve 👩‍🚒 crews came.');
    expect(around(TEXT, whole, TEXT.indexOf(','), 'word')).toBeNull();
  });

  test('snaps_to_the_word_that_is_nearest', () => {
    const span = spanOf('killed');
    expect(words(snapped(TEXT, span, 'end', TEXT.indexOf('men') + 2))).toBe('killed two men');
    expect(words(snapped(TEXT, span, 'start', TEXT.indexOf('Sunday') + 1))).toBe('Sunday, killed');
  });
});
