import { keyName } from './key-name';

/** A key to listen to: also while somebody types, and over again while it is held down. */
export interface Key {
  readonly name: string;
  readonly typing: boolean;
  readonly repeats: boolean;
}

const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=button], [type=file]), textarea, select, [contenteditable]';
const LISTS = '[role=listbox], [role=menu], [role=combobox]';
const DIALOGS = '[role=dialog], [role=alertdialog]';
const OPEN_DIALOG = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened]';

/**
 * Listens to keys of the whole page while it is part of it, on the document: right after the page has opened nothing in
 * it has the focus. Silent in dialogs, and but for a few keys while somebody types or chooses from a list.
 *
 * @fires key-press `{ key, form }`: one of the keys; the form is the `data-form` that the focus is in, or empty
 * @fires key-record `{ key }`: the key that was asked for by {@link record}
 */
export class KeyListener extends HTMLElement {
  keys: readonly Key[] = [];
  #recording = false;

  connectedCallback(): void {
    this.hidden = true;
    window.addEventListener('keydown', this.#record, { capture: true });
    document.addEventListener('keydown', this.#listen);
  }

  disconnectedCallback(): void {
    window.removeEventListener('keydown', this.#record, { capture: true });
    document.removeEventListener('keydown', this.#listen);
  }

  /** Gives the next key to whoever asks instead of doing what it does. */
  record(): void {
    this.#recording = true;
  }

  /** Lets keys do again what they do. */
  stopRecording(): void {
    this.#recording = false;
  }

  readonly #record = (event: KeyboardEvent): void => {
    if (!this.#recording) return;
    const key = keyName(event);
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key === null || event.repeat) return;
    this.#recording = false;
    this.dispatchEvent(new CustomEvent('key-record', { detail: { key } }));
  };

  readonly #listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const name = keyName(event);
    const key = this.keys.find((candidate) => candidate.name === name);
    const path = event.composedPath().filter((node): node is Element => node instanceof Element);
    const isIn = (places: string) => path.some((element) => element.matches(places));
    if (isIn(DIALOGS) || document.querySelector(OPEN_DIALOG)) return;
    const typing = isIn(FIELDS);
    if (typing && name === 'Escape') {
      (path[0] as HTMLElement).blur();
      return;
    }
    if (!key || (event.repeat && !key.repeats) || (!key.typing && (typing || isIn(LISTS)))) return;
    event.preventDefault();
    if (typing) settle(path[0]!);
    const form = path.find((element) => element.hasAttribute('data-form'))?.getAttribute('data-form') ?? '';
    this.dispatchEvent(new CustomEvent('key-press', { detail: { key: name, form } }));
  };
}

/** Makes a field take what is typed in it: many do when they are left. */
function settle(field: Element): void {
  if (field instanceof HTMLElement) {
    field.blur();
    field.focus();
  }
}

if (!customElements.get('key-listener')) customElements.define('key-listener', KeyListener);

declare global {
  interface HTMLElementTagNameMap {
    'key-listener': KeyListener;
  }
}
