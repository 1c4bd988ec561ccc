#!/usr/bin/env bash
# Brings resources/i18n up to date with the sentences in the program: what is new stands there as unfinished, what
# is gone is taken out, and the compiled form that Qt reads is made anew.
#   bash packaging/translations.sh
# Sentences of widgets are marked with self.tr(), all others with say(); see rolethread_gui/wording.py.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=.venv/bin
[ -x "$tools/pyside6-lupdate" ] || { echo "Run bash packaging/test.sh first: it makes .venv." >&2; exit 1; }
mapfile -d '' -t files < <(find rolethread_gui -name '*.py' -print0 | sort -z)
for words in resources/i18n/*.ts; do
  "$tools/pyside6-lupdate" -tr-function-alias tr+=say -locations none -no-obsolete -source-language en \
    -target-language "$(basename "$words" .ts)" "${files[@]}" -ts "$words"
  "$tools/pyside6-lrelease" "$words"
done
