import { beforeEach, describe, expect, test } from 'vitest';
import { Inventory, OutOfStock } from '../src/inventory.ts';

let stock: Inventory;
beforeEach(() => {
  stock = new Inventory();
  stock.receive('tea', 10);
});

describe('inventory', () => {
  test('knows what it received', () => expect(stock.available('tea')).toBe(10));
  test('adds deliveries', () => {
    stock.receive('tea', 5);
    expect(stock.available('tea')).toBe(15);
  });
  test('has nothing of an unknown product', () => expect(stock.available('coffee')).toBe(0));
  test('holds back what is reserved', () => {
    stock.reserve('o-1', 'tea', 4);
    expect(stock.available('tea')).toBe(6);
  });
  test('adds reservations of one order', () => {
    stock.reserve('o-1', 'tea', 4);
    stock.reserve('o-1', 'tea', 2);
    expect(stock.available('tea')).toBe(4);
  });
  test('says how many are missing', () => {
    stock.reserve('o-1', 'tea', 8);
    expect(() => stock.reserve('o-2', 'tea', 5)).toThrow('3 of tea missing');
  });
  test('throws an error of its own kind', () => expect(() => stock.reserve('o-1', 'mug', 1)).toThrow(OutOfStock));
  test('names the product in the error', () => {
    try {
      stock.reserve('o-1', 'mug', 2);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: 'OutOfStock', sku: 'mug', missing: 2 });
    }
  });
  test('gives back what is released', () => {
    stock.reserve('o-1', 'tea', 4);
    stock.release('o-1');
    expect(stock.available('tea')).toBe(10);
  });
  test('leaves other orders alone', () => {
    stock.reserve('o-1', 'tea', 4);
    stock.reserve('o-2', 'tea', 3);
    stock.release('o-1');
    expect(stock.available('tea')).toBe(7);
  });
  test('ships what was reserved', () => {
    stock.reserve('o-1', 'tea', 4);
    stock.ship('o-1');
    expect(stock.available('tea')).toBe(6);
  });
  test('lists what runs low', () => {
    stock.receive('mug', 2);
    expect(stock.low()).toEqual(['mug']);
  });
});
