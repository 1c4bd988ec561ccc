#!/usr/bin/env bash
# Makes the .app and a .dmg of it: bash packaging/macos/build.sh [FOLDER]   (default: dist/macos of this checkout)
# On a Mac with Python 3.11 or newer; for the Mac's own processor. Signed and notarised when these are set:
#   ROLETHREAD_SIGN_AS        name of a "Developer ID Application" certificate in the keychain
#   ROLETHREAD_NOTARY_PROFILE name of a profile that `xcrun notarytool store-credentials` has kept
set -u -o pipefail
# shellcheck source=../environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"
# shellcheck source=../freeze/freeze.sh
. "$root/packaging/freeze/freeze.sh"
[ "$(uname -s)" = Darwin ] || stop "A .dmg is made on a Mac."

mkdir -p "${1:-$root/dist/macos}" || exit 1
out=$(cd "${1:-$root/dist/macos}" && pwd) || exit 1
freezing_environment "$out"
version=$("$python" -P -c 'from importlib.metadata import version; print(version("rolethread-gui"))')
# The bundle wants its icon while it is made
"$python" -P "$root/packaging/freeze/icons.py" "$out/icons" || stop "The icons could not be drawn."
freeze "$out"
app="$out/frozen/RoleThread Workbench.app"
say "Trying the frozen program"
"$app/Contents/MacOS/rolethread-gui" --self-test >"$out/self-test.log" 2>&1 || stop "$(tail -n 20 "$out/self-test.log")"

if [ -n "${ROLETHREAD_SIGN_AS:-}" ]; then
    codesign --force --deep --options runtime --timestamp --entitlements "$root/packaging/macos/entitlements.plist" \
        --sign "$ROLETHREAD_SIGN_AS" "$app" || stop "The program could not be signed."
    codesign --verify --deep --strict "$app" || stop "The signature does not hold."
else
    say "NOT SIGNED: people have to choose Open in the menu of the right mouse button the first time."
    codesign --force --deep --sign - "$app" || stop "The program could not be sealed."
fi

stage="$out/image"
rm -rf "$stage" && mkdir -p "$stage"
cp -R "$app" "$stage/" && ln -s /Applications "$stage/Applications" && cp "$root/LICENSE" "$stage/"
dmg="$out/rolethread-workbench-$version-macos-$(uname -m).dmg"
hdiutil create -quiet -volname "RoleThread Workbench" -srcfolder "$stage" -ov -format ULMO "$dmg" || stop "The image could not be made."
if [ -n "${ROLETHREAD_SIGN_AS:-}" ] && [ -n "${ROLETHREAD_NOTARY_PROFILE:-}" ]; then
    codesign --sign "$ROLETHREAD_SIGN_AS" "$dmg" &&
        xcrun notarytool submit "$dmg" --keychain-profile "$ROLETHREAD_NOTARY_PROFILE" --wait &&
        xcrun stapler staple "$dmg" || stop "Apple did not take it."
fi
(cd "$out" && shasum -a 256 "$(basename "$dmg")" >SHA256SUMS)
say "" "Made:"
du -sh "$app" "$dmg" >&2
