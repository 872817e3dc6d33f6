// Totals of orders, with the value added tax of the country they go to.
const RATES = { AT: 20, BE: 21, CZ: 21, DE: 19, DK: 25, ES: 21, FI: 25.5, FR: 20, IE: 23, IT: 22, LU: 17, NL: 21, PL: 23, PT: 23, SE: 25 };

function rate(country) {
  if (!(country in RATES)) throw new RangeError(`no rate for ${country}`);
  return RATES[country];
}

const tax = (cents, country) => Math.round((cents * rate(country)) / 100);

function total(lines, country) {
  const net = lines.reduce((sum, line) => sum + line.cents * line.count, 0);
  return { net, tax: tax(net, country), gross: net + tax(net, country) };
}

module.exports = { RATES, rate, tax, total };
