import { afterEach, beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import '../src/keys/key-listener';
import type { KeyListener } from '../src/keys/key-listener';
import { keyName } from '../src/keys/key-name';

const named = (key: string, more: KeyboardEventInit = {}) =>
  keyName(new KeyboardEvent('keydown', { key, ...more }));

describe('names of keys', () => {
  test('letters are capitals, with Caps Lock too; Shift is said', () => {
    expect(named('j')).toBe('J');
    expect(named('J')).toBe('J');
    expect(named('N', { shiftKey: true })).toBe('Shift+N');
    expect(named('Enter', { ctrlKey: true })).toBe('Ctrl+Enter');
    expect(named('Enter', { metaKey: true })).toBe('Ctrl+Enter');
    expect(named('F2', { shiftKey: true })).toBe('Shift+F2');
  });

  test('of signs counts what is written, wherever it stands', () => {
    expect(named('?', { shiftKey: true, code: 'Slash' })).toBe('?');
    expect(named('?', { shiftKey: true, code: 'Digit7' })).toBe('?');
    expect(named('1', { shiftKey: true, code: 'Digit1' })).toBe('1');
    expect(named('+')).toBe('Plus');
    expect(named(' ')).toBe('Space');
  });

  test('on a Ukrainian keyboard the place of a letter counts', () => {
    expect(named('о', { code: 'KeyJ' })).toBe('J');
    expect(named('Т', { code: 'KeyN', shiftKey: true })).toBe('Shift+N');
    expect(named('.', { code: 'Slash' })).toBe('/');
    expect(named('є', { code: 'Quote' })).toBe('Є');
  });

  test('a sign written with Alt Gr is that sign, a letter pressed with Alt stays a letter', () => {
    expect(named('@', { ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe('@');
    expect(named('ø', { altKey: true, code: 'KeyO' })).toBe('Alt+O');
  });

  test('half a key has no name', () => {
    expect(named('Shift')).toBeNull();
    expect(named('Dead')).toBeNull();
    expect(named('a', { isComposing: true })).toBeNull();
  });
});

describe('listening', () => {
  let listener: KeyListener;
  let pressed: Mock<(detail: unknown) => void>;

  beforeEach(() => {
    document.body.innerHTML =
      '<button>B</button><div data-form="VERDICT"><textarea></textarea></div><div role="dialog"><input /></div>';
    listener = document.createElement('key-listener');
    listener.keys = [
      { name: 'J', typing: false, repeats: true },
      { name: 'M', typing: false, repeats: false },
      { name: 'Ctrl+Enter', typing: true, repeats: false },
    ];
    pressed = vi.fn<(detail: unknown) => void>();
    listener.addEventListener('key-press', (event) => pressed((event as CustomEvent).detail));
    document.body.append(listener);
  });

  afterEach(() => listener.remove());

  function press(target: string, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
    const event = new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      cancelable: true,
      composed: true,
      ...more,
    });
    document.querySelector(target)!.dispatchEvent(event);
    return event;
  }

  test('its keys are told and do nothing else; others are left alone', () => {
    expect(press('button', 'j').defaultPrevented).toBe(true);
    expect(pressed).toHaveBeenCalledWith({ key: 'J', form: '' });
    expect(press('button', 'x').defaultPrevented).toBe(false);
    expect(press('button', 'j', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  test('silent while somebody types, but for the key that confirms, which tells the form', () => {
    expect(press('textarea', 'j').defaultPrevented).toBe(false);
    expect(pressed).not.toHaveBeenCalled();
    press('textarea', 'Enter', { ctrlKey: true });
    expect(pressed).toHaveBeenCalledWith({ key: 'Ctrl+Enter', form: 'VERDICT' });
  });

  test('a field has taken what was typed when its form is confirmed', () => {
    const field = document.querySelector('textarea')!;
    const order: string[] = [];
    field.addEventListener('blur', () => order.push('left'));
    pressed.mockImplementation(() => void order.push('told'));
    field.focus();
    press('textarea', 'Enter', { ctrlKey: true });
    expect(order).toEqual(['left', 'told']);
    expect(document.activeElement).toBe(field);
  });

  test('Escape leaves a field', () => {
    const field = document.querySelector('textarea')!;
    field.focus();
    press('textarea', 'Escape');
    expect(document.activeElement).toBe(document.body);
  });

  test('silent in dialogs', () => {
    press('[role=dialog] input', 'Enter', { ctrlKey: true });
    press('[role=dialog]', 'j');
    expect(pressed).not.toHaveBeenCalled();
  });

  test('held down, only keys that walk are told again', () => {
    press('button', 'j', { repeat: true });
    press('button', 'm', { repeat: true });
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  test('the key that is asked for is told instead of doing what it does', () => {
    const recorded = vi.fn();
    listener.addEventListener('key-record', (event) => recorded((event as CustomEvent).detail.key));
    listener.record();
    press('button', 'Shift', { shiftKey: true });
    expect(recorded).not.toHaveBeenCalled();
    expect(press('[role=dialog] input', 'J', { shiftKey: true }).defaultPrevented).toBe(true);
    expect(recorded).toHaveBeenCalledWith('Shift+J');
    expect(pressed).not.toHaveBeenCalled();
    press('button', 'j');
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(recorded).toHaveBeenCalledTimes(1);
  });

  test('removed, it listens no more', () => {
    listener.remove();
    press('button', 'j');
    expect(pressed).not.toHaveBeenCalled();
  });
});
