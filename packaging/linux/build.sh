#!/usr/bin/env bash
# Makes what Linux gets: bash packaging/linux/build.sh [FOLDER]   (default: dist/linux of this checkout)
# A frozen folder, a .deb of it, a portable archive, and their checksums. Each is validated by its own tool;
# packaging/smoke.sh then installs the .deb and uses it. ROLETHREAD_MAINTAINER, "Name <mail@address>", is who answers for
# the .deb; without it the .deb is for trying. Needs Debian 12 or newer (or Ubuntu) and, from there:
needed="binutils dpkg-dev fakeroot desktop-file-utils appstream lintian man-db xz-utils
libwayland-client0 libwayland-cursor0 libwayland-egl1"
set -u -o pipefail
# shellcheck source=../environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"
# shellcheck source=../freeze/freeze.sh
. "$root/packaging/freeze/freeze.sh"

out=$(mkdir -p "${1:-$root/dist/linux}" && cd "${1:-$root/dist/linux}" && pwd) || exit 1
files="$root/packaging/linux/files"
name=rolethread-workbench
maintainer=${ROLETHREAD_MAINTAINER:-RoleThread Workbench contributors <rolethread@localhost>}

on_debian || stop "The .deb is made on Debian or Ubuntu."
log="$out/packages.log"
missing=$(missing_packages "$needed $qt_libraries")
[ -z "$missing" ] || install_packages "$missing" || exit 1

freezing_environment "$out"
version=$("$python" -P -c 'from importlib.metadata import version; print(version("rolethread-gui"))')
architecture=$(dpkg --print-architecture)
date=$(git -C "$root" log -1 --format=%cs 2>/dev/null || date -u +%F)
freeze "$out"
frozen="$out/frozen/$name"
"$python" "$root/packaging/freeze/slim.py" "$frozen" || stop "The libraries could not be made smaller."

# Every library that a part of it names must be there, in the folder or on this machine.
unmet=$(find "$frozen" -type f -name '*.so*' ! -name 'libqgtk3.so' -exec ldd {} + 2>/dev/null | grep 'not found' | sort -u)
[ -z "$unmet" ] || stop "These libraries are missing in the frozen folder:" "$unmet"
say "Trying the frozen folder"
env -i HOME="$out/work" PATH=/usr/bin:/bin LANG=C.UTF-8 "$frozen/rolethread-gui" --self-test >"$out/self-test.log" 2>&1 ||
    stop "$(tail -n 20 "$out/self-test.log")"
! grep -q '^Traceback' "$out/self-test.log" || stop "$(grep -A 20 '^Traceback' "$out/self-test.log")"

# The tree of the package
say "Packing"
stage="$out/stage"
rm -rf "$stage"
install -d "$stage/DEBIAN" "$stage/usr/bin" "$stage/usr/lib" "$stage/usr/share/applications" \
    "$stage/usr/share/mime/packages" "$stage/usr/share/metainfo" "$stage/usr/share/man/man1" "$stage/usr/share/icons" \
    "$stage/usr/share/icons/hicolor/scalable/apps" "$stage/usr/share/doc/$name" "$stage/usr/share/lintian/overrides"
cp -a "$frozen" "$stage/usr/lib/$name"
cp -a "$out/icons/hicolor" "$stage/usr/share/icons/"
cp "$root/resources/emblem/$name.svg" "$stage/usr/share/icons/hicolor/scalable/apps/"
ln -s "../lib/$name/rolethread-gui" "$stage/usr/bin/rolethread-gui"
cp "$files/$name.desktop" "$stage/usr/share/applications/"
cp "$files/$name.xml" "$stage/usr/share/mime/packages/"
cp "$files/copyright" "$root/resources/licences/THIRD-PARTY.md" "$stage/usr/share/doc/$name/"
cp "$files/lintian-overrides" "$stage/usr/share/lintian/overrides/$name"
printf '%s (%s) stable; urgency=medium\n\n  * This release; its page says what is new.\n\n -- %s  %s\n' \
    "$name" "$version" "$maintainer" "$(date -u -R -d "$date")" | gzip -9n >"$stage/usr/share/doc/$name/changelog.gz"
fill() { sed -e "s/@VERSION@/$version/g" -e "s/@DATE@/$date/g" "$1"; }
fill "$files/org.rolethread.Workbench.metainfo.xml" >"$stage/usr/share/metainfo/org.rolethread.Workbench.metainfo.xml"
"$python" -P - "$out/commands.roff" <<'PYTHON' || stop "The commands could not be listed."
import argparse, sys
from pathlib import Path
from rolethread_gui.cli import build_parser
actions = [a for a in build_parser()._actions if isinstance(a, argparse._SubParsersAction)]
rows = [(c.dest, c.help or "") for c in actions[0]._choices_actions]
assert len(rows) > 5
escaped = [(name, text.replace("\\", r"\e").replace("-", r"\-")) for name, text in rows]
Path(sys.argv[1]).write_text("".join(f".TP\n.B {name}\n{text}\n" for name, text in escaped), encoding="utf-8")
PYTHON
fill "$files/rolethread-gui.1.in" | sed -e "/@COMMANDS@/{r $out/commands.roff" -e 'd}' >"$out/rolethread-gui.1"
gzip -9n <"$out/rolethread-gui.1" >"$stage/usr/share/man/man1/rolethread-gui.1.gz"
find "$stage" -type d -exec chmod 755 {} + && find "$stage" -type f ! -name rolethread-gui -exec chmod 644 {} +

# Each part by its own tool
desktop-file-validate "$stage/usr/share/applications/$name.desktop" || stop "The desktop file is wrong."
appstreamcli validate --no-net "$stage/usr/share/metainfo/org.rolethread.Workbench.metainfo.xml" || stop "The AppStream metadata is wrong."
"$python" -P -c 'import sys; from xml.etree import ElementTree; ElementTree.parse(sys.argv[1])' "$files/$name.xml" || stop "The MIME types are wrong."
words=$(LC_ALL=C.UTF-8 MANWIDTH=100 man --warnings -l "$out/rolethread-gui.1" 2>&1 >/dev/null)
[ -z "$words" ] || stop "The man page is wrong:" "$words"

# What it needs of the system: every library that a part of it names and that does not lie in the folder.
mkdir -p "$out/needs/debian"
printf 'Source: %s\n\nPackage: %s\nArchitecture: any\n' "$name" "$name" >"$out/needs/debian/control"
folders=$(find "$frozen" -name '*.so*' -printf '-l%h\n' | sort -u)
# shellcheck disable=SC2086,SC2046 # one word each
depends=$(cd "$out/needs" && dpkg-shlibdeps -O --ignore-missing-info $folders \
    $(find "$frozen" -type f \( -name '*.so*' -o -name rolethread-gui \) ! -name libqgtk3.so -printf '-e%p\n') 2>"$out/needs.log" |
    sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || stop "What the program needs of the system could not be found out:" "$(tail -n 3 "$out/needs.log")"
cat >"$stage/DEBIAN/control" <<CONTROL
Package: $name
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --exclude=DEBIAN "$stage" | cut -f1)
Depends: $depends
Recommends: shared-mime-info, desktop-file-utils
Suggests: fonts-noto-cjk, fonts-noto-color-emoji
Section: text
Priority: optional
Description: curate conversations for training language models
 A workbench for writers who fine-tune language models on their own
 conversations. It opens a dataset as text to read and write in, underlines
 what would spoil the training, and says why it hurts and what to do.
 .
 Every step can be undone, every state can be named and compared, charts show
 where the dataset leans, and the file that was opened is never written to.
 The program works offline and sends nothing anywhere.
CONTROL
(cd "$stage" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$stage/DEBIAN/md5sums"
deb="$out/${name}_${version}_$architecture.deb"
fakeroot dpkg-deb -Zxz -z6 --build --root-owner-group "$stage" "$deb" >/dev/null || stop "The .deb could not be made."
no_address=()
[ -n "${ROLETHREAD_MAINTAINER:-}" ] || no_address=(--suppress-tags "bogus-mail-host,bogus-mail-host-in-debian-changelog")
lintian --allow-root --fail-on error,warning "${no_address[@]}" "$deb" || stop "lintian found mistakes in the .deb."

# The portable archive: unpack it anywhere and start what is in it.
portable="$name-$version-linux-$(uname -m)"
rm -rf "${out:?}/$portable"
cp -a "$frozen" "$out/$portable"
cp "$root/LICENSE" "$root/resources/licences/THIRD-PARTY.md" "$out/$portable/"
printf '%s\n' "RoleThread Workbench $version" "" "Start rolethread-gui in this folder; nothing needs to be installed." \
    "It runs on Linux with glibc $(ldd --version | sed -n '1s/.* //p') or newer and a desktop." \
    "To remove it, delete this folder. Your projects lie in your Documents." >"$out/$portable/README.txt"
tar -C "$out" --owner=0 --group=0 --sort=name -cf - "$portable" | xz -6 -T2 >"$out/$portable.tar.xz" || stop "The archive could not be made."
rm -rf "${out:?}/$portable" "$stage"
(cd "$out" && sha256sum "$(basename "$deb")" "$portable.tar.xz" >SHA256SUMS)
say "" "Made:"
du -sh "$frozen" "$deb" "$out/$portable.tar.xz" >&2
