// Loaded into tks by the tests (`node --require`): says at its end how much memory it had at most, in kilobytes.
const { writeFileSync } = require('node:fs');

if (process.env.TKS_PEAK_FILE && /[/\\](?:tks|cli)\.js$/.test(process.argv[1] ?? ''))
  process.on('exit', () => writeFileSync(process.env.TKS_PEAK_FILE, String(process.resourceUsage().maxRSS)));
