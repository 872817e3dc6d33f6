# The events of a build of five stages, one of which fails, as JSON lines.
import json


def event(at, step, **more):
    print(json.dumps({"at": at, "step": step, **more}))


def download(at, step, sha, parts, size):
    for part in range(parts + 1):
        event(at + part * 0.12, step, status=sha, current=part * size, total=parts * size, completed=part == parts)


LOAD = "[internal] load build definition from Dockerfile"
event(0.0, LOAD, start=True)
event(0.02, LOAD, status="transferring dockerfile: 412B", current=412, total=412, completed=True)
event(0.03, LOAD, done=True)
META = "[internal] load metadata for registry.example/library/node:22-alpine"
event(0.04, META, start=True)
event(0.3, META, done=True)
CONTEXT = "[internal] load build context"
event(0.31, CONTEXT, start=True)
event(0.33, CONTEXT, status="transferring context:", current=48_000, total=480_000)
event(0.4, CONTEXT, status="transferring context:", current=480_000, total=480_000, completed=True)
event(0.41, CONTEXT, done=True)

SHAS = ["f18232174bc91741fdf3da96d85011092101a032a93a388b79e99e69c2d5c870", "dd71dde834b5c203d162902e6b8994cb2309ae049a0eabc4efea161b2b5a3d0e"]
FROM = f"[base 1/2] FROM registry.example/library/node:22-alpine@sha256:{SHAS[1]}"
event(0.42, FROM, start=True)
for i, sha in enumerate(SHAS):
    download(0.45 + i * 0.7, FROM, f"sha256:{sha}", 10, 360_000)
event(2.4, FROM, status=f"extracting sha256:{SHAS[0]}", current=1, total=1, completed=True)
event(2.5, FROM, done=True)
WORKDIR = "[base 2/2] WORKDIR /app"
event(2.5, WORKDIR, start=True)
event(2.55, WORKDIR, done=True, cached=True)

INSTALL = "[deps 1/1] RUN npm ci"
event(2.6, INSTALL, start=True)
DEPRECATED = [
    "inflight@1.0.6: This module is not supported, and leaks memory. Do not use it.",
    "rimraf@3.0.2: Rimraf versions prior to v4 are no longer supported",
    "glob@7.2.3: Glob versions prior to v9 are no longer supported",
]
for i, text in enumerate(DEPRECATED):
    event(2.65 + i * 0.1, INSTALL, log=f"npm warn deprecated {text}")
event(3.0, INSTALL, log="added 209 packages, and audited 210 packages in 2s")
event(3.0, INSTALL, log="found 0 vulnerabilities")
event(3.1, INSTALL, done=True)

LINT, TEST = "[lint 1/1] RUN npx eslint .", "[test 1/1] RUN npm test"
event(3.11, LINT, start=True)
event(3.12, TEST, start=True)
rows = ["> stock@1.4.0 test", "> node --test --test-reporter=tap", "TAP version 13"]
for i in range(1, 41):
    rows += [f"# Subtest: counts shelf {i}", f"ok {i} - counts shelf {i}", "  ---", f"  duration_ms: 0.{100 + i}", "  ..."]
rows += [
    "# Subtest: refuses a negative count",
    "not ok 41 - refuses a negative count",
    "  ---",
    "  duration_ms: 1.402",
    "  location: '/app/test/count.test.js:12:1'",
    "  failureType: 'testCodeFailure'",
    "  error: 'Missing expected exception.'",
    "  code: 'ERR_ASSERTION'",
    "  stack: |-",
    "    TestContext.<anonymous> (file:///app/test/count.test.js:14:10)",
    "  ...",
    "1..41",
    "# tests 41",
    "# pass 40",
    "# fail 1",
    "# cancelled 0",
    "# duration_ms 88.2",
]
at = 3.15
for n, row in enumerate(rows):
    event(at, TEST, log=row)
    at += 0.004
    if n % 60 == 30:
        event(at, LINT, log="/app/src/count.js")
        event(at, LINT, log=f"  {n}:7  warning  'shelf{n}' is assigned a value but never used  no-unused-vars")
event(at, LINT, log="\u2716 4 problems (0 errors, 4 warnings)")
event(at, LINT, done=True)
event(at + 0.1, TEST, error='process "/bin/sh -c npm test" did not complete successfully: exit code: 1')
