import { completed, matching, mentionAt, type Begun, type Person } from './mentions';

let numbers = 0;

/**
 * Offers people's names in the text area that stands before it, once an at sign is typed. The arrow keys choose, Enter or
 * Tab takes, Escape closes; the focus stays in the text area.
 */
export class MentionCompletion extends HTMLElement {
  people: readonly Person[] = [];
  texts = { people: '', count: '' };
  readonly #id = `mentions-${++numbers}`;
  readonly #list = document.createElement('ul');
  readonly #status = document.createElement('span');
  #area: HTMLTextAreaElement | null = null;
  #begun: Begun | null = null;
  #offered: Person[] = [];
  #at = 0;

  connectedCallback(): void {
    this.#list.id = this.#id;
    this.#list.className = 'wb-mentions';
    this.#list.setAttribute('role', 'listbox');
    this.#status.className = 'wb-hidden-visually';
    this.#status.setAttribute('role', 'status');
    this.append(this.#status);
    const field = this.previousElementSibling;
    field?.addEventListener('input', this.#look);
    field?.addEventListener('click', this.#look);
    field?.addEventListener('keydown', this.#key as EventListener, { capture: true });
    field?.addEventListener('focusout', this.#close);
  }

  disconnectedCallback(): void {
    this.#close();
  }

  readonly #look = (event: Event): void => {
    const area = event.composedPath().find((node) => node instanceof HTMLTextAreaElement);
    if (!(area instanceof HTMLTextAreaElement)) return;
    this.#area = area;
    this.#begun = mentionAt(area.value, area.selectionStart);
    this.#offered = this.#begun ? matching(this.people, this.#begun.query) : [];
    this.#at = 0;
    if (this.#offered.length === 0) this.#close();
    else this.#show();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (!this.#list.isConnected || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
      return;
    const size = this.#offered.length;
    switch (event.key) {
      case 'ArrowDown':
        this.#at = (this.#at + 1) % size;
        this.#show();
        break;
      case 'ArrowUp':
        this.#at = (this.#at + size - 1) % size;
        this.#show();
        break;
      case 'Enter':
      case 'Tab':
        this.#take(this.#offered[this.#at]!);
        break;
      case 'Escape':
        this.#close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #show(): void {
    this.#list.setAttribute('aria-label', this.texts.people);
    this.#list.replaceChildren(...this.#offered.map((person, index) => this.#option(person, index)));
    if (!this.#list.isConnected) this.append(this.#list);
    this.#status.textContent = this.texts.count.replace('{0}', String(this.#offered.length));
    this.#area?.setAttribute('aria-autocomplete', 'list');
    this.#area?.setAttribute('aria-controls', this.#id);
    this.#area?.setAttribute('aria-activedescendant', `${this.#id}-${this.#at}`);
  }

  #option(person: Person, index: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.#id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', String(index === this.#at));
    const login = document.createElement('span');
    login.className = 'wb-note';
    login.textContent = person.login;
    option.append(person.name, ' ', login);
    // Before the field loses the focus, which would close the list.
    option.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.#take(person);
    });
    return option;
  }

  #take(person: Person): void {
    const area = this.#area;
    const begun = this.#begun;
    if (!area || !begun) return;
    const { text, caret } = completed(area.value, begun, area.selectionStart, person);
    area.value = text;
    area.setSelectionRange(caret, caret);
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.#close();
  }

  readonly #close = (): void => {
    this.#list.remove();
    this.#status.textContent = '';
    this.#begun = null;
    this.#area?.removeAttribute('aria-activedescendant');
    this.#area?.removeAttribute('aria-controls');
  };
}

if (!customElements.get('mention-completion')) customElements.define('mention-completion', MentionCompletion);
