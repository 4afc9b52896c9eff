import { html, nothing, render } from 'lit';
import type { Claim } from './claims';
import { stripsOf, type Strip } from './marks';

/** What the map shows, in pixels of the view. */
export interface MapSizes {
  readonly viewHeight: number;
  readonly extent: number;
  readonly mapHeight: number;
}

/** The whole article in little: the states of its claims, the selected one, and what is in view. */
export class Minimap {
  #strips: readonly Strip[] = [];
  #frameColour = '';

  /** @param topOf how far down in the article a claim begins */
  sumUp(claims: Iterable<Claim>, topOf: (claim: Claim) => number, { extent, mapHeight }: MapSizes): void {
    this.#strips =
      extent === 0 || mapHeight === 0 ? [] : stripsOf(claims, (claim) => topOf(claim) / extent, mapHeight);
  }

  /** @param here how far down the selected claim begins, or null */
  render(map: HTMLElement, view: HTMLElement, sizes: MapSizes, here: number | null): void {
    const { extent, mapHeight } = sizes;
    if (extent === 0) return;
    render(
      html`<canvas class="aa-frame"></canvas> ${this.#strips.map(
          ({ top, state }) => html`<i class="wb-state-${state.replace('_', '-')}" style="top:${top}px"></i>`,
        )}
        ${
          here === null
            ? nothing
            : html`<i class="aa-here" style="top:${(here * mapHeight) / extent - 1}px"></i>`
        }`,
      map,
    );
    const frame = map.querySelector('canvas')!;
    const density = devicePixelRatio || 1;
    const width = Math.round(frame.clientWidth * density);
    const height = Math.round(mapHeight * density);
    if (frame.width !== width || frame.height !== height) Object.assign(frame, { width, height });
    this.#frameColour = getComputedStyle(frame).color;
    this.drawFrame(map, view, sizes);
  }

  /**
   * Shows what is in view. Drawn, since it moves with every frame of scrolling: after any change of style or document
   * the browser looks over the ranges of all highlights again.
   */
  drawFrame(map: HTMLElement, view: HTMLElement, { extent, viewHeight }: MapSizes): void {
    const frame = map.querySelector('canvas');
    const pen = frame?.getContext?.('2d');
    if (!frame || !pen || extent === 0) return;
    pen.clearRect(0, 0, frame.width, frame.height);
    pen.fillStyle = this.#frameColour;
    const top = (view.scrollTop / extent) * frame.height;
    pen.fillRect(0, top, frame.width, (viewHeight / extent) * frame.height);
  }
}

/** Brings into view what the pointer points at in the map. */
export function scrollByMap(event: PointerEvent, map: HTMLElement, view: HTMLElement): void {
  if (event.buttons !== 1) return;
  if (event.type === 'pointerdown') map.setPointerCapture(event.pointerId);
  const box = map.getBoundingClientRect();
  view.scrollTop = ((event.clientY - box.top) / box.height) * view.scrollHeight - view.clientHeight / 2;
}
