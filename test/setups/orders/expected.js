// What the accountant worked out: the gross total of two books at 12.50 and of one map at 7.99.
module.exports = {
  AT: [3000, 959], BE: [3025, 967], CZ: [3025, 967], DE: [2975, 951], DK: [3125, 999], ES: [3025, 967], FI: [3138, 1003], FR: [3000, 959],
  IE: [3075, 983], IT: [3050, 975], LU: [2925, 935], NL: [3025, 967], PL: [3075, 983], PT: [3075, 983], SE: [3125, 999],
};
