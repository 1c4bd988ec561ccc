"""Values of Arrow as JSON and back, and types wide enough for rows. Only for the reading and writing process."""

from __future__ import annotations

import base64
import importlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeGuard, cast

from rolethread_gui.formats.jsontext import is_list, is_object

pa: Any = importlib.import_module("pyarrow")  # it has no types
kinds: Any = importlib.import_module("pyarrow.types")

_SPOKEN = frozenset(("content", "value", "text", "role", "from"))
"""Keys of a message whose null says something; other nulls inside of rows are what Arrow fills up with."""
_BYTES = "base64"


def _is_pair(value: Any) -> TypeGuard[tuple[Any, ...]]:
    """Whether a value is what stands in a map."""
    return isinstance(value, tuple)


def as_json(value: Any) -> Any:
    """A value of `to_pylist` that JSON can hold. Nulls that Arrow puts into structs are left out."""
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if is_object(value):
        return {
            str(key): as_json(inner) for key, inner in value.items() if inner is not None or key in _SPOKEN
        }
    if is_list(value):
        return [as_json(inner) for inner in value]
    if _is_pair(value):
        return [as_json(inner) for inner in value]
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {_BYTES: base64.b64encode(bytes(cast("bytes", value))).decode()}
    isoformat = getattr(value, "isoformat", None)
    return isoformat() if isoformat is not None else str(value)


def as_arrow(value: Any, kind: Any) -> Any:
    """Back from JSON to what `pyarrow.array` takes for a type."""
    if value is None:
        return None
    if kinds.is_struct(kind):
        if not is_object(value):
            return None
        return {
            kind.field(at).name: as_arrow(value.get(kind.field(at).name), kind.field(at).type)
            for at in range(kind.num_fields)
        }
    if kinds.is_list(kind) or kinds.is_large_list(kind) or kinds.is_fixed_size_list(kind):
        return [as_arrow(inner, kind.value_type) for inner in value] if is_list(value) else None
    if kinds.is_dictionary(kind):
        return as_arrow(value, kind.value_type)
    if kinds.is_map(kind):
        return [tuple(pair) for pair in value] if is_list(value) else None
    if is_object(value) and set(value) == {_BYTES}:
        return base64.b64decode(str(value[_BYTES]))
    if kinds.is_string(kind) or kinds.is_large_string(kind) or kinds.is_string_view(kind):
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and not kinds.is_binary(kind):
        return pa.scalar(value, pa.string()).cast(kind).as_py()
    return value


def column(values: list[Any], kind: Any) -> Any:
    """An array of a type."""
    if kinds.is_dictionary(kind):
        return (
            pa.array([as_arrow(value, kind) for value in values], kind.value_type)
            .dictionary_encode()
            .cast(kind)
        )
    return pa.array([as_arrow(value, kind) for value in values], kind)


def widened(kind: Any, value: Any) -> Any:
    """A type that holds what `kind` holds, and this value from JSON too."""
    if value is None:
        return kind
    if kinds.is_null(kind):
        return _type_of(value)
    if kinds.is_struct(kind) and is_object(value):
        fields = {kind.field(at).name: kind.field(at) for at in range(kind.num_fields)}
        changed = False
        for name, inner in value.items():
            old = fields[name].type if name in fields else pa.null()
            new = widened(old, inner)
            if name not in fields or new is not old:
                changed = True
                fields[name] = pa.field(name, new)
        return pa.struct(list(fields.values())) if changed else kind
    if (kinds.is_list(kind) or kinds.is_large_list(kind)) and is_list(value):
        before = inner_kind = kind.value_type
        for inner in value:
            inner_kind = widened(inner_kind, inner)
        if inner_kind is before:
            return kind
        return pa.large_list(inner_kind) if kinds.is_large_list(kind) else pa.list_(inner_kind)
    return _mixed(kind, value)


def _mixed(kind: Any, value: Any) -> Any:
    """Scalars: whole numbers become broken ones where there is one, and all becomes text at last."""
    if isinstance(value, bool):
        return kind if kinds.is_boolean(kind) else _as_text(kind)
    if isinstance(value, (int, float)):
        if (
            kinds.is_floating(kind)
            or (kinds.is_integer(kind) and isinstance(value, int))
            or kinds.is_decimal(kind)
        ):
            return kind
        return pa.float64() if kinds.is_integer(kind) else _as_text(kind)
    if isinstance(value, str):
        return (
            pa.string()
            if kinds.is_boolean(kind) or kinds.is_integer(kind) or kinds.is_floating(kind)
            else kind
        )
    return (
        kind
        if not (kinds.is_struct(kind) or kinds.is_list(kind)) and is_object(value) and set(value) == {_BYTES}
        else _as_text(kind)
    )


def _as_text(kind: Any) -> Any:
    return kind if kinds.is_string(kind) or kinds.is_large_string(kind) else pa.string()


def _type_of(value: Any) -> Any:
    if is_object(value):
        return widened(pa.struct([]), value)
    if is_list(value):
        return widened(pa.list_(pa.null()), value)
    return pa.infer_type([value])


def writable_schema(schema: Any) -> Any:
    """The same without structs that have no field, which files cannot hold; they become text."""
    return pa.schema(
        [pa.field(one.name, _writable(one.type), metadata=one.metadata) for one in schema], schema.metadata
    )


def _writable(kind: Any) -> Any:
    if kinds.is_struct(kind):
        if not kind.num_fields:
            return pa.string()
        return pa.struct(
            [pa.field(kind.field(at).name, _writable(kind.field(at).type)) for at in range(kind.num_fields)]
        )
    if kinds.is_list(kind):
        return pa.list_(_writable(kind.value_type))
    return kind


def table_of_rows(rows: Iterable[Mapping[str, Any]], schema: Any) -> Any:
    """Rows from JSON as a table of a schema."""
    kept = list(rows)
    arrays = [column([row.get(field.name) for row in kept], field.type) for field in schema]
    return pa.Table.from_arrays(arrays, schema=schema)
