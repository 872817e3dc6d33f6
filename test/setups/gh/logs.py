"""The log of a workflow run as GitHub zips it: a file for each job, and a folder with one for each step."""
import sys
import zipfile

BASE = "2025-11-20T09:3%d:%02d.%07dZ "
SETUP = """Current runner version: '2.319.1'
##[group]Operating System
Ubuntu
22.04.4
LTS
##[endgroup]
##[group]Runner Image
Image: ubuntu-22.04
Version: 20240804.1.0
Included Software: https://github.com/actions/runner-images/blob/ubuntu22/20240804.1/images/ubuntu/Ubuntu2204-Readme.md
Image Release: https://github.com/actions/runner-images/releases/tag/ubuntu22%2F20240804.1
##[endgroup]
##[group]GITHUB_TOKEN Permissions
Contents: read
Metadata: read
Packages: read
##[endgroup]
Secret source: Actions
Prepare workflow directory
Prepare all required actions
Getting action download info
Download action repository 'actions/checkout@v4' (SHA:692973e3d937129bcbf40652eb9f2f61becf3332)
Download action repository 'actions/setup-node@v4' (SHA:1e60f620b9541d16bece96c5465dc8ee9832be0b)
Complete job name: {job}"""
CHECKOUT = """##[group]Run actions/checkout@v4
with:
  repository: acme/stock
  token: ***
  ssh-strict: true
  persist-credentials: true
  clean: true
  fetch-depth: 1
##[endgroup]
Syncing repository: acme/stock
##[group]Getting Git version info
Working directory is '/home/runner/work/stock/stock'
[command]/usr/bin/git version
git version 2.45.2
##[endgroup]
Deleting the contents of '/home/runner/work/stock/stock'
##[group]Initializing the repository
[command]/usr/bin/git init /home/runner/work/stock/stock
hint: Using 'master' as the name for the initial branch. This default branch name
hint: is subject to change. To configure the initial branch name to use in all
hint: of your new repositories, which will suppress this warning, call:
Initialized empty Git repository in /home/runner/work/stock/stock/.git/
[command]/usr/bin/git remote add origin https://github.com/acme/stock
##[endgroup]
##[group]Fetching the repository
[command]/usr/bin/git -c protocol.version=2 fetch --no-tags --prune --no-recurse-submodules --depth=1 origin +f3c1a9e07b2d4c5e6f708192a3b4c5d6e7f80912:refs/remotes/pull/412/merge
From https://github.com/acme/stock
 * [new ref]         f3c1a9e07b2d4c5e6f708192a3b4c5d6e7f80912 -> pull/412/merge
##[endgroup]
[command]/usr/bin/git checkout --progress --force refs/remotes/pull/412/merge
HEAD is now at f3c1a9e Merge 77aa0b1 into c0ffee1"""
INSTALL = """##[group]Run npm ci
npm ci
shell: /usr/bin/bash -e {0}
##[endgroup]
npm warn deprecated inflight@1.0.6: This module is not supported, and leaks memory. Do not use it.
npm warn deprecated glob@7.2.3: Glob versions prior to v9 are no longer supported

added 412 packages, and audited 413 packages in 9s

88 packages are looking for funding
  run `npm fund` for details

found 0 vulnerabilities"""
LINT = """##[group]Run npm run lint
npm run lint
shell: /usr/bin/bash -e {0}
##[endgroup]

> @acme/stock@1.4.2 lint
> eslint src test

/home/runner/work/stock/stock/src/import/retry.ts
  18:7  warning  'last' is assigned a value but never used  @typescript-eslint/no-unused-vars

✖ 1 problem (0 errors, 1 warning)
"""
CLEANUP = """Cleaning up orphan processes"""


def vitest():
    """A recorded run of vitest in which three tests failed."""
    lines = open(sys.argv[0].replace("setups/gh/logs.py", "fixtures/vitest/three-failed/output"), encoding="utf8").read()
    echo = "##[group]Run npm test\nnpm test\nshell: /usr/bin/bash -e {0}\n##[endgroup]\n\n> @acme/stock@1.4.2 test\n> vitest run\n\n"
    return echo + lines.replace("/home/user/project", "/home/runner/work/stock/stock") + "##[error]Process completed with exit code 1."


def passed():
    return "\n".join(
        ["##[group]Run npm test", "npm test", "##[endgroup]", "", "> @acme/stock@1.4.2 test", "> vitest run", "", " RUN  v4.1.12 /home/runner/work/stock/stock", ""]
        + [f" ✓ test/part-{number}.test.ts ({number + 3} tests) {number * 7}ms" for number in range(1, 26)]
        + ["", " Test Files  25 passed (25)", "      Tests  326 passed (326)", "   Start at  09:31:02", "   Duration  2.31s"]
    )


JOBS = {
    "lint": [("Set up job", SETUP), ("Run actions_checkout@v4", CHECKOUT), ("Run npm ci", INSTALL), ("Run npm run lint", LINT), ("Complete job", CLEANUP)],
    "unit (node 20)": [("Set up job", SETUP), ("Run actions_checkout@v4", CHECKOUT), ("Run npm ci", INSTALL), ("Run npm test", vitest()), ("Upload coverage", ""), ("Complete job", CLEANUP)],
    "unit (node 22)": [("Set up job", SETUP), ("Run actions_checkout@v4", CHECKOUT), ("Run npm ci", INSTALL), ("Run npm test", passed()), ("Complete job", CLEANUP)],
}
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for job, steps in JOBS.items():
        for number, (step, text) in enumerate(steps, 1):
            stamped = [BASE % (number, at % 60, at * 31337 % 10_000_000) + line for at, line in enumerate(text.replace("{job}", job).split("\n"))]
            if text:
                archive.writestr(f"{job}/{number}_{step}.txt", "\n".join(stamped) + "\n")
