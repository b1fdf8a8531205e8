#!/bin/sh
# Usage: venv.sh PYTHON FOLDER. Makes a virtual environment, or says what is missing.
set -eu
python=$1
folder=$2

if ! command -v "$python" >/dev/null 2>&1; then
    echo "Barqiya needs Python 3.11 or newer, and '$python' was not found." >&2
    echo "Install it, or name another one: make site PYTHON=/path/to/python3" >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Barqiya needs Python 3.11 or newer; '$python' is $("$python" -V 2>&1)." >&2
    echo "Name a newer one: make site PYTHON=python3.12" >&2
    exit 1
fi

# Debian and Ubuntu keep pip's installer in a package of its own.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    "$python" "$(dirname "$0")/packages.py" python3-venv || {
        echo "'$python' cannot make virtual environments; install its venv package." >&2
        exit 1
    }
fi
"$python" -m venv "$folder"
