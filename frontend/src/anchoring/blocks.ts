/** A stretch of text: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BlockKind = 'title' | 'paragraph' | 'caption';

/** One line of a revision's text, without its line end: what is shown as one paragraph. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const LINE = /[^\r\n]+/g;

/**
 * Cuts a text into its lines; empty lines only part them. Line ends may be LF, CR or CRLF: the offsets are
 * those of the text as given.
 */
export function blocksOf(text: string, title: string, captions: readonly Span[] = []): Block[] {
  const blocks: Block[] = [];
  for (const line of text.matchAll(LINE)) {
    const content = line[0].trim();
    if (content === '') continue;
    const start = line.index + line[0].indexOf(content);
    const span = { start, end: start + content.length };
    const isTitle = blocks.length === 0 && (title === '' || content === title.trim());
    const isCaption = !isTitle && captions.some((caption) => overlap(caption, span));
    blocks.push({ ...span, kind: isTitle ? 'title' : isCaption ? 'caption' : 'paragraph' });
  }
  return blocks;
}

/** The index of the last item that begins at or before the offset, or -1. Items are sorted by start. */
export function lastStartingAtOrBefore(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
