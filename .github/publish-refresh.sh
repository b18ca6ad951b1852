#!/usr/bin/env bash
# Publishes refreshed data: `commit TITLE` commits it to this branch and starts the deployment, `pull-request TITLE FILE`
# asks for it, with FILE as the text. Commits only what changed in data/. Needs GH_TOKEN.
set -euo pipefail

how="$1"
title="$2"
git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
git add --all -- data/dumps data/history
if git diff --cached --quiet; then
  echo 'Nothing changed, so there is nothing to publish.'
  exit 0
fi
git commit --quiet --message "$title"

if [ "$how" = commit ]; then
  # Somebody may have pushed since.
  git pull --quiet --rebase origin "$GITHUB_REF_NAME"
  git push --quiet origin "HEAD:$GITHUB_REF_NAME"
  # A push by a workflow starts no other workflow, so the deployment is started by name.
  gh workflow run deploy.yml --ref "$GITHUB_REF_NAME"
else
  git push --quiet --force origin HEAD:refresh-data
  if [ -n "$(gh pr list --head refresh-data --state open --json number --jq '.[].number')" ]; then
    gh pr edit refresh-data --title "$title" --body-file "$3"
  else
    gh pr create --head refresh-data --base "$GITHUB_REF_NAME" --title "$title" --body-file "$3"
  fi
fi
