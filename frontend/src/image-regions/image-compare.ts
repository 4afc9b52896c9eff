import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fill } from '../article-annotator/messages';
import type { Region } from './geometry';
import { NO_COMPARE_MESSAGES, type CompareMessages } from './messages';

/** One of the two images. */
export interface Side {
  readonly src: string;
  readonly description: string;
  readonly caption: string;
  /** What to mark in it. */
  readonly region: Region | null;
}

/** Shows two images beside each other, or one over the other with a slider between them. Styled by the page. */
export class ImageCompare extends LitElement {
  static override properties = {
    first: { attribute: false },
    second: { attribute: false },
    messages: { attribute: false },
    over: { state: true },
    share: { state: true },
  };

  declare first: Side | null;
  declare second: Side | null;
  declare messages: CompareMessages;
  /** Whether one lies over the other. */
  declare over: boolean;
  /** How much of the first is seen, in percent of the width. */
  declare share: number;

  constructor() {
    super();
    this.first = null;
    this.second = null;
    this.messages = NO_COMPARE_MESSAGES;
    this.over = false;
    this.share = 50;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { first, second } = this;
    if (!first || !second) return nothing;
    return html`
      <div class="wb-chips" role="group" aria-label=${this.messages.how}>
        ${this.#way(this.messages.side, false)} ${this.#way(this.messages.over, true)}
      </div>
      ${this.over ? this.#overlaid(first, second) : this.#beside(first, second)}
    `;
  }

  #way(label: string, over: boolean): TemplateResult {
    return html`<button
      type="button"
      class="wb-chip"
      aria-pressed=${this.over === over ? 'true' : 'false'}
      @click=${() => (this.over = over)}
    >
      ${label}
    </button>`;
  }

  #beside(first: Side, second: Side): TemplateResult {
    return html`<div class="ic-beside">
      ${[first, second].map(
        (side) =>
          html`<figure>
            <div class="ic-frame"><img src=${side.src} alt=${side.description} />${mark(side)}</div>
            <figcaption class="wb-note">${side.caption}</figcaption>
          </figure>`,
      )}
    </div>`;
  }

  #overlaid(first: Side, second: Side): TemplateResult {
    const share = fill(this.messages.share, { share: this.share });
    return html`<div class="ic-overlaid">
      <div class="ic-frame">
        <img src=${first.src} alt=${first.description} />
        <img
          class="ic-second"
          src=${second.src}
          alt=${second.description}
          style="clip-path:inset(0 0 0 ${this.share}%)"
        />
        ${mark(first)}
        <i class="ic-line" style="left:${this.share}%" aria-hidden="true"></i>
      </div>
      <label class="ic-slider"
        >${this.messages.slider}
        <input
          type="range"
          min="0"
          max="100"
          .value=${String(this.share)}
          aria-valuetext=${share}
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.share = event.target.valueAsNumber;
          }}
      /></label>
      <div class="ic-captions">
        <span class="wb-note">${first.caption}</span><span class="wb-note">${second.caption}</span>
      </div>
    </div>`;
  }
}

function mark({ region }: Side): TemplateResult | typeof nothing {
  return region
    ? html`<i
        class="ic-mark"
        aria-hidden="true"
        style="left:${region.x}%;top:${region.y}%;width:${region.width}%;height:${region.height}%"
      ></i>`
    : nothing;
}

if (!customElements.get('image-compare')) customElements.define('image-compare', ImageCompare);
