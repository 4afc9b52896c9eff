/** The text and claims that all pages show, and how they are timed. */
import kharkiv from '../test/texts/kharkiv.txt?raw';
import spans from '../test/texts/kharkiv-claims.json';
import { STATES, type Claim } from '../src/article-annotator/claims';

export interface Subject {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** An article of many copies of the sample, at least so many characters long, with so many claims spread over it. */
export function subject(characters: number, count: number): Subject {
  const copies = Math.ceil(characters / kharkiv.length);
  const each = Math.ceil(count / copies);
  const texts: string[] = [];
  const claims: Claim[] = [];
  let at = 0;
  for (let copy = 0; copy < copies; copy++) {
    spans.slice(0, each).forEach((span, i) => {
      if (claims.length >= count) return;
      claims.push({
        id: `${copy}-${i}`,
        start: at + span.start,
        end: at + span.end,
        kind: span.kind,
        kindLabel: span.kind,
        state: STATES[(copy + i) % STATES.length]!,
        stateLabel: '',
        part: false,
      });
    });
    texts.push(kharkiv);
    at += kharkiv.length;
  }
  return { text: texts.join(''), claims };
}

export const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Milliseconds from before the action to the second animation frame behind it. */
export async function timed(action: () => void): Promise<number> {
  await nextFrame();
  await nextFrame();
  const start = performance.now();
  action();
  await nextFrame();
  await nextFrame();
  return performance.now() - start;
}

/** Scrolls a view down for so many frames; answers the share of frames that took longer than 20 ms. */
export async function scrolled(view: Element, frames: number): Promise<number> {
  let slow = 0;
  let before = await nextFrame();
  for (let i = 0; i < frames; i++) {
    view.scrollBy({ top: 160, behavior: 'instant' });
    const now = await nextFrame();
    if (now - before > 20) slow++;
    before = now;
  }
  return slow / frames;
}

/** What a page offers to the program that measures. */
export interface Bench {
  /** Shows the text without claims. */
  show(characters: number, count: number): Promise<void>;
  /** Paints all claims: milliseconds. */
  paint(): Promise<number>;
  /** Milliseconds of script for a change of one claim's state, over many. */
  change?(times: number): number[];
  scroll(frames: number): Promise<number>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}
