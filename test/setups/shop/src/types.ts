export type Currency = 'EUR' | 'USD' | 'GBP' | 'JPY';

export interface Money {
  amount: number;
  currency: Currency;
}

export interface Product {
  sku: string;
  name: string;
  price: Money;
  weight: number;
  tags: string[];
}

export interface CartItem {
  product: Product;
  quantity: number;
}

export interface Cart {
  id: string;
  items: CartItem[];
  coupon?: string;
}

export interface Address {
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
}

export interface Customer {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  birthDate?: string;
  points: number;
  addresses: Address[];
}

export type OrderState = 'draft' | 'placed' | 'paid' | 'shipped' | 'delivered' | 'cancelled';

export interface Order {
  number: string;
  customer: Customer;
  items: CartItem[];
  shipTo: Address;
  state: OrderState;
  total: Money;
  placedAt: string;
}
