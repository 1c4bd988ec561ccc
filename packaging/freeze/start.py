"""Where a frozen program starts; the same as ``python -m rolethread_gui``."""

from __future__ import annotations

import sys

from rolethread_gui.__main__ import main

sys.exit(main())
