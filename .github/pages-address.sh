#!/usr/bin/env bash
# Asks GitHub where Pages serves this repository and writes `site` and `base` to the outputs of the step. Where Pages is
# switched off, says what to do: as an error, or with `--warn` as a warning. Needs GH_TOKEN with `pages: read`.
set -euo pipefail

if address=$(gh api "repos/$GITHUB_REPOSITORY/pages" --jq 'select(.build_type == "workflow") | .html_url') && [ -n "$address" ]; then
  rest="${address#*://}"
  path="${rest#*/}"
  [ "$path" = "$rest" ] && path=
  path="${path%/}"
  {
    echo "site=${address%%://*}://${rest%%/*}"
    echo "base=/$path"
  } >> "$GITHUB_OUTPUT"
  exit 0
fi

message="GitHub Pages is not switched on: open $GITHUB_SERVER_URL/$GITHUB_REPOSITORY/settings/pages and choose GitHub Actions as the source."
if [ "${1:-}" = --warn ]; then
  echo "::warning title=Pages is off::$message"
else
  echo "::error title=Pages is off::$message"
  exit 1
fi
