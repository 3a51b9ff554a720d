#!/usr/bin/env bash
# Runs schema:validate and schema:diff. Called by action.yml; every value comes in an environment variable.
set -uo pipefail

read -r -a arguments <<< "$SCHEMA_ARGUMENTS"
base=$SCHEMA_BASE
if [ -z "$base" ]; then
  # In a pull request, HEAD is its merge with the branch that it is for.
  if [ -n "${GITHUB_BASE_REF:-}" ]; then base="git:origin/$GITHUB_BASE_REF"; else base="git:HEAD~1"; fi
fi

status=0
if [ "$SCHEMA_VALIDATE" = true ]; then
  "$SCHEMA_MAVEN" -B -ntp schema:validate -Dschema.formats=json,markdown,sarif,github \
    ${arguments[@]+"${arguments[@]}"} || status=$?
fi

findings=()
if [ "$SCHEMA_VALIDATE" = true ] && [ -f target/schema/report.json ]; then
  findings=(-Dschema.findings=target/schema/report.json)
fi
"$SCHEMA_MAVEN" -B -ntp schema:diff "-Dschema.base=$base" \
  ${findings[@]+"${findings[@]}"} ${arguments[@]+"${arguments[@]}"} || exit $?

# One text for all modules. A comment has at most 65,536 characters; what does not fit is in the summary of the job.
diff="${RUNNER_TEMP:-/tmp}/schema-diff.md"
printf '<!-- schemaguard diff -->\n\n' > "$diff"
find . -path '*/target/schema/diff.md' -type f | LC_ALL=C sort | while IFS= read -r file; do
  cat "$file" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
  if [ $(($(wc -m < "$diff") + $(wc -m < "$file"))) -lt 65000 ]; then
    sed '1{/^<!-- schemaguard diff -->$/d}' "$file" >> "$diff"
  else
    printf 'The changes of one more module do not fit here; they are in the summary of the job.\n' >> "$diff"
  fi
done

{
  echo "status=$status"
  echo "diff=$diff"
  if [ -f target/schema/report.sarif ]; then echo "sarif=$PWD/target/schema/report.sarif"; fi
} >> "$GITHUB_OUTPUT"
