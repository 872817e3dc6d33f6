sed -i "s#'./money.ts'#'./monee.ts'#" src/main.ts
