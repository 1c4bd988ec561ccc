"""Rows of Arrow and Parquet files. Imports pyarrow: only inside functions of `containers`, in the reading process."""
