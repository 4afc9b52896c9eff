import { lastStartingAtOrBefore, type Block, type Span, type TextMap } from '../anchoring';
import { around } from './ends';

/** What the cursor moves in, as it is at the moment. */
export interface CursorText {
  text(): string;
  map(): TextMap | null;
  blocks(): readonly Block[];
  part(name: 'aa-view' | 'aa-sheet' | 'aa-text' | 'aa-caret'): HTMLElement;
  /** The claims at an offset, innermost first. */
  claimsAt(offset: number): readonly Span[];
  /** The box of the character at the offset. */
  rectAt(offset: number): DOMRect | null;
  /** Whether the text at the offset runs from right to left. */
  runsLeft(offset: number): boolean;
}

type Move = {
  readonly direction: 'forward' | 'backward' | 'left' | 'right';
  readonly plain: string;
  readonly withCtrl: string;
};

/** What a letter selects around the cursor. */
const AROUND: Readonly<Record<string, 'word' | 'sentence' | 'claim'>> = {
  w: 'word',
  s: 'sentence',
  c: 'claim',
};

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: { direction: 'right', plain: 'character', withCtrl: 'word' },
  ArrowLeft: { direction: 'left', plain: 'character', withCtrl: 'word' },
  ArrowDown: { direction: 'forward', plain: 'line', withCtrl: 'paragraph' },
  ArrowUp: { direction: 'backward', plain: 'line', withCtrl: 'paragraph' },
  Home: { direction: 'backward', plain: 'lineboundary', withCtrl: 'documentboundary' },
  End: { direction: 'forward', plain: 'lineboundary', withCtrl: 'documentboundary' },
};

/** The mark is kept this far from the upper and the lower edge of the view, in pixels. */
const ROOM = { above: 40, below: 60 };

/** A cursor in text that cannot be edited: with it words are selected from the keyboard. */
export class ReadingCursor {
  readonly #in: CursorText;
  #shown = false;

  constructor(text: CursorText) {
    this.#in = text;
  }

  get isShown(): boolean {
    return this.#shown;
  }

  /** Puts the cursor before a character; false when there is no text. */
  show(at: number): boolean {
    const selection = this.#selection();
    const map = this.#in.map();
    if (!map || !selection) return false;
    this.#shown = true;
    const { node, offset } = map.startPoint(at);
    selection.collapse(node, offset);
    this.place();
    return true;
  }

  hide(): void {
    this.#shown = false;
    this.#in.part('aa-caret').hidden = true;
  }

  /** Does what a key means to the cursor; false when it means nothing. */
  move(event: KeyboardEvent): boolean {
    const selection = this.#selection();
    if (selection && this.#selectAround(event, selection)) return true;
    const move = MOVES[event.key];
    if (!selection || !move) return false;
    const granularity = event.ctrlKey ? move.withCtrl : move.plain;
    const { focusNode, focusOffset, anchorNode, anchorOffset } = selection;
    selection.modify(event.shiftKey ? 'extend' : 'move', move.direction, granularity);
    const left = selection.focusNode && !this.#in.part('aa-text').contains(selection.focusNode);
    if (left && focusNode && anchorNode) {
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    }
    return true;
  }

  /** Draws the cursor where the selection ends, and keeps it in view. */
  place(): void {
    const map = this.#in.map();
    const mark = this.#in.part('aa-caret');
    const view = this.#in.part('aa-view');
    const selection = this.#selection();
    const inText = selection?.focusNode && this.#in.part('aa-text').contains(selection.focusNode);
    mark.hidden = !this.#shown || !inText;
    if (mark.hidden || !selection?.focusNode || !map) return;
    const offset = map.offsetOf(selection.focusNode, selection.focusOffset);
    const isEnd =
      selection.focusOffset > 0 && selection.focusOffset === selection.focusNode.textContent?.length;
    const at = isEnd ? offset - 1 : offset;
    const rect = this.#in.rectAt(at);
    if (!rect) return;
    const x = isEnd === this.#in.runsLeft(at) ? rect.left : rect.right;
    const sheet = this.#in.part('aa-sheet').getBoundingClientRect();
    mark.style.cssText = `left:${x - sheet.left - 1}px;top:${rect.top - sheet.top}px;height:${rect.height}px`;
    const frame = view.getBoundingClientRect();
    if (rect.top < frame.top + ROOM.above) view.scrollTop -= frame.top + ROOM.above - rect.top;
    else if (rect.bottom > frame.bottom - ROOM.below)
      view.scrollTop += rect.bottom - frame.bottom + ROOM.below;
  }

  /** Selects the word, the sentence or the claim that the cursor is in; asked again, the next larger claim. */
  #selectAround(event: KeyboardEvent, selection: Selection): boolean {
    const map = this.#in.map();
    const blocks = this.#in.blocks();
    const what = event.ctrlKey ? undefined : AROUND[event.key.toLowerCase()];
    if (!what || !map || !selection.anchorNode) return false;
    const now = map.spanOf(selection.getRangeAt(0));
    const block = blocks[lastStartingAtOrBefore(blocks, now.start)];
    let span: Span | null | undefined;
    if (what === 'claim') {
      const claims = this.#in.claimsAt(now.start);
      span = claims.find((claim) => claim.end - claim.start > now.end - now.start) ?? claims[0];
    } else if (block) {
      span = around(this.#in.text(), block, now.start, what);
    }
    if (span) {
      const start = map.startPoint(span.start);
      const end = map.endPoint(span.end);
      selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    }
    return true;
  }

  #selection(): Selection | null {
    return this.#in.part('aa-text').ownerDocument.getSelection();
  }
}
