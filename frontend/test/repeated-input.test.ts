import { afterEach, beforeEach, expect, test } from 'vitest';
import '../src/fields/repeated-input';

let field: HTMLElement & { value: string };
let area: HTMLTextAreaElement;
let told: string[];

beforeEach(() => {
  field = Object.assign(document.createElement('vaadin-text-area'), { value: '' });
  area = document.createElement('textarea');
  field.append(area);
  document.body.append(field);
  told = [];
  area.addEventListener('input', () => {
    field.value = area.value;
  });
  field.addEventListener('input', () => told.push(area.value));
});

afterEach(() => field.remove());

const input = (text: string): void => {
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

test('a second event with the same text is none', () => {
  input('one\ntwo');
  input('one\ntwo');
  expect(told).toEqual(['one\ntwo']);
});

test('the same text is new again once the field was emptied', () => {
  input('one');
  field.value = '';
  area.value = '';
  input('one');
  expect(told).toEqual(['one', 'one']);
});

test('other fields are left alone', () => {
  const box = document.createElement('vaadin-combo-box');
  box.append(area);
  document.body.append(box);
  let heard = 0;
  box.addEventListener('input', () => heard++);
  field = Object.assign(box, { value: '' });
  input('one');
  input('one');
  box.remove();
  expect(heard).toBe(2);
});
