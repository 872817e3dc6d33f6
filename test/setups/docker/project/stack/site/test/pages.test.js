import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slug, TITLES } from '../pages.mjs';

for (const title of TITLES) test(`${title} has a name without blanks`, () => assert.doesNotMatch(slug(title), / /));
test('names are small', () => assert.equal(slug('Paper and Ink'), 'paper-and-ink'));
