#!/bin/sh
# Makes the environment at the first start, from the wheels beside this file and without network; then opens the page.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
wanted=@PYTHON@
home="$here/env"
if [ ! -x "$home/bin/auditor" ]; then
  python=$(command -v "python$wanted" || command -v python3 || true)
  if [ -z "$python" ] || [ "$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')" != "$wanted" ]; then
    echo "需要 Python $wanted，这台机器上没有找到，见“说明.html”。Python $wanted is needed and was not found." >&2
    exit 1
  fi
  echo "第一次启动，正在建立运行环境……"
  rm -rf "$home"
  if ! "$python" -m venv "$home"; then
    rm -rf "$home"
    echo "不能建立运行环境；Debian、Ubuntu 上请安装 python$wanted-venv。python$wanted-venv is missing." >&2
    exit 1
  fi
  if ! "$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-index --find-links "$here/wheels" "public-finance-auditor[web,batch]==@VERSION@"; then
    rm -rf "$home"
    echo "安装失败：这个文件夹是给 @PLATFORM@、Python @PYTHON@ 的，请确认与这台机器相符。This folder is for @PLATFORM@, Python @PYTHON@." >&2
    exit 1
  fi
fi
if [ $# -gt 0 ]; then exec "$home/bin/auditor" "$@"; fi
exec "$home/bin/auditor" serve --open
