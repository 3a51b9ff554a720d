#!/usr/bin/env bash
# Writes the changes into one comment of the pull request, and updates it in later runs.
set -euo pipefail

comments="repos/$GITHUB_REPOSITORY/issues/$SCHEMA_NUMBER/comments"
own='.[] | select(.user.type == "Bot" and (.body | startswith("<!-- schemaguard diff -->"))) | .id'
if ! id=$(gh api --paginate "$comments?per_page=100" --jq "$own" | head -n 1); then
  echo "The comments of the pull request cannot be read; the changes are in the summary of the job"
  exit 0
fi
if [ -n "$id" ]; then
  path="repos/$GITHUB_REPOSITORY/issues/comments/$id" method=PATCH
else
  path=$comments method=POST
fi
# The token of a pull request from a fork may not write. That is no failure of the check.
gh api --method "$method" "$path" -F "body=@$SCHEMA_DIFF" --silent ||
  echo "::notice::The comment cannot be written; the changes are in the summary of the job"
