import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendPromptly } from '../src/sending/promptly';

let takeBack: () => void;
let button: HTMLButtonElement;

beforeEach(() => {
  vi.useFakeTimers();
  takeBack = sendPromptly(window);
  button = document.createElement('button');
  document.body.replaceChildren(button);
});

afterEach(() => {
  takeBack();
  vi.useRealTimers();
});

test('what a click has sent leaves before the click is over, and once', () => {
  const sent: string[] = [];
  button.addEventListener('click', () => {
    window.setTimeout((word: string) => sent.push(word), 1, 'button');
    window.setTimeout(() => sent.push('later'), 20);
  });
  document.body.addEventListener('click', () => sent.push('body'), { once: true });
  button.click();
  expect(sent).toEqual(['body', 'button']);
  vi.runAllTimers();
  expect(sent).toEqual(['body', 'button', 'later']);
});

const press = () =>
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));

test('a key too when somebody takes it', () => {
  const sent = vi.fn();
  button.addEventListener('keydown', (event) => {
    event.preventDefault();
    window.setTimeout(sent, 1);
  });
  press();
  expect(sent).toHaveBeenCalledOnce();
});

test('a key that still types is sent by the timer, together with what it types', () => {
  const sent = vi.fn();
  button.addEventListener('keydown', () => window.setTimeout(sent, 1));
  press();
  expect(sent).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(sent).toHaveBeenCalledOnce();
});

test('a click that goes no further is sent by the timer, as without this', () => {
  const sent = vi.fn();
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    window.setTimeout(sent, 1);
  });
  button.click();
  expect(sent).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(sent).toHaveBeenCalledOnce();
  document.body.click();
  expect(sent).toHaveBeenCalledOnce();
});

test('timers that no event asks for keep their time', () => {
  const act = vi.fn();
  window.setTimeout(act, 1);
  document.body.click();
  expect(act).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledOnce();
});
