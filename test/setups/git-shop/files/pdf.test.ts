import { describe, expect, it } from 'vitest';
import { drawLabels } from '../../src/shipping/pdf.js';
import { makeLabel } from '../helpers/label.js';

describe('drawLabels', () => {
  it('draws one page for each label', async () => {
    const bytes = await drawLabels([makeLabel(), makeLabel()]);
    expect(Buffer.from(bytes).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
  });

  it('keeps umlauts of the recipient', async () => {
    const bytes = await drawLabels([makeLabel({ recipient: { name: 'Jörg Weiß', street: 'Große Gasse 1' } })]);
    expect(bytes.length).toBeGreaterThan(800);
  });

  it.todo('turns long addresses into smaller letters');
});
