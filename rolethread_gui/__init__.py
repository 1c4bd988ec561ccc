"""RoleThread Workbench: curate chat datasets for fine-tuning."""

import os

__version__ = "0.1.0"

# The library for matrices that numpy brings starts a thread for each core, which spins for a tenth of a second in
# every process. Nothing here multiplies matrices. Before the first import of numpy, also for processes started here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
