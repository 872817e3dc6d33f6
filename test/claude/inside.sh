#!/usr/bin/env bash
# Runs Claude Code against the scripted API where there is no network but this machine's own.
#   inside.sh FOLDER CLAUDE SHELL ARGS…      in FOLDER: scenario.json, project/, home/, tmp/, and perhaps prompts, one a line
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1 claude=$2 shell=$3
shift 3
ip link set lo up
node "$here/api.js" "$folder/scenario.json" "$folder" &
api=$!
trap 'kill $api' EXIT
for _ in $(seq 200); do
  [ -s "$folder/port" ] && break
  sleep 0.05
done
cd "$folder/project"
# One prompt if nothing is said.
[ -e "$folder/prompts" ] || echo 'Run the scripted steps.' >"$folder/prompts"
more=
while IFS= read -r prompt <&3; do
  if [ -n "${INTERACTIVE-}" ]; then
    session=(python3 "$here/terminal.py" "$folder/requests.jsonl" "$INTERACTIVE" "$claude" "$prompt")
  else
    # shellcheck disable=SC2206 # none, or one word
    session=(timeout 240 "$claude" -p "$prompt" $more --output-format stream-json --verbose "$@")
  fi
  env -i PATH="$PATH" LANG=C.UTF-8 TERM=xterm-256color SHELL="$shell" USER="${USER:-user}" HOME="$folder/home" \
    CLAUDE_CONFIG_DIR="$folder/home/.claude" TMPDIR="$folder/tmp" IS_SANDBOX=1 \
    ANTHROPIC_BASE_URL="http://127.0.0.1:$(cat "$folder/port")" ANTHROPIC_AUTH_TOKEN=x \
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC=1 DISABLE_TELEMETRY=1 DISABLE_AUTOUPDATER=1 DISABLE_ERROR_REPORTING=1 \
    "${session[@]}" \
    </dev/null 3<&- >>"$folder/stream.jsonl" 2>>"$folder/stderr"
  # The next one goes on with the session.
  more=--continue
done 3<"$folder/prompts"
