import { html, nothing, render } from 'lit';
import type { Claim } from './claims';
import { fill, type Messages } from './messages';

/** What the menu says of its claims, and what becomes of a choice. */
export interface MenuOf {
  readonly claims: readonly Claim[];
  readonly selected: string | null;
  readonly messages: Messages;
  words(claim: Claim): string;
  choose(claim: Claim): void;
}

/** The menu of several claims that lie over one another, or begin on one line. */
export class ClaimMenu {
  #opener: HTMLElement | null = null;

  /** @param opener where the menu opens, and where the focus goes when it closes without a choice */
  open(menu: HTMLElement, opener: HTMLElement, of: MenuOf): void {
    menu.setAttribute('aria-label', fill(of.messages.claimsAtPoint, { count: of.claims.length }));
    render(
      of.claims.map(
        (claim) =>
          html`<button
            type="button"
            role="menuitem"
            tabindex="-1"
            class="wb-state-${claim.state.replace('_', '-')}"
            aria-current=${claim.id === of.selected ? 'true' : nothing}
            @click=${() => {
              menu.hidePopover();
              of.choose(claim);
            }}
          >
            <span class="wb-glyph"></span><span class="aa-menu-words">${of.words(claim)}</span
            ><span class="aa-menu-meta"
              >${fill(of.messages.claim, { kind: claim.kindLabel, state: claim.stateLabel })}</span
            >
          </button>`,
      ),
      menu,
    );
    this.#opener = opener;
    menu.showPopover();
    const at = opener.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = menu;
    const below = at.bottom + 4 + height <= innerHeight - 8;
    menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - 4 - height)}px`;
    menu.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`;
    const items = itemsOf(menu);
    (items.find((item) => item.ariaCurrent === 'true') ?? items[0])?.focus();
  }

  keyPressed(menu: HTMLElement, event: KeyboardEvent): void {
    const items = itemsOf(menu);
    const at = items.indexOf(menu.ownerDocument.activeElement as HTMLElement);
    const to = stepped(event.key, at, items.length);
    event.stopPropagation();
    if (event.key === 'Tab') menu.hidePopover();
    if (to === null) return;
    event.preventDefault();
    items[to]?.focus();
  }

  /** The menu has closed: a focus that was in it goes back to the opener, or else to the article. */
  closed(menu: HTMLElement, article: HTMLElement): void {
    const document = menu.ownerDocument;
    const active = document.activeElement;
    const lost = active === null || active === document.body || menu.contains(active);
    if (lost) (this.#opener?.isConnected && !this.#opener.hidden ? this.#opener : article).focus();
    this.#opener = null;
  }
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('button')];
}

/** Where a key leads in a list that is walked up and down, or null if it leads nowhere. */
export function stepped(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
