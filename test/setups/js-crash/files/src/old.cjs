const chalk = require('chalk');
const { load } = require('./config.js');
console.log(chalk.green('depot'), load);
