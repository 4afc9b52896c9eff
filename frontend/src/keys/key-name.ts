/** What only changes other keys, or is no key yet. */
const UNFINISHED = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'Fn',
  'Dead',
  'Process',
  'Unidentified',
]);

/**
 * The name of what was pressed, such as `J`, `Shift+N`, `?` or `Ctrl+Enter`; null for half a key. Letters are capitals
 * whether Caps Lock is on or not. Where the keyboard writes no Latin letters, as a Ukrainian one, the place of the key
 * counts. Of signs counts what is written, wherever that stands, so Shift is no part of their names. Command is as good
 * as Ctrl.
 */
export function keyName(event: KeyboardEvent): string | null {
  if (event.isComposing || UNFINISHED.has(event.key)) return null;
  const writesSign = event.getModifierState('AltGraph');
  const ctrl = (event.ctrlKey || event.metaKey) && !writesSign;
  const alt = event.altKey && !writesSign;
  const key = plainName(event, alt);
  const parts = [ctrl && 'Ctrl', alt && 'Alt', event.shiftKey && hasShift(key) && 'Shift', key];
  return parts.filter(Boolean).join('+');
}

function plainName(event: KeyboardEvent, alt: boolean): string {
  const place = /^Key([A-Z])$/.exec(event.code)?.[1];
  const foreign = /^\p{L}$/u.test(event.key) && !/^\p{Script=Latin}$/u.test(event.key);
  // Alt makes signs of letters on some systems.
  if (place && (foreign || alt)) return place;
  if (event.code === 'Slash' && event.key === '.') return '/';
  if (event.key === ' ') return 'Space';
  if (event.key === '+') return 'Plus';
  return [...event.key].length === 1 ? event.key.toUpperCase() : event.key;
}

const hasShift = (key: string) => [...key].length > 1 || /^\p{L}$/u.test(key);
