import { type Dress, METER_FORM, undress } from './undress.ts';

/** curl draws its progress in the middle of a line of the answer, and ends that line; the rest of the answer's line follows. */
const DRAWN = new RegExp(`^(?:\\r${METER_FORM})+\\r?$`, 'u');

/** What curl says of the connection in between, with `-v`, and of what went wrong. */
const REMARK = /^(?:\* \S|curl: |[{}] \[\d+ bytes data\]\r?$)/u;

interface Meter {
  /** @returns the line, without what belongs to the next one, and with what the one before left of it */
  take(text: string): string;
}

/** Puts lines together again that a progress meter was drawn into. */
function createMeter(): Meter {
  let begun = '';
  return {
    take(text) {
      if (begun === '' ? !text.includes('\r') : REMARK.test(text)) return text;
      const whole = begun + text;
      const at = whole.indexOf('\r');
      const isWithin = at > 0 && DRAWN.test(whole.slice(at)) && whole.slice(0, at).trim() !== '';
      begun = isWithin ? whole.slice(0, at) : '';
      return isWithin ? whole.slice(at) : whole;
    },
  };
}

/**
 * Undresses one line after the other. `rest`: the beginning of a line that never came.
 * @param isOne all is printed by one program: what follows a meter is the rest of the line that it was drawn into
 */
export function createUndresser(dress: Dress, isOne: boolean) {
  const meter = createMeter();
  return {
    take: (text: string): string | string[] => undress(isOne ? meter.take(text) : text, dress),
    rest: (): string => meter.take(''),
  };
}
