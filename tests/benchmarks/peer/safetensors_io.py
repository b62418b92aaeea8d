"""Reads and writes safetensors files with NumPy alone.

The format: an 8-byte little-endian header length, a JSON header (name -> dtype, shape and byte
range), then the tensors' bytes in row-major order.
"""

import json
import struct

import numpy as np

_TYPES = {"F32": np.float32, "F64": np.float64, "I64": np.int64, "U8": np.uint8, "BOOL": np.bool_}
_NAMES = {np.dtype(t): name for name, t in _TYPES.items()}


def load(path):
    """{name: array} of the file; raises ValueError with the file's name if it is not one."""
    try:
        data = np.memmap(path, mode="c")  # what is written to the arrays stays in memory
        (length,) = struct.unpack_from("<Q", data)
        header = json.loads(data[8 : 8 + length].tobytes())
        header.pop("__metadata__", None)
        arrays = {}
        for name, entry in header.items():
            begin, end = (8 + length + offset for offset in entry["data_offsets"])
            flat = data[begin:end].view(np.ndarray).view(_TYPES[entry["dtype"]])
            arrays[name] = flat.reshape(entry["shape"])
        return arrays
    except (struct.error, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path} is not a safetensors file, or is damaged: {error}") from None


def save(path, arrays):
    """Writes {name: array}."""
    header, chunks, offset = {}, [], 0
    for name, array in arrays.items():
        array = np.asarray(array)
        if array.dtype not in _NAMES:
            raise ValueError(f"'{name}' has type {array.dtype}, which cannot be saved")
        chunks.append(array.tobytes())
        end = offset + len(chunks[-1])
        header[name] = {"dtype": _NAMES[array.dtype], "shape": array.shape, "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)))
        file.write(text)
        file.writelines(chunks)
