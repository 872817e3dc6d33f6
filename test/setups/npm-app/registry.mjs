// Answers audits, and sends everything else on to npm's registry. Ends after two minutes.
import { createServer } from 'node:http';

const advisory = (id, title, severity, vulnerable_versions, ghsa, cwe, score) => ({
  id,
  url: `https://github.com/advisories/${ghsa}`,
  title,
  severity,
  vulnerable_versions,
  cwe: [cwe],
  cvss: { score, vectorString: null },
});

const advisories = {
  'brace-expansion': [
    advisory(1105443, 'brace-expansion Regular Expression Denial of Service vulnerability', 'low', '>=1.0.0 <=1.1.11', 'GHSA-v6h2-p8h4-qcjw', 'CWE-400', 3.1),
  ],
  'path-to-regexp': [
    advisory(1101850, 'path-to-regexp contains a ReDoS', 'high', '<=0.1.12', 'GHSA-rhx6-c78j-4q9w', 'CWE-1333', 7.5),
  ],
  qs: [
    advisory(1111755, "qs's arrayLimit bypass in its bracket notation allows DoS via memory exhaustion", 'high', '<=6.14.0', 'GHSA-6rw7-vpxm-498p', 'CWE-20', 7.5),
  ],
};

const server = createServer((request, response) => {
  if (!request.url.startsWith('/-/npm/v1/security/'))
    return response.writeHead(302, { location: `https://registry.npmjs.org${request.url}` }).end();
  request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(advisories)));
});
server.on('error', () => process.exit());
server.listen(48731, '127.0.0.1');
setTimeout(() => process.exit(), 120_000);
