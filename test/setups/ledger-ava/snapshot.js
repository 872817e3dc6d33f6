import test from 'ava';
import { Ledger, report } from '../src/ledger.js';

test('the report', (t) => t.snapshot(report(new Ledger().post(4000, 1000, 12_000).post(1000, 6100, 8_000))));
