import { lastStartingAtOrBefore, type Span } from './blocks';

export interface Point {
  readonly node: Text;
  readonly offset: number;
}

interface Segment extends Span {
  readonly node: Text;
}

/**
 * Translates between offsets in a revision's text and places in the document that shows it. Built once from
 * the text nodes in document order, each holding an unbroken stretch of the text; what lies between two
 * stretches (line ends) is in no node, nor is anything else the page shows besides the text.
 */
export class TextMap {
  readonly #segments: readonly Segment[];
  readonly #starts = new Map<Node, Segment>();

  constructor(segments: Iterable<readonly [start: number, node: Text]>) {
    this.#segments = Array.from(segments, ([start, node]) => ({ start, end: start + node.length, node }));
    for (const segment of this.#segments) this.#starts.set(segment.node, segment);
  }

  /** The place where a stretch beginning at the offset begins: never the end of a node if it can be the next one's beginning. */
  startPoint(offset: number): Point {
    const index = lastStartingAtOrBefore(this.#segments, offset);
    const segment = this.#segments[index];
    if (segment && offset < segment.end) return { node: segment.node, offset: offset - segment.start };
    const next = this.#segments[index + 1];
    if (next) return { node: next.node, offset: 0 };
    return this.#pointIn(this.#required(index), offset);
  }

  /** The place where a stretch ending at the offset ends: never the beginning of a node if it can be the one before's end. */
  endPoint(offset: number): Point {
    let index = lastStartingAtOrBefore(this.#segments, offset);
    if (index > 0 && this.#segments[index]!.start === offset) index--;
    if (index < 0) index = 0;
    return this.#pointIn(this.#required(index), offset);
  }

  /** A range that the document keeps up to date: for measuring and selecting. */
  range(span: Span): Range {
    const start = this.startPoint(span.start);
    const end = this.endPoint(span.end);
    const range = start.node.ownerDocument.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  /** A range for painting only: cheaper than {@link range}, since the text never changes under it. */
  staticRange(span: Span): StaticRange {
    const start = this.startPoint(span.start);
    const end = this.endPoint(span.end);
    return new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
  }

  /** The offset in the text of a place in the document; places outside the text count as the next place inside. */
  offsetOf(node: Node, offset: number): number {
    const own = this.#starts.get(node);
    if (own) return own.start + Math.min(offset, own.node.length);
    const reference = node.childNodes[offset] ?? null;
    for (const segment of this.#segments) {
      const isAfter = reference
        ? reference.contains(segment.node) || follows(reference, segment.node)
        : !node.contains(segment.node) && follows(node, segment.node);
      if (isAfter) return segment.start;
    }
    return this.#segments.at(-1)?.end ?? 0;
  }

  /** The stretch of text that a range in the document covers; its end may lie before its start if it holds no text. */
  spanOf(range: AbstractRange): Span {
    const start = this.offsetOf(range.startContainer, range.startOffset);
    let end = this.offsetOf(range.endContainer, range.endOffset);
    if (!this.#starts.has(range.endContainer)) {
      // An end between paragraphs belongs to the paragraph before it.
      const index = lastStartingAtOrBefore(this.#segments, end);
      const segment = this.#segments[index];
      if (segment && segment.start === end && index > 0) end = this.#segments[index - 1]!.end;
    }
    return { start, end: Math.max(start, end) };
  }

  #pointIn(segment: Segment, offset: number): Point {
    return {
      node: segment.node,
      offset: Math.max(0, Math.min(offset - segment.start, segment.node.length)),
    };
  }

  #required(index: number): Segment {
    const segment = this.#segments[index];
    if (!segment) throw new RangeError('There is no text to point into.');
    return segment;
  }
}

function follows(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
