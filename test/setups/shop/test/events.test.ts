import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Events } from '../src/events.ts';

let events: Events;
beforeEach(() => {
  events = new Events();
});

describe('events', () => {
  test('reach a listener', () => {
    const listener = vi.fn();
    events.on('order', listener);
    events.emit('order', { number: 'A' });
    expect(listener).toHaveBeenCalledWith({ number: 'A' });
  });
  test('reach only their listeners', () => {
    const listener = vi.fn();
    events.on('cart', listener);
    events.emit('order');
    expect(listener).not.toHaveBeenCalled();
  });
  test('are counted', () => {
    events.on('order', () => undefined);
    events.on('order', () => undefined);
    expect(events.emit('order')).toBe(2);
  });
  test('reach a star listener', () => {
    events.on('*', () => undefined);
    expect(events.emit('anything')).toBe(1);
  });
  test('stop after off', () => {
    const off = events.on('order', () => undefined);
    off();
    expect(events.emit('order')).toBe(0);
  });
  test('come once', () => {
    const listener = vi.fn();
    events.once('order', listener);
    events.emit('order');
    events.emit('order');
    expect(listener).toHaveBeenCalledTimes(1);
  });
  test('once can be taken back', () => {
    events.once('order', () => undefined)();
    expect(events.count('order')).toBe(0);
  });
  test('count their listeners', () => {
    events.on('order', () => undefined);
    expect([events.count('order'), events.count('cart')]).toEqual([1, 0]);
  });
});
